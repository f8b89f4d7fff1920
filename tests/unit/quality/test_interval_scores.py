"""Scores of intervals are those of the papers, and say nothing where there is nothing to say."""

import random
import re
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embed_label as el
from tests.unit.effort import within
from tests.unit.quality import twin

Bias = Literal["flat", "front", "middle", "back"]
Cardinality = Literal["one", "reciprocal"]
BIASES: tuple[Bias, ...] = ("flat", "front", "middle", "back")
CARDINALITIES: tuple[Cardinality, ...] = ("one", "reciprocal")
Pairs = list[tuple[float, float]]

flags = st.lists(st.booleans(), min_size=40, max_size=40).filter(any)
times = st.floats(0, 1000, allow_subnormal=False)
pairs = st.lists(st.tuples(times, times).map(lambda two: (min(two), max(two))), max_size=12)


def pairs_of(on: list[bool]) -> Pairs:
    return [(run[0], run[-1]) for run in twin.runs(on)]


def close(score: el.Score, precision: float, recall: float) -> bool:
    return (score.precision, score.recall) == pytest.approx((precision, recall), abs=1e-12)


@given(flags, flags, st.sampled_from(BIASES), st.sampled_from(CARDINALITIES), st.floats(0, 1))
def test_samples_are_scored_as_the_definitions_say(
    truth: list[bool], found: list[bool], bias: Bias, cardinality: Cardinality, alpha: float
) -> None:
    scores = el.interval_scores(
        pairs_of(truth),
        pairs_of(found),
        times=range(40),
        alpha=alpha,
        bias=bias,
        cardinality=cardinality,
    )
    assert scores.samples == 40
    assert close(scores.points, *twin.precision_recall(truth, found))
    assert close(scores.adjusted, *twin.adjusted(truth, found))
    assert close(
        scores.ranges,
        twin.ranged(found, truth, 0, bias, cardinality),
        twin.ranged(truth, found, alpha, bias, cardinality),
    )


# By prts 1.0.0.3, an implementation of others, of the samples below.
TRUTH = [(2, 5), (8, 9), (12, 19)]
FOUND = [(1, 3), (5, 5), (13, 14), (17, 22)]


@pytest.mark.parametrize(
    ("bias", "cardinality", "alpha", "precision", "recall"),
    [
        ("flat", "one", 0.0, 0.791666666667, 0.458333333333),
        ("flat", "reciprocal", 0.25, 0.791666666667, 0.338541666667),
        ("front", "one", 0.0, 0.803571428571, 0.442592592593),
        ("front", "reciprocal", 0.25, 0.803571428571, 0.332638888889),
        ("middle", "one", 0.0, 0.812500000000, 0.405555555556),
        ("middle", "reciprocal", 0.25, 0.812500000000, 0.318750000000),
        ("back", "one", 0.0, 0.779761904762, 0.474074074074),
        ("back", "reciprocal", 0.25, 0.779761904762, 0.344444444444),
    ],
)
def test_ranges_are_scored_as_another_implementation_does(
    bias: Bias, cardinality: Cardinality, alpha: float, precision: float, recall: float
) -> None:
    scores = el.interval_scores(
        TRUTH, FOUND, times=range(24), alpha=alpha, bias=bias, cardinality=cardinality
    )
    assert close(scores.ranges, precision, recall)


@pytest.mark.parametrize("bias", BIASES)
@pytest.mark.parametrize("cardinality", CARDINALITIES)
def test_time_itself_is_what_ever_finer_samples_come_to(
    bias: Bias, cardinality: Cardinality
) -> None:
    chance = random.Random(5)
    edges = sorted(chance.uniform(0, 100) for _ in range(20))
    truth = [(edges[at], edges[at + 2]) for at in range(0, 16, 4)]
    found = [(edges[at + 1], edges[at + 3]) for at in range(0, 16, 4)]
    measured = el.interval_scores(truth, found, bias=bias, cardinality=cardinality)
    counted = el.interval_scores(
        truth, found, bias=bias, cardinality=cardinality, start=0, end=100, step=0.002
    )
    assert measured.samples is None
    for name in ("points", "adjusted", "ranges"):
        one, other = getattr(measured, name), getattr(counted, name)
        assert one.precision == pytest.approx(other.precision, abs=2e-3)
        assert one.recall == pytest.approx(other.recall, abs=2e-3)


