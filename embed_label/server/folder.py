"""Finds the file that a name means, and nothing outside of its folder."""

import hashlib
import os
import re
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

LONGEST = 1000  # characters
# What no name of a file needs, and what means something else than a name on some system.
SYSTEM = r":*?\"<>|" if os.name == "nt" else ""
UNSAFE = re.compile(rf"[\0-\x1f\x7f\ud800-\udfff\\{SYSTEM}]")
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it is at the moment: another content is another `version`."""

    root: Path
    inside: tuple[str, ...]
    version: str
    bytes: int
    # Seconds since 1970.
    changed: float = 0

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


def flaw(name: str) -> str | None:
    """Why a name is not looked for: it could lead anywhere but down, or to what is hidden."""
    steps = name.split("/")
    if len(name) > LONGEST or UNSAFE.search(name) or any(not each for each in steps):
        return "is no name of a file"
    return "leads to what is hidden" if any(each.startswith(".") for each in steps) else None


def find(root: Path, name: str, *, recipe: int = 0) -> Original | None:
    """None where there is no such file. `root` is a real path: without links, absolute.

    `recipe` counts up when what is made of a file comes out differently than before.
    """
    if flaw(name):
        return None
    try:
        real = root.joinpath(*name.split("/")).resolve(strict=True)
        inside = real.relative_to(root).parts
        found = real.stat()
    except (OSError, ValueError, RuntimeError):
        return None
    if not real.is_file() or any(each.startswith(".") for each in inside):
        return None
    said = f"{recipe}\0{real}\0{found.st_mtime_ns}\0{found.st_size}"
    version = hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Original(
        root=root,
        inside=inside,
        version=version,
        bytes=found.st_size,
        changed=found.st_mtime,
    )
