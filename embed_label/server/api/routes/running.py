"""What is under way in a project, and what came of it."""

import asyncio
import time

from pydantic import Field
from starlette.responses import FileResponse, Response

from embed_label.errors import RequestRefused
from embed_label.server.api.call import Call, missing
from embed_label.server.api.operation import Operations, Query
from embed_label.server.api.runs import Kind, Run, State
from embed_label.store.incoming.added import Added
from embed_label.wire import Wire

operations = Operations()
PAUSE = 0.02  # seconds


class Waiting(Query):
    """For how many seconds the answer waits for the end; without, ask again for the run."""

    wait: float = Field(default=0, ge=0, le=30)


class RunFound(Wire):
    """`added` is what came of an import or a sync; an export has a `file` to fetch, of `bytes`."""

    id: str
    kind: Kind
    state: State
    done: int
    total: int | None
    added: Added | None = None
    bytes: int | None = None
    code: str = ""
    reason: str = ""


class RunsFound(Wire):
    runs: list[RunFound]


@operations.add("GET", "/projects/{project}/runs", needs="manager")
def list_runs(call: Call) -> RunsFound:
    """What is under way, and what ended within the hour."""
    return RunsFound(runs=[told(each) for each in call.desk.runs.of(call.project.name)])


@operations.add("GET", "/projects/{project}/runs/{run}", needs="manager")
async def get_run(call: Call, query: Waiting) -> RunFound:
    """How far it is."""
    run = await asyncio.to_thread(found, call)
    return await settled(run, query.wait)


@operations.add("DELETE", "/projects/{project}/runs/{run}", needs="manager")
def stop_run(call: Call) -> None:
    """End it, and let go of what it left."""
    call.desk.runs.stop(found(call))


@operations.add(
    "GET",
    "/projects/{project}/runs/{run}/file",
    needs="manager",
    gives="application/zip",
    fails=(409,),
)
def download_export(call: Call) -> Response:
    """What an export wrote, as a zip."""
    run = found(call)
    if run.state != "done" or run.file is None:
        reason = "there is no file (yet): wait for the end of an export"
        raise RequestRefused(reason, status=409, code="no_file")
    return FileResponse(run.file, media_type="application/zip", filename=run.file.name)


async def settled(run: Run, seconds: float) -> RunFound:
    """As it is at its end, or after so many seconds."""
    end = time.monotonic() + seconds
    while run.state == "running" and time.monotonic() < end:
        await asyncio.sleep(PAUSE)
    return told(run)


def found(call: Call) -> Run:
    run = call.desk.runs.find(call.project.name, call.named("run"))
    if run is None:
        raise missing("run")
    return run


def told(run: Run) -> RunFound:
    state = run.state
    return RunFound(
        id=run.id,
        kind=run.kind,
        state=state,
        done=run.done,
        total=run.total,
        added=run.added if state == "done" else None,
        bytes=run.file.stat().st_size if state == "done" and run.file else None,
        code=run.code,
        reason=run.reason,
    )
