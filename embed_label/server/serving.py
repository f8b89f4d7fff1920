"""Runs an app alone, until it is told to stop: `serve(server(store, api=True))`."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

from starlette.types import ASGIApp


def serve(
    app: ASGIApp,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    started: Callable[[], None] | None = None,
) -> None:
    """Until Ctrl-C or SIGTERM; `started` is called once it answers.

    One process: what takes long, such as an export, is known to the one that began it.
    """
    asyncio.run(_serve(app, host, port, started))


async def _serve(app: ASGIApp, host: str, port: int, started: Callable[[], None] | None) -> None:
    # Reflex brings it. A worker in this process has the app that it was given, as it is.
    from granian.constants import Interfaces
    from granian.server.embed import Server

    running = Server(
        app,
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        websockets=False,
        log_enabled=False,
    )
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not on Windows, where Ctrl-C ends the loop by itself.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, told.set)
    serving = asyncio.create_task(running.serve())
    waiting = asyncio.create_task(told.wait())
    watching = asyncio.create_task(_watch(host, port, started)) if started else waiting
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
    watching.cancel()
    waiting.cancel()
    running.stop()
    await serving


async def _watch(host: str, port: int, started: Callable[[], None]) -> None:
    there = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection(there, port)
            writer.close()
            return started()
        await asyncio.sleep(0.02)
