"""Elo's ratings: what each vote adds to the winner it takes from the loser."""

from collections.abc import Sequence
from random import Random
from statistics import fmean

from embed_label.jobs.votes import Vote
from embed_label.quality.preference.ballots import bouts
from embed_label.quality.preference.strengths import MEAN

# One who is stronger by so much is expected to win ten of eleven.
SCALE = 400
SHUFFLES = 100
# Votes that are gone through for all shuffles together.
MOST_WORK = 500_000

# Of each vote its pairs, by numbers, with 1 for the first, 0 for the second, or a half.
_Round = Sequence[tuple[int, int, float]]
_WORTH = {"left": 1.0, "right": 0.0, "tie": 0.5}


def elo(votes: Sequence[Vote], names: Sequence[str], *, k: float) -> list[float]:
    """After the last of them. The pairs of one ranking all count from the ratings before it."""
    return _rated(_rounds(votes, names), len(names), k)


def shuffled_elo(
    votes: Sequence[Vote], names: Sequence[str], *, k: float, seed: int
) -> tuple[list[float], int]:
    """The mean over votes in other orders, and how many orders."""
    rounds, random = _rounds(votes, names), Random(seed)
    count = max(10, min(SHUFFLES, MOST_WORK // max(1, len(rounds))))
    ratings: list[list[float]] = []
    for _ in range(count):
        random.shuffle(rounds)
        ratings.append(_rated(rounds, len(names), k))
    return [fmean(own) for own in zip(*ratings, strict=True)], count


def _rounds(votes: Sequence[Vote], names: Sequence[str]) -> list[_Round]:
    numbers = {name: at for at, name in enumerate(names)}
    rounds = [
        [
            (numbers[left], numbers[right], _WORTH[outcome])
            for left, right, outcome in bouts(vote)
            if outcome != "both_bad"
        ]
        for vote in votes
    ]
    return [each for each in rounds if each]


def _rated(rounds: Sequence[_Round], count: int, k: float) -> list[float]:
    ratings = [MEAN] * count
    for own in rounds:
        won = [
            (one, other, worth - 1 / (1 + 10 ** ((ratings[other] - ratings[one]) / SCALE)))
            for one, other, worth in own
        ]
        for one, other, more in won:
            ratings[one] += k * more
            ratings[other] -= k * more
    return ratings
