"""Tasks with all that was said of them, written."""

from collections.abc import Callable, Iterable

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import LossyExport
from embed_label.formats.example import Example, Submission
from embed_label.formats.filled import Filled
from embed_label.formats.images.pictures import Sizes
from embed_label.formats.label_studio.aside import STORE, THEIRS, carrying, ours_of
from embed_label.formats.label_studio.patch import applied
from embed_label.formats.label_studio.records import completed, said_of, write_record
from embed_label.formats.label_studio.shape import (
    BARE,
    LISTS,
    SHOWN,
    default_name,
    said_of_model,
    said_of_task,
    siblings,
)
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part
from embed_label.formats.store_facts import facts
from embed_label.interface import Interface
from embed_label.wire import fingerprint

Written = tuple[Annotation, Fields]


def to_label_studio(
    examples: Iterable[Example],
    interface: Interface,
    *,
    lossy: bool = False,
    sizes: Sizes | None = None,
) -> list[Fields]:
    """Tasks of Label Studio, ready for JSON.

    What its JSON has no place for is a `LossyExport`; with `lossy` it is written all the same, and
    what is left out stays in `meta.embed_label`, where only we read it.
    """
    lost: list[str] = []
    export = Export(interface, sizes, lost.append)
    made = [export.task(each) for each in examples]
    if lost and not lossy:
        raise LossyExport(lost)
    return made


class Export:
    """Writes one task after another."""

    def __init__(
        self, interface: Interface, sizes: Sizes | None, lose: Callable[[str], None]
    ) -> None:
        self._filled = Filled(interface)
        self._sizes = sizes
        self._lose = lose

    def task(self, example: Example) -> Fields:
        """With all that was said of it."""
        interface = self._filled.with_(example.task.data)
        return _written(example, interface, self._sizes, self._lose)


def _written(
    example: Example, interface: Interface, sizes: Sizes | None, lose: Callable[[str], None]
) -> Fields:
    kept = example.meta.get(THEIRS)
    rest = kept if isinstance(kept, dict) else {}
    found = rest.get("task")
    patch = found if isinstance(found, dict) else {}
    task = example.task
    stage = Stage(interface, task, {}, sizes)

    def write(annotation: Annotation, usual: Fields, aside: JsonValue) -> Fields:
        where = f'task "{task.id}", annotation "{annotation.id}"'
        own = aside if isinstance(aside, dict) else {}
        return write_record(annotation, usual, own, stage, lambda what: lose(f"{where}: {what}"))

    def plain(each: Annotation, which: str) -> Written:
        beside = rest.get(which)
        aside = beside.get(each.id) if isinstance(beside, dict) else None
        return each, write(each, said_of_model(each), aside)

    def submitted(each: Submission) -> Fields:
        made = write(each.annotation, said_of(each), each.meta.get(THEIRS))
        told = facts(each)
        record = Part(made, "the annotation")
        return carrying(made, {**ours_of(record), STORE: {**told}}) if told else made

    predictions = [plain(each, "predictions") for each in example.predictions]
    stage.predicted = {region.id: region for each in example.predictions for region in each.regions}
    lists: dict[str, list[Written]] = {
        "annotations": [(each.annotation, submitted(each)) for each in example.annotations],
        "predictions": predictions,
        "drafts": [plain(each, "drafts") for each in example.drafts],
    }
    records = (Part(made, f'task "{task.id}"') for some in lists.values() for _, made in some)
    known = siblings(records, stage)
    whole: dict[str, list[JsonValue]] = {
        key: [
            completed(made, each, default_name(task, key, at), stage, known)
            for at, (each, made) in enumerate(some)
        ]
        for key, some in lists.items()
    }
    plainly = {key: value for key, value in patch.items() if key not in (BARE, SHOWN)}
    made = applied(said_of_task(task), plainly)
    if "id" not in made and fingerprint(task.data)[:32] != task.id.partition("-")[0]:
        made = carrying(made, {"id": task.id})
    shown = patch.get(SHOWN, ["annotations", "predictions"])
    listed = shown if isinstance(shown, list) else []
    made |= {key: whole[key] for key in LISTS if whole[key] or key in listed}
    data = made["data"]
    is_bare = patch.get(BARE) and isinstance(data, dict) and not any(whole.values())
    return data if is_bare and isinstance(data, dict) else made
