"""Files on their way in: each drop waits in a folder of its own, and no name leads out of it."""

import re
import tarfile
from collections.abc import AsyncIterator
from pathlib import Path

NAME = re.compile(r"[0-9a-f]{32}")
UNSAFE = re.compile(r"[\0-\x1f\x7f\\]")
LARGEST = 500_000_000  # bytes of one file
LONGEST = 400  # characters of a path
PACKED = "dropped.tar"


class Refused(Exception):
    """A file that is not taken, and why."""


def place(waiting: Path, drop: str, path: str) -> Path:
    """Where that file of a drop goes: below its own folder, wherever its name points."""
    steps = path.split("/")
    if not NAME.fullmatch(drop):
        raise Refused("A drop has no such name.")
    if len(path) > LONGEST or UNSAFE.search(path) or {"", ".", ".."} & {*steps}:
        raise Refused(f'"{path:.80}" is no name for a file.')
    return waiting.joinpath(drop, *steps)


async def write(place: Path, pieces: AsyncIterator[bytes], *, most: int = LARGEST) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with place.open("wb") as file:
        async for piece in pieces:
            size += len(piece)
            if size > most:
                raise Refused(f'"{place.name}" is larger than {most // 1_000_000} MB.')
            file.write(piece)


def whole(dropped: Path) -> Path:
    """One file as it is; several as an archive, so that they are kept and checked like one."""
    files = [each for each in sorted(dropped.rglob("*")) if each.is_file()]
    if len(files) == 1 and files[0].parent == dropped:
        return files[0]
    archive = dropped / PACKED
    with tarfile.open(archive, "w") as packed:
        for each in files:
            packed.add(each, each.relative_to(dropped).as_posix())
    return archive
