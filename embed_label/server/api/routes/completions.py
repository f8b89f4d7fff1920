"""Completions: put once, read by whom they concern."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

from pydantic import TypeAdapter
from starlette.responses import Response

from embed_label.completion import Completion, Receipt
from embed_label.errors import EmbedLabelError, InterfaceError, RequestRefused, TaskError
from embed_label.server.api.call import Call, missing
from embed_label.server.api.incoming import parsed
from embed_label.server.api.operation import JSON, JSONL, Operations, Query
from embed_label.server.api.routes.acting import Acting
from embed_label.server.api.streaming import streamed
from embed_label.store import Project, Stored
from embed_label.wire import Wire, clean_text

operations = Operations()
ROW = TypeAdapter(Stored)


class Kinds(Query):
    """`skipped=true` gives only skips, and without it there are none."""

    verified: bool | None = None
    skipped: bool = False


class History(Wire):
    revisions: list[Stored]


@operations.add(
    "PUT",
    "/projects/{project}/completions/{completion}",
    needs="annotator",
    narrow=True,
    takes={JSON: Completion},
    fails=(409,),
)
async def put_completion(call: Call, query: Acting, body: bytes) -> Receipt:
    """Store a completion once, however often it is sent.

    Without a ticket it is judged by the interface of the project as it is.
    """
    author = call.caller.acting(query.author)
    project = await asyncio.to_thread(lambda: call.project)
    sent = await asyncio.to_thread(ticketed, call, project, author, body)
    return await project.aput(sent, author=author)


@operations.add("GET", "/projects/{project}/completions", needs="reviewer", gives=JSONL)
def list_completions(call: Call, query: Kinds) -> Response:
    """The latest revision of each author for each task, a line of JSON each."""
    project = call.project

    def rows() -> Iterator[bytes]:
        for each in project.annotations(verified=query.verified, skipped=query.skipped):
            yield ROW.dump_json(told(each)) + b"\n"

    return streamed(rows, JSONL)


@operations.add(
    "GET", "/projects/{project}/completions/{completion}", needs="annotator", narrow=True
)
def get_completion(call: Call) -> Stored:
    """A completion; an annotator reads only their own."""
    stored = call.store.completion(clean_text(call.named("completion")))
    if stored is None or stored.project != call.project.name or not readable(call, stored):
        raise missing("completion")
    return told(stored)


@operations.add("GET", "/projects/{project}/history/{task:path}", needs="annotator")
def get_history(call: Call) -> History:
    """Every revision of a task, oldest first; an annotator reads only their own."""
    known = call.project.history(clean_text(call.named("task")))
    if not known:
        _ = call.task
    return History(revisions=[told(each) for each in known if readable(call, each)])


def readable(call: Call, stored: Stored) -> bool:
    caller = call.caller
    is_theirs = caller.may("reviewer") or stored.author == caller.author
    return is_theirs and caller.reaches(stored.project, stored.task)


def told(stored: Stored) -> Stored:
    """Without its ticket, which would let its reader answer too."""
    return replace(stored, completion=stored.completion.model_copy(update={"ticket": None}))


def ticketed(call: Call, project: Project, author: str, body: bytes) -> Completion | bytes:
    """The completion with a ticket, if it can have one; what is wrong with it the store says."""
    value = parsed(body)
    try:
        sent = Completion.model_validate(value)
    except (ValueError, EmbedLabelError):
        # The store refuses it too, and keeps what came.
        return body
    if sent.id != clean_text(call.named("completion")):
        reason = f'the address is of completion "{call.named("completion")}", it is "{sent.id}"'
        raise RequestRefused(reason, status=422, code="id")
    if not call.caller.reaches(project.name, sent.task):
        raise missing("task")
    if sent.ticket is not None:
        return sent
    try:
        return sent.model_copy(update={"ticket": project.ticket(sent.task, author=author)})
    except (TaskError, InterfaceError):
        # It may have been stored before the task was taken away; if not, it is kept as refused.
        return sent.model_copy(update={"carried": None})
