"""Annotations, predictions and drafts: a record around results there, ours here."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from pydantic import JsonValue, TypeAdapter, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.formats.example import Submission
from embed_label.formats.label_studio.aside import OURS, STORE, THEIRS, bare, carrying, ours_of
from embed_label.formats.label_studio.patch import alike, applied, difference
from embed_label.formats.label_studio.ranges import joined, spread
from embed_label.formats.label_studio.reading import Reading
from embed_label.formats.label_studio.regions import item_of
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.label_studio.times import length
from embed_label.formats.label_studio.writing import Writing
from embed_label.formats.part import Fields, Part, is_number, plain
from embed_label.formats.subject import space_name
from embed_label.modalities import VideoSource
from embed_label.regions import AnySpace, Plane
from embed_label.wire import explain

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SPACES: TypeAdapter[dict[str, AnySpace]] = TypeAdapter(dict[str, AnySpace])
# What an annotation is besides what it marks and says.
HEAD = ("id", "author", "model", "score", "spaces")


def name_of(record: Part, default: str) -> str:
    """The UUID where there is one: the numbers of Label Studio's tables name several things."""
    return record.text("unique_id") or record.name("id") or default


def results_of(record: Part) -> list[Part]:
    return list(record.parts("result"))


def measured(results: Iterable[Part], stage: Stage) -> dict[str, AnySpace]:
    """What results say of the size of what they lie on."""
    made: dict[str, AnySpace] = {}
    for result in results:
        key = space_name(result.name("to_name"), item_of(result))
        source = stage.interface.sources.get(result.name("to_name"))
        value = result.fields.get("value")
        lasts = value.get("duration") if isinstance(value, dict) else None
        width, height = (result.fields.get(f"original_{side}") for side in ("width", "height"))
        if is_number(lasts) and lasts > 0:
            stage.durations[key] = lasts
        if is_number(width) and is_number(height) and width > 0 and height > 0:
            plane = Plane(width=width, height=height)
            is_video = isinstance(source, VideoSource)
            made[key] = stage.lasting(key, plane) if is_video else made.get(key, plane)
        elif (sound := length(result)) and key not in made:
            made[key] = sound
    return made


def read_record(
    record: Part, name: str, stage: Stage, say: Callable[[str], None]
) -> tuple[Annotation, Fields, Reading]:
    """An annotation; what else its results say; and which names were met."""
    ours = ours_of(record)
    results = spread(results_of(record))
    stage.spaces |= measured(results, stage)
    own = SPACES.validate_python(ours["spaces"]) if "spaces" in ours else None
    stage.spaces |= own or {}
    reading = Reading(name, stage, say)
    aside = reading.read(results)
    score = record.fields.get("score")
    head = {
        "id": name,
        "author": _author(record.fields.get("completed_by")),
        "model": record.text("model_version") if "model_version" in record.fields else None,
        "score": score if is_number(score) and 0 <= score <= 1 else None,
        "regions": (*reading.regions.values(), *_listed(ours.get("regions"))),
        "relations": tuple(reading.relations.values()),
        "answers": tuple(reading.answers.values()),
        "spaces": _used(reading, stage) if own is None else own,
        **{key: ours[key] for key in HEAD if key in ours and key != "spaces"},
    }
    try:
        return Annotation.model_validate(head), aside, reading
    except ValidationError as error:
        raise TaskError(f"{record.path}: {explain(error)}") from error


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _used(reading: Reading, stage: Stage) -> dict[str, AnySpace]:
    keys = dict.fromkeys(space_name(each.source, each.item) for each in reading.regions.values())
    return {key: space for key in keys if (space := stage.space(key))}


def _author(completed_by: JsonValue) -> str:
    if isinstance(completed_by, dict):
        keys = ("email", "username", "id")
        return next((str(each) for key in keys if (each := completed_by.get(key))), "")
    return "" if completed_by is None else str(completed_by)


def write_record(
    annotation: Annotation, usual: Fields, aside: Fields, stage: Stage, lose: Callable[[str], None]
) -> Fields:
    """`usual` is what we say of the annotation beside its results."""
    stage.spaces |= annotation.spaces
    writing = Writing(annotation, aside, stage, lose)
    results = writing.results()
    patch = aside.get("record")
    made = applied(
        {**usual, "result": [*joined(results)]}, patch if isinstance(patch, dict) else {}
    )
    return carrying(made, {"regions": writing.homeless}) if writing.homeless else made


