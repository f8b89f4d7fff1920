"""What models made of one task, side by side: contents of their own, or predictions on one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.wire import clean_text, doubled

FEWEST, MOST = 2, 8
LONGEST = 150  # of a name; the names of questions are made with it


@dataclass(frozen=True, slots=True)
class Failed:
    """Stands in place of an output that did not come; `reason` is shown to whoever compares."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """`problem` says in a sentence why there is nothing to show, where that is so.

    `raised`: in the words of an exception, which are not meant for everybody.
    """

    name: str
    value: object
    problem: str = ""
    raised: bool = False

    @property
    def is_prediction(self) -> bool:
        return isinstance(self.value, Annotation)


Given = Mapping[str, object] | Sequence[tuple[str, object]]


def outputs_of(given: Given, what: str) -> tuple[Output, ...]:
    """Outputs by name, checked; `TaskError` says what is wrong with which."""
    pairs = list(_pairs(given, what))
    for at, (name, _) in enumerate(pairs):
        if not isinstance(name, str) or not name.strip():
            raise TaskError(f"{what}: output {at + 1} has no name; give each the name of its model")
        if len(name) > LONGEST:
            raise TaskError(f'{what}: the name "{name[:40]}…" is longer than {LONGEST} characters')
    names = [clean_text(str(name)) for name, _ in pairs]
    for twice in doubled(names):
        raise TaskError(f'{what}: two outputs have the name "{twice}"')
    if not FEWEST <= len(pairs) <= MOST:
        raise TaskError(f"{what} compares {FEWEST} to {MOST} outputs, not {len(pairs)}")
    made = tuple(_output(name, value) for name, (_, value) in zip(names, pairs, strict=True))
    if all(each.problem for each in made):
        raise TaskError(f"{what}: none of the outputs came, so there is nothing to compare")
    kinds = {each.is_prediction for each in made if not each.problem}
    if len(kinds) > 1:
        raise TaskError(
            f"{what}: some outputs are annotations and some are not; give all of them as "
            "el.Annotation, or all as what they say"
        )
    return made


def are_predictions(outputs: Iterable[Output]) -> bool:
    return any(each.is_prediction for each in outputs)


def predictions_of(outputs: Iterable[Output]) -> tuple[Annotation, ...]:
    """Each under the name of its output; of a failed one, an empty one."""
    return tuple(
        (each.value if isinstance(each.value, Annotation) else Annotation()).model_copy(
            update={"model": each.name, "id": each.name}
        )
        for each in outputs
    )


def _pairs(given: object, what: str) -> Iterable[tuple[object, object]]:
    if isinstance(given, Mapping):
        return cast("Mapping[object, object]", given).items()
    if isinstance(given, list | tuple):
        listed = cast("Sequence[object]", given)
        pairs = [_pair(each) for each in listed]
        if all(pairs):
            return [pair for pair in pairs if pair]
    raise TaskError(
        f'{what} takes outputs by the names of their models, {{"mine": text, "theirs": text}}, '
        f"not {type(cast('object', given)).__name__}"
    )


def _pair(given: object) -> tuple[object, object] | None:
    if not isinstance(given, list | tuple):
        return None
    both = cast("Sequence[object]", given)
    return (both[0], both[1]) if len(both) == 2 else None


def _output(name: str, value: object) -> Output:
    match value:
        case Failed():
            return Output(name, None, clean_text(value.reason) or "This output failed.")
        case BaseException():
            problem = clean_text(str(value)) or type(value).__name__
            return Output(name, None, problem, raised=True)
        case None:
            return Output(name, None, "There is no output.")
        case bool() | int() | float():
            return Output(name, _number(value))
        case str() if not value.strip():
            return Output(name, value, "The output is empty.")
        case _:
            return Output(name, value)


def _number(value: float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.15g}"
