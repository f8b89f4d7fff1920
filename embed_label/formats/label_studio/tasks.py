"""Tasks with all that was said of them, read."""

from collections.abc import Iterable

from pydantic import JsonValue, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import EmbedLabelError, TaskError
from embed_label.formats.example import Example, Submission
from embed_label.formats.images.pictures import Sizes
from embed_label.formats.label_studio.aside import THEIRS, bare, ours_of
from embed_label.formats.label_studio.patch import difference
from embed_label.formats.label_studio.records import (
    meta_of,
    name_of,
    read_record,
    read_submission,
)
from embed_label.formats.label_studio.shape import (
    BARE,
    LISTS,
    SHOWN,
    default_name,
    said_of_model,
    said_of_task,
    siblings,
)
from embed_label.formats.label_studio.source import parsed
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part
from embed_label.interface import Interface
from embed_label.task import Task
from embed_label.wire import clean, explain, fingerprint

# What every object of an export as JSON-MIN has beside its data.
MIN = {"annotator", "annotation_id"}


def from_label_studio(
    source: object, interface: Interface, *, sizes: Sizes | None = None
) -> list[Example]:
    """Tasks of Label Studio: a path, the text of a file, a list of tasks, or one task.

    Its percents become pixels: where a result does not say how large its image is, `sizes` does,
    by the name of the source, or as a function of the task and that name.
    """
    made: list[Example] = []
    names: dict[str, int] = {}
    strangers: dict[str, str] = {}
    is_known = False
    for at, value in enumerate(parsed(source)):
        reader = TaskReader(value, at, interface, sizes, names)
        try:
            made.append(reader.example())
        except ValidationError as error:
            raise TaskError(f"{reader.path}: {explain(error)}") from error
        is_known = is_known or reader.is_known
        strangers |= {key: why for key, why in reader.strangers.items() if key not in strangers}
    if strangers and not is_known:
        why = next(iter(strangers.values()))
        raise TaskError(f"none of the results is of this interface: {why}")
    return made


class TaskReader:
    def __init__(
        self,
        value: JsonValue,
        at: int,
        interface: Interface,
        sizes: Sizes | None,
        names: dict[str, int],
    ) -> None:
        self._notes: list[str] = []
        self.is_known = False
        self.strangers: dict[str, str] = {}
        path = f"task {at}"
        try:
            fields = clean(value)
        except (ValueError, RecursionError) as error:
            raise TaskError(f"{path}: {error}") from error
        bare_data = isinstance(fields, dict) and "data" not in fields
        if isinstance(fields, dict):
            _must_be_this_export(fields, path)
        whole = Part({"data": fields} if bare_data else fields, path)
        if whole.has("id"):
            whole.path = f'task {at} (id "{whole.name("id")}")'
        self._record = whole
        self._bare_data = bare_data
        self._task = _task(whole, names)
        self._interface = interface
        self._stage = self._staged(sizes)

    @property
    def path(self) -> str:
        return self._record.path

    def _staged(self, sizes: Sizes | None) -> Stage:
        try:
            filled = self._interface.filled(self._task.data)
        except EmbedLabelError as error:
            raise TaskError(f"{self._record.path}: {error}") from error
        wanted = [source.value or f"${source.name}" for source in filled.sources.values()]
        if self._bare_data and wanted and len(self._task.gaps(filled)) == len(wanted):
            raise TaskError(
                f'{self._record.path} has no "data", and itself nothing that the interface shows '
                f"({', '.join(wanted)}); is it a task of Label Studio?"
            )
        stage = Stage(filled, self._task, {}, sizes)
        # A prediction often leaves out what an annotation of the same picture says.
        records = (each for key in LISTS for each in self._record.parts(key))
        stage.spaces |= siblings(records, stage)
        return stage

    def example(self) -> Example:
        rest: dict[str, dict[str, JsonValue]] = {"predictions": {}, "drafts": {}}
        predictions = [self._plain(each, rest["predictions"]) for each in self._each("predictions")]
        self._stage.predicted = {
            region.id: region for each in predictions for region in each.regions
        }
        submissions = [self._submission(each) for each in self._each("annotations")]
        drafts = [self._plain(each, rest["drafts"]) for each in self._each("drafts")]
        kept: Fields = {key: value for key, value in rest.items() if value}
        if patch := self._patch():
            kept["task"] = patch
        return Example(
            task=self._task,
            annotations=submissions,
            predictions=predictions,
            drafts=drafts,
            notes=self._notes,
            meta={THEIRS: kept} if kept else {},
        )

    def _each(self, key: str) -> Iterable[tuple[Part, str]]:
        for at, record in enumerate(self._record.parts(key)):
            yield record, name_of(record, default_name(self._task, key, at))

    def _read(self, record: Part, name: str) -> tuple[Annotation, Fields]:
        annotation, aside, reading = read_record(record, name, self._stage, self._notes.append)
        self.is_known = self.is_known or bool(reading.known)
        self.strangers |= reading.unknown
        return annotation, aside

    def _submission(self, each: tuple[Part, str]) -> Submission:
        return read_submission(each[0], *self._read(*each))

    def _plain(self, each: tuple[Part, str], rest: dict[str, JsonValue]) -> Annotation:
        annotation, aside = self._read(*each)
        if meta := meta_of(each[0], said_of_model(annotation), aside).get(THEIRS):
            rest[annotation.id] = meta
        return annotation

    def _patch(self) -> Fields:
        told = {key: each for key, each in bare(self._record.fields).items() if key not in LISTS}
        patch = difference(told, said_of_task(self._task))
        absent = [[key] for key in LISTS if key not in self._record.fields]
        empty = [key for key in LISTS if self._record.fields.get(key) == []]
        if self._bare_data:
            patch[BARE] = True
        if absent != [["drafts"]] or empty != []:
            patch[SHOWN] = [key for key in LISTS if key in self._record.fields]
        return patch


def _must_be_this_export(fields: Fields, path: str) -> None:
    """Its siblings look like tasks too, and would be read without their labels."""
    if "data" not in fields and fields.keys() >= MIN:
        raise TaskError(
            f"{path} is of an export as JSON-MIN, which lacks what its labels are of; "
            'export the project as "JSON"'
        )
    if fields.get("completions") and "annotations" not in fields:
        raise TaskError(
            f'{path} has "completions", as Label Studio wrote before 1.0; '
            'call them "annotations" to have them read'
        )


def _task(record: Part, names: dict[str, int]) -> Task:
    data = record.part("data").fields
    ours = ours_of(record)
    written = ours.get("id")
    name = written if isinstance(written, str) else record.name("id")
    if not name:
        # The same data is the same task when it is read again.
        name = fingerprint(data)[:32]
        names[name] = names.get(name, 0) + 1
        name = name if names[name] == 1 else f"{name}-{names[name]}"
    meta = bare(record.fields).get("meta")
    try:
        return Task(id=name, data=data, meta=meta if isinstance(meta, dict) else {})
    except TaskError as error:
        raise TaskError(f"{record.path}: {error}") from error
