"""What was done, and what is let go of: the audit, the forgotten, labels that ran out."""

from itertools import dropwhile, islice
from typing import Literal

from pydantic import Field

from embed_label.server.api.call import Call
from embed_label.server.api.operation import Operations, Query
from embed_label.store.history.audit import Chain
from embed_label.store.history.keeping import Expired, Forgotten
from embed_label.store.records import Event
from embed_label.wire import Id, Wire

operations = Operations()


class Since(Query):
    """`after` is the number of the last event of the page before."""

    after: int = Field(default=0, ge=0, lt=1 << 63)
    limit: int = Field(default=100, ge=1, le=1000)


class Events(Wire):
    events: list[Event]


class Forget(Wire):
    """Their labels are erased, or stay under a random name."""

    author: Id
    labels: Literal["erase", "anonymous"] = "erase"


class Expire(Wire):
    """Labels that are older; without, what the plan of each project says."""

    keep_days: float | None = Field(default=None, gt=0, le=36_500, strict=True)


@operations.add("GET", "/audit", needs="owner", wide=True)
def list_events(call: Call, query: Since) -> Events:
    """What was done to the store, oldest first."""
    return page(call, None, query)


@operations.add("GET", "/projects/{project}/audit", needs="manager")
def list_events_of_project(call: Call, query: Since) -> Events:
    """What was done to a project, oldest first."""
    return page(call, call.project.name, query)


@operations.add("GET", "/audit/check", needs="owner", wide=True)
def check_audit(call: Call) -> Chain:
    """Whether the audit is as it was written."""
    return call.store.check_audit()


@operations.add("POST", "/forget", needs="owner", wide=True)
def forget_author(call: Call, body: Forget) -> Forgotten:
    """Erase a person for good, and end their tokens."""
    call.store.revoke(body.author)
    return call.store.forget(body.author, labels=body.labels, by=call.caller.author)


@operations.add("POST", "/projects/{project}/forget", needs="owner")
def forget_author_of_project(call: Call, body: Forget) -> Forgotten:
    """Erase a person from one project."""
    project, by = call.project.name, call.caller.author
    return call.store.forget(body.author, project=project, labels=body.labels, by=by)


@operations.add("POST", "/expire", needs="owner", wide=True)
def expire_labels(call: Call, body: Expire) -> Expired:
    """Erase labels that are too old."""
    return call.store.expire(keep_days=body.keep_days, by=call.caller.author)


def page(call: Call, project: str | None, query: Since) -> Events:
    every = call.store.audit(project)
    rest = dropwhile(lambda event: event.number <= query.after, every)
    return Events(events=list(islice(rest, query.limit)))
