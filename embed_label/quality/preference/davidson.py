"""Bradley and Terry's strengths, with ties as in Davidson (1970).

Of i and j the first wins with a chance of p / (p + q + v * sqrt(p * q)), where p and q are their
strengths, and they tie with one of v * sqrt(p * q) over the same. Each vote has the same share in
who is strong whoever is named first. With no ties v is 0, and it is Bradley and Terry's own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

# How often the first won, the second won, and they tied.
Tries = tuple[float, float, float]
Pairs = Mapping[tuple[int, int], Tries]

STEPS = 100
CLOSE = 1e-10
# The logarithm of a strength moves by no more at once.
STRIDE = 2.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Logarithms of the strengths, 0 on average, and of v; None where there is no tie."""

    strengths: tuple[float, ...]
    ties: float | None


def fitted(count: int, pairs: Pairs, start: Fit | None = None) -> Fit:
    """The most likely, by Newton's method: what is looked for has one top, if it has any."""
    has_ties = any(tries[2] for tries in pairs.values())
    size = count + has_ties
    at = [*start.strengths, start.ties or 0.0][:size] if start else [0.0] * size
    for _ in range(STEPS):
        slope, bend = _local(count, pairs, at, has_ties)
        step = _solved(bend, slope)
        farthest = max(map(abs, step))
        scale = min(1.0, STRIDE / farthest) if farthest else 1.0
        at = [each + scale * by for each, by in zip(at, step, strict=True)]
        if farthest < CLOSE:
            break
    return Fit(tuple(at[:count]), at[count] if has_ties else None)


def _local(
    count: int, pairs: Pairs, at: list[float], has_ties: bool
) -> tuple[list[float], list[list[float]]]:
    """How steep the likelihood is here, and how bent."""
    size = len(at)
    slope = [0.0] * size
    # That all go up alike changes nothing: without something here no step could be told.
    bend = [[1.0 if max(row, col) < count else 0.0 for col in range(size)] for row in range(size)]
    for (i, j), (won, lost, tied) in pairs.items():
        n = won + lost + tied
        far = at[i] - at[j]
        one, other = exp(far / 2), exp(-far / 2)
        both = exp(at[count]) if has_ties else 0.0
        whole = one + other + both
        p, t = one / whole, both / whole
        up = won + tied / 2 - n * (p + t / 2)
        slope[i] += up
        slope[j] -= up
        # What each gets of one vote, 1, 0 or a half, varies by this.
        varies = n * (p + t / 4 - (p + t / 2) ** 2)
        bend[i][i] += varies
        bend[j][j] += varies
        bend[i][j] -= varies
        bend[j][i] -= varies
        if has_ties:
            slope[count] += tied - n * t
            bend[count][count] += n * t * (1 - t)
            along = n * t * (0.5 - (p + t / 2))
            for row, by in ((i, along), (j, -along)):
                bend[row][count] += by
                bend[count][row] += by
    return slope, bend


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """By Cholesky: the matrix is symmetric and positive."""
    size = len(right)
    low = [[0.0] * size for _ in range(size)]
    for row in range(size):
        own = low[row]
        for col in range(row + 1):
            above = low[col]
            rest = matrix[row][col] - sum(own[k] * above[k] for k in range(col))
            own[col] = rest**0.5 if row == col else rest / above[col]
    half: list[float] = []
    for row in range(size):
        rest = right[row] - sum(low[row][k] * half[k] for k in range(row))
        half.append(rest / low[row][row])
    found = [0.0] * size
    for row in reversed(range(size)):
        rest = half[row] - sum(low[k][row] * found[k] for k in range(row + 1, size))
        found[row] = rest / low[row][row]
    return found


def unfit(names: Sequence[str], pairs: Pairs) -> str:
    """Why no strengths follow from this, or nothing if they do."""
    if len(names) < 2:
        return "no two models were compared"
    if not any(won or lost for won, lost, _ in pairs.values()):
        return "all were ties, so nobody is stronger"
    every = set(range(len(names)))
    met = _reached(0, [*pairs, *((j, i) for i, j in pairs)])
    if met != every:
        return (
            f"{_those(names, met)} never met {_those(names, every - met)}, "
            "nor does one lead to the other, so they cannot be compared"
        )
    over = _over(pairs)
    under = min((_reached(at, over) for at in sorted(every)), key=len)
    if under != every:
        return (
            f"{_those(names, every - under)} never lost to {_those(names, under)} nor tied, "
            "so how much stronger nobody can say"
        )
    if any(tied for *_, tied in pairs.values()) and not _turns(len(names), pairs):
        return (
            "nobody ever lost to one whom they are ahead of, and some tied, "
            "so how far apart they are nobody can say"
        )
    return ""


def _turns(count: int, pairs: Pairs) -> bool:
    """Whether on some way round there are more wins than ties (Bellman and Ford).

    If on none, strengths that are ever farther apart, with ever more ties, are ever more likely.
    """
    ways = [(i, j, -1) for (i, j), (won, _, _) in pairs.items() if won]
    ways += [(j, i, -1) for (i, j), (_, lost, _) in pairs.items() if lost]
    tied = [pair for pair, (_, _, ties) in pairs.items() if ties]
    ways += [(i, j, 1) for one, other in tied for i, j in ((one, other), (other, one))]
    least, moved = [0] * count, True
    for _ in range(count):
        moved = False
        for i, j, by in ways:
            if least[i] + by < least[j]:
                least[j], moved = least[i] + by, True
    return moved


def comparable(count: int, pairs: Pairs) -> list[int]:
    """More than half of the models, of which each leads to each by wins and ties; none if so few.

    Of two groups as large nobody knows which the others should be measured by.
    """
    over = _over(pairs)
    reached = [_reached(at, over) for at in range(count)]
    circles = [[to for to in sorted(own) if at in reached[to]] for at, own in enumerate(reached)]
    return next((circle for circle in circles if 2 * len(circle) > count), list[int]())


def _over(pairs: Pairs) -> list[tuple[int, int]]:
    """Who was at least as good as whom, at least once."""
    over = [(i, j) for (i, j), (won, _, tied) in pairs.items() if won or tied]
    return over + [(j, i) for (i, j), (_, lost, tied) in pairs.items() if lost or tied]


def _reached(start: int, ways: Sequence[tuple[int, int]]) -> set[int]:
    found, left = {start}, [start]
    while left:
        at = left.pop()
        new = {to for come, to in ways if come == at} - found
        found |= new
        left.extend(new)
    return found


def _those(names: Sequence[str], which: set[int]) -> str:
    return ", ".join(f'"{names[at]}"' for at in sorted(which))
