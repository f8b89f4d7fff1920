"""Guesses which removed thing an added one is, under another name."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from embed_label.wire import Piece

# From here on two names look like one that was rewritten.
CLOSE = 0.75
# More pairs than this are told apart by equal words alone: comparing letters takes its time.
MANY = 20_000

P = TypeVar("P", bound=Piece)


def guessed(
    removed: Sequence[P], added: Sequence[P], alike: Callable[[P, P], float] | None = None
) -> list[tuple[P, P]]:
    """The likeliest pairs, each thing in one of them at most.

    Two things are one if they share a title or an alias, if their names are close, or if `alike`,
    from 0 to 1, says that they hold the same.
    """
    by_letters = len(removed) * len(added) <= MANY
    ranked = sorted(
        (-likeness, at, to)
        for at, to, likeness in _candidates(removed, added, by_letters)
        if likeness >= CLOSE
    )
    if alike:
        found = (
            (-alike(one, other), at, to)
            for at, one in enumerate(removed)
            for to, other in enumerate(added)
        )
        ranked = sorted([*ranked, *(each for each in found if -each[0] >= CLOSE)])
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, to in ranked:
        is_free = at not in pairs and to not in taken
        if is_free and type(removed[at]) is type(added[to]):
            pairs[at] = to
            taken.add(to)
    return [(removed[at], added[to]) for at, to in sorted(pairs.items())]


def _candidates(
    removed: Sequence[Piece], added: Sequence[Piece], by_letters: bool
) -> Iterator[tuple[int, int, float]]:
    by_word: dict[str, list[int]] = {}
    for to, other in enumerate(added):
        for word in _words(other):
            by_word.setdefault(word, []).append(to)
    for at, one in enumerate(removed):
        for word in _words(one):
            yield from ((at, to, 1.0) for to in by_word.get(word, ()))
    if by_letters:
        for at, one in enumerate(removed):
            for to, other in enumerate(added):
                yield at, to, _closeness(_name(one), _name(other))


def _words(piece: Piece) -> set[str]:
    """What it may be known by: its name, its title, the alias of a foreign config."""
    known = (_name(piece), getattr(piece, "title", ""), piece.kept.get("alias", ""))
    return {word.casefold() for word in known if word}


def _name(piece: Piece) -> str:
    return str(getattr(piece, "name", "")).casefold()


def _closeness(one: str, other: str) -> float:
    letters = SequenceMatcher(None, one, other)
    if letters.quick_ratio() < CLOSE:
        return 0.0
    return letters.ratio()
