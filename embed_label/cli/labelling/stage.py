"""What is made ready while a browser loads the page already."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from typing import Protocol

from starlette.types import ASGIApp

from embed_label.cli.labelling.site import Later


class Prepared(Protocol):
    """An app, to be closed at the end."""

    @property
    def app(self) -> ASGIApp: ...

    def close(self) -> None: ...


class Stage:
    """Prepares in a thread; what goes wrong there ends the serving, and is raised by `end`."""

    def __init__(self, rest: Later, prepare: Callable[[], Prepared]) -> None:
        self._rest = rest
        self._prepare = prepare
        self._prepared: Prepared | None = None
        self._wrong: BaseException | None = None
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Called in the loop that serves."""
        loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, args=(loop,))
        self._thread.start()

    def end(self) -> None:
        if self._thread:
            self._thread.join()
        if self._prepared:
            self._prepared.close()
        if self._wrong:
            raise self._wrong

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            made = self._prepared = self._prepare()
            loop.call_soon_threadsafe(self._rest.open, made.app)
        except BaseException as error:
            self._wrong = error
            # As if somebody had typed Ctrl-C: nothing else ends a server.
            os.kill(os.getpid(), signal.SIGINT)
