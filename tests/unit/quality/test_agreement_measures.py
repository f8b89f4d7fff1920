"""Measures of agreement, each against a library of others."""

from collections import Counter
from math import isnan

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import jaccard_distance
from scipy.stats import binomtest, kendalltau
from sklearn.metrics import cohen_kappa_score

from embed_label.quality.agreement.alpha import Measure, Value, alpha
from embed_label.quality.agreement.kappa import cohen, fleiss, kendall, weighted
from embed_label.quality.wilson import wilson

ratings = st.integers(1, 5)
# Of each unit, what two to four people said, or nothing.
gappy = st.integers(2, 4).flatmap(
    lambda people: st.lists(
        st.lists(st.none() | ratings, min_size=people, max_size=people), min_size=2, max_size=20
    )
)
pairs = st.lists(st.tuples(ratings, ratings), min_size=2, max_size=30)


def close(one: float | None, other: float) -> bool:
    return one is not None and one == pytest.approx(other, abs=1e-9)


@pytest.mark.parametrize("measure", ["nominal", "ordinal", "interval", "ratio"])
@given(table=gappy)
def test_alpha_is_that_of_krippendorff_with_gaps(measure: Measure, table: list[list[int]]) -> None:
    units = Counter(tuple(each for each in row if each is not None) for row in table)
    mine = alpha(units, measure)
    paired = {value for unit in units if len(unit) > 1 for value in unit}
    if len(paired) < 2:
        assert mine is None
        return
    given = np.array(table, dtype=float).T
    assert close(mine, krippendorff.alpha(given, level_of_measurement=measure))


@given(st.lists(st.tuples(*[st.frozensets(st.sampled_from("abc"), min_size=1)] * 3), min_size=2))
def test_alpha_of_sets_by_jaccard_is_that_of_nltk(units: list[tuple[frozenset[str], ...]]) -> None:
    assume(len({value for unit in units for value in unit}) > 1)
    rows = [(who, at, value) for at, unit in enumerate(units) for who, value in enumerate(unit)]
    theirs = AnnotationTask(rows, distance=jaccard_distance).alpha()
    assert close(alpha(Counter(units), "jaccard"), theirs)


def test_masi_weighs_what_one_set_holds_of_the_other() -> None:
    # Passonneau's own cases: a part of the other, an overlap, nothing in common.
    a, ab, bc, c = (frozenset(each) for each in ("a", "ab", "bc", "c"))
    near = alpha({(a, ab): 1, (c, c): 1}, "masi")
    overlapping = alpha({(ab, bc): 1, (c, c): 1}, "masi")
    # By hand: 1 - observed / expected, over the pairs of all four values.
    assert close(near, 1 - (2 * (2 / 3)) / ((2 * (2 / 3) + 8) / 3))
    third, two_thirds = 1 - 1 / 3 * 1 / 3, 1 - 1 / 2 * 2 / 3
    assert close(overlapping, 1 - 2 * third / ((2 * third + 4 + 4 * two_thirds) / 3))


@given(pairs)
def test_cohens_kappa_is_that_of_scikit_learn(said: list[tuple[float, float]]) -> None:
    one, other = zip(*said, strict=True)
    found = cohen(said)
    theirs = cohen_kappa_score(one, other) if len({*one, *other}) > 1 else float("nan")
    assert found is None if isnan(theirs) else close(found and found[0], theirs)


@given(pairs)
def test_weighted_kappa_is_that_of_scikit_learn(said: list[tuple[float, float]]) -> None:
    one, other = zip(*said, strict=True)
    assume(len({*one, *other}) > 1)
    theirs = cohen_kappa_score(one, other, weights="quadratic", labels=[1, 2, 3, 4, 5])
    assert close(weighted(said), theirs)


def test_the_interval_of_kappa_is_that_of_statsmodels() -> None:
    # statsmodels 0.15.0: cohens_kappa([[20, 5, 1], [3, 17, 4], [2, 6, 22]])
    table = [[20, 5, 1], [3, 17, 4], [2, 6, 22]]
    said = [(str(a), str(b)) for a in range(3) for b in range(3) for _ in range(table[a][b])]
    found = cohen(said)
    assert found is not None
    assert found[0] == pytest.approx(0.6063730084348642, abs=1e-12)
    assert found[1] == pytest.approx((0.4623324381096976, 0.7504135787600308), abs=1e-12)


def test_people_who_always_agree_have_a_kappa_without_an_interval() -> None:
    assert cohen([("a", "a"), ("b", "b"), ("a", "a")]) == (pytest.approx(1), None)


def test_fleiss_kappa_is_that_of_his_example() -> None:
    # Fleiss 1971 as in Wikipedia: 14 raters put 10 subjects into 5 categories.
    table = [
        (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
        (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
    ]  # fmt: skip
    units = Counter(
        tuple(str(at) for at, count in enumerate(row) for _ in range(count)) for row in table
    )
    assert fleiss(units) == pytest.approx(0.20993070442195522)


@given(st.lists(st.tuples(ratings, ratings), min_size=2, max_size=12))
def test_kendalls_tau_is_that_of_scipy(places: list[tuple[float, float]]) -> None:
    one, other = zip(*places, strict=True)
    theirs = kendalltau(one, other).statistic
    mine = kendall(one, other)
    assert mine is None if isnan(theirs) else close(mine, theirs)


@given(st.integers(1, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_wilsons_interval_is_that_of_scipy(counted: tuple[int, int]) -> None:
    found = wilson(*counted)
    assert found is not None
    theirs = binomtest(*counted).proportion_ci(method="wilson")
    assert found == (pytest.approx(theirs.low, abs=1e-9), pytest.approx(theirs.high, abs=1e-9))


@pytest.mark.parametrize("measure", ["nominal", "ordinal", "interval", "ratio"])
def test_where_all_say_the_same_there_is_no_alpha(measure: Measure) -> None:
    assert alpha({(3, 3): 10}, measure) is None


@given(table=gappy, shift=st.floats(1e6, 1e9))
def test_alpha_of_intervals_does_not_depend_on_where_zero_is(
    table: list[list[int]], shift: float
) -> None:
    rows = [tuple(each for each in row if each is not None) for row in table]
    moved = alpha(Counter(tuple(each + shift for each in row) for row in rows), "interval")
    here = alpha(Counter(rows), "interval")
    assert moved == (None if here is None else pytest.approx(here, abs=1e-4))


@pytest.mark.parametrize("large", [1e300, 1e-300])
def test_numbers_of_any_size_have_an_agreement(large: float) -> None:
    pairs = [(large, -large), (large, large), (-large, -large)]
    one = [(1.0, -1.0), (1.0, 1.0), (-1.0, -1.0)]
    units: Counter[tuple[Value, ...]] = Counter(pairs)
    assert alpha(units, "interval") == pytest.approx(alpha(Counter([*one]), "interval"))
    assert weighted(pairs) == pytest.approx(weighted(one))
