"""JSON lines: a task in each, with all that was said of it, lossless, both ways."""

import gzip
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import TextIO, cast

from pydantic import ValidationError

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.files import exported, found
from embed_label.interface import Interface
from embed_label.wire import explain

FILE, SHOWN = "examples.jsonl", "interface.json"
HOLDS_ALL = True


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    packed: bool = False,
) -> Path:
    """`examples.jsonl`, or `examples.jsonl.gz` where it is `packed`, beside `interface.json`."""
    name = f"{FILE}.gz" if packed else FILE
    with exported(folder, "JSON lines", lossy=lossy) as (made, _):
        (made / SHOWN).write_text(interface.model_dump_json(indent=1), encoding="utf-8")
        with _opened(made / name, "wt") as file:
            for example in examples:
                file.write(example.model_dump_json())
                file.write("\n")
    return Path(folder) / name


def read(source: str | PathLike[str], *, interface: Interface | None = None) -> list[Example]:
    """A file, or a folder with some. The interface is not needed."""
    return list(stream(source))


def stream(source: str | PathLike[str]) -> Iterator[Example]:
    """`read`, task by task: for files that are larger than memory."""
    for path in found(source, ".jsonl") if not _is_packed(source) else _packed(source):
        try:
            with _opened(path, "rt") as file:
                for at, line in enumerate(file, 1):
                    if line.strip():
                        yield _example(line, f"{path}, line {at}")
        except (OSError, EOFError, UnicodeDecodeError) as error:
            raise TaskError(f"{path} cannot be read: {error}") from error


def _is_packed(source: str | PathLike[str]) -> bool:
    path = Path(source)
    return path.suffix == ".gz" or (path.is_dir() and not any(path.rglob("*.jsonl")))


def _packed(source: str | PathLike[str]) -> list[Path]:
    return found(source, ".jsonl.gz")


def _opened(path: Path, mode: str) -> TextIO:
    if path.suffix == ".gz":
        return cast("TextIO", gzip.open(path, mode, encoding="utf-8"))
    return cast("TextIO", path.open(mode, encoding="utf-8"))


def _example(line: str, where: str) -> Example:
    try:
        return Example.model_validate_json(line, extra="ignore")
    except ValidationError as error:
        raise TaskError(f"{where}: {explain(error)}") from error
