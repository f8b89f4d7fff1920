"""Has pictures decoded: each once, few at a time, in processes that may fail."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import cast

from embed_label.errors import PictureRefused
from embed_label.server.pictures.cache import Cache
from embed_label.server.pictures.developer import Facts, Order
from embed_label.server.pictures.folder import Original
from embed_label.store.engine.file_lock import FileLock

GRACE = 2.0  # seconds that the program has to end itself
WAITING = 500  # orders
REMEMBERED = 60.0  # seconds
# What a decoder has no business with stays out of its environment.
INHERITED = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP")

Made = Facts
# What somebody waits for goes before what somebody may want soon; then the first that came.
_Job = tuple[bool, int, Original, str, Future[Made]]
Done = Callable[[], Made | None]


class Darkroom:
    """`glance` needs little memory and does not wait for `tiles`, which need much."""

    def __init__(self, cache: Cache, *, pixels: int, seconds: float, at_once: int) -> None:
        self._cache = cache
        self._pixels = pixels
        self._seconds = seconds
        self._guard = threading.Lock()
        self._under_way: dict[tuple[str, str], Future[Made]] = {}
        self._urgent: set[tuple[str, str]] = set()
        self._failed: dict[tuple[str, str], tuple[float, PictureRefused]] = {}
        self._light: queue.PriorityQueue[_Job] = queue.PriorityQueue(WAITING)
        self._heavy: queue.PriorityQueue[_Job] = queue.PriorityQueue(WAITING)
        self._count = 0
        self._hands = {"light": 2, "heavy": at_once}
        self._working = False

    def have(
        self, original: Original, make: str, *, heavy: bool = False, soon: bool = False
    ) -> Future[Made]:
        """`make` is what an order makes; whoever asks for the same waits for the same.

        What is only wanted `soon` is made when nobody waits for anything else.
        """
        key = (original.version, make)
        with self._guard:
            if not self._working:
                self._start()
            waiting = self._under_way.get(key)
            if waiting and (soon or key in self._urgent or waiting.running()):
                return waiting
            future: Future[Made] = waiting or Future()
            if error := self._remembered(key):
                future.set_exception(error)
                return future
            self._count += 1
            job = (soon, self._count, original, make, future)
            try:
                (self._heavy if heavy else self._light).put_nowait(job)
            except queue.Full:
                if waiting:
                    return waiting
                future.set_exception(busy())
                return future
            self._under_way[key] = future
            if not soon:
                self._urgent.add(key)
            return future

    def _start(self) -> None:
        """In the process that serves, which may be a fork of the one that was set up."""
        self._working = True
        for hand in range(self._hands["light"]):
            self._employ(f"light-{hand}", self._light)
        for hand in range(self._hands["heavy"]):
            self._employ(f"heavy-{hand}", self._heavy)

    def _employ(self, name: str, jobs: "queue.PriorityQueue[_Job]") -> None:
        # Daemons: a server that ends does not wait for a picture.
        threading.Thread(target=self._work, args=(name, jobs), name=name, daemon=True).start()

    def _work(self, name: str, jobs: "queue.PriorityQueue[_Job]") -> None:
        # Servers of several processes share the places, and so the memory.
        place: FileLock | None = None
        while True:
            _, _, original, make, future = jobs.get()
            key = (original.version, make)
            with self._guard:
                # It may stand in the queue twice, once as urgent.
                if future.done() or future.running():
                    continue
                future.set_running_or_notify_cancel()
            try:
                place = place or self._place(name)
                with place.held():
                    made = self._develop(original, make)
            except PictureRefused as refusal:
                self._settle(key, refusal)
                future.set_exception(refusal)
            # Whatever it is: somebody waits, and others come after.
            except Exception as error:
                self._settle(key)
                future.set_exception(error)
            else:
                self._settle(key)
                future.set_result(made)

    def _place(self, name: str) -> FileLock:
        self._cache.begin()
        return FileLock(str(self._cache.folder / f"{name}.lock"), patience=10 * self._seconds)

    def _settle(self, key: tuple[str, str], refusal: PictureRefused | None = None) -> None:
        with self._guard:
            self._under_way.pop(key, None)
            self._urgent.discard(key)
            if refusal:
                self._failed[key] = (time.monotonic(), refusal)

    def _remembered(self, key: tuple[str, str]) -> PictureRefused | None:
        """So that a picture that takes long to fail does not fail all day."""
        limit = time.monotonic() - REMEMBERED
        for each in [each for each, (at, _) in self._failed.items() if at < limit]:
            del self._failed[each]
        found = self._failed.get(key)
        return found[1] if found else None

    def _develop(self, original: Original, make: str) -> Made:
        cache, version = self._cache, original.version
        known = cache.read(f"{version}.json")
        facts: Made | None = json.loads(known) if known else None
        if facts is None:
            facts = self._ordered(original, "facts", "", "")
            with cache.adding(f"{version}.json") as path:
                path.write_text(json.dumps(facts))
        first = f"{version}.{'png' if facts['alpha'] else 'jpg'}"
        glance = str(cache.folder / first)
        if make == "glance" and not cache.find(first):
            self._ordered(original, make, glance, "")
            cache.trim(version)
        if make == "tiles" and not cache.find(f"{version}.zip"):
            with cache.adding(f"{version}.zip") as tiles:
                self._ordered(original, make, glance, str(tiles))
        return facts

    def _ordered(self, original: Original, make: str, glance: str, tiles: str) -> Made:
        order = Order(
            make=make, glance=glance, tiles=tiles, pixels=self._pixels, seconds=self._seconds
        )
        with original.open() as file:
            said = run(order, file.fileno(), self._seconds + GRACE)
        if said is None:
            raise PictureRefused(
                f"it could not be decoded in {self._seconds:g} seconds, or its decoder crashed",
                code="undecodable",
            )
        if "refused" in said:
            code, reason = cast("list[str]", said["refused"])
            raise PictureRefused(reason, code=code)
        return cast("Made", said["facts"])


def run(order: Order, file: int, seconds: float) -> dict[str, object] | None:
    """What the program said; None if it was killed, crashed or took too long."""
    program = [sys.executable, "-P", "-m", "embed_label.server.pictures.developer"]
    environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join(each for each in sys.path if each)
    with subprocess.Popen(
        [*program, json.dumps(order)],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return None
    with suppress(ValueError):
        return json.loads(said)
    return None


def busy() -> PictureRefused:
    return PictureRefused("too many pictures wait to be decoded; ask again", code="busy")
