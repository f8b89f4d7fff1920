"""Strengths and ratings, as evalica and choix find them."""

from collections import defaultdict
from datetime import UTC, datetime
from math import log
from random import Random

import choix
import evalica
import numpy
import pytest

from embed_label.jobs.votes import Vote
from embed_label.quality.preference.ballots import Ballot
from embed_label.quality.preference.davidson import fitted, unfit
from embed_label.quality.preference.elo import elo, shuffled_elo
from embed_label.quality.preference.strengths import POINTS, strengths

WINNERS = [evalica.Winner.X, evalica.Winner.Y, evalica.Winner.Draw]
NAMES = ["a", "b", "c", "d", "e"]


def tried(seed: int, count: int, *, ties: bool) -> list[tuple[int, int, int]]:
    """Two models, and 0 where the first won, 1 where the second did, 2 for a tie."""
    random = Random(seed)
    made: list[tuple[int, int, int]] = []
    for _ in range(count):
        one, other = random.sample(range(len(NAMES)), 2)
        first_wins = random.random() < 1 / (1 + 2.0 ** ((one - other) / 2))
        is_tie = ties and random.random() < 0.3
        made.append((one, other, 2 if is_tie else int(not first_wins)))
    return made


def together(tries: list[tuple[int, int, int]]) -> dict[tuple[int, int], tuple[float, ...]]:
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0, 0, 0])
    for one, other, way in tries:
        found[one, other][way] += 1
    return {pair: tuple(counts) for pair, counts in found.items()}


def a_ballot(one: str, other: str, way: int, at: int, author: str = "ann") -> Ballot:
    tiers = [((one,), (other,)), ((other,), (one,)), ((one, other),)][way]
    return Ballot(str(at), author, datetime(2026, 1, 1, tzinfo=UTC), Vote((one, other), tiers))


def ballots(tries: list[tuple[int, int, int]]) -> list[Ballot]:
    return [
        a_ballot(NAMES[one], NAMES[other], way, at, f"u{at % 20}")
        for at, (one, other, way) in enumerate(tries)
    ]


@pytest.mark.parametrize("seed", range(30))
def test_ties_count_as_in_newmans_method(seed: int) -> None:
    tries = tried(seed, 150, ties=True)
    theirs = evalica.newman(
        [NAMES[one] for one, _, _ in tries],
        [NAMES[other] for _, other, _ in tries],
        [WINNERS[way] for _, _, way in tries],
        tolerance=1e-14,
        limit=100_000,
    )
    logs = {name: log(score) for name, score in theirs.scores.items()}
    middle = sum(logs.values()) / len(logs)
    mine = fitted(len(NAMES), together(tries))  # pyright: ignore[reportArgumentType]
    for name, strength in zip(NAMES, mine.strengths, strict=True):
        assert strength == pytest.approx(logs[name] - middle, abs=1e-9)
    assert mine.ties == pytest.approx(log(2 * theirs.v), abs=1e-9)


@pytest.mark.parametrize("seed", range(30))
def test_without_ties_it_is_bradley_and_terrys_own(seed: int) -> None:
    tries = tried(seed, 150, ties=False)
    wins = [(one, other) if way == 0 else (other, one) for one, other, way in tries]
    theirs = choix.ilsr_pairwise(len(NAMES), wins, max_iter=10_000, tol=1e-13)
    mine = fitted(len(NAMES), together(tries))  # pyright: ignore[reportArgumentType]
    assert mine.strengths == pytest.approx([*(theirs - theirs.mean())], abs=1e-8)
    assert mine.ties is None


@pytest.mark.parametrize("seed", range(30))
def test_ratings_are_elos(seed: int) -> None:
    tries = tried(seed, 200, ties=True)
    theirs = evalica.elo(
        [NAMES[one] for one, _, _ in tries],
        [NAMES[other] for _, other, _ in tries],
        [WINNERS[way] for _, _, way in tries],
        k=16,
    ).scores
    mine = elo([each.vote for each in ballots(tries)], NAMES, k=16)
    assert mine == pytest.approx([theirs[name] for name in NAMES], abs=1e-9)


