"""A file as the answer to a request: whole or in part, piece by piece."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Send

from embed_label.errors import MediaRefused
from embed_label.server.media.place import CHANGED, File
from embed_label.server.media.wanted import as_date, is_another, is_known, part

UNKNOWN = "application/octet-stream"
# Whatever it turns out to be, it runs nothing.
SAFE = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
}


async def deliver(request: Request, name: str, file: File, more: Mapping[str, str]) -> Response:
    """`more` are headers that do not come of the file."""
    headers = {
        **SAFE,
        **more,
        "accept-ranges": "bytes",
        "etag": file.tag,
        "last-modified": as_date(file.changed),
    }
    if is_another(request.headers, file):
        raise MediaRefused(CHANGED, code="changed")
    if is_known(request.headers, file):
        return Response(status_code=304, headers=headers)
    headers["content-type"] = file.kind or UNKNOWN
    headers["content-disposition"] = "inline" if file.kind else _attached(name)
    if request.method == "HEAD":
        return Response(headers=headers | {"content-length": str(file.size)})
    asked = part(request.headers, file)
    if asked is None:
        headers["content-length"] = str(file.size)
        return await flowing(file.read(0, file.size), 200, headers)
    start, end = asked
    if start == end:
        headers |= {"content-range": f"bytes */{file.size}", "content-type": "text/plain"}
        return Response("that part lies behind the end", status_code=416, headers=headers)
    headers |= {
        "content-range": f"bytes {start}-{end - 1}/{file.size}",
        "content-length": str(end - start),
    }
    return await flowing(file.read(start, end), 206, headers)


async def flowing(
    pieces: AsyncGenerator[bytes], status: int, headers: Mapping[str, str]
) -> Response:
    """With the first piece in hand: after the headers are sent, nothing can be refused in words."""
    try:
        first = await anext(pieces, b"")
    except OSError as error:
        raise MediaRefused(
            "the file was changed meanwhile: load it again", code="changed"
        ) from error
    return Flow(first, pieces, status, headers)


class Flow(StreamingResponse):
    """Ends reading as soon as nobody listens."""

    def __init__(
        self,
        first: bytes,
        pieces: AsyncGenerator[bytes],
        status: int,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(pieces, status_code=status, headers=headers)
        self._first, self._pieces = first, pieces

    async def stream_response(self, send: Send) -> None:
        async with aclosing(self._pieces) as pieces:
            start = {"status": self.status_code, "headers": self.raw_headers}
            await send({"type": "http.response.start", **start})
            await send({"type": "http.response.body", "body": self._first, "more_body": True})
            async for piece in pieces:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})


def _attached(name: str) -> str:
    return f"attachment; filename*=utf-8''{quote(name.rpartition('/')[2], safe='')}"