@given(pairs, pairs, st.sampled_from(BIASES), st.none() | st.just(0.5))
def test_every_score_is_from_0_to_1_or_left_out(
    truth: Pairs, found: Pairs, bias: Bias, step: float | None
) -> None:
    scores = el.interval_scores(truth, found, bias=bias, alpha=0.2, step=step)
    assert (scores.truth, scores.found) == (len(truth), len(found))
    for score in (scores.points, scores.adjusted, scores.ranges, scores.events):
        for figure in (score.precision, score.recall, score.f1):
            assert figure is None or 0 <= figure <= 1
        assert (score.f1 is None) == (None in (score.precision, score.recall)) == bool(score.note)


@given(pairs.filter(bool), st.sampled_from(BIASES), st.sampled_from((None, 0.5)))
def test_what_was_found_just_so_scores_1(truth: Pairs, bias: Bias, step: float | None) -> None:
    scores = el.interval_scores(truth, truth[::-1], bias=bias, step=step, alpha=0.5)
    assert scores.events.f1 == scores.ranges.f1 == 1
    if step or any(start < end for start, end in truth):
        assert scores.points.f1 == pytest.approx(1)
        assert scores.adjusted.f1 == pytest.approx(1)


@given(pairs, pairs)
def test_adjusting_never_takes_recall_away(truth: Pairs, found: Pairs) -> None:
    scores = el.interval_scores(truth, found, step=1)
    if scores.points.recall is not None:
        assert scores.adjusted.recall is not None
        assert scores.adjusted.recall >= scores.points.recall - 1e-12


@pytest.mark.parametrize("bias", BIASES)
def test_the_shortest_times_and_those_of_dates_are_scored_too(bias: Bias) -> None:
    short = el.interval_scores([(0, 2e-200)], [(0, 1e-200)], bias=bias)
    assert short.ranges.precision == 1
    assert short.points.recall == pytest.approx(0.5)
    begin = 1.7e9
    dates = el.interval_scores([(begin, begin + 2)], [(begin, begin + 1)], bias=bias)
    assert dates.ranges.recall == pytest.approx(short.ranges.recall)


def test_figures_by_hand() -> None:
    scores = el.interval_scores([(0, 10), (20, 30)], [(5, 15), (40, 50)])
    assert close(scores.points, 5 / 20, 5 / 20)
    assert close(scores.adjusted, 10 / 25, 10 / 20)
    assert close(scores.ranges, (0.5 + 0) / 2, (0.5 + 0) / 2)
    assert close(scores.events, 0, 0)
    near = el.interval_scores([(0, 10), (20, 30)], [(5, 15), (40, 50)], iou=1 / 3, alpha=0.5)
    assert close(near.events, 1 / 2, 1 / 2)
    assert close(near.ranges, 1 / 4, (0.5 + 0.5 * 0.5) / 2)
    assert near.events.f1 == 0.5


def test_pieces_of_one_interval_count_less_where_that_is_asked_for() -> None:
    pieces = [(0, 2), (4, 6), (8, 10)]
    assert el.interval_scores([(0, 10)], pieces).ranges.recall == pytest.approx(0.6)
    scores = el.interval_scores([(0, 10)], pieces, cardinality="reciprocal")
    assert close(scores.ranges, 1, 0.2)


def test_no_interval_matches_two() -> None:
    scores = el.interval_scores([(0, 10)], [(0, 9), (0, 10), (1, 10)])
    assert close(scores.events, 1 / 3, 1)
    assert scores.found == 3


@pytest.mark.parametrize(
    ("truth", "found", "precision", "recall", "says"),
    [
        ([], [(0, 1)], 0, None, "the truth is empty"),
        ([(0, 1)], [], None, 0, "nothing was found"),
        ([], [], None, None, "the truth is empty.*; nothing was found"),
    ],
)
def test_what_cannot_be_said_is_not_said(
    truth: Pairs, found: Pairs, precision: float | None, recall: float | None, says: str
) -> None:
    scores = el.interval_scores(truth, found)
    for score in (scores.points, scores.adjusted, scores.ranges, scores.events):
        assert (score.precision, score.recall, score.f1) == (precision, recall, None)
        assert re.search(says, score.note)


def test_an_instant_is_hit_by_what_covers_it_and_has_a_length_once_samples_are_counted() -> None:
    scores = el.interval_scores([(5, 5), (8, 8)], [(4, 6)])
    assert scores.ranges.recall == 0.5
    assert scores.points.recall is None
    assert "truth has only instants" in scores.points.note
    counted = el.interval_scores([(5.2, 5.2), (8, 8)], [(4, 6)], step=1, start=0, end=10)
    assert close(counted.points, 1 / 3, 1 / 2)


