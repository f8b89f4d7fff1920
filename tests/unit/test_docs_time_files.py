"""The page on what runs in time names every format of it, and what each holds."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

import embed_label as el
from embed_label.modalities.timed import Timed

PAGE = (Path(__file__).parents[2] / "docs" / "time.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in row.split("|")]
    for row in re.findall(r"^\|(.*)\|$", PAGE, re.MULTILINE)
]

TURN = el.Interval(id="1", source="call", labels=["caller"], start=0.5, end=1.75)
SAID = [el.CommentAnswer(question="said", region="1", text="Hello?")]
INTERVALS = {
    "one channel": TURN.model_copy(update={"channel": "1"}),
    "instants": TURN.model_copy(update={"end": 0.5}),
    "what was said": TURN,
    "score": TURN.model_copy(update={"score": 0.5}),
    "several labels": TURN.model_copy(update={"labels": ("caller", "agent")}),
    "note": TURN.model_copy(update={"note": "unclear"}),
}
CALL = el.Interface(
    body=[
        el.AudioSource(name="call", apart=True),
        el.Labels(of="call", labels=["caller", "agent"], many=True),
        el.Comment(name="said", per_region=True),
    ]
)
FIRST = el.KeyFrame(time=0, x=10, y=20, width=80, height=40)
SECOND = el.KeyFrame(time=1, x=60, y=20, width=80, height=40)
CAR = el.Track(id="1", source="film", labels=["car"], frames=[FIRST, SECOND])
TRACKS = {
    "where it is gone": CAR.model_copy(
        update={"frames": (FIRST, SECOND.model_copy(update={"visible": False}))}
    ),
    "score": CAR.model_copy(update={"score": 0.5}),
    "turned": CAR.model_copy(update={"frames": (FIRST.model_copy(update={"rotation": 10}),)}),
    "between two frames": CAR.model_copy(
        update={"frames": (FIRST, SECOND.model_copy(update={"time": 1.01}))}
    ),
    "note": CAR.model_copy(update={"note": "unclear"}),
}
FILM = el.Interface(body=[el.VideoSource(name="film"), el.Labels(of="film", labels=["car"])])


def cells(first: str) -> Iterator[tuple[str, str, str]]:
    """What each row below the one that begins so says of each of its columns."""
    at = next(at for at, row in enumerate(ROWS) if row[0] == first)
    _, _, *columns = ROWS[at]
    for form, _, *said in ROWS[at + 2 :]:
        if not form.startswith("`"):
            break
        for column, cell in zip(columns, said, strict=True):
            yield form.strip("`"), column, cell


OF_INTERVALS = [*cells("intervals as")]
OF_TRACKS = [*cells("tracks as")]


def test_every_format_of_what_runs_in_time_has_a_row() -> None:
    shows = {name: getattr(import_module(home), "shows", None) for name, home in el.FORMATS.items()}
    hints = {name: get_type_hints(each)["return"] for name, each in shows.items() if each}
    timed = {name for name, kind in hints.items() if issubclass(kind, Timed)}
    assert {form for form, *_ in (*OF_INTERVALS, *OF_TRACKS)} == timed | {"label_studio"}


@pytest.mark.parametrize(("form", "column", "cell"), OF_INTERVALS)
def test_a_format_of_intervals_holds_what_is_said(
    form: str, column: str, cell: str, tmp_path: Path
) -> None:
    answers = SAID if column == "what was said" else []
    said = el.Annotation(
        regions=[INTERVALS[column]], answers=answers, spaces={"call": el.Timeline(end=12)}
    )
    held = holds(said, form, CALL, tmp_path, {"call": "/call.wav"})
    assert held == (cell == "yes")


@pytest.mark.parametrize(("form", "column", "cell"), OF_TRACKS)
def test_a_format_of_tracks_holds_what_is_said(
    form: str, column: str, cell: str, tmp_path: Path
) -> None:
    film = el.Film(width=640, height=480, duration=4, rate=25)
    said = el.Annotation(regions=[TRACKS[column]], spaces={"film": film})
    assert holds(said, form, FILM, tmp_path, {"film": "/film.mp4"}) == (cell == "yes")


def holds(
    said: el.Annotation, form: str, interface: el.Interface, folder: Path, data: dict[str, str]
) -> bool:
    """Whether it is written, and there when it is read."""
    example = el.Example(
        task=el.Task(id="one", data={**data}), annotations=[el.Submission(annotation=said)]
    )
    try:
        made = el.export([example], form, folder / form, interface=interface)
    except el.LossyExport:
        return False
    options = {"sizes": {"film": (640, 480)}} if form == "label_studio" else {}
    (back,) = el.load(made, form, interface=interface, **options)
    found = back.annotations[0].annotation
    assert [each.text for each in found.answers if isinstance(each, el.CommentAnswer)] == [
        each.text for each in said.answers if isinstance(each, el.CommentAnswer)
    ]
    for one, other in zip(said.regions, found.regions, strict=True):
        # Ids are only kept by some; a track may have another key frame at the end of its film.
        apart = {"id", "frames"}
        assert one.model_dump(exclude=apart) == other.model_dump(exclude=apart)
        if isinstance(one, el.Track) and isinstance(other, el.Track):
            for time in (0, 0.4, 0.96, 3.96):
                assert one.at(time) == other.at(time)
    return True
