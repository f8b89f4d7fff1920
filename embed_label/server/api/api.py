"""What a host opens of its store by HTTP."""

import asyncio
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from embed_label.errors import NotGiven, RequestRefused
from embed_label.server.api.answering import Address, Answering, Place
from embed_label.server.api.call import Desk
from embed_label.server.api.caller import Door, RoleOf
from embed_label.server.api.description import description
from embed_label.server.api.limits import Limits
from embed_label.server.api.operation import JSON, Operation
from embed_label.server.api.problem import answer_to
from embed_label.server.api.routes import every_operation
from embed_label.server.api.runs import Runs
from embed_label.server.api.sources import Allowed, Sources
from embed_label.server.asker import Author
from embed_label.server.media.media import Media
from embed_label.server.origin import HEADER
from embed_label.store import LabelStore

PLACE = "/api/v1"


class Api:
    """Projects, tasks, the queue, completions, reviews, exports: `server(store, api=Api(…))`.

    Callers have a token, which `store.token(…)` makes. A host with a login of its own gives
    `author` and `role` instead: who sent a request, and what they may do there.
    `sources` are the only places that a project may be told to fetch from, like
    "s3://bucket/prefix" or "/data/folder"; a mapping has the options of each.
    `media` has the files that tasks name: one for all, or one for each project by its name.
    `uploads` is the folder that uploaded media go to, likewise: the one that `media` hands out of.
    Where all share one, who adds tasks to a project reaches the files of the others too.
    `origins` are the other sites whose pages may ask. `address` says where a request came from,
    where a proxy stands between.
    """

    def __init__(
        self,
        *,
        author: Author | None = None,
        role: RoleOf | None = None,
        sources: Sources = (),
        media: Media | Mapping[str, Media] | None = None,
        uploads: str | Path | Mapping[str, str | Path] | None = None,
        origins: Collection[str] = (),
        limits: Limits | None = None,
        address: Address | None = None,
    ) -> None:
        if (author is None) != (role is None):
            raise NotGiven("author= and role= belong together: who somebody is, and what they may")
        self._author, self._role = author, role
        self._allowed = Allowed(sources)
        self._media = {"": media} if isinstance(media, Media) else media
        folders = uploads if isinstance(uploads, Mapping) else {"": uploads} if uploads else {}
        self._uploads = {name: Path(each).resolve(strict=True) for name, each in folders.items()}
        self._origins = origins
        self._limits = limits or Limits()
        self._address = address or peer
        self._app: Starlette | None = None

    def join(self, store: LabelStore, media: Sequence[Media] = ()) -> None:
        """What `server` does: answer from this store. `media` is what it serves besides."""
        found = self._media
        if found is None:
            found = {"": media[0]} if len(media) == 1 else {}
        desk = Desk(
            store=store,
            limits=self._limits,
            allowed=self._allowed,
            runs=Runs(),
            media=found,
            uploads=self._uploads,
        )
        door = Door(store, self._author, self._role, self._origins)
        self._app = application(desk, door, self._address, self._origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None:
            raise NotGiven("an Api needs a store: server(store, api=Api(…))")
        await self._app(scope, receive, send)


def application(
    desk: Desk,
    door: Door,
    address: Address,
    origins: Collection[str],
    operations: Iterable[Operation] | None = None,
) -> Starlette:
    every = list(operations or every_operation())
    answering = Answering(desk, door, address)
    by_path: dict[str, dict[str, Operation]] = {}
    for each in every:
        by_path.setdefault(each.path, {})[each.method] = each

    @cache
    def described(at: str) -> bytes:
        return json.dumps(description(every, at=at)).encode()

    async def openapi(request: Request) -> Response:
        try:
            answering.admit(request)
        except RequestRefused as error:
            return answer_to(error)
        at = request.scope.get("root_path", "") or "/"
        return Response(await asyncio.to_thread(described, at), media_type=JSON)

    async def refuse(_request: Request, error: Exception) -> Response:
        return answer_to(error)

    routes = [Route(path, Place(answering, here)) for path, here in by_path.items()]
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(origins),
        allow_methods=["GET", "POST", "PUT", "DELETE"],
        allow_headers=["authorization", "content-type", HEADER],
        expose_headers=["retry-after"],
        max_age=600,
    )
    return Starlette(
        routes=[Route("/openapi.json", openapi), *routes],
        middleware=[cors] if origins else [],
        exception_handlers={HTTPException: refuse},
    )


def peer(request: Request) -> str:
    return request.client.host if request.client else ""
