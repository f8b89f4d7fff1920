"""Media of a folder or a bucket, served with ranges and by links that run out."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from embed_label.errors import MediaRefused
from embed_label.server.asker import Author, asker
from embed_label.server.folder import flaw
from embed_label.server.media.bucket import Bucket
from embed_label.server.media.delivery import SAFE, deliver
from embed_label.server.media.disk import Disk
from embed_label.server.media.link import Link
from embed_label.server.media.place import Place
from embed_label.server.origin import HEADER, readable, trusted
from embed_label.store import LabelStore
from embed_label.store.ticket import VARIABLE, Keys, Secret, given_secrets

STATUS = {
    "address": 400,
    "expired": 403,
    "forbidden": 403,
    "foreign": 403,
    "forged": 403,
    "origin": 403,
    "unsigned": 403,
    "missing": 404,
    "changed": 412,
    "range": 416,
    "unkeyed": 500,
    "unreachable": 502,
}
ALLOWED = {
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": f"range, {HEADER}",
}

Allows = Callable[[Request, str], bool | Awaitable[bool]]


class Media:
    """Films, sounds, images and data of a folder, or of a bucket ("s3://clips/2026").

    `server(store, media=Media("clips", at="/clips"))` serves them, and `link("a.mp4")` is what a
    task has for a source. By itself it is an ASGI app, to mount at `at`.

    A link lasts `minutes`; the widget renews it for up to `hours` after it was first made.
    `open=True` serves without links, to whoever knows a name.
    `secret` signs links; without one EMBED_LABEL_SECRET does, else the secret of the store.
    `allows` says for a request and a name whether it is answered, and its link renewed.
    `direct=True` has browsers fetch from the bucket themselves, by addresses that it signed.
    `origins` are the other sites whose pages may read; "*" is all of them.
    `options` are those of obstore's `S3Store`, such as `endpoint=` and `region=`.
    """

    def __init__(
        self,
        place: str | Path,
        *,
        at: str,
        open: bool = False,  # noqa: A002 (the domain's word)
        direct: bool = False,
        secret: Secret | Sequence[Secret] | None = None,
        minutes: float = 5,
        hours: float = 12,
        allows: Allows | None = None,
        origins: Collection[str] = (),
        **options: Any,  # obstore's own, which it checks
    ) -> None:
        self.at = at.rstrip("/")
        if not self.path:
            raise ValueError(f'at={at!r} names no path: write one such as "/clips"')
        self._bucket = Bucket(str(place), options) if str(place).startswith("s3://") else None
        if self._bucket is None and (direct or options):
            more = ", ".join(["direct", *options] if direct else options)
            raise ValueError(f'only a bucket, such as "s3://clips", takes {more}')
        self._place: Place = self._bucket or Disk(place)
        self._open = open
        self._direct = self._bucket if direct else None
        secrets = given_secrets(secret)
        self._keys = Keys(secrets) if secrets else None
        self._seconds, self._longest = minutes * 60, hours * 3600
        self._allows, self._origins = allows, origins
        self._author: Author | None = None
        self._app = Starlette(
            routes=[
                Route("/{name:path}", self._read, methods=["GET"]),
                Route("/{name:path}", self._renew, methods=["POST"]),
                Route("/{name:path}", self._preflight, methods=["OPTIONS"]),
            ],
            exception_handlers={MediaRefused: self._refused},
        )

    @property
    def path(self) -> str:
        """Where it is mounted."""
        return urlsplit(self.at).path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def join(self, store: LabelStore, author: Author | None = None) -> None:
        """What `server` does: links are signed with the store's secret if there is no other."""
        self._keys = self._keys or store.keys
        self._author = author

    def link(self, name: str, *, minutes: float | None = None, author: str | None = None) -> str:
        """What a task has for a source.

        Where `server` knows who asks, only this `author` can renew it, if one is named.
        """
        seconds = self._seconds if minutes is None else minutes * 60
        if seconds <= 0:
            raise ValueError(f"a link that lasts {minutes} minutes opens nothing")
        return self._written(Link.new(self._named(name), seconds, author))

    def names(self, suffix: str = "") -> Iterator[str]:
        """Of all files whose names end so, page by page: there may be many."""
        end = suffix.lower()
        return (each for each in self._place.names() if each.lower().endswith(end))

    def _written(self, link: Link) -> str:
        ours = self._address(link)
        if self._direct is None:
            return ours
        # What a bucket says of a link that ran out cannot be read by the page.
        there = self._direct.address(link.name, link.left())
        return f"{there}#renew={quote(ours, safe='')}"

    def _address(self, link: Link) -> str:
        path = f"{self.at}/{quote(link.name)}"
        return path if self._open else f"{path}?{link.signed(self._ring(), self.path)}"

    def _ring(self) -> Keys:
        if self._keys is None:
            raise MediaRefused(
                "links need a secret that every process of the app knows: hand Media to "
                f"server(store, media=...) first, set {VARIABLE}, or pass secret=",
                code="unkeyed",
            )
        return self._keys

    def _named(self, name: str) -> str:
        if wrong := flaw(name):
            raise MediaRefused(f"{name[:100]!r} {wrong}", code="address")
        return name

    async def _read(self, request: Request) -> Response:
        name = str(request.path_params["name"])
        if not self._open:
            link = Link.read(self._ring(), self.path, name, request.query_params)
            if link.has_run_out():
                raise self._expired(link)
        await self._ask(request, name)
        reach = "public" if self._open and not self._allows else "private"
        headers = {"cache-control": f"{reach}, no-cache", **self._shared(request)}
        try:
            return await deliver(request, name, await self._place.find(name), headers)
        except MediaRefused as refused:
            if refused.code != "changed":
                raise
        # What was known of it is out of date.
        return await deliver(request, name, await self._place.find(name), headers)

    async def _renew(self, request: Request) -> Response:
        name = str(request.path_params["name"])
        if not trusted(request.headers, self._origins):
            said = f"renew it from this site, with the header {HEADER}: 1"
            raise MediaRefused(said, code="origin")
        fresh: Link | None = Link.new(self._named(name), self._seconds, None)
        if not self._open:
            link = Link.read(self._ring(), self.path, name, request.query_params)
            fresh = link.renewed(self._longest)
            if fresh is None:
                raise MediaRefused(
                    f"{link.ran_out()} for good: load the task again", code="expired"
                )
            who = await asker(request, self._author)
            if self._author and link.author is not None and link.author != who:
                raise MediaRefused("this link is somebody else's", code="foreign")
        await self._ask(request, name)
        if self._open:
            # Nobody vouched for the name: what is not read here is not signed either.
            await self._place.find(name)
        url = await asyncio.to_thread(self._written, fresh)
        headers = {"cache-control": "no-store", **self._shared(request)}
        return JSONResponse({"url": url}, headers=headers)

    async def _preflight(self, request: Request) -> Response:
        return Response(status_code=204, headers={**self._shared(request), **ALLOWED})

    async def _ask(self, request: Request, name: str) -> None:
        if self._allows:
            allowed = self._allows(request, name)
            if not (await allowed if inspect.isawaitable(allowed) else allowed):
                raise MediaRefused("this file is not for you", code="forbidden")

    def _expired(self, link: Link) -> MediaRefused:
        if link.renewed(self._longest) is None:
            return MediaRefused(f"{link.ran_out()} for good: load the task again", code="expired")
        return MediaRefused(
            f"{link.ran_out()}: renew it", code="expired", renew=self._address(link)
        )

    def _shared(self, request: Request) -> dict[str, str]:
        exposed = {"access-control-expose-headers": "content-range, etag"} if self._origins else {}
        return {**readable(request.headers, self._origins), **exposed}

    def _refused(self, request: Request, error: Exception) -> Response:
        refused = error if isinstance(error, MediaRefused) else None
        code = refused.code if refused else "unreachable"
        said = {"code": code, "reason": str(error)}
        if refused and refused.renew:
            said["renew"] = refused.renew
        headers = {**SAFE, "cache-control": "no-store", **self._shared(request)}
        return JSONResponse(said, status_code=STATUS.get(code, 403), headers=headers)
