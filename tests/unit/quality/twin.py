"""Scores of intervals by their definitions, sample by sample: slow, and plain to read."""

from itertools import groupby

Flags = list[bool]


def runs(flags: Flags) -> list[list[int]]:
    """The samples of each stretch."""
    made: list[list[int]] = []
    for on, group in groupby(range(len(flags)), key=lambda at: flags[at]):
        if on:
            made.append(list(group))
    return made


def precision_recall(truth: Flags, found: Flags) -> tuple[float, float]:
    right = sum(one and other for one, other in zip(truth, found, strict=True))
    return right / sum(found), right / sum(truth)


def adjusted(truth: Flags, found: Flags) -> tuple[float, float]:
    """As Xu et al. 2018 say it: a segment with a hit is set to found, then points are counted."""
    made = list(found)
    for run in runs(truth):
        if any(found[at] for at in run):
            for at in run:
                made[at] = True
    return precision_recall(truth, made)


def delta(bias: str, place: int, size: int) -> float:
    """Figure 2 of Tatbul et al. 2018; places count from 1."""
    match bias:
        case "front":
            return size - place + 1
        case "back":
            return place
        case "middle":
            return place if place <= size / 2 else size - place + 1
        case _:
            return 1


def omega(anomaly: list[int], overlap: set[int], bias: str) -> float:
    weights = [delta(bias, place, len(anomaly)) for place in range(1, len(anomaly) + 1)]
    shared = sum(w for at, w in zip(anomaly, weights, strict=True) if at in overlap)
    return shared / sum(weights)


def ranged(ones: Flags, others: Flags, alpha: float, bias: str, cardinality: str) -> float:
    """Recall of `others` on `ones`; with alpha 0 and the two exchanged, precision."""
    worths: list[float] = []
    for run in runs(ones):
        pieces = [set(run) & set(other) for other in runs(others)]
        pieces = [piece for piece in pieces if piece]
        gamma = 1 / len(pieces) if cardinality == "reciprocal" and len(pieces) > 1 else 1
        reward = gamma * sum(omega(run, piece, bias) for piece in pieces)
        worths.append(alpha * bool(pieces) + (1 - alpha) * reward)
    return sum(worths) / len(worths)