@given(st.integers(1, 99))
def test_the_digits_that_floats_lose_move_no_sample(at: int) -> None:
    written, computed = at / 10, at * 0.1
    truth, found = [(0.0, written)], [(0.0, computed)]
    for options in ({"step": 0.1}, {"times": [each * 0.1 for each in range(101)]}):
        for one, other in ((truth, found), (found, truth)):
            scores = el.interval_scores(one, other, start=0, end=10, **options)
            assert (scores.samples, scores.points) == (101, el.Score(1, 1))


def test_dates_at_a_thousand_samples_a_second_are_on_their_samples() -> None:
    begin = 1_704_067_200.0
    truth = [(begin, begin + 0.7)]
    found = [(begin + 0.1 * 3, begin + 0.7)]
    scores = el.interval_scores(truth, found, start=begin, end=begin + 1, step=0.001)
    assert close(scores.points, 1, 401 / 701)


def test_many_samples_are_counted_without_making_them() -> None:
    with within(5):
        scores = el.interval_scores([(0, 50)], [(0, 25)], start=0, end=99, step=1e-6)
        assert (scores.samples, round(scores.points.recall or 0, 3)) == (99_000_001, 0.5)


def test_only_the_part_that_is_looked_at_counts() -> None:
    truth, found = [(0, 10), (20, 30), (40, 50)], [(5, 25), (50, 60)]
    scores = el.interval_scores(truth, found, start=10, end=50)
    assert (scores.truth, scores.found) == (2, 1)
    assert close(scores.points, 5 / 15, 5 / 20)
    assert el.interval_scores(truth, found, start=10, end=50, step=1).samples == 41


def interval(start: float, end: float, **said: object) -> el.Interval:
    return el.Interval.model_validate({"source": "s", "start": start, "end": end, **said})


def test_annotations_are_scored_by_their_label_and_channel() -> None:
    said = [
        interval(0, 10, labels=["drift"], channel="a"),
        interval(20, 30, labels=["spike"]),
        interval(40, 50, labels=["drift"], channel="b"),
    ]
    predicted = el.Annotation(model="m", regions=[interval(0, 10, labels=["drift"])])
    corrected = el.Annotation(regions=[*said, el.Box(source="i", x=0, y=0, width=1, height=1)])
    scores = el.interval_scores(corrected, predicted, label="drift", channel="a")
    assert (scores.truth, scores.points.f1) == (1, 1)
    assert el.interval_scores(said, predicted).truth == 3


def test_regions_of_two_sources_are_not_mixed() -> None:
    with pytest.raises(el.EmbedLabelError, match=r"lies on several sources .\"s\", \"t\"."):
        el.interval_scores([interval(0, 1), interval(0, 1, source="t")], [(0, 1)])


@pytest.mark.parametrize(
    ("found", "options", "says"),
    [
        ([(2, 1)], {}, r"found has \(2, 1\)"),
        ([(0, float("nan"))], {}, "found has"),
        ([("0", 1)], {}, "found has"),
        ([3], {}, "found has 3, which is no interval"),
        ([(0, 1)], {"step": 0}, "step is a time above 0"),
        ([(0, 1)], {"step": 1e-12}, "makes .* samples"),
        ([(0, 1)], {"step": 1, "times": [0]}, "not both"),
        ([(0, 1)], {"times": [0, 2, 1]}, "times must grow, but 1 follows 2"),
        ([(0, 1)], {"times": []}, "no sample"),
        ([(0, 1)], {"alpha": 2}, "alpha is a share"),
        ([(0, 1)], {"iou": -1}, "iou is a share"),
        ([(0, 1)], {"start": 5, "end": 1}, "start 5 comes after end 1"),
        ([(0, 1)], {"start": float("nan")}, "start is a time, but is nan"),
        ([(0, 1)], {"start": float("-inf"), "step": 1}, "start is a time, but is -inf"),
        ([(0, 1)], {"times": [0, 1], "end": float("inf")}, "end is a time, but is inf"),
        ([(0, 1)], {"bias": "left"}, "bias is one of .*, but is 'left'"),
        ([(0, 1)], {"cardinality": "two"}, "cardinality is one of .*, but is 'two'"),
    ],
)
def test_what_is_no_interval_is_refused(
    found: Pairs, options: dict[str, object], says: str
) -> None:
    with pytest.raises(el.EmbedLabelError, match=says):
        el.interval_scores([(0, 1)], found, **options)  # pyright: ignore[reportArgumentType] wrong on purpose
