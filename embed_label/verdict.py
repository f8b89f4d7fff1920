"""What became of each predicted region."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from embed_label.annotation import Annotation
from embed_label.regions import Region
from embed_label.wire import Id, Text, Wire

# Where a region came from does not make it another region.
# The labels are compared as a set, and the quote of a span follows from its place.
ASIDE = {
    "id",
    "derived_from",
    "confirmed",
    "score",
    "labels",
    "text",
    "note",
    "hidden",
    "locked",
    "parent",
    "meta",
}


class Verdict(Wire):
    """What became of a predicted region, or of a predicted answer to `question`.

    `overlap` is the intersection over union of a region with the prediction it came from, `moved`
    how far each number of its geometry went. `confirmed`: somebody said so, and did not only leave
    it as it was. `score` is the model's own.
    """

    outcome: Literal["accepted", "edited", "rejected", "added"]
    model: Text | None = None
    score: float | None = None
    predicted: Id | None = None
    region: Id | None = None
    question: Id | None = None
    item: int | None = None
    overlap: float | None = None
    moved: dict[Text, float] = {}
    relabelled: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Diff:
    """How many predicted regions were accepted, edited and rejected, and how many added."""

    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    added: int = 0

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> "Diff":
        return cls(**Counter(verdict.outcome for verdict in verdicts))


def same(one: Region, other: Region) -> bool:
    """Whether two regions mark the same place and say the same of it."""
    return set(one.labels) == set(other.labels) and (
        one.model_dump(exclude=ASIDE) == other.model_dump(exclude=ASIDE)
    )


def judge(annotation: Annotation, predictions: Sequence[Annotation]) -> tuple[Verdict, ...]:
    """A verdict for each predicted region, and for each region that came from none.

    Only the first region that came from a prediction stands for it; a copy of it was added.
    """
    # Two models may give their regions the same names.
    predicted: dict[str, list[Region]] = {}
    for each in predictions:
        for region in each.regions:
            predicted.setdefault(region.id, []).append(region)
    verdicts: list[Verdict] = []
    for region in annotation.regions:
        candidates = predicted.get(region.derived_from or "", [])
        before = next((each for each in candidates if _may_become(each, region)), None)
        if before is None:
            verdicts.append(Verdict(outcome="added", region=region.id))
            continue
        candidates.remove(before)
        verdicts.append(
            Verdict(
                outcome="accepted" if same(before, region) else "edited",
                predicted=before.id,
                region=region.id,
                overlap=before.overlap(region),
                relabelled=set(before.labels) != set(region.labels),
            )
        )
    left = (region for regions in predicted.values() for region in regions)
    return (*verdicts, *(Verdict(outcome="rejected", predicted=region.id) for region in left))


def _may_become(before: Region, region: Region) -> bool:
    return type(before) is type(region) and before.source == region.source
