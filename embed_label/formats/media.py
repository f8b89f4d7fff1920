"""The files that tasks show, put beside an export; its tasks then point there."""

import base64
import binascii
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError, NotGiven
from embed_label.formats.cells import guarded
from embed_label.formats.example import Example
from embed_label.formats.files import Lose
from embed_label.formats.names import Names
from embed_label.formats.pointing import pointing
from embed_label.formats.table import Table
from embed_label.interface import Interface
from embed_label.modalities import (
    AudioSource,
    DocumentSource,
    ImageSource,
    SeriesSource,
    Source,
    VideoSource,
)

Files = Literal["copy", "link"]
Found = Path | bytes | None
SHOWN_BY_FILES = (AudioSource, DocumentSource, ImageSource, SeriesSource, VideoSource)
LIST = "media.csv"
HEAD = ("file", "task", "source", "item", "address", "sha256")


class Media:
    """Kept aside until the export is put together; `media.csv` says what was where.

    `place` is the folder of the export in which they will lie.
    """

    def __init__(
        self, made: Path, place: str, interface: Interface, where: Any, how: Files, lose: Lose
    ) -> None:
        if how not in ("copy", "link"):
            raise EmbedLabelError(f'media="{how}" is neither "copy" nor "link"')
        # Dotted, so that no file of any format is called so.
        self.folder, self.labels = made / ".files", made / ".labels"
        self._place = place
        self._interface = interface
        self._find = finder(where)
        self._how = how
        self._lose = lose
        self._names = Names()
        self.folder.mkdir()
        self._table = Table(made / LIST, HEAD)

    def beside(self, example: Example) -> Example:
        """The example, pointing at files beside the export."""
        task, data = example.task, example.task.data
        for source in self._interface.sources.values():
            if not isinstance(source, SHOWN_BY_FILES) or source.name in task.gaps(self._interface):
                continue
            shown = source.read(data)
            if isinstance(shown, str):
                data = pointing(source, data, self._kept(example, source, None, shown))
            elif isinstance(shown, list) and all(isinstance(each, str) for each in shown):
                kept: list[JsonValue] = [
                    self._kept(example, source, at, str(each)) for at, each in enumerate(shown)
                ]
                data = pointing(source, data, kept)
        return example.model_copy(update={"task": task.model_copy(update={"data": data})})

    def put_together(self) -> None:
        """The labels and the files in one folder."""
        self._table.close()
        made = self.folder.parent
        for each in self.labels.iterdir():
            each.rename(made / each.name)
        target = made / self._place
        target.mkdir(exist_ok=True)
        for each in self.folder.iterdir():
            each.rename(target / each.name)
        self.labels.rmdir()
        self.folder.rmdir()

    def _kept(self, example: Example, source: Source, item: int | None, address: str) -> str:
        task = example.task
        found = self._found(address)
        if found is None:
            on = source.name if item is None else f"{source.name}[{item}]"
            self._lose(f'task "{task.id}": the file of "{on}", {address[:200]}: it was not found')
            return address
        name = self._names.of(address, task.id if item is None else f"{task.id}-{item + 1}")
        path = self.folder / name
        self._put(found, path)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        told = "" if address.startswith("data:") else guarded(address)
        number = "" if item is None else str(item)
        self._table.add(
            dict(
                zip(HEAD, (name, guarded(task.id), source.name, number, told, digest), strict=True)
            )
        )
        return f"{self._place}/{name}"

    def _found(self, address: str) -> Found:
        if not address.startswith("data:"):
            return self._find(address)
        head, _, body = address.partition(",")
        try:
            return base64.b64decode(body) if head.endswith(";base64") else unquote(body).encode()
        except binascii.Error:
            return None

    def _put(self, found: Path | bytes, path: Path) -> None:
        if isinstance(found, bytes):
            path.write_bytes(found)
        elif self._how == "link":
            path.symlink_to(found.resolve())
        else:
            shutil.copyfile(found, path)


def finder(where: Any) -> Callable[[str], Found]:
    """Who knows the file of an address, be it in a folder or whatever a function says."""
    if callable(where):
        find: Callable[[str], Any] = where
        return lambda address: _given(find(address))
    if not isinstance(where, str | PathLike):
        raise NotGiven(
            "media= needs media_from=: the folder that the files lie in, or a function of their "
            "address that returns a path or the bytes"
        )
    root = Path(os.path.realpath(os.fspath(where)))
    if not root.is_dir():
        raise EmbedLabelError(f"media_from= names {root}, which is no folder")
    return lambda address: next((each for each in _tails(root, address)), None)


def _given(found: Any) -> Found:
    if found is None or isinstance(found, bytes):
        return found
    path = Path(found)
    return path if path.is_file() else None


def _tails(root: Path, address: str) -> Iterator[Path]:
    """The file under the longest end of its address that is there, and never outside."""
    steps = [each for each in unquote(urlsplit(address).path).replace("\\", "/").split("/") if each]
    if ".." in steps:
        return
    for at in range(len(steps)):
        path = Path(os.path.realpath(root.joinpath(*steps[at:])))
        if path.is_relative_to(root) and path.is_file():
            yield path
