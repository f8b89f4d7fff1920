"""What was made of pictures, on the disk: whole or not there, and never more than its bound."""

import os
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

FRESH = 60  # seconds
PART = "part-"
OURS = (".json", ".jpg", ".png", ".zip")
LEFT = 3600  # seconds: a file that nobody finished in this time is left over


class Cache:
    """Files by key; the ones that were not wanted for longest go first."""

    def __init__(self, folder: Path, bound: int) -> None:
        self.folder = folder
        self._bound = bound
        self.begin()

    def begin(self) -> None:
        """People delete a cache when they like."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def find(self, name: str) -> Path | None:
        path = self.folder / name
        try:
            seen = path.stat().st_mtime
            # Its time says when it was wanted last.
            if time.time() - seen > FRESH:
                os.utime(path)
        except OSError:
            return None
        return path

    def read(self, name: str) -> bytes | None:
        found = self.find(name)
        try:
            return found.read_bytes() if found else None
        except OSError:
            return None

    @contextmanager
    def adding(self, name: str) -> Generator[Path]:
        """A path to write to; the file appears under its name once the block is left."""
        self.begin()
        handle, written = mkstemp(prefix=PART, dir=self.folder)
        os.close(handle)
        path = Path(written)
        try:
            yield path
            path.replace(self.folder / name)
        finally:
            path.unlink(missing_ok=True)
        self.trim(name.partition(".")[0])

    def drop(self, name: str) -> None:
        with suppress(OSError):
            (self.folder / name).unlink(missing_ok=True)

    def trim(self, key: str) -> None:
        """Down to the bound; what there is of one key stays, since it is about to be read."""
        total = 0
        for _, size, path in sorted(self._files(), reverse=True):
            total += size
            if total > self._bound and path.stem != key:
                with suppress(OSError):
                    path.unlink(missing_ok=True)

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        with os.scandir(self.folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    left = entry.name.startswith(PART) and time.time() - found.st_mtime > LEFT
                    if left:
                        Path(entry.path).unlink(missing_ok=True)
                    elif entry.name.endswith(OURS):
                        yield found.st_mtime, found.st_size, Path(entry.path)
