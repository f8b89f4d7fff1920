"""A lock that processes share, on a file beside the database."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager

from embed_label.errors import StoreError

PAUSE = 0.001  # seconds

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _leave(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _leave(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class FileLock:
    """The system frees it when its process dies, so no lock is ever stale."""

    def __init__(self, path: str, *, patience: float) -> None:
        self._path = path
        self._patience = patience
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreError(f"cannot write to {path}: {error.strerror}") from error

    @contextmanager
    def held(self) -> Generator[None]:
        """Wait for it as long as the store is patient."""
        deadline = time.monotonic() + self._patience
        while True:
            try:
                _take(self._descriptor)
                break
            except OSError as error:
                if time.monotonic() > deadline:
                    raise StoreError(
                        f"another process has held {self._path} for {self._patience:g} seconds"
                    ) from error
                time.sleep(PAUSE)
        try:
            yield
        finally:
            _leave(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)
