"""Reviews: what others say of labels."""

from pydantic import Field

from embed_label.completion import Completion
from embed_label.server.api.call import Call, missing
from embed_label.server.api.operation import Operations, Query
from embed_label.server.api.routes.completions import told
from embed_label.store import Stored
from embed_label.store.records import Outcome, Review
from embed_label.wire import Text, Wire, clean_text

operations = Operations()


class ToReview(Query):
    count: int = Field(default=1, ge=1, le=100)


class Waiting(Wire):
    completions: list[Stored]


class Said(Wire):
    """`fixed` is what stands in the place of the completion, where the outcome is "fix"."""

    outcome: Outcome
    comment: Text = ""
    fixed: Completion | None = None


class Reviews(Wire):
    reviews: list[Review]


@operations.add("GET", "/projects/{project}/to_review", needs="reviewer")
def list_to_review(call: Call, query: ToReview) -> Waiting:
    """Completions that nobody has reviewed, none of the caller's own."""
    found = call.project.to_review(reviewer=call.caller.author, count=query.count)
    return Waiting(completions=[told(each) for each in found])


@operations.add(
    "POST",
    "/projects/{project}/completions/{completion}/reviews",
    needs="reviewer",
    status=201,
    fails=(409,),
)
def review_completion(call: Call, body: Said) -> Review:
    """Accept a completion, fix it, or send it back to its author."""
    name = clean_text(call.named("completion"))
    stored = call.store.completion(name)
    if stored is None or stored.project != call.project.name:
        raise missing("completion")
    fixed = body.fixed
    if fixed is not None and fixed.ticket is None:
        ticket = call.project.ticket(call.task_of(stored.task), author=call.caller.author)
        fixed = fixed.model_copy(update={"ticket": ticket})
    return call.project.review(
        name,
        body.outcome,
        reviewer=call.caller.author,
        comment=body.comment,
        fixed=fixed,
    )


@operations.add("GET", "/projects/{project}/reviews/{task:path}", needs="reviewer")
def list_reviews(call: Call) -> Reviews:
    """All that was said of the labels of a task, oldest first."""
    return Reviews(reviews=call.project.reviews(call.task.id))
