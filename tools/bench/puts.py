"""Completions stored in a second, each acknowledged when it is on the disk."""

import json
import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from embed_label.completion import Completion
from embed_label.interface import Interface
from embed_label.store import LabelStore
from embed_label.task import Task
from embed_label.wire import new_id
from tools.postgres import postgres

TEXT = "The quick brown fox jumps over the lazy dog. " * 8
PUTS = 6000
PROJECT = "bench"


@dataclass(frozen=True, slots=True)
class Measured:
    seconds: float
    cpu: float
    waits: Sequence[float]


def report() -> None:
    print(f"Cores: {os.cpu_count()}, load {os.getloadavg()[0]:.1f}, fsync {fsync_ms():.2f} ms")
    print(f"{'completions stored':38} {'a second':>9} {'p50 ms':>8} {'p95 ms':>8} {'CPU us':>7}")
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'labels.db'}"
        tell("SQLite, 32 callers in one process", measure(url, callers=32))
    with postgres() as server:
        tell("PostgreSQL, 16 callers in one process", measure(server.url(), callers=16))
        tell("PostgreSQL, 16 processes", measure_processes(server.url(), processes=16))


def measure(url: str, *, callers: int) -> Measured:
    with LabelStore(url) as store:
        return run(store, prepared(store), callers)


def measure_processes(url: str, *, processes: int) -> Measured:
    """Each with one caller. All start when the last of them is ready."""
    with LabelStore(url) as store:
        bodies = prepared(store)
    parts = [(url, bodies[number::processes]) for number in range(processes)]
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["embed_label.store"])
    ready = context.Barrier(processes)
    with Pool(processes, initializer=_wait_at, initargs=(ready,), context=context) as pool:
        measured = pool.starmap(run_alone, parts, chunksize=1)
    return Measured(
        max(each.seconds for each in measured),
        sum(each.cpu for each in measured),
        [wait for each in measured for wait in each.waits],
    )


def prepared(store: LabelStore) -> list[bytes]:
    """What browsers send: one answer to each of so many tasks, with its ticket."""
    project = store.project(PROJECT, interface=an_interface())
    project.add_tasks(Task(id=f"t{number}", data={"text": TEXT}) for number in range(PUTS))
    return [an_answer(f"t{number}", project.ticket(f"t{number}")) for number in range(PUTS)]


def run(store: LabelStore, bodies: Sequence[bytes], callers: int) -> Measured:
    """Each caller waits for its receipt before it sends the next one."""
    left, waits = iter(enumerate(bodies)), list[float]()
    turn = threading.Lock()

    def call() -> None:
        while True:
            with turn:
                number, body = next(left, (0, None))
            if body is None:
                return
            began = time.perf_counter()
            store.put(body, author=f"author {number % 100}", project=PROJECT)
            waits.append(time.perf_counter() - began)

    threads = [threading.Thread(target=call) for _ in range(callers)]
    began, cpu = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Measured(time.perf_counter() - began, time.process_time() - cpu, waits)


# Where a process of the pool waits for all others; each gets it when it begins.
_ready: Any = None


def _wait_at(ready: Any) -> None:
    global _ready
    _ready = ready


def run_alone(url: str, bodies: Sequence[bytes]) -> Measured:
    with LabelStore(url) as store:
        _ready.wait()
        return run(store, bodies, 1)


def an_interface() -> Interface:
    return Interface.model_validate(
        {
            "body": [
                {"kind": "text", "name": "text"},
                {"kind": "labels", "of": "text", "labels": ["animal", "place"]},
                {"kind": "comment", "name": "why"},
                {"kind": "rating", "name": "stars", "required": True},
            ]
        }
    )


def an_answer(task: str, ticket: str) -> bytes:
    fox = {"kind": "span", "source": "text", "start": 16, "end": 19, "labels": ["animal"]}
    said = {
        "regions": [fox, fox | {"start": 40, "end": 43}],
        "answers": [
            {"kind": "comment", "question": "why", "text": "because"},
            {"kind": "rating", "question": "stars", "rating": 4},
        ],
    }
    completion = Completion.model_validate(
        {"id": new_id(), "task": task, "ticket": ticket, "annotation": said}
    )
    return json.dumps(completion.to_dict()).encode()


def fsync_ms() -> float:
    """What the disk itself takes for one."""
    with tempfile.NamedTemporaryFile(dir=tempfile.gettempdir()) as file:
        began = time.perf_counter()
        for _ in range(100):
            os.write(file.fileno(), b"x" * 4096)
            os.fdatasync(file.fileno())
        return (time.perf_counter() - began) * 10


def tell(what: str, measured: Measured) -> None:
    count = len(measured.waits)
    p95 = quantiles(measured.waits, n=20)[-1] * 1000
    print(
        f"{what:38} {count / measured.seconds:9,.0f} {median(measured.waits) * 1000:8.1f} "
        f"{p95:8.1f} {measured.cpu / count * 1e6:7.0f}",
        flush=True,
    )


if __name__ == "__main__":
    report()
