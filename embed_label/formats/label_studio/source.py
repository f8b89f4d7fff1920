"""What people hand over as tasks: a path, the text of a file, or what was parsed from one."""

import json
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import cast

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.wire import shown

# What fits into memory several times over, as it has to.
MOST_BYTES = 500_000_000


def parsed(source: object) -> Iterator[JsonValue]:
    """One task after the other."""
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        found = _json(source.lstrip("\ufeff"), "the text")
    elif isinstance(source, str | PathLike):
        path = Path(cast("str | PathLike[str]", source))
        found = _json(_read(path), str(path))
    else:
        found = source
    if isinstance(found, dict):
        yield cast("JsonValue", found)
    elif isinstance(found, list | tuple):
        yield from cast("Sequence[JsonValue]", found)
    else:
        raise TaskError(f"tasks are a list of objects, or one; there is {shown(found)}")


def _read(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise TaskError(
                f"{path} has {size / 1e6:,.0f} MB, more than {MOST_BYTES / 1e6:,.0f}; "
                "export its tasks in several files"
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TaskError(f"{path} is not written in UTF-8: byte {error.start}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TaskError(f"{shown(str(path))} cannot be read: {reason}") from error


def _json(text: str, name: str) -> JsonValue:
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
