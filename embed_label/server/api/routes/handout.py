"""The queue: who gets which task next."""

from pydantic import Field

from embed_label.completion import Receipt
from embed_label.errors import RequestRefused
from embed_label.server.api.call import Call
from embed_label.server.api.operation import Operations
from embed_label.server.api.routes.acting import Acting
from embed_label.store.records import Lease
from embed_label.task import Task
from embed_label.wire import Id, Text, Wire

operations = Operations()
MOST = 100


class Wanted(Acting):
    count: int = Field(default=1, ge=1, le=MOST)


class HandedOut(Wire):
    """`ticket` goes into the completion: it says what was shown to whom."""

    task: Task
    ticket: str


class Handed(Wire):
    """`interface` is the version of what the tasks are shown with."""

    interface: str
    tasks: list[HandedOut]


class Held(Acting):
    """Without a task it is about all that the author has."""

    task: str | None = Field(default=None, min_length=1, max_length=200)


class Leases(Wire):
    leases: list[Lease]


class Count(Wire):
    """How many it was about."""

    count: int


class Skip(Wire):
    task: Id
    reason: Text = ""


# By POST: who asks has the task from then on.
@operations.add("POST", "/projects/{project}/next", needs="annotator", fails=(409,))
def next_tasks(call: Call, query: Wanted) -> Handed:
    """What the caller does next, each with its ticket; the same until it is done."""
    author, project = call.caller.acting(query.author), call.project
    interface = project.interface
    if interface is None:
        reason = "this project has no interface yet; a manager gives it one"
        raise RequestRefused(reason, status=409, code="no_interface")
    found = project.next_tasks(query.count, author=author)
    tasks = [
        HandedOut(task=call.linked(each, author), ticket=project.ticket(each, author=author))
        for each in found
    ]
    return Handed(interface=interface.version, tasks=tasks)


@operations.add("POST", "/projects/{project}/skip", needs="annotator", narrow=True)
def skip_task(call: Call, query: Acting, body: Skip) -> Receipt:
    """Pass a task over, and say why."""
    author = call.caller.acting(query.author)
    task = call.task_of(body.task)
    return call.project.skip(task, author=author, reason=body.reason)


@operations.add("POST", "/projects/{project}/renew", needs="annotator")
def renew_leases(call: Call, query: Held) -> Count:
    """Keep tasks for as long again; the count says how many the author still has."""
    author = call.caller.acting(query.author)
    return Count(count=call.project.renew(author=author, task=query.task))


@operations.add("POST", "/projects/{project}/release", needs="annotator")
def release_leases(call: Call, query: Held) -> Count:
    """Give tasks back, for others to do."""
    author = call.caller.acting(query.author)
    return Count(count=call.project.release(author=author, task=query.task))


@operations.add("GET", "/projects/{project}/leases", needs="manager")
def list_leases(call: Call) -> Leases:
    """Who has which task at the moment."""
    return Leases(leases=call.project.leases())


@operations.add("PUT", "/projects/{project}/ranks", needs="manager")
def rank_tasks(call: Call, body: dict[str, float]) -> Count:
    """Give tasks their place in the queue: the greatest score first."""
    return Count(count=call.project.rank(body))
