"""What a request brings: never more than was agreed, nor slower, nor anything but what it says."""

import asyncio
import json
import math
import time
from collections.abc import AsyncGenerator
from pathlib import Path

from pydantic import JsonValue
from starlette.requests import ClientDisconnect, Request

from embed_label.errors import RequestRefused
from embed_label.server.api.limits import Limits
from embed_label.wire import clean

# Written to the disk at once, in a thread.
PIECE = 1 << 20


async def kept(request: Request, limits: Limits) -> bytes:
    """The body, in memory."""
    body = bytearray()
    async for piece in pieces(request, limits, limits.body):
        body += piece
    return bytes(body)


async def written(request: Request, limits: Limits, path: Path) -> None:
    """The body, into a file, whatever its size: never more than a piece of it is in memory."""
    waiting = bytearray()
    with path.open("xb") as file:
        async for piece in pieces(request, limits, limits.upload):
            waiting += piece
            if len(waiting) >= PIECE:
                await asyncio.to_thread(file.write, waiting)
                waiting = bytearray()
        await asyncio.to_thread(file.write, waiting)


async def pieces(request: Request, limits: Limits, largest: int) -> AsyncGenerator[bytes]:
    """The body as it comes; `RequestRefused` as soon as it is too large or too slow."""
    announced = request.headers.get("content-length", "")
    too_large = RequestRefused(f"it is larger than {largest} bytes", status=413, code="too_large")
    if announced.isascii() and announced.isdigit() and int(announced[:20]) > largest:
        raise too_large
    began, read = time.monotonic(), 0
    stream = request.stream()
    try:
        while True:
            left = began + limits.patience + read / limits.slowest - time.monotonic()
            async with asyncio.timeout(left):
                piece = await anext(stream)
            read += len(piece)
            if read > largest:
                raise too_large
            yield piece
    except StopAsyncIteration:
        return
    except TimeoutError as error:
        reason = f"the body came too slowly: {read} bytes in {time.monotonic() - began:.0f} s"
        raise RequestRefused(reason, status=408, code="slow") from error
    except ClientDisconnect as error:
        raise RequestRefused("the client went away", status=400, code="gone") from error


def parsed(body: bytes) -> JsonValue:
    """Plain JSON that every database takes, not nested too deep."""
    try:
        read = json.loads(body, parse_constant=_no_number, parse_float=_finite)
        return clean(read)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise RequestRefused(f"this is no JSON: {reason}", status=400, code="json") from error


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def _no_number(text: str) -> float:
    raise ValueError(f"{text[:20]} is no number that can be stored")
