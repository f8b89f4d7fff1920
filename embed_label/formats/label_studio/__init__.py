"""Label Studio's JSON: tasks, annotations, predictions and drafts, both ways."""

import json
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.images.pictures import Sizes
from embed_label.formats.label_studio.export import Export, to_label_studio
from embed_label.formats.label_studio.tasks import from_label_studio
from embed_label.interface import Interface

FILE = "tasks.json"


def read(source: object, *, interface: Interface, sizes: Sizes | None = None) -> list[Example]:
    return from_label_studio(source, interface, sizes=sizes)


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    sizes: Sizes | None = None,
) -> Path:
    """`tasks.json`, with annotations, predictions and drafts."""
    with exported(folder, "Label Studio", lossy=lossy) as (made, lose):
        export = Export(interface, sizes, lose)
        with (made / FILE).open("w", encoding="utf-8") as file:
            file.write("[")
            for at, example in enumerate(examples):
                file.write(",\n" if at else "\n")
                file.write(json.dumps(export.task(example), ensure_ascii=False, allow_nan=False))
            file.write("\n]\n")
    return Path(folder) / FILE


__all__ = ["from_label_studio", "read", "to_label_studio", "write"]
