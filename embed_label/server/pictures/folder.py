"""Finds the file that a name means, and nothing outside of its folder."""

import hashlib
import os
import re
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from embed_label.errors import PictureRefused

# Counts up when pictures come out differently than before.
RECIPE = 1
LONGEST = 1000  # characters
# What no name of a file needs, and what means something else than a name on some system.
UNSAFE = re.compile(r"[\0-\x1f\x7f\\:*?\"<>|]" if os.name == "nt" else r"[\0-\x1f\x7f\\]")
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it is at the moment: another content is another `version`."""

    root: Path
    inside: tuple[str, ...]
    version: str
    bytes: int

    def open(self) -> BinaryIO:
        """Step by step, so that no link put there meanwhile leads outside."""
        if not _NO_LINK or os.open not in os.supports_dir_fd:
            return self.root.joinpath(*self.inside).open("rb")
        flags = os.O_RDONLY | os.O_CLOEXEC
        with ExitStack() as steps:
            at = os.open(self.root, flags | os.O_DIRECTORY)
            steps.callback(os.close, at)
            for each in self.inside[:-1]:
                at = os.open(each, flags | os.O_DIRECTORY | _NO_LINK, dir_fd=at)
                steps.callback(os.close, at)
            # Without O_NONBLOCK a pipe of that name would hold us up.
            return os.fdopen(
                os.open(self.inside[-1], flags | _NO_LINK | os.O_NONBLOCK, dir_fd=at), "rb"
            )


def parts(name: str) -> list[str]:
    """The steps of a name; refused if it could lead anywhere but down, or to what is hidden."""
    steps = name.split("/")
    if len(name) > LONGEST or UNSAFE.search(name) or any(not each for each in steps):
        raise PictureRefused(f"{name[:100]!r} is no name of a picture", code="address")
    if any(each.startswith(".") for each in steps):
        raise PictureRefused(f"{name[:100]!r} leads to what is hidden", code="address")
    return steps


def find(root: Path, name: str) -> Original:
    """`root` is a real path: without links, absolute."""
    steps = parts(name)
    missing = PictureRefused(f"there is no picture {name[:100]!r}", code="missing")
    try:
        real = root.joinpath(*steps).resolve(strict=True)
        inside = real.relative_to(root).parts
        found = real.stat()
    except (OSError, ValueError, RuntimeError) as error:
        raise missing from error
    if not real.is_file() or any(each.startswith(".") for each in inside):
        raise missing
    said = f"{RECIPE}\0{real}\0{found.st_mtime_ns}\0{found.st_size}"
    version = hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Original(root=root, inside=inside, version=version, bytes=found.st_size)
