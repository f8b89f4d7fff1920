"""A folder: its tables hold tasks, and each media file that none of them names is a task."""

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError, TaskError
from embed_label.intake.brought import Brought, Flaw, Reading
from embed_label.intake.fields import INLINE, Fields
from embed_label.intake.linking import facts
from embed_label.intake.names import flaw, is_archive, is_litter, is_table, modality
from embed_label.intake.options import Options
from embed_label.intake.records import records
from embed_label.intake.task_of import brought
from embed_label.task import Task

# A text that a task holds itself.
LONGEST_TEXT = 2_000_000  # bytes


def names_in(root: Path) -> Iterator[str]:
    """Of all files, in order; what is hidden is not looked at."""
    for at, folders, files in os.walk(root):
        folders[:] = sorted(each for each in folders if not is_litter(each))
        for each in sorted(files):
            if not is_litter(each):
                yield Path(at, each).relative_to(root).as_posix()


@dataclass
class Folder:
    """`tables` are read from where they lie, by the name that they are reported under."""

    root: Path
    options: Options
    tables: Mapping[str, Path]
    # What is known already, by name.
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        self.fields = Fields(self.options)
        self.root = self.root.resolve()
        self._named: set[str] = set()

    def read(self, names: Iterator[str] | Collection[str]) -> Reading:
        """Tables first: what they name is no task by itself."""
        for name, path in self.tables.items():
            yield from self._table(name, path)
        for name in names:
            if name not in self._named and name not in self.tables:
                try:
                    yield self._media(name)
                except (EmbedLabelError, OSError) as error:
                    yield Flaw(name, None, str(error))

    def _table(self, name: str, path: Path) -> Reading:
        try:
            for each in rows_of(path, name, self.options):
                yield each if isinstance(each, Flaw) else self._with_files(each)
        except (EmbedLabelError, OSError) as error:
            yield Flaw(name, None, str(error).removeprefix(name).lstrip(":, "))

    def _with_files(self, each: Brought) -> Brought:
        """What a row names and lies beside it."""
        data, found = dict(each.task.data), list[JsonValue]()
        for key, value in data.items():
            if isinstance(value, str) and self._lies_here(value):
                found.append(self.facts(value))
                data[key] = self.fields.address(value)
                self._named.add(value)
        if not found:
            return each
        meta = {**each.task.meta, "files": found}
        task = each.task.model_copy(update={"data": data, "meta": meta})
        return Brought(task, each.file, each.line, each.annotations, each.predictions, each.notes)

    def _lies_here(self, value: str) -> bool:
        if modality(value) is None or flaw(value):
            return False
        return value in self.hashes or self._place(value).is_file()

    def _media(self, name: str) -> Brought:
        if why := flaw(name):
            raise TaskError(why)
        kind = self.fields.kind(name)
        if kind is None:
            raise TaskError(_unknown(name))
        said = self.facts(name)
        value = self._text(name) if kind in INLINE else self.fields.address(name)
        data = self.fields.data(kind, value)
        return Brought(Task(id=self.fields.id(name), data=data, meta={"files": [said]}), name)

    def _place(self, name: str) -> Path:
        return self.root.joinpath(*name.split("/"))

    def facts(self, name: str) -> dict[str, JsonValue]:
        path = self._place(name).resolve()
        if not path.is_relative_to(self.root):
            raise TaskError("it is a link that leads out of its folder")
        if not path.is_file():
            raise TaskError("it is no file")
        size = path.stat().st_size
        if not size:
            raise TaskError("it is empty")
        known = self.hashes.get(name)
        if known is None:
            with path.open("rb") as file:
                known = hashlib.file_digest(file, "sha256").hexdigest()
        return facts(name, sha256=known, bytes=size)

    def _text(self, name: str) -> str:
        with self._place(name).open("rb") as file:
            return inline(file.read(LONGEST_TEXT + 1))


def inline(read: bytes) -> str:
    """A text that the task holds itself."""
    if len(read) > LONGEST_TEXT:
        raise TaskError(f"it is a text of more than {LONGEST_TEXT:,} bytes")
    try:
        return read.decode("utf-16" if read[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise TaskError("it is a text, but not in UTF-8") from error


def rows_of(path: Path, file: str, options: Options) -> Reading:
    """The tasks of one file."""
    for each in records(path, file, options):
        if isinstance(each, Flaw):
            yield each
            continue
        line, value = each
        try:
            yield brought(value, file, line, options)
        except (EmbedLabelError, ValueError, RecursionError) as error:
            yield Flaw(file, line, str(error))


def read_folder(root: Path, options: Options) -> Reading:
    fields = Fields(options)
    tables = {
        name: root / name
        for name in names_in(root)
        if is_table(name) and fields.kind(name) is None and not flaw(name)
    }
    return Folder(root, options, tables).read(names_in(root))


def _unknown(name: str) -> str:
    if is_archive(name):
        return "it is an archive inside of a folder or of another archive; give it by itself"
    return "it is no media file that we know"
