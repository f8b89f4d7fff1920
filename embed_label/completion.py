"""What the widget emits when its user submits or skips, and what it hears back."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

from pydantic import AwareDatetime, Field, JsonValue, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import EmbedLabelError, InvalidCompletion
from embed_label.interface import Interface
from embed_label.task import Task
from embed_label.verdict import Diff, Verdict, judge
from embed_label.wire import Id, Many, Text, Wire, clean, explain, fingerprint, new_id

WIRE_VERSION = 1

# Where `embed_label.server` takes the completions that are too large for a host's own events.
ROUTE = "/_embed_label/completions"

# How many answers a host repeats to its widgets: more than wait in any outbox.
REPEATED = 100


class Carried(Wire):
    """What the widget was shown, for a host that gave it no ticket."""

    task: Task
    interface: Interface


class Completion(Wire):
    """`task` is the id of a task; `skipped` gives the reason where there is no annotation."""

    wire: int = WIRE_VERSION
    id: Id = Field(default_factory=new_id)
    widget: Text = ""
    task: Id
    ticket: Text | None = None
    carried: Carried | None = None
    annotation: Annotation
    predictions: Many[Annotation] = ()
    skipped: Text | None = None
    created_at: AwareDatetime | None = None
    lead_time: float | None = Field(default=None, ge=0)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """A widget newer than this package may say more than this package knows."""
        if isinstance(obj, dict):
            value: JsonValue = obj  # pyright: ignore[reportUnknownVariableType]
            obj, options = _with_ids(clean(value)), {"extra": "ignore", **options}
        return super().model_validate(obj, **options)

    @classmethod
    def read(cls, value: "Completion | Mapping[str, JsonValue]") -> "Completion":
        """A completion from whatever a handler was given; `InvalidCompletion` if it is none."""
        if isinstance(value, Completion):
            return value
        try:
            return cls.model_validate(dict(value))
        except ValidationError as error:
            raise InvalidCompletion(explain(error), code="shape") from error
        except (EmbedLabelError, ValueError, TypeError, RecursionError) as error:
            raise InvalidCompletion(str(error), code="shape") from error

    @property
    def content(self) -> str:
        """A hash of what was said, whatever the ticket that came with it."""
        return fingerprint(self.model_dump(mode="json", exclude={"ticket"}))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What became of each predicted region and answer; who skips says nothing of any."""
        return () if self.skipped is not None else judge(self.annotation, self.predictions)

    @property
    def diff(self) -> Diff:
        """How much of the predictions stands, with the pairs: `Diff(accepted=7, edited=2, ...)`.

        Where the predictions were there to be compared, as in `el.compare`, it says nothing.
        """
        return (
            Diff() if self.skipped is not None else Diff.between(self.annotation, self.predictions)
        )


def _with_ids(value: JsonValue) -> JsonValue:
    """Name the parts that came without an id after their completion.

    Made up at random, their ids would make the same completion another one when it comes again.
    """
    if not isinstance(value, dict):
        return value
    own = value.get("id")
    if own is None:
        raise InvalidCompletion("a completion needs an id of its own", code="shape")
    if not isinstance(own, str):
        return value
    given = value.get("predictions")
    named = {"annotation": _named(value.get("annotation"), f"{own}.a")}
    if isinstance(given, list):
        named["predictions"] = [_named(each, f"{own}.{at}") for at, each in enumerate(given)]
    carried = value.get("carried")
    if isinstance(carried, dict):
        task = carried.get("task")
        about = {"id": value.get("task"), **task} if isinstance(task, dict) else task
        named["carried"] = {**carried, "task": about}
    return {**value, **named}


def _named(part: JsonValue, name: str) -> JsonValue:
    if not isinstance(part, dict):
        return part
    regions = part.get("regions")
    if isinstance(regions, list):
        part = {
            **part,
            "regions": [_named(each, f"{name}.{at}") for at, each in enumerate(regions)],
        }
    return {"id": name, **part}


class Receipt(Wire):
    """A completion is kept. `new` is false where it had been kept before."""

    id: Id
    task: Id
    revision: int
    verified: bool
    new: bool = True


class Refusal(Wire):
    """A completion was not taken, and why."""

    id: Id
    reason: Text
    code: Text = "invalid"


def ack(acked: Sequence[str], done: Completion | Mapping[str, JsonValue]) -> list[str]:
    """What a host hands back as `acked=` once it has kept `done`."""
    return [*(each for each in acked if each != _id(done)), _id(done)][-REPEATED:]


def refuse(
    refused: Sequence[Mapping[str, str]],
    done: Completion | Mapping[str, JsonValue],
    error: Exception,
) -> list[dict[str, str]]:
    """What a host hands back as `refused=` once it has turned `done` down.

    The same completion may be refused again after its user tried again: each refusal stands.
    """
    reason = str(error) or type(error).__name__
    code = getattr(error, "code", type(error).__name__.lower())
    refusal = Refusal(id=_id(done), reason=reason, code=code)
    return [*map(dict, refused), refusal.model_dump()][-REPEATED:]


def _id(done: Completion | Mapping[str, JsonValue]) -> str:
    found = done.id if isinstance(done, Completion) else done.get("id")
    if not isinstance(found, str) or not found:
        raise InvalidCompletion(
            "a completion has no id, so nobody can be told about it", code="shape"
        )
    return found
