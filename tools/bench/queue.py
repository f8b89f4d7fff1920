"""Times `next_task`: a hundred people over a million tasks, on both engines."""

import itertools
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import Connection

from embed_label.interface import Interface
from embed_label.questions import Comment
from embed_label.store import LabelStore, Project
from embed_label.store.clock import now
from embed_label.store.queue.plan import Plan
from tools.postgres import postgres

TASKS = 1_000_000
PEOPLE = 100
PER_SECOND = 100
SECONDS = 10
FAR = 20_000  # tasks that one person has done
LEFT = 500  # tasks that are left where nearly all is done

FACE = Interface(body=[Comment(name="why")])


def fill(
    store: LabelStore, name: str, *, done: int = 0, far: str = "", count: int = TASKS
) -> Project:
    """`done` of the tasks by two people who are gone; what `far` has done, nobody else has."""
    project = store.project(name, interface=FACE)
    project.hand_out(Plan(overlap=2, lease=30))
    project._write(_fill, name=name, count=TASKS, done=done, far=far)
    return project


def _fill(connection: Connection, project: int, name: str, count: int, done: int, far: str) -> None:
    one = connection.exec_driver_sql
    sqlite = connection.dialect.name == "sqlite"
    numbers = (
        f"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c WHERE n < {count}) "
        "SELECT n FROM c) AS c"
        if sqlite
        else f"generate_series(1, {count}) AS c(n)"
    )
    task = f"'{name}-' || n"
    body = f"""'{{"id": "' || {task} || '", "data": {{"text": "' || n || '"}}, "meta": {{}}}}'"""
    one(f"INSERT INTO contents (hash, kind, body) SELECT {task}, 'task', {body} FROM {numbers}")
    taken = f"CASE WHEN n <= {done} THEN 2 WHEN n <= {FAR if far else 0} THEN 1 ELSE 0 END"
    one(
        "INSERT INTO tasks (project, id, sequence, content, rank, done, taken, skips, is_truth) "
        f"SELECT {project}, {task}, n, {task}, 0, {taken}, {taken}, 0, {0 if sqlite else 'false'} "
        f"FROM {numbers}"
    )
    said = [("gone", done), ("left", done)] if done else []
    for author, until in [*said, *([(far, FAR)] if far else [])]:
        no = 0 if sqlite else "false"
        one(
            "INSERT INTO completions (id, content, author, project, task, revision, verified, "
            "skipped, received_at, body, surplus) "
            f"SELECT '{author}' || {task}, '', '{author}', {project}, {task}, 1, {no}, {no}, "
            f"'{now()}', '{{}}', {no} FROM {numbers} WHERE n <= {until}"
        )
    if sqlite:
        # What the planner knows of a database that has been in use for a while.
        one("ANALYZE")


def work(project: Project, author: str, times: list[float], puts: list[float]) -> None:
    """Ask, answer, as somebody does at a page; what was asked and how long it took."""
    start = time.perf_counter()
    task = project.next_task(author=author)
    times.append(time.perf_counter() - start)
    if task is None:
        return
    done = {
        "id": f"{author}-{task.id}-{random.random()}",
        "task": task.id,
        "carried": {"task": task.to_dict(), "interface": FACE.to_dict()},
        "annotation": {"answers": [{"kind": "comment", "question": "why", "text": "so"}]},
    }
    start = time.perf_counter()
    project.put(json.dumps(done), author=author)
    puts.append(time.perf_counter() - start)


def run(project: Project, names: list[str]) -> tuple[list[float], list[float], str]:
    """At so many a second, whether or not those before have come back."""
    times: list[float] = []
    puts: list[float] = []
    wanted = PER_SECOND * SECONDS
    began, before = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(32) as pool:
        for number, author in zip(range(wanted), itertools.cycle(names), strict=False):
            pause = began + number / PER_SECOND - time.perf_counter()
            if pause > 0:
                time.sleep(pause)
            pool.submit(work, project, author, times, puts)
    rate = wanted / (time.perf_counter() - began)
    spent = 1000 * (time.process_time() - before) / wanted
    return times, puts, f"{rate:.0f} a second, {spent:.1f} ms of CPU each with its put"


def line(what: str, seconds: list[float], more: str = "") -> None:
    cut = statistics.quantiles(seconds, n=100)
    p50, p95, p99 = (1000 * cut[at] for at in (49, 94, 98))
    print(
        f"{what:<38}{p50:8.2f}{p95:8.2f}{p99:8.2f}{1000 * max(seconds):9.1f}   {more}", flush=True
    )


def on(engine: str, url: str) -> None:
    names = [f"w{number}" for number in range(PEOPLE)]
    with LabelStore(url) as store:
        start = time.perf_counter()
        fresh = fill(store, "fresh", far="far")
        print(
            f"\n{engine}: {TASKS:,} tasks made in {time.perf_counter() - start:.1f} s", flush=True
        )
        print(f"{'milliseconds':<38}{'p50':>8}{'p95':>8}{'p99':>8}{'most':>9}")
        _analyze(store)
        times, puts, rate = run(fresh, names)
        line("next_task, 100 people", times, rate)
        line("put in between", puts)
        alone: list[float] = []
        for _ in range(200):
            work(fresh, "far", alone, [])
        line(f"next_task of who has done {FAR:,}", alone)
        done = fill(store, "done", done=TASKS - LEFT)
        _analyze(store)
        times, _, rate = run(done, names)
        line(f"next_task when {LEFT} are left", times, rate)
        asked = [_time(lambda: fresh.progress(author="w1")) for _ in range(50)]
        line("progress of an author", asked)


def _time(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def _analyze(store: LabelStore) -> None:
    store._engine.write(lambda c: c.exec_driver_sql("ANALYZE").close())


def report(only: str = "") -> None:
    if only in ("", "sqlite"):
        with tempfile.TemporaryDirectory() as folder:
            on("SQLite", f"sqlite:///{Path(folder) / 'labels.db'}")
    if only in ("", "postgresql"):
        with postgres() as server:
            on("PostgreSQL", server.url())


if __name__ == "__main__":
    report(*sys.argv[1:])
