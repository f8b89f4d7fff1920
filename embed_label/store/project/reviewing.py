"""What others say of the labels of a project."""

from embed_label.errors import ReviewRefused, nearest
from embed_label.store.history import review_queue, reviews
from embed_label.store.history.reviews import Said
from embed_label.store.ledger.sent import Sendable, Sent
from embed_label.store.project.labels import Labels
from embed_label.store.records import OUTCOMES, Outcome, Review, Stored
from embed_label.task import Task
from embed_label.wire import clean_text


class Reviewing(Labels):
    """A second pair of eyes."""

    def to_review(self, *, reviewer: str, count: int = 1) -> list[Stored]:
        """So many completions that nobody has reviewed since their author's last word.

        Oldest first, none of the reviewer's own and no skips; several reviewers get different ones
        while there are enough. They are the same until they are reviewed.
        """
        name = clean_text(reviewer)
        found: review_queue.Rows = self._read(review_queue.waiting, reviewer=name, count=count)
        first = min((row.sequence for row in found), default=None)
        to = self._read(review_queue.is_far, reviewer=name, first=first)
        if to is not None:
            self._write(review_queue.move, reviewer=name, to=to)
        return [Stored.read(row) for row in found]

    def review(
        self,
        completion: str,
        outcome: Outcome,
        *,
        reviewer: str,
        comment: str = "",
        fixed: Sendable | None = None,
        own: bool = False,
    ) -> Review:
        """Say of the last revision of an author that it is right, or what else is to be done.

        The last review of a completion counts. "accept" lets it stand. "fix" puts `fixed`, a
        completion of the reviewer's for the same task, in its place: it is admitted like any other
        and needs a ticket of the reviewer's. "send_back" makes the task its author's next one,
        with the comment, until they have put another revision. `own=True` lets authors review
        their own work. Raises `ReviewRefused`, and for `fixed` what `put` raises.
        """
        if outcome not in OUTCOMES:
            known = nearest(outcome, OUTCOMES)
            raise ReviewRefused(f'"{outcome}" is no outcome of a review; {known}')
        if (fixed is not None) != (outcome == "fix"):
            what = "needs fixed=, a completion" if fixed is None else "takes no fixed="
            raise ReviewRefused(f'the outcome "{outcome}" {what}')
        verdict = Said(
            completion=clean_text(completion),
            outcome=outcome,
            reviewer=clean_text(reviewer),
            comment=clean_text(comment),
            own=own,
        )
        # Nothing is put before it is sure that a review may point to it.
        task, _ = self._read(reviews.check, said=verdict)
        made = None if fixed is None else self._fix(fixed, verdict, task)
        return Review.read(self._write(reviews.add, said=verdict, fixed=made))

    def reviews(self, task: Task | str | None = None) -> list[Review]:
        """All that was said of this task, or of any, oldest first."""
        name = task.id if isinstance(task, Task) else task
        found = self._read(reviews.of, task=None if name is None else clean_text(name))
        return [Review.read(row) for row in found]

    def _fix(self, fixed: Sendable, said: Said, task: str) -> str:
        done = Sent.read(fixed).completion
        if done.task != task or done.skipped is not None:
            what = "a skip" if done.skipped is not None else f'of task "{done.task}"'
            raise ReviewRefused(
                f'what stands in the place of completion "{said.completion}" must be a label of '
                f'task "{task}", and "{done.id}" is {what}'
            )
        return self.put(done, author=said.reviewer).id
