"""What came of adding tasks: how many, and what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from embed_label.intake import Flaw

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """`known` were there already. `refused` names the first thousand of `refused_count`.

    `annotations` and `predictions` are what came with the tasks and is stored; known ones not.
    """

    added: int = 0
    known: int = 0
    refused: tuple[Flaw, ...] = ()
    refused_count: int = 0
    annotations: int = 0
    predictions: int = 0

    def __str__(self) -> str:
        said = [f"{self.added:,} {_noun(self.added, 'task')} added"]
        if self.known:
            said.append(f"{self.known:,} known already")
        if self.annotations:
            said.append(f"{self.annotations:,} {_noun(self.annotations, 'annotation')}")
        if self.predictions:
            said.append(f"{self.predictions:,} {_noun(self.predictions, 'prediction')}")
        if self.refused_count:
            said.append(f"{self.refused_count:,} refused")
        shown = self.refused[:SHOWN]
        lines = [", ".join(said), *(f"  {each}" for each in shown)]
        if more := self.refused_count - len(shown):
            lines.append(f"  and {more:,} more")
        return "\n".join(lines)


def together(parts: Sequence[Added], most: int) -> Added:
    """The sum of several, with no more than `most` flaws."""
    flaws = tuple(flaw for each in parts for flaw in each.refused)
    return Added(
        added=sum(each.added for each in parts),
        known=sum(each.known for each in parts),
        refused=flaws[:most],
        refused_count=sum(each.refused_count for each in parts),
        annotations=sum(each.annotations for each in parts),
        predictions=sum(each.predictions for each in parts),
    )


def _noun(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"
