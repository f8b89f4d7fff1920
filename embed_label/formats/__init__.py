"""File formats: what other tools write, read and written."""

from collections.abc import Callable, Mapping
from importlib import import_module
from os import PathLike
from typing import Any

from embed_label.errors import UnknownFormat, nearest
from embed_label.formats.example import Example, Submission

# Where each format lives: a module with a function `read`.
FORMATS: Mapping[str, str] = {"label_studio": "embed_label.formats.label_studio"}


# What there is to read, and what a format needs for it, is its own.
def load(source: str | PathLike[str] | Any, form: str, **options: Any) -> list[Example]:
    """Read a file, the text of one, or what was parsed from one.

    `options` are those of the format: most need the `interface=` that the labels were made with.
    """
    if form not in FORMATS:
        raise UnknownFormat(f'there is no format "{form}"; {nearest(form, FORMATS)}')
    read: Callable[..., list[Example]] = import_module(FORMATS[form]).read
    return read(source, **options)


__all__ = ["FORMATS", "Example", "Submission", "load"]
