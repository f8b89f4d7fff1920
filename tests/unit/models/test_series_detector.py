"""A detector suggests what is odd, and learns from what people corrected."""

import math
import random
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import embed_label as el
from embed_label import Lesson
from embed_label.models.series.fitting import Threshold
from embed_label.models.series.grid import Grid
from embed_label.models.series.oddness import shapes, spikes

RATE = 20
ODD = [(7.0, 8.0), (20.5, 21.5), (33.0, 34.0), (52.0, 53.0), (71.0, 72.0), (88.0, 89.0)]


def wave(seconds: int, odd: list[tuple[float, float]], seed: int = 1) -> list[float]:
    """A beat with some noise; an odd one is as high, and has another shape."""
    chance = random.Random(seed)
    made: list[float] = []
    for at in range(seconds * RATE):
        time = at / RATE
        is_odd = any(start <= time < end for start, end in odd)
        beat = math.sin(2 * math.pi * time)
        made.append((abs(beat) * 2 - 1 if is_odd else beat) + chance.gauss(0, 0.08))
    return made


def times(seconds: int) -> list[float]:
    return [at / RATE for at in range(seconds * RATE)]


def marked(stretches: list[tuple[float, float]], label: str = "anomaly") -> list[el.Interval]:
    return [
        el.Interval(source="series", labels=[label], start=start, end=end)
        for start, end in stretches
    ]


def test_the_odd_shape_is_suggested_with_a_score_and_the_name_of_the_model() -> None:
    values = wave(60, [(30.0, 31.0)])
    found = el.SeriesDetector(window=1).suggest(times(60), values, channel="a")
    assert found.model == "series-detector"
    assert len(found.regions) == 1
    (region,) = found.regions
    assert isinstance(region, el.Interval)
    assert (region.source, region.channel, region.labels) == ("series", "a", ("anomaly",))
    assert 29 < region.start < region.end < 32
    assert region.score is not None
    assert 0.5 <= region.score <= 1


def test_a_spike_is_found_at_its_sample() -> None:
    values = wave(60, [])
    values[700] += 6
    found = el.SeriesDetector(window=1, share=0.0005, looks_for="spikes").suggest(times(60), values)
    (region,) = found.regions
    assert (region.start, region.end) == (pytest.approx(35), pytest.approx(35))


def test_what_it_learnt_shows_on_what_it_has_not_seen() -> None:
    values = wave(100, ODD)
    half = 40 * RATE
    before = el.SeriesDetector(window=1)
    lesson = Lesson(times(100)[:half], values[:half], marked(ODD[:3]))
    after = before.learn([lesson])
    scores = [
        el.interval_scores(ODD, each.suggest(times(100)[half:], values[half:]), start=40, end=100)
        for each in (before, after)
    ]
    assert after.name == "series-detector+3"
    assert before.name == "series-detector"
    was, is_now = (each.ranges.f1 or 0 for each in scores)
    assert is_now > max(0.8, was + 0.2)
    assert scores[1].events.recall == 1


def test_several_lessons_count_together_and_one_without_marks_says_what_is_usual() -> None:
    parts = [
        Lesson(times(30), wave(30, [(10.0, 11.0)], seed), marked([(10.0, 11.0)]))
        for seed in (2, 3, 4)
    ]
    learnt = el.SeriesDetector().learn([*parts, Lesson(times(30), wave(30, [], 5), [])])
    assert learnt.name.endswith("+3")
    assert not learnt.suggest(times(30), wave(30, [], 6)).regions
    found = learnt.suggest(times(30), wave(30, [(20.0, 21.0)], 7))
    assert el.interval_scores([(20, 21)], found).events.f1 == 1


def test_spikes_are_looked_for_once_spikes_were_marked() -> None:
    chance = random.Random(3)
    values = [chance.gauss(0, 1) for _ in range(2000)]
    at = [100, 400, 750, 1100, 1500, 1900]
    for place in at:
        values[place] += 15 if chance.random() < 0.5 else -15
    seconds = list(range(2000))
    spots = marked([(place, place) for place in at[:3]])
    learnt = el.SeriesDetector().learn([Lesson(seconds[:900], values[:900], spots)])
    found = learnt.suggest(seconds[900:], values[900:])
    assert learnt.way == "spikes"
    assert [each.start for each in found.regions] == at[3:]


def test_only_its_own_label_is_learnt() -> None:
    lesson = Lesson(times(40), wave(40, ODD[:3]), marked(ODD[:3], "other"))
    with pytest.raises(el.EmbedLabelError, match='nothing is marked as "anomaly"'):
        el.SeriesDetector().learn([lesson])
    assert el.SeriesDetector(label="other").learn([lesson]).label == "other"


