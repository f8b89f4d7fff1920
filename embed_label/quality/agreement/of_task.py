"""How far people agree about one task, as a number to pick tasks by."""

from collections.abc import Sequence
from itertools import combinations
from statistics import fmean

from embed_label.quality.agreement.of_regions import of_regions
from embed_label.quality.judgements import judgements
from embed_label.quality.marked import asked, marked
from embed_label.quality.records import Records, Said


def of_task(given: Sequence[Said], *, least: float = 0.5) -> float | None:
    """From 0 to 1, over what was marked and each question; None where fewer than two did it.

    Of regions it is the F1 of place and label, of answers the share of pairs that are the same.
    """
    records = Records(given)
    if len({each.author for each in records}) < 2:
        return None
    found: list[float] = []
    tasks = marked(records)
    if any(own for voices in tasks.values() for own in voices.values()):
        regions = of_regions(tasks, about="regions", least=least, resamples=0)
        # Of those who are of one mind it has nothing to say.
        found.append(1 - max((each.contested for each in regions.disagreements), default=0))
    for name in asked(records):
        voices = [[*each.values()] for each in judgements(records, name).units.values()]
        pairs = [one == other for each in voices for one, other in combinations(each, 2)]
        if pairs:
            found.append(fmean(pairs))
    return fmean(found) if found else 1.0
