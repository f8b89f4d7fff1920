"""Relations: results without a value there."""

from collections.abc import Container
from typing import Literal

from pydantic import JsonValue

from embed_label.formats.label_studio.patch import alike
from embed_label.formats.part import Fields, Part
from embed_label.relation import Relation
from embed_label.wire import fingerprint

DIRECTIONS: dict[str, Literal["forward", "backward", "both"]] = {
    "right": "forward",
    "left": "backward",
    "bi": "both",
}
WORDS = {ours: theirs for theirs, ours in DIRECTIONS.items()}
LONGEST = 200


def default_id(start: str, end: str, taken: Container[str]) -> str:
    """Two regions name their relation: Label Studio gives it no id."""
    name = f"{start}>{end}"
    name = name if len(name) < LONGEST - 8 else fingerprint(name)
    numbered = (name if at == 1 else f"{name}#{at}" for at in range(1, 1_000_000))
    return next(each for each in numbered if each not in taken)


def read_relation(result: Part, ours: Fields, taken: Container[str]) -> Relation:
    """`ours` is what we put beside it when we wrote it."""
    start, end = result.name("from_id"), result.name("to_id")
    if not start or not end:
        raise result.wrong("from_id" if not start else "to_id", "the id of a region")
    written = result.text("direction", "right")
    if written not in DIRECTIONS:
        raise result.wrong("direction", '"right", "left" or "bi"')
    made = Relation.model_validate(
        {
            "id": default_id(start, end, taken),
            "start": start,
            "end": end,
            "direction": DIRECTIONS[written],
            "labels": result.texts("labels"),
        }
    )
    return Relation.model_validate({**made.model_dump(), **ours})


def write_relation(relation: Relation, taken: Container[str]) -> tuple[Fields, Fields]:
    """The result, and what it cannot hold."""
    made: Fields = {
        "type": "relation",
        "from_id": relation.start,
        "to_id": relation.end,
        # Which has no direction is read from the first to the second.
        "direction": WORDS.get(relation.direction, "right"),
        "labels": [*relation.labels],
    }
    again = read_relation(Part(made, f'relation "{relation.id}"'), {}, taken)
    mine, theirs = relation.model_dump(mode="json"), again.model_dump(mode="json")
    beyond: dict[str, JsonValue] = {
        key: mine[key] for key in mine if not alike(mine[key], theirs[key])
    }
    return made, beyond