def completed(
    made: Fields, annotation: Annotation, name: str, stage: Stage, spaces: Mapping[str, AnySpace]
) -> Fields:
    """With what would not be read of the annotation again: `spaces` are told by its siblings."""
    record = Part(made, f'annotation "{annotation.id}"')
    fresh = Stage(stage.interface, stage.task, spaces, stage.sizes)
    fresh.spaces |= measured(results_of(record), fresh)
    keys = dict.fromkeys(space_name(each.source, each.item) for each in annotation.regions)
    found = {key: space for key in keys if (space := fresh.space(key))}
    score = record.fields.get("score")
    again: Fields = {
        "id": name_of(record, name),
        "author": _author(record.fields.get("completed_by")),
        "model": record.text("model_version") if "model_version" in made else None,
        "score": score if is_number(score) and 0 <= score <= 1 else None,
        "spaces": {key: space.model_dump(mode="json") for key, space in found.items()},
    }
    mine = annotation.model_dump(mode="json", include=set(HEAD))
    ours: Fields = {key: mine[key] for key in HEAD if not alike(mine[key], again[key])}
    return carrying(made, {**ours_of(record), **ours}) if ours else made


def read_submission(record: Part, annotation: Annotation, aside: Fields) -> Submission:
    lead_time = record.fields.get("lead_time")
    made = Submission(
        annotation=annotation,
        skipped=record.flag("was_cancelled"),
        ground_truth=record.flag("ground_truth"),
        completed_by=record.fields.get("completed_by"),
        lead_time=lead_time if is_number(lead_time) and lead_time >= 0 else None,
        created_at=_time(record.fields.get("created_at")),
        updated_at=_time(record.fields.get("updated_at")),
        parent_prediction=record.name("parent_prediction") or None,
        parent_annotation=record.name("parent_annotation") or None,
    )
    told = ours_of(record).get(STORE)
    known: Fields = {OURS: told} if isinstance(told, dict) else {}
    return made.model_copy(update={"meta": {**meta_of(record, said_of(made), aside), **known}})


def meta_of(record: Part, usual: Fields, aside: Fields) -> Fields:
    """What a record says that we don't write of ourselves."""
    told = {key: value for key, value in bare(record.fields).items() if key != "result"}
    patch = difference(told, usual)
    if "result" not in record.fields:
        patch["_lacks"] = [*_listed(patch.get("_lacks")), ["result"]]
    whole: Fields = {**aside, "record": patch} if patch else aside
    return {THEIRS: whole} if whole else {}


def said_of(submission: Submission) -> Fields:
    """What we say of an annotation beside its results."""
    who = submission.completed_by or (
        {"email": submission.annotation.author} if submission.annotation.author else None
    )
    beside: Fields = {
        "completed_by": who,
        "lead_time": None if submission.lead_time is None else plain(submission.lead_time),
        "created_at": _written(submission.created_at),
        "updated_at": _written(submission.updated_at),
        "parent_prediction": number_or_text(submission.parent_prediction),
        "parent_annotation": number_or_text(submission.parent_annotation),
    }
    return {
        **named(submission.annotation.id, "unique_id"),
        "was_cancelled": submission.skipped,
        "ground_truth": submission.ground_truth,
        **{key: value for key, value in beside.items() if value is not None},
    }


def named(name: str, unique: str = "") -> Fields:
    """The id of a record: numbers are Label Studio's own, its annotations have a UUID too."""
    if unique and UUID.fullmatch(name):
        return {unique: name}
    return {"id": int(name)} if _is_number(name) else {}


def number_or_text(name: str | None) -> JsonValue:
    return int(name) if name is not None and _is_number(name) else name


def _is_number(name: str) -> bool:
    return name.isdecimal() and name.isascii() and len(name) < 19 and str(int(name)) == name


def _time(value: JsonValue) -> datetime | None:
    try:
        made = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return made if made and made.tzinfo else None


def _written(moment: datetime | None) -> str | None:
    return moment and moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
