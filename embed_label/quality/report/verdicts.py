"""What people let stand of what a model predicted, all in all and label by label."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from embed_label.quality.figure import Figure
from embed_label.quality.report.cases import Case
from embed_label.quality.report.counts import Count, Tally, share
from embed_label.quality.report.scores import Scores
from embed_label.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Of what was shown: what was hidden, nobody judged.

    `confirmed` counts those of the accepted that somebody looked at and did not only leave as they
    were; `acceptance` is the share of what was predicted that was accepted.
    """

    accepted: Count
    confirmed: Count
    edited: Count
    rejected: Count
    added: Count
    acceptance: Figure


@dataclass(frozen=True, slots=True)
class LabelReport(Verdicts):
    """What became of the regions that were predicted with one label, and how right they were."""

    scores: Scores


@dataclass
class Judged:
    """Verdicts while they are counted."""

    of: str = "predictions shown"
    accepted: Tally = field(default_factory=Tally)
    confirmed: Tally = field(default_factory=Tally)
    edited: Tally = field(default_factory=Tally)
    rejected: Tally = field(default_factory=Tally)
    added: Tally = field(default_factory=Tally)

    def add(self, task: str, verdict: Verdict) -> None:
        outcome = verdict.outcome
        tally: Tally = getattr(self, outcome)
        tally[task] += 1
        if outcome == "accepted" and verdict.confirmed:
            self.confirmed[task] += 1

    @property
    def judged(self) -> Tally:
        return Tally(self.accepted + self.edited + self.rejected)

    @property
    def acceptance(self) -> Figure:
        return share("acceptance", self.accepted, self.judged, self.of)

    @property
    def verdicts(self) -> Verdicts:
        return Verdicts(
            self.accepted.count,
            self.confirmed.count,
            self.edited.count,
            self.rejected.count,
            self.added.count,
            self.acceptance,
        )

    def with_scores(self, scores: Scores) -> LabelReport:
        own = self.verdicts
        return LabelReport(
            own.accepted,
            own.confirmed,
            own.edited,
            own.rejected,
            own.added,
            own.acceptance,
            scores,
        )


def judged(cases: Iterable[Case]) -> Judged:
    found = Judged()
    for case in cases:
        for verdict, _ in case.verdicts:
            found.add(case.task, verdict)
    return found


def by_label(cases: Iterable[Case]) -> dict[str, Judged]:
    """By the label that was predicted; what was added, by that which it was given."""
    found: defaultdict[str, Judged] = defaultdict(Judged)
    for case in cases:
        for verdict, labels in case.verdicts:
            for label in () if labels is None else labels or ("",):
                found[label].add(case.task, verdict)
    return found
