"""What the pages of projects fetch and send besides events: rows, files in, files out."""

import asyncio
import os
from pathlib import Path

from rxconfig import ORIGINS
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from demo_app.work import drops, exports, rows, waiting
from demo_app.work.opened import opened
from embed_label.errors import EmbedLabelError
from embed_label.server import Media
from embed_label.server.origin import trusted

exported = os.environ.get("FRONTEND_DIST")


def problem(status: int, words: str) -> JSONResponse:
    return JSONResponse({"problem": words}, status_code=status)


async def give_rows(request: Request) -> Response:
    given = request.query_params
    try:
        wanted = rows.Wanted.read(given)
        first, count = int(given.get("first", "0")), int(given.get("count", "100"))
    except ValueError:
        return problem(400, "This is not how rows are asked for.")
    project = await asyncio.to_thread(opened, given.get("project", ""))
    if project is None:
        return problem(404, "There is no such project.")
    try:
        return JSONResponse(await asyncio.to_thread(rows.found, project, wanted, first, count))
    except EmbedLabelError as error:
        return problem(400, str(error))


async def take_file(request: Request) -> Response:
    if not trusted(request.headers, ORIGINS.split(",")):
        return problem(403, "Files are taken from the pages of this app.")
    given = request.query_params
    try:
        place = waiting.place(drops.WAITING, given.get("drop", ""), given.get("path", ""))
        await waiting.write(place, request.stream())
    except ClientDisconnect:
        return Response(status_code=400)
    except waiting.Refused as error:
        return problem(422, str(error))
    return Response(status_code=204)


async def give_export(request: Request) -> Response:
    made = exports.finished(request.path_params["key"])
    if made is None:
        return problem(404, "This export is gone: start it again.")
    return FileResponse(made.path, filename=made.name)


async def page(_request: Request) -> Response:
    """No page was exported under the name of a project: the app itself finds out whose it is."""
    return FileResponse(Path(exported or "") / "404.html", headers={"cache-control": "no-cache"})


media = Media(drops.KEPT, at=drops.AT, open=True)
routes = Starlette(
    routes=[
        Route("/_work/rows", give_rows),
        Route("/_work/files", take_file, methods=["PUT"]),
        Route("/_work/exports/{key}", give_export),
        Mount(media.path, app=media),
        *([Route("/projects/{rest:path}", page)] if exported else []),
    ]
)
