"""Files read with their errors named, and folders written whole or not at all."""

import json
import shutil
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import cast

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError, LossyExport, TaskError
from embed_label.wire import new_id, shown

# What fits into memory several times over, as it has to.
MOST_BYTES = 500_000_000

Lose = Callable[[str], None]


def read_text(path: Path) -> str:
    """In UTF-8, or in UTF-16 where it begins by saying so, as Praat likes to."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise TaskError(
                f"{path} has {size / 1e6:,.0f} MB, more than {MOST_BYTES / 1e6:,.0f}; "
                "export its tasks in several files"
            )
        with path.open("rb") as file:
            is_wide = file.read(2) in (BOM_UTF16_LE, BOM_UTF16_BE)
        return path.read_text(encoding="utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        name = "UTF-16" if error.encoding.startswith("utf-16") else "UTF-8"
        raise TaskError(f"{path} is not written in {name}: byte {error.start}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TaskError(f"{shown(str(path))} cannot be read: {reason}") from error


def lines_of(path: Path) -> Iterator[tuple[str, str]]:
    """Each line with its place, without what ends it; no more than one is in memory."""
    try:
        with path.open("rb") as file:
            start = file.read(2)
        if start in (BOM_UTF16_LE, BOM_UTF16_BE):
            for at, line in enumerate(read_text(path).split("\n"), 1):
                yield f"{path}, line {at}", line.removesuffix("\r")
            return
        with path.open("rb") as file:
            for at, raw in enumerate(file, 1):
                where = f"{path}, line {at}"
                line = raw.removeprefix(BOM_UTF8) if at == 1 else raw
                try:
                    yield where, line.rstrip(b"\r\n").decode()
                except UnicodeDecodeError as error:
                    raise TaskError(f"{where} is not UTF-8 from byte {error.start} on") from error
    except OSError as error:
        raise TaskError(f"{shown(str(path))} cannot be read: {error.strerror or error}") from error


def read_json(text: str, name: str) -> JsonValue:
    try:
        return json.loads(text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise TaskError(f"{name} is no JSON: {error.msg} at {where}") from error
    except RecursionError as error:
        raise TaskError(f"{name} is nested too deep") from error
    except ValueError as error:
        raise TaskError(f"{name} is no JSON: {error}") from error


def _refused(constant: str) -> JsonValue:
    raise ValueError(f"{constant} is no number of JSON")


def found(source: object, ending: str) -> list[Path]:
    """The files that a path means: itself, or those of a folder that end so, in order."""
    if not isinstance(source, str | PathLike):
        raise TaskError(f"there is {shown(source)} where the path of a file or folder is expected")
    path = Path(cast("str | PathLike[str]", source))
    if not path.is_dir():
        return [path]
    files = sorted(each for each in path.rglob(f"*{ending}") if each.is_file())
    if not files:
        raise TaskError(f"{path} has no file that ends in {ending}")
    return files


@contextmanager
def exported(
    folder: str | PathLike[str], into: str, *, lossy: bool
) -> Generator[tuple[Path, Lose]]:
    """A folder to write into, and who is told what is lost.

    It gets its name once all is in it; `LossyExport`, or whatever is raised meanwhile, leaves
    nothing behind.
    """
    wanted = Path(folder).absolute()
    if wanted.exists() and (not wanted.is_dir() or any(wanted.iterdir())):
        raise EmbedLabelError(f"{wanted} is there and not empty; name another folder, or empty it")
    made = wanted.with_name(f".{wanted.name}.{new_id()}")
    lost: list[str] = []
    made.mkdir(parents=True)
    try:
        yield made, lost.append
        if lost and not lossy:
            raise LossyExport(lost, into)
        if wanted.exists():
            wanted.rmdir()
        made.rename(wanted)
    finally:
        shutil.rmtree(made, ignore_errors=True)
