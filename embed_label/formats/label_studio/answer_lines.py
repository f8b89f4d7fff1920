"""The results that say answers, as we write them."""

from collections.abc import Mapping

from embed_label.errors import Unheld
from embed_label.formats.label_studio.answers import KEYS, read_answer, write_answer
from embed_label.formats.label_studio.patch import alike
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part
from embed_label.interface.label_studio.results import Control, control
from embed_label.questions import Answer
from embed_label.wire import fingerprint

# What the results of a region say alike.
SHARED = ("original_width", "original_height", "original_length", "image_rotation", "item_index")


def answer_line(answer: Answer, name: str, stage: Stage, regions: Mapping[str, Fields]) -> Fields:
    """`name` is that of the annotation, `regions` the first result of each region by its id."""
    interface = stage.interface
    question = interface.questions.get(answer.question)
    asked = (
        control(interface, question)
        if question
        else Control(answer.question, next(iter(interface.sources), ""), "")
    )
    kind, value = write_answer(answer, question, asked.type)
    made: Fields = {
        "id": answer.region or fingerprint([name, answer.question, answer.item])[:10],
        "from_name": asked.name,
        "to_name": asked.of,
        "type": kind,
        "value": value,
    }
    if answer.item is not None:
        made["item_index"] = answer.item
    about = regions.get(answer.region or "")
    if about is None:
        return made
    place = about.get("value")
    shared: Fields = {key: about[key] for key in SHARED if key in about}
    where: Fields = {}
    if isinstance(place, dict):
        where = {key: each for key, each in place.items() if not key.endswith("labels")}
    return {**made, **shared, "to_name": about.get("to_name"), "value": {**where, **value}}


def holds(result: Fields, answer: Answer, stage: Stage) -> bool:
    """Whether the answer is read again from a result that was written for it."""
    part = Part(result, f'answer to "{answer.question}"')
    if part.text("type").lower() not in KEYS:
        return False
    question = stage.interface.questions.get(answer.question)
    try:
        again = read_answer(part, question, answer.question, (answer.region, answer.item))
    except Unheld:
        return False
    return alike(again.model_dump(mode="json"), answer.model_dump(mode="json"))


def key_of(result: Fields) -> str:
    """What finds a result again in the order of its file."""
    ends = ("from_id", "to_id") if result.get("type") == "relation" else ("id", "from_name")
    return "\n".join(str(result.get(key, "")) for key in (*ends, "type"))
