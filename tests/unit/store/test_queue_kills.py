"""Processes that take and finish tasks while they are killed one after another, on both engines.

The whole of it, 12 processes, 1,200 tasks and 60 kills, runs with EMBED_LABEL_WHOLE=1.
"""

import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from embed_label.store import LabelStore, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import leases, tasks
from tests.contract.given import a_task, an_interface
from tests.unit.store.picker import LEASE, pick_all
from tools.postgres import postgres

WHOLE = bool(os.environ.get("EMBED_LABEL_WHOLE"))
OVERLAP = 2


@dataclass
class Run:
    tasks: int
    kills: int
    workers: int = 12
    locked: bool = True
    seconds: float = 600 if WHOLE else 90


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'labels.db'}?timeout=60"
        return
    with postgres() as server:
        yield server.url()


def carry_out(url: str, folder: Path, run: Run) -> Project:
    """Until all tasks are done, with a new person in the place of each that was killed."""
    project = LabelStore(url).project("foxes", interface=an_interface())
    project.hand_out(Plan(overlap=OVERLAP, lease=LEASE))
    project.add_tasks(a_task(f"t{number}") for number in range(run.tasks))

    # Its children start in milliseconds, and share nothing with the threads of this process.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.unit.store.picker"])
    finished: list[Path] = []

    def start():
        finished.append(folder / f"finished{len(finished)}")
        finished[-1].touch()
        author, place = f"w{len(finished)}", str(finished[-1])
        process = context.Process(
            target=pick_all, args=(url, project.name, author, place, run.locked)
        )
        process.start()
        return process

    def lines() -> int:
        return sum(each.read_text().count("\n") for each in finished)

    processes = [start() for _ in range(run.workers)]
    drawn, deadline = random.Random(1), time.monotonic() + run.seconds
    for kill in range(1, run.kills + 1):
        # Spread over the run, so that there is always something left to be cut short.
        while lines() < kill * run.tasks * OVERLAP / (run.kills + 2):
            assert time.monotonic() < deadline
            time.sleep(0.005)
        victim = drawn.randrange(run.workers)
        processes[victim].kill()
        processes[victim].join()
        assert processes[victim].exitcode == -9
        processes[victim] = start()
    for process in processes:
        process.join(max(1, deadline - time.monotonic()))
        assert process.exitcode == 0
    return project


def people_of(project: Project) -> Counter[str]:
    """How many did each task, what is surplus aside; nobody did one twice."""
    stored = [each for each in project.annotations(skipped=None) if not each.surplus]
    assert len({(each.task, each.author) for each in stored}) == len(stored)
    return Counter(each.task for each in stored)


def counts_are_right(connection: Connection, project: int) -> bool:
    held = select(func.count()).where(
        leases.c.project == tasks.c.project, leases.c.task == tasks.c.id
    )
    wrong = select(func.count()).where(
        tasks.c.project == project, tasks.c.taken != tasks.c.done + held.scalar_subquery()
    )
    return connection.scalar(wrong) == 0


def test_each_task_is_done_by_as_many_as_were_wanted_however_many_are_killed(
    url: str, tmp_path: Path
) -> None:
    run = Run(tasks=1200, kills=60) if WHOLE else Run(tasks=60, kills=8, workers=6)
    start = time.monotonic()
    project = carry_out(url, tmp_path, run)
    people = people_of(project)
    assert people == {f"t{number}": OVERLAP for number in range(run.tasks)}
    assert project.progress() == (run.tasks, run.tasks)
    assert project._read(counts_are_right)
    stored = {(each.task, each.author) for each in project.annotations()}
    lines = [each.read_text().split() for each in tmp_path.glob("finished*")]
    assert len(stored) >= sum(map(len, lines))
    surplus = len(stored) - sum(people.values())
    print(
        f"{run.workers} processes, {run.tasks} tasks by {OVERLAP} each, {run.kills} kills, "
        f"{surplus} surplus, {time.monotonic() - start:.0f} s"
    )


def test_the_control_without_the_lock_more_people_do_a_task_than_were_wanted(
    url: str, tmp_path: Path
) -> None:
    project = carry_out(url, tmp_path, Run(tasks=20, kills=1, workers=6, locked=False))
    assert max(people_of(project).values()) > OVERLAP
