"""What the page of a folder asks of its store, by HTTP."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pydantic import JsonValue
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from embed_label.cli.labelling.desk import Desk
from embed_label.errors import EmbedLabelError, StoreError
from embed_label.server.app import server
from embed_label.server.media.media import Media
from embed_label.server.origin import HEADER
from embed_label.server.pictures.pictures import Pictures
from embed_label.store import LabelStore

LONGEST_NAME = 100
PIECE = 1 << 18  # bytes


def answers(
    store: LabelStore,
    desk: Desk,
    *,
    write: Callable[[Path], None],
    media: Sequence[Media],
    pictures: Sequence[Pictures],
) -> ASGIApp:
    """Whose turn it is, the table, and what `server` has: completions, files, pictures."""

    # Not coroutines: what asks the store does so in a thread.
    def turn(request: Request) -> Response:
        if not (author := _author(request)):
            return JSONResponse({"reason": "say who you are: ?name="}, status_code=400)
        asked = request.query_params
        return _answered(
            lambda: desk.turn(author, at=asked.get("at", ""), after=asked.get("after", ""))
        )

    def beat(request: Request) -> Response:
        author = _author(request)
        if request.headers.get(HEADER) != "1" or not author:
            return JSONResponse({"reason": "send it from this page"}, status_code=403)
        return _answered(lambda: desk.beat(author))

    def labels(_request: Request) -> Response:
        headers = {
            "content-disposition": 'attachment; filename="labels.csv"',
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
        }
        return StreamingResponse(_pieces(write), media_type="text/csv", headers=headers)

    served = server(store, media=media, pictures=pictures)
    own = [
        Route("/turn", turn),
        Route("/beat", beat, methods=["POST"]),
        Route("/labels.csv", labels),
    ]
    return Starlette(routes=[*own, *served.routes])


def _answered(ask: Callable[[], dict[str, JsonValue] | None]) -> Response:
    headers = {"cache-control": "no-store"}
    try:
        return JSONResponse(ask() or {}, headers=headers)
    except EmbedLabelError as error:
        status = 503 if isinstance(error, StoreError) else 500
        return JSONResponse({"reason": str(error)}, status_code=status, headers=headers)


def _pieces(write: Callable[[Path], None]) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory(prefix="embed_label_") as folder:
        path = Path(folder) / "labels.csv"
        write(path)
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def _author(request: Request) -> str:
    return request.query_params.get("name", "").strip()[:LONGEST_NAME]
