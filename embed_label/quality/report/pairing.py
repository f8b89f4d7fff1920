"""Which predicted region is which of those that people marked."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from embed_label.quality.matching import matched
from embed_label.regions import Region

# Sorted, each once: those of a region are a set.
Labels = tuple[str, ...]
Paired = tuple[Region | None, Region | None, float]


class Match(NamedTuple):
    """What a model predicted and what is there, by their labels: of regions there are too many to
    keep. One of the two is None where there is no other.
    """

    task: str
    predicted: Labels | None
    there: Labels | None
    overlap: float = 0
    score: float | None = None

    @classmethod
    def of(cls, task: str, pair: Paired) -> "Match":
        predicted, there, overlap = pair
        score = None if predicted is None else predicted.score
        return cls(task, labels_of(predicted), labels_of(there), overlap, score)

    @property
    def is_right(self) -> bool:
        """In the right place, and with the right labels."""
        return self.predicted is not None and self.predicted == self.there


def labels_of(region: Region | None) -> Labels | None:
    return None if region is None else tuple(sorted(set(region.labels)))


def matches(mine: Sequence[Region], theirs: Sequence[Region], least: float) -> Iterator[Paired]:
    """Every region once. Those with the same labels find each other first, as in COCO's measure;
    of the rest, those that lie in one place are taken for each other.
    """
    left, others_left = dict.fromkeys(range(len(mine))), dict.fromkeys(range(len(theirs)))
    for ones, others in [*_alike(mine, theirs), (left, others_left)]:
        # Both are emptied while the last two are gone through.
        places, other_places = [*ones], [*others]
        regions, other_regions = [mine[at] for at in places], [theirs[at] for at in other_places]
        for one, other, overlap in matched(regions, other_regions, least=least):
            here, there = places[one], other_places[other]
            del left[here], others_left[there]
            yield mine[here], theirs[there], overlap
    for here in left:
        yield mine[here], None, 0
    for there in others_left:
        yield None, theirs[there], 0


def _alike(
    mine: Sequence[Region], theirs: Sequence[Region]
) -> Iterator[tuple[list[int], list[int]]]:
    """The places of those of one set of labels, of which there are some on both sides."""
    sets, other_sets = _by_labels(mine), _by_labels(theirs)
    for labels, places in sets.items():
        if labels in other_sets:
            yield places, other_sets[labels]


def _by_labels(regions: Sequence[Region]) -> dict[frozenset[str], list[int]]:
    found: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for at, region in enumerate(regions):
        found[frozenset(region.labels)].append(at)
    return found
