"""The data of a task, made backwards: from what each source of an interface is to show."""

from collections.abc import Iterable

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.lookup import STEP
from embed_label.modalities import Source

# Addresses, or what else is shown, by item; None is the one of a source that shows no list.
Items = dict[int | None, JsonValue]


def data_of(shown: Iterable[tuple[Source, Items]]) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {}
    for source, items in shown:
        _put(made, source.value or f"${source.name}", _listed(source.name, items))
    return made


def _listed(name: str, items: Items) -> JsonValue:
    numbers = sorted(each for each in items if each is not None)
    if not numbers:
        return items[None]
    if None in items:
        raise TaskError(f'"{name}" is one image and several at once')
    if numbers[0] < 0:
        raise TaskError(f"there is no image {numbers[0]}; they are counted from 0")
    for at, number in enumerate(numbers):
        if at != number:
            raise TaskError(f"image {at + 1} of {numbers[-1] + 1} is not in the file")
    return [items[number] for number in numbers]


def _put(data: dict[str, JsonValue], variable: str, value: JsonValue) -> None:
    if not variable.startswith("$"):
        return
    steps = [key or int(index) for key, index in STEP.findall(variable[1:])]
    if not all(isinstance(each, str) for each in steps):
        raise TaskError(f"what {variable} points at cannot be made from a file")
    here: dict[str, JsonValue] = data
    for step in map(str, steps[:-1]):
        inner = here.setdefault(step, {})
        if not isinstance(inner, dict):
            raise TaskError(f"{variable} points into what another source shows")
        here = inner
    if here.setdefault(str(steps[-1]), value) != value:
        raise TaskError(f"two sources show what {variable} points at, and differ in the file")
