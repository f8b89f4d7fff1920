"""The page of a folder before its store is open: what a browser loads first, and a door to it."""

import asyncio
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from embed_label.cli.labelling.door import Door
from embed_label.cli.labelling.page import WIDGET, html, new_nonce, policy
from embed_label.widget import FOLDER, manifest, page

FOREVER = "public, max-age=31536000, immutable"


class Later:
    """An app that is not there yet: who asks for something waits until it is."""

    def __init__(self) -> None:
        self._app: ASGIApp | None = None
        self._there = asyncio.Event()

    def open(self, app: ASGIApp) -> None:
        self._app = app
        self._there.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._there.wait()
        if self._app:
            await self._app(scope, receive, send)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`author` is who labels where nobody is asked; `kind` what is shown first."""

    title: str
    kind: str
    token: str
    author: str
    # The tasks name files of other sites.
    is_remote: bool = False
    rest: Later = field(default_factory=Later)

    def app(self) -> ASGIApp:
        routes = [
            Route("/", self._page),
            Mount(f"/{WIDGET}", app=Built()),
            Mount("/", app=self.rest),
        ]
        return Door(Starlette(routes=routes), self.token)

    async def _page(self, _request: Request) -> Response:
        nonce = new_nonce()
        given = {"title": self.title, "author": self.author}
        body = html(given, title=self.title, kind=self.kind, nonce=nonce)
        headers = {
            "content-security-policy": policy(nonce, is_remote=self.is_remote),
            "cache-control": "no-store",
            "referrer-policy": "same-origin",
            "x-content-type-options": "nosniff",
            "cross-origin-opener-policy": "same-origin",
        }
        return HTMLResponse(body, headers=headers)


class Built(StaticFiles):
    """The files of the bundle, and no others of its folder."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)
        self._known = {*manifest().files, *page().files}

    async def get_response(self, path: str, scope: Scope) -> Response:
        if path not in self._known:
            return Response(status_code=404)
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = FOREVER
        return response
