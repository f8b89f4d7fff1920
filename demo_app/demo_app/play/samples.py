"""Something to show where an interface asks for what the data does not have."""

import re
from copy import deepcopy
from typing import cast

from pydantic import JsonValue

from embed_label.interface import Interface, Repeat
from embed_label.interface.interface import walk
from embed_label.lookup import lookup
from embed_label.modalities import Source

TURNS: list[JsonValue] = [
    {"author": "Ada", "role": "user", "text": "Is it far?", "content": "Is it far?"},
    {"author": "Bo", "role": "assistant", "text": "An hour.", "content": "An hour."},
]
SAMPLES: dict[str, JsonValue] = {
    "audio": "/samples/birds.wav",
    "chat": TURNS,
    "dialogue": TURNS,
    "document": "/samples/invoice.pdf",
    "html": "<h2>A sample</h2><p>Some <b>formatted</b> text.</p>",
    "image": "/photos/cat.jpg",
    "list": [
        {"id": "a", "title": "First", "body": "One thing"},
        {"id": "b", "title": "Second", "body": "Another thing"},
    ],
    "series": {"time": list(range(40)), "value": [at * at % 17 for at in range(40)]},
    "table": {"Name": "Ada", "Town": "Lervik"},
    "text": "This is a sample. Put your own text into the data, as Ada did in Lervik.",
    "video": "/samples/ball.webm",
}
TERMS: list[JsonValue] = [{"value": "one"}, {"value": "two"}, {"value": "three"}]
STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]", re.ASCII)

Data = dict[str, JsonValue]


def with_samples(interface: Interface, data: Data) -> tuple[Data, list[str]]:
    """The data with a sample for each thing that it lacks, and the names of those."""
    made = deepcopy(data)
    filled: list[str] = []
    for variable, sample in wanted(interface):
        if lookup(variable, made) is None and put(made, variable, deepcopy(sample)):
            filled.append(variable)
    return made, filled


def wanted(interface: Interface) -> list[tuple[str, JsonValue]]:
    """Every `$variable` that an interface needs, with a sample for it."""
    found: list[tuple[str, JsonValue]] = []
    indexes: list[str] = []
    for node, _ in walk(interface.body):
        if isinstance(node, Source):
            kind = str(type(node).model_fields["kind"].default)
            found.append((node.value or f"${node.name}", SAMPLES[kind]))
        elif isinstance(node, Repeat):
            indexes.append(node.index)
        elif variable := getattr(node, "variable", ""):
            found.append((variable, TERMS))
    return [
        (variable, sample)
        for each, sample in found
        for variable in ([each] if not indexes else numbered(each, indexes))
        if variable.startswith("$")
    ]


def numbered(variable: str, indexes: list[str]) -> list[str]:
    """Of what repeats, two."""
    index = next((each for each in indexes if each in variable), None)
    return [variable.replace(index, at) for at in ("0", "1")] if index else [variable]


def put(data: Data, variable: str, sample: JsonValue) -> bool:
    """Make the place that a variable names; False where something else stands in the way."""
    steps = [key or int(index) for key, index in STEP.findall(variable[1:])]
    at: JsonValue = data
    for step, after in zip(steps, [*steps[1:], None], strict=True):
        inside: JsonValue = sample if after is None else ([] if isinstance(after, int) else {})
        if isinstance(step, str) and isinstance(at, dict):
            at = at.setdefault(step, inside) if after is not None else replaced(at, step, sample)
        elif isinstance(step, int) and isinstance(at, list) and step <= len(at):
            items = cast("list[JsonValue]", at)
            if step == len(items):
                items.append(inside)
            at = items[step]
        else:
            return False
    return bool(steps)


def replaced(at: Data, key: str, sample: JsonValue) -> JsonValue:
    at[key] = sample
    return sample