def test_an_annotation_teaches_as_its_intervals_do() -> None:
    values = wave(40, ODD[:3])
    said = el.Annotation(regions=marked(ODD[:3]))
    one, other = (
        el.SeriesDetector().learn([Lesson(times(40), values, each)]).suggest(times(40), values)
        for each in (said, marked(ODD[:3]))
    )
    assert [each.start for each in one.regions] == [each.start for each in other.regions]


def test_nothing_is_suggested_in_a_gap_nor_where_nothing_happens() -> None:
    values: list[float | None] = [*wave(60, [])]
    values[400:600] = [None] * 200
    for way in ("shapes", "spikes"):
        found = el.SeriesDetector(window=1, looks_for=way).suggest(times(60), values)
        for each in found.regions:
            assert each.end <= 20 or each.start >= 29.9
    assert not el.SeriesDetector().suggest(times(60), [1.0] * 60 * RATE).regions


def test_times_may_be_dates() -> None:
    begin = datetime(2024, 3, 1, tzinfo=UTC)
    dates = [begin + timedelta(seconds=each) for each in times(60)]
    values = wave(60, [(30.0, 31.0)])
    detector = el.SeriesDetector(window=1)
    found = detector.suggest(dates, values)
    assert found.regions[0].start == pytest.approx(begin.timestamp() + 29.9, abs=1.5)
    written = detector.suggest([each.isoformat() for each in dates], values)
    assert [each.start for each in written.regions] == [each.start for each in found.regions]


@pytest.mark.parametrize(
    ("when", "values", "says"),
    [
        ([0, 1], [1.0], "2 times, but 1 values"),
        ([0, 2, 1, *range(3, 20)], [1.0] * 20, "goes back in row 3"),
        ([*range(20)], [None] * 20, "at least 8 values"),
        ([5] * 20, [1.0] * 20, "at different times"),
        (["2024-01-01", "soon"], [1.0, 2.0], "row 2 has 'soon', which is no time"),
    ],
)
def test_what_is_no_series_is_refused(
    when: list[float], values: list[float | None], says: str
) -> None:
    with pytest.raises(el.TaskError, match=says):
        el.SeriesDetector().suggest(when, values)


@pytest.mark.parametrize(("name", "value"), [("window", 0), ("share", 0), ("share", 1)])
def test_a_setting_that_makes_no_sense_is_refused(name: str, value: float) -> None:
    with pytest.raises(el.EmbedLabelError, match=name):
        el.SeriesDetector(**{name: value})  # pyright: ignore[reportArgumentType] by its name


def test_without_numpy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("embed_label.models.series_detector.find_spec", lambda _: None)
    with pytest.raises(el.PackageMissing, match=r"embed-label\[assist\]"):
        el.SeriesDetector()


def plainly(values: list[float], width: int, company: int) -> list[float]:
    """The distance to the nearest others, window by window."""
    found = [values[at : at + width] for at in range(len(values) - width + 1)]
    flat = [[each - sum(one) / width for each in one] for one in found]
    made: list[float] = []
    for at, one in enumerate(flat):
        away = sorted(
            math.dist(one, other) / math.sqrt(width)
            for place, other in enumerate(flat)
            if abs(at - place) >= width
        )
        made.append(away[company - 1])
    return made


def test_shapes_are_as_far_apart_as_when_each_is_compared_with_each() -> None:
    values = wave(8, [(4.0, 5.0)])
    grid = Grid.of(times(8), values)
    width = 12
    company = max(1, (len(values) - width + 1) // 64)
    found = shapes(grid, width)[width // 2 :][: len(values) - width + 1] * grid.scale
    assert found == pytest.approx(np.array(plainly(values, width, company)), abs=1e-6)


def test_a_sample_is_as_far_from_its_median_as_it_is() -> None:
    values = [0.0, 1.0] * 200
    values[100] = 51.0
    found = spikes(Grid.of(list(range(400)), values), 40)
    assert int(found.argmax()) == 100


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=40))
def test_the_fitted_threshold_is_the_best_there_is(samples: list[tuple[int, bool]]) -> None:
    scores = np.array([float(score) for score, _ in samples])
    on = np.array([flag for _, flag in samples])
    fitted = Threshold.fitted([scores], [on])

    def f1(least: float) -> float:
        above = scores > least
        return 2 * float((above & on).sum()) / max(1.0, float(above.sum() + on.sum()))

    assert f1(fitted.at) == pytest.approx(max(f1(each - 0.5) for each in range(11)))
    assert fitted.f1 == pytest.approx(f1(fitted.at))


def test_uneven_samples_come_to_even_steps_and_what_lies_between_far_ones_is_not_known() -> None:
    grid = Grid.of([*range(10), 20, 21, 22.4], [float(each) for each in range(13)])
    assert (grid.step, grid.size) == (1, 23)
    assert list(np.flatnonzero(~grid.known)) == list(range(10, 20))
    assert list(np.flatnonzero(grid.inside([(3.5, 5.2), (8.4, 8.4), (-5, -1)]))) == [4, 5, 8]
