"""Which tasks people differ about, for another look at those first."""

from collections.abc import Iterable

from embed_label.quality.agreement.agreement import agreements
from embed_label.quality.records import Keeper, Said


def disagreement(
    given: Keeper | Iterable[Said], *, verified: bool | None = None, least: float = 0.5
) -> dict[str, float]:
    """How far people differ about each task, up to 1; those about which they do not are left out.

        project.rank(el.disagreement(project))

    It is what they differ most about in a task: what they marked, or one of the questions.
    """
    apart: dict[str, float] = {}
    for each in agreements(given, verified=verified, least=least, resamples=0):
        for found in each.disagreements:
            apart[found.task] = max(found.contested, apart.get(found.task, 0.0))
    return apart
