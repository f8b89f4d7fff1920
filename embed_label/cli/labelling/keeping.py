"""A table on the disk that follows what is labelled."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from starlette.types import ASGIApp, Receive, Scope, Send

from embed_label.cli.console import complain
from embed_label.completion import ROUTE
from embed_label.errors import EmbedLabelError

# Between two writes, and so many times as long as one took: a long table must not keep us busy.
REST, TIMES = 0.5, 10  # seconds


class Kept:
    """Written at the start, after what is labelled, and at the end; does nothing without a path."""

    def __init__(self, path: str | None, write: Callable[[Path], None]) -> None:
        self._path = Path(path) if path else None
        self._write_to = write
        self._news = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def hear(self, app: ASGIApp) -> ASGIApp:
        """The same app; what comes in by it is written."""

        async def heard(scope: Scope, receive: Receive, send: Send) -> None:
            await app(scope, receive, send)
            if scope["type"] == "http" and scope["path"].endswith(ROUTE):
                self._news.set()

        return heard

    def __enter__(self) -> Self:
        if self._path:
            self._write(self._path)
            self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if not self._path:
            return
        self._ended.set()
        self._news.set()
        self._thread.join()
        self._write(self._path)

    def _follow(self) -> None:
        while not self._ended.is_set():
            self._news.wait()
            self._news.clear()
            began = time.monotonic()
            try:
                if self._path:
                    self._write(self._path)
            except (EmbedLabelError, OSError) as error:
                complain(f"{self._path} cannot be written: {error}")
            self._ended.wait(max(REST, TIMES * (time.monotonic() - began)))

    def _write(self, path: Path) -> None:
        self._write_to(path)
