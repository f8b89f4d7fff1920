"""An ASGI app that serves the pictures of a folder to the widget and to any IIIF viewer."""

import asyncio
import inspect
import json
import os
import re
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from urllib.parse import quote, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from embed_label.errors import PictureRefused
from embed_label.server.origin import readable
from embed_label.server.pictures.cache import Cache
from embed_label.server.pictures.darkroom import Darkroom
from embed_label.server.pictures.folder import Original, find, parts
from embed_label.server.pictures.gallery import Gallery
from embed_label.server.pictures.image_api import CONTEXT, described, wanted
from embed_label.server.pictures.levels import Tile

ROUTE = "/_embed_label/pictures"
FOREVER = "max-age=31536000, immutable"
VERSIONED = re.compile(r"@([0-9a-f]{16})/(.+)", re.DOTALL)
STATUS = {
    "address": 400,
    "forbidden": 403,
    "missing": 404,
    "changed": 410,
    "too_large": 413,
    "svg": 415,
    "unsupported": 415,
    "damaged": 422,
    "undecodable": 422,
    "unserved": 501,
    "busy": 503,
    "unavailable": 503,
}

MaySee = Callable[[Request, str], bool | Awaitable[bool]]


class Pictures:
    """The pictures of a folder, whatever their size and format, as tiles that browsers show.

    `server(store, pictures=Pictures("scans"))` serves them, and `address("a.tif")` is what a task
    has for an image source. By itself it is an ASGI app, to mount at `at`.

    `cache` is where tiles are kept, up to `cache_bytes`; it can be deleted at any time.
    `pixels` and `file_bytes` are the largest picture that is decoded, `seconds` the longest time,
    `at_once` how many pictures are cut at a time: each takes 4 bytes a pixel meanwhile.
    `may_see` says for a request and a name whether it is answered.
    `origins` are the other sites whose pages may read the pictures; "*" is all of them.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        at: str = ROUTE,
        cache: str | Path | None = None,
        cache_bytes: int = 10 << 30,
        pixels: int = 200_000_000,
        file_bytes: int = 1 << 30,
        seconds: float = 60,
        at_once: int = 1,
        may_see: MaySee | None = None,
        origins: Collection[str] = (),
    ) -> None:
        self._root = Path(folder).resolve(strict=True)
        self.at = at.rstrip("/")
        self._may_see = may_see
        self._origins = frozenset(origins)
        kept = Cache(Path(cache or usual_cache()).resolve(), cache_bytes)
        darkroom = Darkroom(kept, pixels=pixels, seconds=seconds, at_once=at_once)
        self._gallery = Gallery(kept, darkroom, file_bytes)
        self._app = Starlette(
            routes=[
                Route("/{name:path}/info.json", self._info),
                Route("/{name:path}/{region}/{size}/{rotation}/{quality}.{format}", self._image),
                Route("/{name:path}", self._redirect),
            ],
            exception_handlers={PictureRefused: refused},
        )

    @property
    def path(self) -> str:
        """Where it is mounted."""
        return urlsplit(self.at).path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def address(self, name: str) -> str:
        """What a task has for an image source: `name` is a path in the folder, with slashes."""
        return f"{self.at}/{quote('/'.join(parts(name)))}/info.json"

    async def _info(self, request: Request) -> Response:
        name, original = await self._asked(request)
        facts = await self._gallery.facts(original)
        base = f"{self._site(request)}/@{original.version}/{quote(name)}"
        body = json.dumps(described(base, facts)).encode()
        # It is the one thing that is asked for anew, and names the version of all else.
        headers = self._headers(request, f'"{original.version}-info"') | {
            "cache-control": "no-cache",
            "vary": "Accept, Host, Origin",
        }
        linked = "application/ld+json" in request.headers.get("accept", "")
        media = f'application/ld+json;profile="{CONTEXT}"' if linked else "application/json"
        return answer(request, body, media, headers)

    async def _image(self, request: Request) -> Response:
        _, original = await self._asked(request)
        facts = await self._gallery.facts(original)
        asked = wanted(request.path_params, facts)
        suffix = request.path_params["format"]
        piece = asked.name if isinstance(asked, Tile) else f"{asked[0]}x{asked[1]}"
        tag = f'"{original.version}-{piece}.{suffix}"'
        headers = self._headers(request, tag)
        if is_known(request, tag):
            return Response(status_code=304, headers=headers)
        body, media = await self._gallery.image(original, facts, asked, suffix)
        return answer(request, body, media, headers)

    async def _redirect(self, request: Request) -> Response:
        await self._asked(request)
        return RedirectResponse(f"{quote(request.url.path)}/info.json", status_code=303)

    async def _asked(self, request: Request) -> tuple[str, Original]:
        name, version = str(request.path_params["name"]), ""
        if found := VERSIONED.fullmatch(name):
            version, name = found.groups()
        parts(name)
        if self._may_see:
            allowed = self._may_see(request, name)
            if not (await allowed if inspect.isawaitable(allowed) else allowed):
                raise PictureRefused("this picture is not for you", code="forbidden")
        original = await asyncio.to_thread(find, self._root, name)
        if version and version != original.version:
            raise PictureRefused(
                "the picture has changed since it was opened; reload the page", code="changed"
            )
        return name, original

    def _site(self, request: Request) -> str:
        if urlsplit(self.at).scheme:
            return self.at
        return f"{request.url.scheme}://{request.url.netloc}{self.at}"

    def _headers(self, request: Request, tag: str) -> dict[str, str]:
        versioned = VERSIONED.fullmatch(str(request.path_params["name"]))
        reach = "private" if self._may_see else "public"
        return {
            "etag": tag,
            "cache-control": f"{reach}, {FOREVER if versioned else 'no-cache'}",
            **readable(request.headers, self._origins),
        }


def usual_cache() -> Path:
    """The user's own, so that nobody else puts anything there."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(home or Path.home() / ".cache") / "embed_label" / "pictures"


def is_known(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "")
    return known == "*" or tag in [each.strip().removeprefix("W/") for each in known.split(",")]


def answer(request: Request, body: bytes, media: str, headers: dict[str, str]) -> Response:
    if is_known(request, headers["etag"]):
        return Response(status_code=304, headers=headers)
    safe = {"x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'"}
    return Response(body, media_type=media, headers=headers | safe)


def refused(_request: Request, error: Exception) -> JSONResponse:
    code = error.code if isinstance(error, PictureRefused) else "unavailable"
    headers = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    status = STATUS[code]
    if status == 503:
        headers["retry-after"] = "2"
    return JSONResponse({"code": code, "reason": str(error)}, status_code=status, headers=headers)
