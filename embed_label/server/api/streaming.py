"""Sends what an iterator gives, however long, in the steps of who reads it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from starlette.responses import StreamingResponse

AT_A_TIME = 200


def streamed(rows: Callable[[], Iterator[bytes]], kind: str) -> StreamingResponse:
    return StreamingResponse(_pieces(rows), media_type=kind)


async def _pieces(rows: Callable[[], Iterator[bytes]]) -> AsyncGenerator[bytes]:
    # One thread from the first row to the last: a database hands its snapshots to no other.
    with ThreadPoolExecutor(1) as thread:
        loop = asyncio.get_running_loop()
        iterator = await loop.run_in_executor(thread, rows)
        try:
            while piece := await loop.run_in_executor(thread, _some, iterator):
                yield piece
        finally:
            # Who goes away in the middle leaves no snapshot open.
            if (close := getattr(iterator, "close", None)) is not None:
                thread.submit(close)


def _some(iterator: Iterator[bytes]) -> bytes:
    return b"".join(islice(iterator, AT_A_TIME))
