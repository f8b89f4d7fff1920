"""The order of blind comparisons: random, and fair to each pair."""

from collections import Counter
from itertools import combinations, pairwise
from random import Random

import pytest

from embed_label.store import LabelStore
from embed_label.store.ledger.balance import BOUND, arrange

NAMES = tuple("abcdefgh")


def orders(names: tuple[str, ...], count: int, seed: int) -> tuple[list[tuple[str, ...]], int]:
    """Orders drawn one after the other, and how far any pair was ever out of balance."""
    chance, leads, worst = Random(seed), dict[tuple[str, str], int](), 0
    made: list[tuple[str, ...]] = []
    for _ in range(count):
        order = arrange(names, leads, chance)
        made.append(order)
        for one, other in combinations(sorted(names), 2):
            step = 1 if order.index(one) < order.index(other) else -1
            leads[one, other] = leads.get((one, other), 0) + step
        worst = max(worst, *(abs(lead) for lead in leads.values()))
    return made, worst


@pytest.mark.parametrize("seed", range(5))
def test_of_two_neither_stands_first_more_than_three_times_oftener(seed: int) -> None:
    made, worst = orders(("x", "y"), 2000, seed)
    assert worst == BOUND
    # It is not simply taking turns: then one order would tell the next.
    again = sum(one == other for one, other in pairwise(made))
    assert 500 < again < 1000


@pytest.mark.parametrize("count", range(3, 9))
def test_of_more_each_pair_stays_within_it_too(count: int) -> None:
    _, worst = orders(NAMES[:count], 2000, count)
    assert worst == BOUND


@pytest.mark.parametrize("count", [3, 8])
def test_each_place_goes_to_each_about_as_often(count: int) -> None:
    names = NAMES[:count]
    made, _ = orders(names, 4000, 1)
    for place in range(count):
        held = Counter(order[place] for order in made)
        assert all(abs(held[name] - 4000 / count) < 4000 / count * 0.2 for name in names)


def test_it_is_the_same_names_in_every_order() -> None:
    assert all(sorted(each) == list(NAMES) for each in orders(NAMES, 50, 3)[0])


def test_a_store_counts_them_for_each_project_apart(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/labels.db"
    lead = Counter[str | None]()
    for _ in range(4):
        # What was counted lasts longer than the process that did.
        with LabelStore(url) as store:
            for project in (None, "p", "q"):
                for _ in range(5):
                    lead[project] += 1 if store.order(["x", "y"], project=project)[0] == "x" else -1
                    assert abs(lead[project]) <= BOUND
