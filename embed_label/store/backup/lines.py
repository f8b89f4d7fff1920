"""The file of a backup: a header, then the rows of each table, each table with its hash.

One JSON value in a line: objects are marks, and lists are rows.
"""

import gzip
import hashlib
import json
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from pydantic import BaseModel, ValidationError

from embed_label.errors import StoreError
from embed_label.store.backup.layout import Layout
from embed_label.store.migrations import VERSION

KIND, FORMAT = "embed_label backup", 1
END = "backup"
# Labels pack to a fifth; packing them better takes longer than it saves.
PACKING = 4


class Header(BaseModel):
    kind: str
    format: int
    schema_version: int
    made_at: str
    has_secret: bool
    tables: list[Layout]

    @property
    def rows(self) -> int:
        return sum(each.rows for each in self.tables)


class Lines:
    """Writes a backup line by line."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._whole = hashlib.sha256()
        self._table = hashlib.sha256()

    def head(self, header: Header) -> None:
        self._put(header.model_dump(mode="json"))

    def begin(self, table: str) -> None:
        self._put({"table": table})
        self._table = hashlib.sha256()

    def row(self, values: list[Any]) -> None:
        self._table.update(self._put(values))

    def end(self, table: str, rows: int) -> None:
        self._put({"end": table, "rows": rows, "sha256": self._table.hexdigest()})

    def close(self) -> None:
        self._put({"end": END, "sha256": self._whole.hexdigest()})

    def _put(self, value: Any) -> bytes:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._whole.update(line)
        self._file.write(line)
        return line


@contextmanager
def written(path: Path) -> Generator[IO[bytes]]:
    """For its owner alone. Begun anew if it is begun twice."""
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        if path.name.endswith(".gz"):
            with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=PACKING, mtime=0) as packed:
                yield cast("IO[bytes]", packed)
        else:
            yield file
        file.flush()
        os.fsync(file.fileno())


def header_of(path: Path) -> Header:
    """What a file says of itself; `StoreError` if it is no backup, or one of a newer version."""
    with _opened(path) as file:
        first = next(iter(file), b"")
    try:
        told = json.loads(first)
        if not isinstance(told, dict) or cast("dict[str, Any]", told).get("kind") != KIND:
            raise ValueError
    except ValueError:
        raise StoreError(f"{path} is no backup of embed_label") from None
    version = cast("dict[str, Any]", told).get("schema_version")
    newer = cast("dict[str, Any]", told).get("format") != FORMAT
    if newer or not isinstance(version, int) or version > VERSION:
        raise StoreError(
            f"{path} is of a newer embed_label: it has schema version {version}, and this one "
            f"knows {VERSION}; install the newer embed_label that wrote it"
        )
    try:
        return Header.model_validate(told)
    except ValidationError as error:
        raise StoreError(f"{path} has a header that does not read: {error}") from error


def rows_of(path: Path, header: Header) -> Iterator[tuple[Layout, list[Any]]]:
    """Every row with its table; a `StoreError` where anything is missing or not as it was."""
    with _opened(path) as file:
        lines = _Checked(path, iter(file))
        lines.mark("kind", KIND)
        for each in header.tables:
            lines.mark("table", each.name)
            count, digest = 0, hashlib.sha256()
            for line in lines.rows():
                count += 1
                digest.update(line)
                row = json.loads(line)
                if len(row) != len(each.columns):
                    raise lines.changed()
                yield each, row
            end = lines.mark("end", each.name)
            if (end.get("rows"), end.get("sha256")) != (count, digest.hexdigest()):
                raise lines.changed(f'the table "{each.name}"')
            if count != each.rows:
                raise lines.changed(f'the table "{each.name}"')
        whole = lines.digest
        if lines.mark("end", END).get("sha256") != whole or lines.goes_on():
            raise lines.changed()


class _Checked:
    def __init__(self, path: Path, lines: Iterator[bytes]) -> None:
        self._path = path
        self._lines = lines
        self._whole = hashlib.sha256()
        self._ahead: bytes | None = None

    @property
    def digest(self) -> str:
        return self._whole.hexdigest()

    def mark(self, key: str, value: str) -> dict[str, Any]:
        line = self._next()
        try:
            told = json.loads(line)
        except ValueError:
            raise self.changed() from None
        if not isinstance(told, dict) or cast("dict[str, Any]", told).get(key) != value:
            raise self.changed()
        return cast("dict[str, Any]", told)

    def rows(self) -> Iterator[bytes]:
        while (line := self._next()).startswith(b"["):
            if not line.endswith(b"]\n"):
                raise self.changed()
            yield line
        self._ahead = line

    def goes_on(self) -> bool:
        return next(self._lines, None) is not None

    def changed(self, what: str = "it") -> StoreError:
        return StoreError(
            f"{self._path} was cut short or changed: {what} is not as it was written. Nothing was "
            "restored; take another backup"
        )

    def _next(self) -> bytes:
        if self._ahead is not None:
            line, self._ahead = self._ahead, None
            return line
        try:
            line = next(self._lines, b"")
        except (OSError, EOFError) as error:
            raise self.changed() from error
        if not line:
            raise self.changed()
        self._whole.update(line)
        return line


@contextmanager
def _opened(path: Path) -> Generator[IO[bytes]]:
    try:
        if path.name.endswith(".gz"):
            with gzip.open(path) as file:
                yield cast("IO[bytes]", file)
        else:
            with path.open("rb") as file:
                yield file
    except (OSError, EOFError) as error:
        raise StoreError(f"{path} cannot be read: {error}") from error
