"""What people hand over as tasks: a path, the text of a file, or what was parsed from one."""

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import cast

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.files import read_json, read_text
from embed_label.wire import shown


def parsed(source: object) -> Iterator[JsonValue]:
    """One task after the other."""
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        found = read_json(source.lstrip("\ufeff"), "the text")
    elif isinstance(source, str | PathLike):
        path = Path(cast("str | PathLike[str]", source))
        found = read_json(read_text(path), str(path))
    else:
        found = source
    if isinstance(found, dict):
        yield cast("JsonValue", found)
    elif isinstance(found, list | tuple):
        yield from cast("Sequence[JsonValue]", found)
    else:
        raise TaskError(f"tasks are a list of objects, or one; there is {shown(found)}")
