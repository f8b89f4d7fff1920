"""The small picture of a label in time has a line for each label and a bar for each region."""

import re
from urllib.parse import unquote

import embed_label as el
from demo_app.demo_app.stretches import EDGE, WIDE, picture

BAR = re.compile(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"')
SPACE = el.Timeline(start=10, end=30)


def bars(annotation: el.Annotation) -> list[tuple[float, ...]]:
    svg = unquote(picture(annotation).partition(",")[2])
    return [tuple(float(each) for each in found) for found in BAR.findall(svg)]


def interval(name: str, label: str, start: float, end: float) -> el.Interval:
    return el.Interval(id=name, source="sound", labels=[label], start=start, end=end)


def test_regions_of_one_label_lie_on_one_line_where_they_are() -> None:
    said = [interval("1", "a", 10, 20), interval("2", "b", 20, 30), interval("3", "a", 25, 25)]
    first, instant, second = bars(el.Annotation(regions=said, spaces={"sound": SPACE}))
    room = WIDE - 2 * EDGE
    assert first[0] == EDGE
    assert first[2] == second[2] == room / 2
    assert second[0] == EDGE + room / 2
    assert first[1] == instant[1] != second[1]
    assert 0 < instant[2] < 3


def test_a_track_that_is_never_gone_reaches_the_end_of_its_film() -> None:
    frames = [el.KeyFrame(time=2, x=0, y=0, width=5, height=5)]
    track = el.Track(id="1", source="film", labels=["a"], frames=frames)
    film = el.Film(width=10, height=10, duration=4)
    ((left, _, wide),) = bars(el.Annotation(regions=[track], spaces={"film": film}))
    assert left + wide == WIDE - EDGE


def test_what_does_not_run_in_time_has_no_such_picture() -> None:
    assert picture(el.Annotation(spaces={"photo": el.Plane(width=5, height=5)})) == ""
