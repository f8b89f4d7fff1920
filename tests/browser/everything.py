"""Looks for words in everything that a browser has of a page, however they are written."""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import BrowserContext, Error, Page, Request, Response, WebSocket

HELD = Path(__file__).with_name("everything.js").read_text().partition("\n")[2].strip(";\n")
# Without it a snapshot of the heap has only the beginning of a long text.
WHOLE_TEXTS = "--js-flags=--heap-snapshot-string-limit=100000000"
CODE = re.compile(r"\.(m?js|css)(\?|$)")
MAPPED = re.compile(rb"sourceMappingURL=([^\s*]+)")
AROUND = 60


@dataclass(frozen=True, slots=True)
class Found:
    """`place` is where it was: "frame received", "heap"; `text` what stands around it."""

    place: str
    text: str


@dataclass
class Everything:
    """Hears all that comes and goes from before the page is opened."""

    page: Page
    responses: list[Response] = field(default_factory=list[Response])
    requests: list[Request] = field(default_factory=list[Request])
    frames: list[tuple[str, str | bytes]] = field(default_factory=list[tuple[str, str | bytes]])

    def __post_init__(self) -> None:
        self.page.context.on("request", self._ask)
        self.page.context.on("response", self._hear)
        self.page.on("websocket", self._listen)

    def find(self, words: Iterable[str]) -> Iterator[Found]:
        """Each of these words, in plain letters, in base64 or as its hash."""
        signs = [*signs_of(words)]
        for place, text in self.texts():
            for at in places(text, signs):
                yield Found(place, around(text, at))

    def finds(self, words: Iterable[str], *, within: str) -> bool:
        """As `find`, until it is found in that place."""
        return any(each.place == within for each in self.find(words))

    def texts(self) -> Iterator[tuple[str, bytes]]:
        # First the heap: whatever is read from the page below leaves its traces there.
        yield "heap", heap(self.page)
        yield from self._held()
        for way, frame in self.frames:
            yield way, frame if isinstance(frame, bytes) else frame.encode()
        for request in self.requests:
            yield "request", "\n".join([request.url, *told(request.all_headers())]).encode()
            yield "request", request.post_data_buffer or b""
        for response in self.responses:
            yield "response header", "\n".join(told(response.all_headers())).encode()
            body = body_of(response, self.page.context)
            yield "response", body
            if CODE.search(response.url):
                yield from self._maps(response, body)

    def _held(self) -> Iterator[tuple[str, bytes]]:
        yield "cookie", json.dumps(self.page.context.cookies()).encode()
        held: dict[str, list[str]] = self.page.evaluate(HELD)
        for place, texts in held.items():
            for text in texts:
                yield place, text.encode()

    def _maps(self, response: Response, code: bytes) -> Iterator[tuple[str, bytes]]:
        """The source maps of a script or sheet: those it names, and any that lies beside it."""
        named = [each.decode() for each in MAPPED.findall(code)]
        named += filter(None, [response.header_value("sourcemap")])
        bare = response.url.partition("?")[0]
        for address in {f"{bare}.map", *(urljoin(bare, each) for each in named)}:
            if address.startswith("data:"):
                continue
            answer = self.page.request.get(address)
            if answer.ok:
                yield "source map", answer.body()

    def _ask(self, request: Request) -> None:
        self.requests.append(request)

    def _hear(self, response: Response) -> None:
        self.responses.append(response)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.frames.append(("frame received", frame)))
        socket.on("framesent", lambda frame: self.frames.append(("frame sent", frame)))


def heap(page: Page) -> bytes:
    """Every text in the memory of its JavaScript."""
    devtools = page.context.new_cdp_session(page)
    chunks: list[str] = []
    devtools.on("HeapProfiler.addHeapSnapshotChunk", lambda event: chunks.append(event["chunk"]))
    devtools.send("HeapProfiler.enable")
    devtools.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
    devtools.detach()
    strings = json.loads("".join(chunks))["strings"]
    return "\n".join(strings).encode(errors="replace")


def body_of(response: Response, context: BrowserContext) -> bytes:
    if 300 <= response.status < 400 or response.status in (101, 204, 304):
        return b""
    try:
        return response.body()
    except Error:
        # The browser let go of it.
        if response.request.method != "GET":
            raise
        return context.request.get(response.url).body()


def told(headers: dict[str, str]) -> list[str]:
    return [f"{name}: {value}" for name, value in headers.items()]


@dataclass(frozen=True, slots=True)
class Sign:
    """How a word may stand somewhere."""

    text: bytes
    has_case: bool


def signs_of(words: Iterable[str]) -> Iterator[Sign]:
    for word in words:
        plain = word.lower().encode()
        yield Sign(plain, has_case=False)
        yield Sign(plain.hex().encode(), has_case=False)
        yield Sign(word.lower().encode("utf-16-le"), has_case=False)
        for kind in ("md5", "sha1", "sha256"):
            digest = hashlib.new(kind, word.encode(), usedforsecurity=False)
            yield Sign(digest.hexdigest().encode(), has_case=False)
            yield Sign(b64encode(digest.digest()).rstrip(b"="), has_case=True)
        # However many bytes stand before it, these letters are the same, whatever those are.
        for before in range(3):
            text = b64encode(b"\0" * before + word.encode())
            first = -(-before * 8 // 6)
            last = (before + len(word)) * 8 // 6
            yield Sign(text[first:last], has_case=True)
            yield Sign(text[first:last].translate(bytes.maketrans(b"+/", b"-_")), has_case=True)


def places(text: bytes, signs: Iterable[Sign]) -> Iterator[int]:
    """Of each that is there, the first."""
    lowered = text.lower()
    for sign in signs:
        at = (text if sign.has_case else lowered).find(sign.text)
        if at >= 0:
            yield at


def around(text: bytes, at: int) -> str:
    return text[max(0, at - AROUND) : at + 2 * AROUND].decode(errors="replace")
