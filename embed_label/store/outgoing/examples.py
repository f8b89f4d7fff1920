"""The examples of a project, task by task, as formats take them."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Row

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.formats.example import Example, Submission
from embed_label.interface import Interface
from embed_label.quality.agreement.of_task import of_task
from embed_label.store.engine.engine import Engine, Read
from embed_label.store.ledger.contents import Contents
from embed_label.store.outgoing import outgoing
from embed_label.store.outgoing.outgoing import Told
from embed_label.store.outgoing.spoken import Speaker, prediction, truth
from embed_label.store.outgoing.wanted import Wanted
from embed_label.store.records import read_completion
from embed_label.task import Task

PAGE = 500  # tasks


@dataclass(frozen=True, slots=True)
class _Voice:
    """What one author said last of a task."""

    row: Row[Any]
    completion: Completion

    @property
    def author(self) -> str:
        return self.row.author

    @property
    def task(self) -> str:
        return self.row.task

    @property
    def verified(self) -> bool:
        return self.row.verified

    @property
    def received_at(self) -> datetime:
        return datetime.fromisoformat(self.row.received_at)


class Examples(Iterator[Example]):
    """Read as you go, as of the moment at which the first is asked for.

    `total` is how many tasks there are, `done` at how many of them was looked.
    """

    def __init__(
        self,
        engine: Engine,
        contents: Contents,
        project: int,
        interface: Interface | None,
        wanted: Wanted,
        *,
        truths: bool,
    ) -> None:
        self.interface = interface
        self.done = 0
        *_, self.total = engine.read(lambda connection: outgoing.ends(connection, project))
        self._contents = contents
        self._project = project
        self._wanted = wanted
        self._truths = truths
        self._speaker = Speaker(contents, interface)
        self._found = self._read(engine)

    def __next__(self) -> Example:
        return next(self._found)

    def close(self) -> None:
        """Lets go of the database before the end is reached."""
        self._found.close()

    def _read(self, engine: Engine) -> Generator[Example]:
        with engine.snapshot() as read:
            last, until, _ = read(partial(outgoing.ends, project=self._project))
            yield from self._listed(read, last, until)
            yield from self._strays(read, until)

    def _listed(self, read: Read, last: int, until: int) -> Iterator[Example]:
        """In the order of tasks."""
        page = partial(outgoing.task_page, project=self._project, until=last, limit=PAGE)
        after = -1
        while rows := read(partial(page, after=after)):
            after = rows[-1].sequence
            told = self._told(read, [row.id for row in rows], until)
            for row in rows:
                self.done += 1
                task = Task.model_validate_json(row.body, extra="ignore")
                found = [*self._examples(task, row.content, told)]
                if not found and self._wanted.is_all and row.removed_at is None:
                    found = [Example(task=task, predictions=self._predicted(task, told))]
                yield from found

    def _strays(self, read: Read, until: int) -> Iterator[Example]:
        """What was said of tasks that the project does not list."""
        page = partial(outgoing.strays, project=self._project, until=until, limit=PAGE)
        after = ""
        while names := read(partial(page, after=after)):
            after = names[-1]
            told = self._told(read, names, until)
            for name in names:
                yield from self._examples(Task(id=name, data={}), None, told)

    def _told(self, read: Read, names: list[str], until: int) -> Told:
        whole = partial(outgoing.told, project=self._project, names=names, until=until)
        return read(partial(whole, truths=self._truths))

    def _examples(self, task: Task, content: str | None, told: Told) -> Iterator[Example]:
        """One, or more where what people were shown under that name differs."""
        voices = self._voices(told.said.get(task.id, ()), told)
        if not self._agree(voices):
            return
        groups: dict[str, tuple[Task, list[Submission], list[Annotation]]] = {}
        if known := told.known.get(task.id):
            groups[content or ""] = (task, [truth(known[-1])], [])
        for voice in voices:
            shown, key = self._shown(voice, task, content)
            _, said, predicted = groups.setdefault(key, (shown, [], []))
            review = told.reviewed.get(voice.row.id)
            said.append(self._speaker.submission(voice.row, voice.completion, shown, review))
            predicted.extend(voice.completion.predictions)
        for at, (shown, said, predicted) in enumerate(groups.values()):
            before = () if at else self._predicted(task, told)
            first = {each.id: each for each in (*reversed(predicted), *reversed(before))}
            yield Example(task=shown, annotations=said, predictions=(*reversed(first.values()),))

    def _voices(self, rows: Iterable[Row[Any]], told: Told) -> list[_Voice]:
        """The last that each author said, as far as it is wanted."""
        last: dict[str, Row[Any]] = {}
        for row in rows:
            if self._wanted.is_of(row):
                known = last.get(row.author)
                if known is None or known.revision < row.revision:
                    # In the order in which the last words came.
                    last.pop(row.author, None)
                    last[row.author] = row
        wanted = [
            row for row in last.values() if self._wanted.takes(row, told.reviewed.get(row.id))
        ]
        ids = {row.id for row in wanted}
        # What stands in the place of something stands alone.
        fixed = {
            name for name in ids if (review := told.reviewed.get(name)) and review.fixed in ids
        }
        read = [_Voice(row, read_completion(row.body)) for row in wanted if row.id not in fixed]
        return [each for each in read if self._wanted.takes_said(each.completion.annotation)]

    def _agree(self, voices: list[_Voice]) -> bool:
        least = self._wanted.min_agreement
        if least is None:
            return True
        found = of_task(voices)
        return found is not None and found >= least

    def _shown(self, voice: _Voice, task: Task, content: str | None) -> tuple[Task, str]:
        """What somebody saw: the project's task, or what a ticket or a browser had instead."""
        version, carried = voice.row.task_version, voice.completion.carried
        if version is not None and version != content:
            return self._contents.task(version), version
        if version is None and carried and carried.task.data != task.data:
            return carried.task, carried.task.version
        return task, content or ""

    def _predicted(self, task: Task, told: Told) -> tuple[Annotation, ...]:
        return tuple(map(prediction, told.predicted.get(task.id, ())))
