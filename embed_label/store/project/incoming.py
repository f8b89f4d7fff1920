"""How tasks come into a project: handed over, from files, from places that are looked at again."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from os import PathLike
from typing import Any

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.intake import Brought, Options, read
from embed_label.intake.brought import content_id
from embed_label.store.incoming import predictions, sources
from embed_label.store.incoming.added import Added, together
from embed_label.store.incoming.importing import NAMED, Import, Progress
from embed_label.store.incoming.task_list import content_of
from embed_label.store.project.shown import Shown
from embed_label.task import Task
from embed_label.wire import clean_text

Given = Iterable[Task | Mapping[str, JsonValue]] | str | PathLike[str]


class Incoming(Shown):
    """What there is to label, arriving."""

    def add_tasks(
        self, source: Given, *, progress: Progress | None = None, **options: Any
    ) -> Added:
        """Add the tasks that are not there: what is there stays as it is, and is counted `known`.

        `source` is an iterable of tasks or mappings, or the path or address of a file (JSON, JSONL,
        CSV, TSV, Parquet, Label Studio's JSON), of a folder of media, of a zip or tar of any of
        these, or of a bucket ("s3://clips/2026/"). It is read bit by bit, and what was added stays
        if it stops in the middle: run it again.

        What cannot be read in a file is left out and named in `refused`. A task of an iterable that
        is none is a `TaskError`. A mapping without an id gets one that follows from its content.

        `options` are those of `intake.Options`, and for a bucket those of obstore. `progress` is
        called with how many were read, and of how many, where that is known.
        """
        if not isinstance(source, str | PathLike):
            if options:
                raise TaskError(f"{', '.join(options)}: only a path or an address takes options")
            total = len(source) if isinstance(source, Sized) else None
            given = (Brought(as_task(each), "") for each in source)
            return self._import(None, True, progress, total).run(given)
        chosen = self._options(options)
        running = self._import(chosen, False, progress, None)
        return running.run(read(source, chosen))

    def attach(self, url: str | PathLike[str], **options: Any) -> None:
        """Remember where tasks come from, so that `sync()` looks there.

        Options that let somebody in are never kept: they come with `sync`, or from the environment.
        """
        place, kept = sources.plain(url, options)
        self._write(sources.attach, url=place, options=kept)

    def sources(self) -> list["sources.Attached"]:
        """What is attached, in the order of its addresses."""
        return self._read(sources.attached)

    def sync(
        self,
        url: str | PathLike[str] | None = None,
        *,
        progress: Progress | None = None,
        **options: Any,
    ) -> Added:
        """Add what is new in a bucket, a folder or a file; without a `url`, in all attached ones.

        What was changed there meanwhile is named in `refused`; its task stays as it was.
        """
        if url is not None:
            place = sources.place(url)
            known = {each.url: each.options for each in self.sources()}
            if place not in known:
                self.attach(place, **sources.harmless(options))
            return self._sync(place, known.get(place, {}), options, progress)
        every = [self._sync(each.url, each.options, options, progress) for each in self.sources()]
        return together(every, NAMED)

    def add_predictions(
        self, task: Task | str, annotations: Sequence[Annotation | Mapping[str, JsonValue]]
    ) -> int:
        """What models say of a task; how many are new. One that says the same is kept once."""
        name = clean_text(task if isinstance(task, str) else task.id)
        if self._read(content_of, task=name) is None:
            raise TaskError(f'project "{self.name}" has no task "{name}"')
        read_ones = [
            each if isinstance(each, Annotation) else Annotation.model_validate(dict(each))
            for each in annotations
        ]
        return self._write(predictions.add, task=name, new=read_ones)

    def predictions(self, task: Task | str) -> tuple[Annotation, ...]:
        """What models said of it, in the order it came."""
        name = clean_text(task if isinstance(task, str) else task.id)
        bodies: Iterable[str] = self._read(predictions.of, task=name)
        return tuple(Annotation.model_validate_json(each, extra="ignore") for each in bodies)

    def _sync(
        self,
        url: str,
        kept: Mapping[str, Any],
        options: Mapping[str, Any],
        progress: Progress | None,
    ) -> Added:
        added = self.add_tasks(url, progress=progress, **{**kept, **options})
        self._write(sources.synced, url=url)
        return added

    def _options(self, given: Mapping[str, Any]) -> Options:
        return Options.read({"interface": self.interface, **given})

    def _import(
        self, options: Options | None, strict: bool, progress: Progress | None, total: int | None
    ) -> Import:
        return Import(
            engine=self._engine,
            project=self._id,
            name=self.name,
            keys=self._store.keys,
            interface=options and options.interface,
            strict=strict,
            progress=progress,
            total=total,
        )


def as_task(given: Task | Mapping[str, JsonValue]) -> Task:
    if isinstance(given, Task):
        return given
    task = Task.model_validate(dict(given))
    return task if "id" in given else task.model_copy(update={"id": content_id(task)})
