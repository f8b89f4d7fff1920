"""Serves the exported pages of an app beside its backend: one port, no JavaScript tool."""

import os
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

A_YEAR = "public, max-age=31536000, immutable"


class Pages(StaticFiles):
    """`/label` is label.html, or else label/index.html; what is nowhere is 404.html."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        page = super().lookup_path(f"{path}.html")
        return super().lookup_path(path) if page[1] is None else page

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        # Only these have a hash of their content in their name.
        hashed = path.startswith("assets/") and response.status_code == 200
        response.headers["cache-control"] = A_YEAR if hashed else "no-cache"
        return response


def frontend(folder: str | Path) -> Callable[[ASGIApp], ASGIApp]:
    """For `rx.App(api_transformer=[frontend(folder), server(store)])`: the backend comes first."""
    pages = Pages(directory=folder, html=True)

    def beside(backend: ASGIApp) -> ASGIApp:
        if not isinstance(backend, Starlette):
            raise TypeError("frontend(...) comes first in api_transformer=[...]")
        backend.mount("", pages)
        return backend

    return beside
