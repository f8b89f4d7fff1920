"""What takes longer than a request: each in a thread, one of a kind per project at a time."""

import logging
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from embed_label.errors import EmbedLabelError, RequestRefused, StoreError
from embed_label.server.api.problem import code_of
from embed_label.store.incoming.added import Added
from embed_label.wire import new_id

Kind = Literal["import", "sync", "export"]
State = Literal["running", "done", "failed"]
Progress = Callable[[int, int | None], None]
log = logging.getLogger("embed_label")

AT_ONCE = 8
# Seconds for which what a run left can be fetched.
KEPT = 3600.0


@dataclass(slots=True, kw_only=True)
class Run:
    """`folder` is its own, and goes with it."""

    kind: Kind
    project: str
    folder: Path
    id: str = field(default_factory=new_id)
    state: State = "running"
    done: int = 0
    total: int | None = None
    # What came of it, or why nothing did.
    added: Added | None = None
    file: Path | None = None
    code: str = ""
    reason: str = ""
    ended: float | None = None
    stopped: threading.Event = field(default_factory=threading.Event)

    def progress(self, done: int, total: int | None) -> None:
        """What the work calls: the place where it ends once nobody wants it."""
        self.done, self.total = done, total
        if self.stopped.is_set():
            raise RequestRefused("it was stopped", status=409, code="stopped")


Work = Callable[[Run], None]


@dataclass(slots=True)
class Runs:
    """Of this process alone: behind several, a balancer must keep a client at one of them."""

    kept: float = KEPT
    clock: Callable[[], float] = time.monotonic
    _all: dict[str, Run] = field(default_factory=dict[str, Run])
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _home: tempfile.TemporaryDirectory[str] | None = None

    def folder(self) -> Path:
        """A new one, that goes at the latest when the process ends."""
        with self._lock:
            self._home = self._home or tempfile.TemporaryDirectory(prefix="embed-label-")
        return Path(tempfile.mkdtemp(dir=self._home.name))

    def start(self, kind: Kind, project: str, work: Work, *, folder: Path | None = None) -> Run:
        """`RequestRefused` while there is another of that kind for that project."""
        self.sweep()
        run = Run(kind=kind, project=project, folder=folder or self.folder())
        with self._lock:
            going = [each for each in self._all.values() if each.state == "running"]
            if any((each.kind, each.project) == (kind, project) for each in going):
                reason = f"another {kind} of this project is under way; wait for it"
                raise RequestRefused(reason, status=409, code="busy")
            if len(going) >= AT_ONCE:
                raise RequestRefused("too much is under way", status=429, code="busy", wait=5)
            self._all[run.id] = run
        threading.Thread(target=self._do, args=(run, work), daemon=True, name=kind).start()
        return run

    def find(self, project: str, name: str) -> Run | None:
        self.sweep()
        run = self._all.get(name)
        return run if run is not None and run.project == project else None

    def of(self, project: str) -> list[Run]:
        self.sweep()
        return [run for run in [*self._all.values()] if run.project == project]

    def stop(self, run: Run) -> None:
        """End it, and let go of what it left."""
        run.stopped.set()
        if run.state != "running":
            self._forget(run)

    def sweep(self) -> None:
        """Let go of what was there long enough to be fetched."""
        now = self.clock()
        for run in [*self._all.values()]:
            if run.ended is not None and now - run.ended > self.kept:
                self._forget(run)

    def _do(self, run: Run, work: Work) -> None:
        try:
            work(run)
            run.state = "done"
        except StoreError as error:
            self._fail(run, error, "unavailable", "the store cannot be reached; try again")
        except EmbedLabelError as error:
            run.code, run.reason = code_of(error), str(error)
            run.state = "failed"
        except Exception as error:
            self._fail(run, error, "failed", "it failed; the log of the server says why")
        finally:
            run.ended = self.clock()
            if run.state == "failed":
                shutil.rmtree(run.folder, ignore_errors=True)
            if run.stopped.is_set():
                self._forget(run)

    def _fail(self, run: Run, error: Exception, code: str, reason: str) -> None:
        # What it was about stays in the log: an error may name addresses or secrets.
        log.error("embed_label: an %s failed", run.kind, exc_info=error)
        run.code, run.reason, run.state = code, reason, "failed"

    def _forget(self, run: Run) -> None:
        with self._lock:
            self._all.pop(run.id, None)
        shutil.rmtree(run.folder, ignore_errors=True)
