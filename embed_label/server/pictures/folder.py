"""The file of a picture, or why there is none."""

from pathlib import Path

from embed_label.errors import PictureRefused
from embed_label.server import folder
from embed_label.server.folder import Original

__all__ = ["Original", "find", "parts"]

# Counts up when pictures come out differently than before.
RECIPE = 1


def parts(name: str) -> list[str]:
    """The steps of a name; refused if it could lead anywhere but down, or to what is hidden."""
    if flaw := folder.flaw(name):
        raise PictureRefused(f"{name[:100]!r} {flaw}", code="address")
    return name.split("/")


def find(root: Path, name: str) -> Original:
    """`root` is a real path: without links, absolute."""
    parts(name)
    found = folder.find(root, name, recipe=RECIPE)
    if found is None:
        raise PictureRefused(f"there is no picture {name[:100]!r}", code="missing")
    return found
