"""What leaves a project: its tasks with all that was said of them."""

from collections.abc import Iterable
from datetime import datetime

from embed_label.store.outgoing.examples import Examples
from embed_label.store.outgoing.wanted import Wanted, moment, names
from embed_label.store.project.shown import Shown
from embed_label.store.records import Outcome


class Outlet(Shown):
    """The way out."""

    def examples(
        self,
        *,
        authors: Iterable[str] | str | None = None,
        since: datetime | str | None = None,
        until: datetime | str | None = None,
        labels: Iterable[str] | str | None = None,
        reviewed: bool | Outcome | None = None,
        verified: bool | None = None,
        min_agreement: float | None = None,
        skipped: bool | None = False,
        truths: bool = False,
    ) -> Examples:
        """Task by task in their order, with the last that each author said, as of one moment.

        `since` and `until` are about when it came; what came later than `until` is as if it never
        did. `labels` are names of regions or of what was answered. `reviewed` is whether somebody
        reviewed it, or an outcome; what was fixed stands aside for what was put in its place.
        `min_agreement` goes by task, from 0 to 1, and leaves out those that fewer than two did.
        `skipped=True` gives only skips, None both. With `truths`, known answers are among them.

        The rest that is known of each annotation is in `meta["embed_label"]`: revision, times,
        versions, whether it is verified or surplus, its review, and why it is `unfit` for the
        interface of now.
        """
        wanted = Wanted(
            authors=names(authors),
            since=moment(since, "since"),
            until=moment(until, "until"),
            labels=names(labels),
            reviewed=reviewed,
            verified=verified,
            min_agreement=min_agreement,
            skipped=skipped,
        )
        return Examples(
            self._engine, self._contents, self._id, self.interface, wanted, truths=truths
        )
