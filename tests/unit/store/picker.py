"""A process that takes tasks and finishes them until none is left; it may be killed at any time."""

import os
import random
import time

from embed_label.store import LabelStore, Project
from embed_label.store.queue import places, walk
from tests.contract.given import an_answer

LEASE = 1 / 60  # minutes


def pick_all(url: str, name: str, author: str, finished: str, locked: bool) -> None:
    """Each that it finished is a line in its file."""
    lines = os.open(finished, os.O_WRONLY | os.O_APPEND)
    drawn = random.Random(author)
    with LabelStore(url) as store:
        project = store.project(name)
        while True:
            if not locked:
                choose_unlocked(project, author)
            task = project.next_task(author=author)
            if task is None:
                done, total = project.progress()
                if done == total:
                    return
                time.sleep(drawn.uniform(0.01, 0.05))
                continue
            # One in thirty takes longer than the lease.
            is_late = drawn.random() < 1 / 30
            time.sleep(1.5 * 60 * LEASE if is_late else drawn.uniform(0, 0.01))
            ticket = project.ticket(task, author=author)
            project.put(an_answer(ticket, task=task.id), author=author)
            os.write(lines, f"{task.id}\n".encode())


def choose_unlocked(project: Project, author: str) -> None:
    """As a queue does that looks for a task, and then takes it without looking again."""
    plan = project.plan
    seen = project._read(walk.upcoming, author=author, count=1, plan=plan)
    time.sleep(0.02)
    places.candidates = lambda *_given: seen
    places.open_places = lambda *given: given[3]
