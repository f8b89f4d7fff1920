"""The regions that people marked together."""

from collections import Counter
from collections.abc import Iterator

from embed_label.quality.consensus.agreed import Agreed, Consensus
from embed_label.quality.consensus.middle import middle
from embed_label.quality.groups import Group, grouped
from embed_label.quality.marked import Marked


def of_regions(tasks: Marked, *, about: str, least: float) -> Consensus:
    """What at least half of those who worked at a task marked; the rest is disputed."""
    found = list(_found(tasks, least))
    return Consensus(
        about=about,
        method="majority",
        agreed=tuple(each for each, is_agreed in found if is_agreed),
        authors=tuple(sorted({author for voices in tasks.values() for author in voices})),
        disputed=tuple(each for each, is_agreed in found if not is_agreed),
    )


def _found(tasks: Marked, least: float) -> Iterator[tuple[Agreed, bool]]:
    for task, voices in tasks.items():
        for group in grouped(voices, least=least):
            yield _agreed(task, group, len(voices)), 2 * len(group) >= len(voices)


def _agreed(task: str, group: Group, people: int) -> Agreed:
    """What it is called is what most called it."""
    regions = [*group.values()]
    votes = Counter(" + ".join(sorted(set(each.labels))) for each in regions)
    most = max(votes.values())
    top = sorted(name for name, count in votes.items() if count == most)
    called = next(each for each in regions if " + ".join(sorted(set(each.labels))) == top[0])
    is_tie = len(top) > 1
    region = middle(regions).model_copy(update={"labels": () if is_tie else called.labels})
    note = ""
    if people == 1:
        note = "one author alone"
    elif 2 * len(group) == people:
        note = "half of the authors marked it"
    return Agreed(
        task=task,
        value=None if is_tie else top[0],
        confidence=len(group) / people if people > 1 else None,
        authors=tuple(group),
        ties=tuple(top) if is_tie else (),
        votes={name: float(count) for name, count in sorted(votes.items())},
        item=region.item,
        region=region,
        note=note,
    )
