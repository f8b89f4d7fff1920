"""Files in: uploads, and places that are looked at again."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field

from embed_label.errors import RequestRefused
from embed_label.intake.names import flaw, modality
from embed_label.server.api.call import Call
from embed_label.server.api.operation import FILE, Operations
from embed_label.server.api.routes.running import RunFound, Waiting, settled
from embed_label.server.api.runs import Run
from embed_label.store.incoming.added import Added, together
from embed_label.store.incoming.sources import Attached
from embed_label.wire import Text, Wire

operations = Operations()
NAMED = 1000


class Upload(Waiting):
    """`name` is the file's: how it ends says what it is. `field` is where its media go in a task,
    `id` the column that is the id of a task.
    """

    name: str = Field(min_length=1, max_length=200)
    field: str | None = Field(default=None, min_length=1, max_length=200)
    id: str | None = Field(default=None, min_length=1, max_length=200)


class Source(Wire):
    """`at` is the address before the names of media."""

    url: Text = Field(min_length=1, max_length=1000)
    field: Text | None = None
    id: Text | None = None
    at: Text | None = None

    def options(self) -> dict[str, Any]:
        return self.model_dump(exclude={"url"}, exclude_none=True)


class Sources(Wire):
    sources: list[Attached]


class Sync(Wire):
    """Without a `url` all that are attached."""

    url: Text | None = Field(default=None, min_length=1, max_length=1000)


@operations.add(
    "POST",
    "/projects/{project}/upload",
    needs="manager",
    status=202,
    takes={FILE: bytes},
    fails=(409,),
)
async def upload_tasks(call: Call, query: Upload, body: Path) -> RunFound:
    """Add the tasks of a file: JSON, JSONL, CSV, TSV, Parquet, a zip or tar of them, or media."""
    name = query.name
    if (wrong := flaw(name)) or "/" in name:
        raise RequestRefused(wrong or "it is no name of a file", status=422, code="name")
    project = await call.away(lambda: call.project)
    home = call.desk.uploads_of(project.name)
    options = query.model_dump(include={"field", "id"}, exclude_none=True)
    if home is not None:
        options["media"] = home
    path = await call.away(lambda: placed(body, name, home))

    def bring(run: Run) -> None:
        run.added = project.add_tasks(path, progress=run.progress, **options)
        # What it was read from is in the store; media were moved to where they are served from.
        body.unlink(missing_ok=True)

    run = call.desk.runs.start("import", project.name, bring, folder=body.parent)
    return await settled(run, query.wait)


@operations.add("GET", "/projects/{project}/sources", needs="manager")
def list_sources(call: Call) -> Sources:
    """Where the tasks come from."""
    return Sources(sources=call.project.sources())


@operations.add("POST", "/projects/{project}/sources", needs="manager")
def attach_source(call: Call, body: Source) -> Sources:
    """Remember a folder, a file or a bucket to take tasks from: one that the host allows."""
    url, _ = call.desk.allowed.find(body.url)
    call.project.attach(url, **body.options())
    return Sources(sources=call.project.sources())


@operations.add("POST", "/projects/{project}/sync", needs="manager", status=202, fails=(409,))
async def sync_sources(call: Call, query: Waiting, body: Sync) -> RunFound:
    """Add what is new in a source, or in all that are attached."""
    project = await call.away(lambda: call.project)
    known = await call.away(project.sources)
    wanted = [body.url] if body.url is not None else [each.url for each in known]
    places = [call.desk.allowed.find(each) for each in wanted]

    def look(run: Run) -> None:
        def one(url: str, options: Mapping[str, Any]) -> Added:
            return project.sync(url, progress=run.progress, **options)

        run.added = together([one(url, options) for url, options in places], NAMED)

    run = call.desk.runs.start("sync", project.name, look)
    return await settled(run, query.wait)


def placed(body: Path, name: str, home: Path | None) -> Path:
    """The file under its own name: media where they are served from, and nothing written over."""
    if modality(name) is None:
        path = body.parent / "in" / name
        path.parent.mkdir()
    elif home is None:
        reason = "this server takes no media: its host says where they go with Api(uploads=…)"
        raise RequestRefused(reason, status=422, code="media")
    else:
        path = home / name
    try:
        os.link(body, path)
    except FileExistsError as error:
        reason = f'there is another file "{name}" already'
        raise RequestRefused(reason, status=409, code="taken") from error
    return path
