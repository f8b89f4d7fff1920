"""Tasks: added, listed, read, taken out; and what models say of them."""

from pydantic import Field, JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import RequestRefused, TaskError
from embed_label.server.api import incoming
from embed_label.server.api.call import Call, missing
from embed_label.server.api.operation import JSON, JSONL, Operations, Query
from embed_label.store.incoming.added import Added
from embed_label.store.incoming.listing import Listed, Sort, State
from embed_label.task import Task
from embed_label.wire import Wire

operations = Operations()
MOST = 1000


class Filter(Query):
    """`search` is a part of the id; `author` has done or skipped it."""

    state: State | None = None
    search: str = Field(default="", max_length=200)
    author: str | None = Field(default=None, min_length=1, max_length=200)


class Page(Filter):
    """`after` is the `next` of the page before."""

    after: int = Field(default=0, ge=0, lt=1 << 31)
    limit: int = Field(default=100, ge=1, le=MOST)
    sort: Sort = "sequence"
    descending: bool = False


class TasksFound(Wire):
    tasks: list[Listed]
    next: int | None


class Counts(Wire):
    count: int


class Predictions(Wire):
    predictions: list[Annotation]


@operations.add(
    "POST", "/projects/{project}/tasks", needs="manager", takes={JSON: list[Task], JSONL: str}
)
def add_tasks(call: Call, body: JsonValue) -> Added:
    """Add tasks; those that are there stay as they are. One that is none refuses them all."""
    given = lines(body) if isinstance(body, str) else body
    assert isinstance(given, list)
    # All are looked at before the first is written.
    read = [(Task.model_validate(each), each) for each in given]
    return call.project.add_tasks([each for _, each in read if isinstance(each, dict)])


@operations.add("GET", "/projects/{project}/tasks", needs="reviewer")
def list_tasks(call: Call, query: Page) -> TasksFound:
    """A page of the tasks, with how far each is."""
    try:
        found = call.project.tasks(**query.model_dump())
    except TaskError as error:
        raise RequestRefused(str(error), status=422, code="page") from error
    last = found[-1].sequence if len(found) == query.limit else None
    return TasksFound(tasks=found, next=last)


@operations.add("GET", "/projects/{project}/count", needs="reviewer")
def count_tasks(call: Call, query: Filter) -> Counts:
    """How many tasks there are of those that the list would have."""
    return Counts(count=call.project.count(**query.model_dump()))


@operations.add("GET", "/projects/{project}/tasks/{task:path}", needs="annotator")
def get_task(call: Call) -> Task:
    """A task, with links for the files that it names."""
    return call.linked(call.task, call.caller.author)


@operations.add("DELETE", "/projects/{project}/tasks/{task:path}", needs="manager")
def remove_task(call: Call) -> None:
    """Hand a task out no more; what was said of it stays."""
    task = call.task
    if not call.project.remove_tasks([task.id], by=call.caller.author):
        raise missing("task")


@operations.add("POST", "/projects/{project}/predictions/{task:path}", needs="manager")
def add_predictions(call: Call, body: list[Annotation]) -> Counts:
    """Add what models say of a task; the count says how many are new."""
    return Counts(count=call.project.add_predictions(call.task, body))


@operations.add("GET", "/projects/{project}/predictions/{task:path}", needs="annotator")
def list_predictions(call: Call) -> Predictions:
    """What models said of a task, in the order it came."""
    return Predictions(predictions=list(call.project.predictions(call.task)))


def lines(text: str) -> list[JsonValue]:
    """The objects of JSON lines; the refusal names the line."""
    found: list[JsonValue] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = incoming.parsed(line.encode())
            Task.model_validate(value)
        except (RequestRefused, TaskError) as error:
            reason = f"line {number}: {error}"
            raise RequestRefused(reason, status=422, code="shape") from error
        found.append(value)
    return found
