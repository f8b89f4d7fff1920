"""The demo's detector gets better at a real heart, by the file that people's corrections are in."""

from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app import heart


@pytest.fixture(scope="module")
def beginner() -> el.SeriesDetector:
    made = heart.beginner()
    assert made
    return made


def corrected(name: str) -> el.Example:
    """As somebody marks it who sees what the cardiologists saw."""
    start, end = heart.PARTS[name]
    regions = [
        el.Interval(source="heart", labels=[heart.LABEL], start=one, end=other)
        for one, other in heart.truth()
        if one >= start and other <= end
    ]
    task = next(each for each in heart.tasks() if each["id"] == name)
    said = el.Annotation(author="somebody", regions=regions)
    return el.Example(
        task=el.Task.model_validate(task), annotations=[el.Submission(annotation=said)]
    )


def test_the_recording_is_shown_in_parts_that_end_before_what_is_scored() -> None:
    assert len(heart.recording()) == 240 * heart.RATE
    assert max(end for _, end in heart.PARTS.values()) <= heart.HELD_OUT[0]
    source = heart.interface.sources["heart"]
    assert isinstance(source, el.SeriesSource)
    assert source.time == "second"
    assert [(each.title, each.unit) for each in source.channels] == [("lead", "mV")]
    for each in heart.tasks():
        assert not el.Task.model_validate(each).gaps(heart.interface)


def test_the_annotated_moments_are_beats_of_the_recording() -> None:
    """The two come from different places; some beats are lost in what disturbed the recording."""
    heights = [height(start + heart.BEFORE) for start, _ in heart.truth()]
    aside = [height(start + heart.BEFORE - 0.3) for start, _ in heart.truth()]
    assert sum(one > other for one, other in zip(heights, aside, strict=True)) > 0.97 * len(heights)


def height(second: float) -> float:
    """Of the recording there, over what is around it."""
    at = round(second * heart.RATE)
    around = heart.recording()[max(0, at - heart.RATE) : at + heart.RATE]
    return max(heart.recording()[at - 3 : at + 4]) - sum(around) / len(around)


def test_what_is_suggested_at_first_is_partly_right(beginner: el.SeriesDetector) -> None:
    part = heart.PARTS["heart-2"]
    found = heart.suggested(beginner, *part)
    scores = el.interval_scores(heart.truth(), found, start=part[0], end=part[1])
    assert 4 < scores.found < 25
    assert scores.events.f1
    assert 0.3 < scores.events.f1 < 0.8


def test_what_it_reads_back_makes_it_better_on_what_it_has_not_seen(
    beginner: el.SeriesDetector, tmp_path: Path
) -> None:
    examples = [corrected(name) for name in heart.PARTS]
    table = heart.exported(examples, tmp_path)
    marked = [each.regions for each in heart.lessons(table)]
    assert [
        [(region.start, region.end) for region in one.regions if isinstance(region, el.Interval)]
        for one in marked
        if isinstance(one, el.Annotation)
    ] == [
        [
            (pytest.approx(region.start), pytest.approx(region.end))
            for region in example.annotations[0].annotation.regions
            if isinstance(region, el.Interval)
        ]
        for example in examples
    ]
    learnt = heart.taught(beginner, table)
    assert learnt.name == "heart-detector+20"
    before, after = heart.scored(beginner), heart.scored(learnt)
    assert before.truth == after.truth == 70
    for name in ("points", "adjusted", "ranges", "events"):
        was, is_now = getattr(before, name).f1, getattr(after, name).f1
        assert is_now > max(0.8, was + 0.2)


def test_one_part_is_enough_to_get_better(beginner: el.SeriesDetector, tmp_path: Path) -> None:
    learnt = heart.taught(beginner, heart.exported([corrected("heart-1")], tmp_path))
    assert (heart.scored(learnt).ranges.f1 or 0) > 0.8


def test_a_table_without_a_beat_teaches_nothing(
    beginner: el.SeriesDetector, tmp_path: Path
) -> None:
    said = el.Annotation(author="somebody")
    empty = corrected("heart-1").model_copy(
        update={"annotations": (el.Submission(annotation=said),)}
    )
    with pytest.raises(el.EmbedLabelError, match="nothing is marked"):
        heart.taught(beginner, heart.exported([empty], tmp_path))


def test_the_download_is_the_tidy_table() -> None:
    head, first, *_ = heart.as_csv([corrected("heart-1")]).splitlines()
    assert head.startswith("task,source,channel,start,end,label,author,created_at")
    assert first.startswith("heart-1,heart,,")
    assert "odd beat,somebody" in first
