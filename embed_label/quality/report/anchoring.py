"""How much people are swayed by predictions that they see."""

from collections.abc import Iterable
from dataclasses import dataclass

from embed_label.quality.figure import Figure
from embed_label.quality.report.clusters import difference
from embed_label.quality.report.pairing import Match
from embed_label.quality.report.scores import Scores, hits


@dataclass(frozen=True, slots=True)
class Anchoring:
    """The same scores where predictions were shown and where they were hidden, and shown - hidden.

    Far above 0 people agree with what they see, and the scores of what was shown flatter.
    """

    shown: Scores
    hidden: Scores
    precision: Figure
    recall: Figure


def anchoring(shown: Iterable[Match], hidden: Iterable[Match]) -> Anchoring:
    seen, unseen = hits(shown), hits(hidden)
    return Anchoring(
        seen.scores,
        unseen.scores,
        difference(
            "precision, shown - hidden",
            (seen.right, seen.predicted),
            (unseen.right, unseen.predicted),
            "regions predicted",
        ),
        difference(
            "recall, shown - hidden",
            (seen.right, seen.there),
            (unseen.right, unseen.there),
            "regions that are there",
        ),
    )
