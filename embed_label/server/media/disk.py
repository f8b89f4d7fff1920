"""Files of a folder."""

import asyncio
import os
from collections.abc import AsyncGenerator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from embed_label.errors import MediaRefused
from embed_label.server import folder
from embed_label.server.folder import Original
from embed_label.server.media.kind import HEAD, is_kept_back, kind_of
from embed_label.server.media.place import missing

PIECE = 1 << 18  # bytes


@dataclass(frozen=True, slots=True)
class DiskFile:
    original: Original
    kind: str | None

    @property
    def size(self) -> int:
        return self.original.bytes

    @property
    def tag(self) -> str:
        return f'"{self.original.version}"'

    @property
    def changed(self) -> float:
        return self.original.changed

    async def read(self, start: int, end: int) -> AsyncGenerator[bytes]:
        # A piece is read in a thread of its own: a slow disk holds up nobody else.
        with closing(await asyncio.to_thread(self._opened, start)) as file:
            while start < end:
                piece = await asyncio.to_thread(file.read, min(PIECE, end - start))
                if not piece:
                    raise OSError("the file became shorter while it was read")
                start += len(piece)
                yield piece

    def _opened(self, start: int) -> BinaryIO:
        file = self.original.open()
        try:
            found = os.fstat(file.fileno())
            if (found.st_size, found.st_mtime) != (self.size, self.changed):
                raise OSError("the file was changed while it was read")
            file.seek(start)
        except BaseException:
            file.close()
            raise
        return file


class Disk:
    def __init__(self, root: str | Path) -> None:
        self._root = Path(root).resolve(strict=True)

    async def find(self, name: str) -> DiskFile:
        return await asyncio.to_thread(self._find, name)

    def _find(self, name: str) -> DiskFile:
        if original := self._original(name):
            try:
                with original.open() as file:
                    head = file.read(HEAD)
            except OSError:
                head = None
            if head is not None and not is_kept_back(name, head):
                return DiskFile(original, kind_of(head, name))
        raise MediaRefused(missing(name), code="missing")

    def names(self) -> Iterator[str]:
        for at, folders, files in os.walk(self._root):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            for each in sorted(files):
                name = Path(at, each).relative_to(self._root).as_posix()
                if self._original(name):
                    yield name

    def _original(self, name: str) -> Original | None:
        found = folder.find(self._root, name)
        # A link may call it something else.
        return None if found and is_kept_back(found.inside[-1]) else found
