"""What became of each predicted region."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from embed_label.annotation import Annotation
from embed_label.regions import Region
from embed_label.wire import Id, Wire

# Where a region came from does not make it another region.
ORIGIN = {"id", "derived_from", "score"}


class Verdict(Wire):
    """`overlap` is the intersection over union of a region with the prediction it came from."""

    outcome: Literal["accepted", "edited", "rejected", "added"]
    predicted: Id | None = None
    region: Id | None = None
    overlap: float | None = None
    relabelled: bool = False


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
    return one.model_dump(exclude=ORIGIN) == other.model_dump(exclude=ORIGIN)


def judge(annotation: Annotation, predictions: Sequence[Annotation]) -> tuple[Verdict, ...]:
    """A verdict for each predicted region, and for each region that came from none.

    Only the first region that came from a prediction stands for it; a copy of it was added.
    """
    predicted: dict[str, Region] = {
        region.id: region for each in predictions for region in each.regions
    }
    verdicts: list[Verdict] = []
    for region in annotation.regions:
        before = predicted.get(region.derived_from or "")
        if before is None or type(before) is not type(region):
            verdicts.append(Verdict(outcome="added", region=region.id))
            continue
        del predicted[before.id]
        verdicts.append(
            Verdict(
                outcome="accepted" if same(before, region) else "edited",
                predicted=before.id,
                region=region.id,
                overlap=before.overlap(region),
                relabelled=tuple(before.labels) != tuple(region.labels),
            )
        )
    rejected = (Verdict(outcome="rejected", predicted=name) for name in predicted)
    return (*verdicts, *rejected)
