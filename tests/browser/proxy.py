"""A TCP proxy between browser and server that loses what passes, where a test says so."""

import asyncio
import re
import socket
import struct
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal, Self

from embed_label.completion import ROUTE

# before: the connection is cut, and the server hears nothing of the completion.
# after: the server has it, its answer is dropped and the connection cut.
# late: the answer is held back until the browser has sent the completion again; a browser that
#   does not is cut off.
Fault = Literal["before", "after", "late"]
Schedule = Callable[[int], Fault | None]

# The handlers of the test pages call what they get `done`.
COMPLETION = re.compile(rb'"done":\{"wire":\d+,"id":"([^"]+)"')
HEAD_END = b"\r\n\r\n"
CUT = struct.pack("ii", 1, 0)
CLOSED = (OSError, EOFError, asyncio.IncompleteReadError)


# Longer than a widget waits until it sends again.
PATIENCE = 3  # seconds


class Cut(Exception):
    """This connection ends here."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A completion that left the browser, on the connection of that number."""

    id: str
    connection: int
    fault: Fault | None


@dataclass
class Link:
    """One connection of the browser, and ours to the server."""

    number: int
    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    swallow: set[bytes] = field(default_factory=set)
    held: bytes | None = None
    flows: asyncio.Event = field(default_factory=asyncio.Event)


class Proxy:
    """Listens on `port` and forwards to `upstream`; the n-th completion meets `schedule(n)`."""

    def __init__(self, port: int, upstream: int, schedule: Schedule = lambda _: None) -> None:
        self.port, self.upstream, self.schedule = port, upstream, schedule
        self.sendings: list[Sending] = []
        self.swallowed: list[str] = []
        self._count = self._chances = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def sent(self) -> list[str]:
        return [each.id for each in self.sendings]

    @property
    def resent(self) -> int:
        return len(self.sent) - len(set(self.sent))

    def __enter__(self) -> Self:
        self._thread.start()
        opening = asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self._listener = asyncio.run_coroutine_threadsafe(opening, self._loop).result()
        return self

    def __exit__(self, *_error: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _close(self) -> None:
        self._listener.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._count += 1
        number, server = self._count, None
        try:
            head = await reader.readuntil(HEAD_END)
            answers, server = await asyncio.open_connection("127.0.0.1", self.upstream)
            link = Link(number, writer, server)
            link.flows.set()
            if b"upgrade: websocket" in head.lower():
                # Compressed frames would tell nothing.
                server.write(without(head, b"sec-websocket-extensions"))
                await until_one_ends(self._frames(reader, link), self._answers(answers, link))
            else:
                await self._request(head, reader, answers, link)
        except (*CLOSED, Cut, asyncio.CancelledError):
            pass
        finally:
            for each in (writer, server):
                if each is not None:
                    reset(each)

    async def _request(
        self,
        head: bytes,
        reader: asyncio.StreamReader,
        answers: asyncio.StreamReader,
        link: Link,
    ) -> None:
        """One request for each connection; only completions meet faults."""
        fault, body = None, b""
        if head.startswith(b"POST ") and ROUTE.encode() in head.split(b"\r\n")[0]:
            length = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
            body = await reader.readexactly(int(length[1]) if length else 0)
            found = re.search(rb'"id":"([^"]+)"', body)
            fault = self._note(found[1].decode() if found else "", link)
        link.server.write(without(head, b"connection")[:-2] + b"connection: close\r\n\r\n" + body)
        forward = asyncio.ensure_future(copy(reader, link.server))
        try:
            if fault == "after":
                await answers.read(-1)
                self.swallowed.append(self.sendings[-1].id)
                raise Cut
            await copy(answers, link.client)
            link.client.close()
            await link.client.wait_closed()
        finally:
            forward.cancel()

    def _note(self, name: str, link: Link) -> Fault | None:
        fault = None
        # While an answer is held back nothing else happens, so that it surely comes late.
        if not link.held:
            self._chances += 1
            fault = self.schedule(self._chances)
        self.sendings.append(Sending(name, link.number, fault))
        if fault == "before":
            raise Cut
        return fault

    async def _frames(self, reader: asyncio.StreamReader, link: Link) -> None:
        """What the browser says over its socket."""
        while True:
            raw, payload = await frame(reader)
            if found := COMPLETION.search(payload):
                name = found[1]
                if name == link.held:
                    link.held = None
                    link.flows.set()
                fault = self._note(name.decode(), link)
                if fault == "after":
                    link.swallow.add(name)
                elif fault == "late":
                    link.held = name
                    link.flows.clear()
                    self._loop.call_later(PATIENCE, give_up, link, name)
            link.server.write(raw)
            await link.server.drain()

    async def _answers(self, answers: asyncio.StreamReader, link: Link) -> None:
        head = await answers.readuntil(HEAD_END)
        link.client.write(head)
        while True:
            raw, payload = await frame(answers)
            lost = [name for name in link.swallow if name in payload]
            if lost:
                self.swallowed += [name.decode() for name in lost]
                raise Cut
            await link.flows.wait()
            link.client.write(raw)
            await link.client.drain()


async def frame(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """A WebSocket frame as it came, and what it says."""
    raw = await reader.readexactly(2)
    size, masked = raw[1] & 127, bool(raw[1] & 128)
    if size >= 126:
        longer = await reader.readexactly(2 if size == 126 else 8)
        raw, size = raw + longer, int.from_bytes(longer)
    key = await reader.readexactly(4) if masked else bytes(4)
    body = await reader.readexactly(size)
    raw += (key if masked else b"") + body
    mask = (key * (size // 4 + 1))[:size]
    return raw, (int.from_bytes(body) ^ int.from_bytes(mask)).to_bytes(size)


def without(head: bytes, name: bytes) -> bytes:
    lines = head.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(name + b":"))


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65536):
        writer.write(chunk)
        await writer.drain()


async def until_one_ends(*works: Coroutine[None, None, None]) -> None:
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def give_up(link: Link, name: bytes) -> None:
    if link.held == name:
        reset(link.client)


def reset(writer: asyncio.StreamWriter) -> None:
    """End it at once, as a broken network does."""
    with suppress(OSError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, CUT)
    writer.transport.abort()
