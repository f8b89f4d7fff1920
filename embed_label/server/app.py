"""An ASGI app that takes completions: `rx.App(api_transformer=server(store))`."""

import asyncio
import json
import logging
from collections.abc import Collection, Sequence
from typing import cast

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from embed_label.completion import ROUTE, Refusal
from embed_label.errors import Conflict, InvalidCompletion, StoreError
from embed_label.server.api.api import PLACE, Api
from embed_label.server.asker import Author, asker
from embed_label.server.media.media import Media
from embed_label.server.origin import HEADER, trusted
from embed_label.server.pictures.pictures import Pictures
from embed_label.store import LabelStore

LARGEST = 64 * 1024 * 1024  # bytes
LONGEST_ID = 200
log = logging.getLogger("embed_label")


def server(
    store: LabelStore,
    *,
    author: Author | None = None,
    origins: Collection[str] = (),
    pictures: Pictures | Sequence[Pictures] = (),
    media: Media | Sequence[Media] = (),
    api: Api | bool = False,
) -> Starlette:
    """`author` says who sent a request; where it is left out or says None, the ticket does.

    `origins` are the sites besides its own whose pages may send, like "https://app.example".
    `pictures` and `media` are served besides, each at its own `at`. Media without a secret of its
    own signs links with the store's, and renews an author's link for that author only.
    `api` opens the rest of the store at /api/v1 to whom has a token: see `Api`.
    """

    async def completions(request: Request) -> Response:
        if not trusted(request.headers, origins):
            return refusal(403, "origin", f"send it from this site, with the header {HEADER}: 1")
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return refusal(415, "media_type", "send it as application/json")
        try:
            body = await read(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return refusal(413, "too_large", f"it is larger than {LARGEST} bytes")
        who = await asker(request, author)
        try:
            receipt = await store.aput(body, author=who)
        except InvalidCompletion as error:
            return refusal(422, error.code, str(error), await asyncio.to_thread(id_in, body))
        except Conflict as error:
            return refusal(409, "conflict", str(error), await asyncio.to_thread(id_in, body))
        except StoreError:
            log.exception("embed_label: a completion could not be stored")
            return unavailable()
        return JSONResponse(receipt.to_dict())

    async def health(_request: Request) -> Response:
        try:
            await asyncio.to_thread(store.report)
        except StoreError:
            log.exception("embed_label: the store cannot be read")
            return unavailable()
        return JSONResponse({"ok": True})

    shown = [pictures] if isinstance(pictures, Pictures) else pictures
    served = [media] if isinstance(media, Media) else media
    for each in served:
        each.join(store, author)
    opened = Api() if api is True else api
    if opened:
        opened.join(store, served)
    routes: list[BaseRoute] = [
        Route(ROUTE, completions, methods=["POST"]),
        Route("/_embed_label/health", health),
        *(Mount(each.path, app=each) for each in (*shown, *served)),
        *([Mount(PLACE, app=opened)] if opened else []),
    ]
    return Starlette(routes=routes)


async def read(request: Request) -> bytes | None:
    """The body; None as soon as it is too large, whatever length it announced."""
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > LARGEST:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def id_in(body: bytes) -> str:
    """The id that a refused completion claims to have."""
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return "unknown"
    found = cast("dict[str, object]", read).get("id") if isinstance(read, dict) else None
    return found[:LONGEST_ID] if isinstance(found, str) and found else "unknown"


def refusal(status: int, code: str, reason: str, id: str = "unknown") -> JSONResponse:  # noqa: A002
    clean = id.encode("utf-8", "replace").decode()
    return JSONResponse(Refusal(id=clean, reason=reason, code=code).to_dict(), status_code=status)


def unavailable() -> JSONResponse:
    """The widget keeps what it has and sends it again."""
    return JSONResponse(
        {"code": "unavailable", "reason": "the store cannot be reached; send it again"},
        status_code=503,
        headers={"Retry-After": "1"},
    )