def test_intervals_are_as_wide_as_those_of_the_ordinary_bootstrap() -> None:
    tries = tried(1, 2000, ties=False)
    wins = numpy.array([(one, other) if way == 0 else (other, one) for one, other, way in tries])
    random, drawn = numpy.random.default_rng(0), []
    for _ in range(400):
        own = wins[random.integers(0, len(wins), len(wins))]
        found = choix.ilsr_pairwise(len(NAMES), [*map(tuple, own)])
        drawn.append((found - found.mean()) * POINTS + 1000)
    low, high = numpy.percentile(drawn, [2.5, 97.5], axis=0)
    mine = strengths(ballots(tries), NAMES, resamples=1000, seed=3, by_author=False)
    for at, name in enumerate(NAMES):
        assert mine.models[name].interval == pytest.approx((low[at], high[at]), abs=6)


def test_one_seed_gives_one_interval() -> None:
    given = ballots(tried(4, 300, ties=True))
    one, same, other = (
        strengths(given, NAMES, resamples=100, seed=seed, by_author=False) for seed in (1, 1, 2)
    )
    assert one == same != other


def test_an_author_who_votes_much_is_one_voice() -> None:
    """All that is known is what two people think: that is not much."""
    given = [a_ballot("a", "b", at % 2, at, f"u{at % 2}") for at in range(400)]
    each, by_author = (
        strengths(given, ["a", "b"], resamples=500, seed=0, by_author=by) for by in (False, True)
    )
    (low, high), (below, above) = each.models["a"].interval, by_author.models["a"].interval  # pyright: ignore[reportGeneralTypeIssues]
    assert above - below > 5 * (high - low)


def test_what_never_met_is_not_compared() -> None:
    pairs = {(0, 1): (1.0, 1.0, 0.0), (2, 3): (1.0, 1.0, 0.0)}
    assert '"a", "b" never met "c", "d"' in unfit(NAMES[:4], pairs)


def test_who_never_lost_is_not_infinitely_strong() -> None:
    pairs = {(0, 1): (3.0, 0.0, 0.0), (1, 2): (2.0, 1.0, 0.0)}
    assert '"a" never lost to "b", "c"' in unfit(NAMES[:3], pairs)
    assert unfit(NAMES[:3], {**pairs, (0, 2): (1.0, 1.0, 0.0)}) == ""


def test_a_win_and_a_tie_do_not_say_how_far_apart_two_are() -> None:
    """The farther, the likelier, with a tie as likely as ever."""
    assert "nobody ever lost" in unfit(["a", "b"], {(0, 1): (2.0, 0.0, 1.0)})
    round_about = {(0, 1): (1.0, 0.0, 0.0), (1, 2): (1.0, 0.0, 0.0), (0, 2): (0.0, 0.0, 1.0)}
    assert unfit(NAMES[:3], round_about) == ""
    assert max(map(abs, fitted(3, round_about).strengths)) < 5


def test_nothing_but_ties_makes_nobody_stronger() -> None:
    assert "all were ties" in unfit(["a", "b"], {(0, 1): (0.0, 0.0, 5.0)})


def test_the_pairs_of_a_ranking_move_ratings_at_once() -> None:
    ranked = Vote(("a", "b", "c"), (("a",), ("b",), ("c",)))
    assert elo([ranked], ["a", "b", "c"], k=10) == [1010, 1000, 990]


def test_in_other_orders_the_ratings_of_equals_are_nearly_equal() -> None:
    votes = [a_ballot("a", "b", int(at >= 50), at).vote for at in range(100)]
    late, _ = elo(votes, ["a", "b"], k=32)
    (mean, _), orders = shuffled_elo(votes, ["a", "b"], k=32, seed=0)
    assert orders == 100
    assert late < 850 < 980 < mean < 1020
