"""Whatever happens in whatever order, the counts beside the tasks are those of a plain model."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import Connection, select, update

from embed_label.store import LabelStore
from embed_label.store.queue import queue
from embed_label.store.queue.plan import Plan
from embed_label.store.records import Outcome
from embed_label.store.schema import leases, tasks
from tests.contract.given import a_task, an_answer, an_interface

TASKS = [f"t{number}" for number in range(4)]
authors = st.sampled_from(["ann", "bob", "cat", "dan"])
names = st.sampled_from(TASKS)


@dataclass
class Model:
    """What each author's last word on a task was, and who has it."""

    said: dict[tuple[str, str], str] = field(default_factory=dict)
    held: set[tuple[str, str]] = field(default_factory=set)
    ended: set[tuple[str, str]] = field(default_factory=set)
    again: set[tuple[str, str]] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    overlap: int | None = 2

    def counts(self, task: str) -> tuple[int, int, int]:
        words = [word for (about, _), word in self.said.items() if about == task]
        held = sum(about == task for about, _ in self.held)
        return words.count("done"), words.count("done") + held, words.count("skipped")

    def expected(self, author: str) -> list[str]:
        """Where each has the same rank and nobody's lease has ended but their own."""
        own = [t for t in TASKS if (t, author) in self.held and t not in self.removed]
        back = [t for t in TASKS if (t, author) in self.again and t not in self.removed]
        new = [t for t in TASKS if self._is_open(t, author)]
        return [*own, *back, *new]

    def _is_open(self, task: str, author: str) -> bool:
        if task in self.removed or {(task, author)} & {*self.said, *self.held}:
            return False
        return self.overlap is None or self.counts(task)[1] < self.overlap

    def say(self, task: str, author: str, word: str) -> str:
        """`done` becomes `surplus` where there is no place for it."""
        key = task, author
        has_place = key in self.held or self.said.get(key) == "done"
        is_full = self.overlap is not None and self.counts(task)[1] >= self.overlap
        if word == "done" and is_full and not has_place:
            word = "surplus"
        self.held.discard(key)
        self.ended.discard(key)
        self.again.discard(key)
        self.said[key] = word
        return word


class Histories(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.store = LabelStore("sqlite://")
        self.project = self.store.project("foxes", interface=an_interface())
        self.project.hand_out(Plan(overlap=2))
        self.project.add_tasks(map(a_task, TASKS))
        self.model = Model()
        self.last: dict[tuple[str, str], str] = {}

    def teardown(self) -> None:
        self.store.close()

    @rule(author=authors, count=st.integers(1, 4))
    def take(self, author: str, count: int) -> None:
        model = self.model
        found = [task.id for task in self.project.next_tasks(count, author=author)]
        own = [task for task in found if (task, author) in model.held]
        if model.overlap is None:
            assert all(
                model._is_open(t, author) or (t, author) in model.again | model.held for t in found
            )
            return
        renewed = {(task, author) for task in own}
        model.ended -= renewed
        if len(own) + sum((t, author) in model.again for t in found) < count:
            # Others were looked for, so what had ended was swept.
            model.held -= model.ended
            model.ended.clear()
        assert {*found} == {*model.expected(author)[:count]} or len(found) == count
        assert {*found} <= {*model.expected(author)}
        assert len(found) == min(count, len(model.expected(author)))
        model.held |= {(t, author) for t in found if (t, author) not in model.again}

    @rule(task=names, author=authors)
    def finish(self, task: str, author: str) -> None:
        word = self.model.say(task, author, "done")
        ticket = self.project.ticket(task, author=author)
        receipt = self.project.put(an_answer(ticket, task=task), author=author)
        self.last[task, author] = receipt.id
        assert self.project.history(task)[-1].surplus == (word == "surplus")

    @rule(task=names, author=authors)
    def skip(self, task: str, author: str) -> None:
        self.model.say(task, author, "skipped")
        self.last[task, author] = self.project.skip(task, author=author).id

    @rule(author=authors)
    def expire(self, author: str) -> None:
        past = (datetime.now(UTC) - timedelta(seconds=1)).isoformat(timespec="microseconds")
        ended = update(leases).where(leases.c.author == author).values(expires_at=past)
        self.project._write(lambda connection, project: connection.execute(ended).close())
        self.model.ended |= {key for key in self.model.held if key[1] == author}

    @rule(author=authors)
    def release(self, author: str) -> None:
        mine = {key for key in self.model.held if key[1] == author}
        assert self.project.release(author=author) == len(mine)
        self.model.held -= mine
        self.model.ended -= mine

    @precondition(lambda self: self.last)
    @rule(chosen=st.data(), outcome=st.sampled_from(["send_back", "accept"]))
    def review(self, chosen: st.DataObject, outcome: Outcome) -> None:
        key = chosen.draw(st.sampled_from(sorted(self.last)))
        self.project.review(self.last[key], outcome, reviewer="rex")
        (self.model.again.add if outcome == "send_back" else self.model.again.discard)(key)

    @rule(task=names)
    def remove(self, task: str) -> None:
        if len(self.model.removed) < 2:
            self.project.remove_tasks([task])
            self.model.removed.add(task)

    @rule(overlap=st.sampled_from([None, 1, 2, 3]))
    def change_plan(self, overlap: int | None) -> None:
        self.project.hand_out(Plan(overlap=overlap))
        self.model.overlap = overlap

    @rule()
    def count_anew(self) -> None:
        self.project._write(queue.recount, ids=TASKS)

    @invariant()
    def the_counts_are_right(self) -> None:
        def read(connection: Connection, project: int) -> dict[str, tuple[int, int, int]]:
            c = tasks.c
            rows = connection.execute(
                select(c.id, c.done, c.taken, c.skips).where(c.project == project)
            )
            return {row.id: (row.done, row.taken, row.skips) for row in rows}

        assert self.project._read(read) == {task: self.model.counts(task) for task in TASKS}


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
