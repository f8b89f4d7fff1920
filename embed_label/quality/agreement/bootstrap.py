"""How far a figure would go with other tasks: drawn again and again from those that there are."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from random import Random
from typing import TypeVar

AnyTask = TypeVar("AnyTask", bound=Hashable)
# A share of the draws may leave nothing to be said, as where all in it are of one mind.
ENOUGH = 0.9


def spread(
    tasks: Sequence[AnyTask],
    figure: Callable[[Mapping[AnyTask, int]], float | None],
    *,
    resamples: int,
) -> tuple[float, float] | None:
    """The middle 95 of 100. The same tasks give the same interval."""
    if len(tasks) < 2:
        return None
    random = Random(len(tasks))
    drawn = (Counter(random.choices(tasks, k=len(tasks))) for _ in range(resamples))
    found = sorted(value for each in drawn if (value := figure(each)) is not None)
    if not found or len(found) < ENOUGH * resamples or found[0] == found[-1]:
        return None
    last = len(found) - 1
    return found[round(0.025 * last)], found[round(0.975 * last)]
