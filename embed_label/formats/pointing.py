"""The data of a task in which one source shows something else."""

from pydantic import JsonValue

from embed_label.lookup import STEP
from embed_label.modalities import Source

Data = dict[str, JsonValue]


def pointing(source: Source, data: Data, value: JsonValue) -> Data:
    """What its `$variable` leads to is replaced; the rest is the same."""
    variable = source.value or f"${source.name}"
    if not variable.startswith("$"):
        return data
    steps = [key or int(index) for key, index in STEP.findall(variable[1:])]
    made = _replaced(data, steps, value)
    return made if isinstance(made, dict) else data


def _replaced(here: JsonValue, steps: list[str | int], value: JsonValue) -> JsonValue:
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(here, dict) and first in here:
        return {**here, str(first): _replaced(here[str(first)], rest, value)}
    if isinstance(here, list) and isinstance(first, int) and -len(here) <= first < len(here):
        made = [*here]
        made[first] = _replaced(here[first], rest, value)
        return made
    return here
