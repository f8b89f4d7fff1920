"""Who gets which task next."""

import random
import time
from collections.abc import Mapping

from embed_label.errors import Busy, StoreError
from embed_label.store.history import audit
from embed_label.store.project.part import Part
from embed_label.store.queue import leases, queue, ranks
from embed_label.store.queue.plan import Plan
from embed_label.store.records import Lease
from embed_label.task import Task
from embed_label.wire import clean_text

# How often it is tried to get one of a few last tasks, all of which others are at work on.
TRIES = 100
PAUSE = 0.02  # seconds
AT_A_TIME = 2_000  # ranks per transaction: labels are written in between


class Handout(Part):
    """The queue of a project."""

    @property
    def plan(self) -> Plan:
        """How tasks are handed out."""
        return self._read(queue.current_plan)

    def hand_out(self, plan: Plan, *, by: str = "") -> None:
        """Hand tasks out by this plan from now on; what was taken stays taken.

        Another order than before moves the tasks that are there, a few thousand at a time; if it is
        broken off, say it again.
        """
        last = 0
        if plan.order != self.plan.order:
            last = self._put_in_order(plan, after=0)
        self._write(queue.add_plan, plan=plan, by=clean_text(by))
        if last:
            # What was added meanwhile went by the plan before.
            self._put_in_order(plan, after=last)

    def next_task(self, *, author: str) -> Task | None:
        """What this author does next, the same until it is done; with an overlap it is theirs
        until the lease ends, and each call renews that.
        """
        return next(iter(self.next_tasks(1, author=author)), None)

    def next_tasks(self, count: int, *, author: str) -> list[Task]:
        """That many tasks that this author has neither done nor skipped, in their order.

        With an overlap they are leased: first those that the author has, then those that a review
        sent back, then others that have a place.
        """
        name = clean_text(author)
        versions = self._read(queue.look, author=name, count=count)
        tries = 0
        while versions is None:
            try:
                versions = self._write(queue.take, author=name, count=count)
            except Busy:
                tries += 1
                if tries == TRIES:
                    raise StoreError(
                        f'every task of "{self.name}" that "{author}" could have is being written '
                        "by others at this moment; ask again"
                    ) from None
                time.sleep(random.uniform(0, PAUSE))
        return [self._contents.task(version) for version in versions]

    def renew(self, *, author: str, task: str | None = None) -> int:
        """Let this lease of the author's, or all of theirs, last as long again from now.

        How many those are; 0 says that somebody else may have got the task. What the author hands
        in is kept all the same.
        """
        ids = None if task is None else [clean_text(task)]
        return self._write(queue.renew, author=clean_text(author), ids=ids)

    def release(self, *, author: str, task: str | None = None) -> int:
        """Give back a task that the author has, or all of them, for somebody else to do."""
        given = None if task is None else clean_text(task)
        return self._write(leases.release, author=clean_text(author), task=given)

    def leases(self) -> list[Lease]:
        """Who has which task at the moment."""
        return [Lease.read(row) for row in self._read(leases.live)]

    def rank(self, scores: Mapping[str, float]) -> int:
        """Hand out those with the greatest score first, such as `el.disagreement(project)`.

        Tasks without a score stay where they are: by sequence or at random, that is after every
        score above zero. How many of those given are in the project.
        """
        ranked = [(clean_text(task), ranks.of_score(task, each)) for task, each in scores.items()]
        chunks = (ranked[start : start + AT_A_TIME] for start in range(0, len(ranked), AT_A_TIME))
        known = sum(self._write(ranks.write, ranked=chunk) for chunk in chunks)
        self._write(audit.note, what="rank", count=known)
        return known

    def _put_in_order(self, plan: Plan, *, after: int) -> int:
        """The sequence of the last task."""
        last = after
        while page := self._read(ranks.page, plan=plan, after=last, limit=AT_A_TIME):
            self._write(ranks.write, ranked=[(each.task, each.rank) for each in page])
            last = page[-1].sequence
        return last
