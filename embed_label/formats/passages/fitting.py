"""Spans on tokens: those that begin and end with one, and those that are told not to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from embed_label.formats.passages.tokens import Token
from embed_label.formats.passages.wordings import Mark, Wording
from embed_label.wire import shown

LONGEST = 40


class Fitted(NamedTuple):
    """A span from its `first` to its `last` token, which it holds too."""

    mark: Mark
    first: int
    last: int


class Fitting:
    """What fits no token is left out and told; nothing is ever moved."""

    def __init__(self, wording: Wording, tokens: Sequence[Token]) -> None:
        self._wording = wording
        self._tokens = tokens
        self._starts = {each.start: at for at, each in enumerate(tokens)}
        self._ends = {each.end: at for at, each in enumerate(tokens)}

    def fitted(self, marks: Iterable[Mark]) -> Iterator[Fitted]:
        for mark in marks:
            region = mark.region
            first, last = self._starts.get(region.start), self._ends.get(region.end)
            if first is None:
                self._wording.leave_out(region, f"whose start {self._misses(region.start)}")
            elif last is None:
                self._wording.leave_out(region, f"whose end {self._misses(region.end)}")
            else:
                yield Fitted(mark, first, last)

    def _misses(self, position: int) -> str:
        text = self._wording.text or ""
        at = bisect_right(self._tokens, position, key=lambda each: each.start) - 1
        if at >= 0 and self._tokens[at].start < position < self._tokens[at].end:
            token = shown(text[slice(*self._tokens[at])][:LONGEST])
            return f"{position} lies inside the token {token}"
        return f"{position} is where no token has one"


def apart(wording: Wording, fitted: Iterable[Fitted]) -> list[Fitted]:
    """Of those that overlap the longest stays, then the first, as spaCy has it; in their order."""
    taken: dict[int, Fitted] = {}
    kept: list[Fitted] = []
    for each in sorted(fitted, key=lambda one: (one.first - one.last, one.first)):
        tokens = range(each.first, each.last + 1)
        other = next((taken[at] for at in tokens if at in taken), None)
        if other is not None:
            why = f'which overlaps the span "{other.mark.region.id}"'
            wording.leave_out(each.mark.region, why)
            continue
        taken |= dict.fromkeys(tokens, each)
        kept.append(each)
    return sorted(kept, key=lambda one: one.first)
