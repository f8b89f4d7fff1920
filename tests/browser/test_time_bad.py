"""What is wrong with a series, a sound, a film or a mark is named there, and nothing is lost."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Diff
from embed_label.store import LabelStore
from tests.browser.conftest import Server
from tests.browser.recordings import BALL, columns, serve, sound
from tests.browser.timeline import (
    Node,
    Timeline,
    interval,
    labels,
    open_series,
    open_task,
    places,
    said,
    submit,
    timed,
    wait_until_loaded,
)

HUNDRED = columns(101, "a")
NOTE: Node = {"kind": "comment", "name": "note", "title": "Note"}
TEXT = b"This is no recording.\n" * 50
CUT_FILM = BALL.read_bytes()[:12_000]


def opened(
    house: Server, page: Page, task: str, kind: str, address: str, **source: object
) -> Locator:
    """With a mark that somebody left, and another question."""
    of: Node = {"kind": kind, "name": "signal", "title": "Signal", **source}
    body = [of, labels("signal", "Quiet"), NOTE]
    before = said(interval(1, 2))
    return open_task(house, page, task, body, {"signal": address}, said=before)


def expect_kept(widget: Locator, house: Server, task: str) -> None:
    widget.get_by_role("textbox", name="Note").fill("It is broken.")
    done = submit(widget, house, task)
    assert places(done) == [(1, 2)]
    (answer,) = done.annotation.answers
    assert answer.model_dump()["text"] == "It is broken."


@pytest.mark.parametrize(
    ("task", "file", "why"),
    [
        ("no-time", b"time,a\n0,1\n", "the time called “t”: the columns are “time” and “a”"),
        (
            "backwards",
            b"t,a\n0,1\n1,2\n0.5,3\n",
            "The time in line 4, 0.5, is earlier than the one before it, 1: sort the rows by time.",
        ),
        (
            "words",
            b"t,a\n0,1\n1,warm\n2,3\n",
            "Column “a” has “warm” in line 3, which is not a number.",
        ),
        ("header-only", b"t,a\n", "The file has a first line and no rows below it."),
        ("empty", b"", "The file is empty."),
        ("page", b"<!doctype html><p>Log in", "It is a web page or XML"),
        ("gone", None, "There is no time series at /gone.csv: the server answered 404."),
    ],
)
def test_a_series_that_cannot_be_read_says_what_and_where(
    house: Server, tab: Page, task: str, file: bytes | None, why: str
) -> None:
    if file is not None:
        serve(tab, f"{task}.csv", file, "text/csv")
    wanted = [{"column": "a"}]
    widget = opened(house, tab, task, "series", f"/{task}.csv", time="t", channels=wanted)
    place = widget.get_by_role("region", name="Signal")
    expect(place.get_by_role("alert")).to_contain_text(why)
    expect(tab.get_by_role("list", name="Problems")).to_contain_text(why)
    expect_kept(widget, house, task)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_another_separator_and_a_byte_order_mark_are_read(
    house: Server, tab: Page, mark: bytes
) -> None:
    rows = "\n".join(f"{at};{at % 7},5" for at in range(101))
    serve(tab, "other.csv", mark + b"t;a\n" + rows.encode(), "text/csv")
    task = f"separated-{len(mark)}"
    line = open_series(house, tab, task, "/other.csv", source={"channels": [{"column": "a"}]})
    expect(line.section.get_by_text("Its cells are separated by “;”.")).to_be_visible()
    line.drag(20, 40)
    assert places(submit(line.widget, house, task)) == [(20, 40)]


def test_a_column_of_mixed_kinds_that_nobody_asked_for_is_left_out_and_named(
    house: Server, tab: Page
) -> None:
    rows = "\n".join(f"{at},{at % 7},{'warm' if at == 50 else at}" for at in range(101))
    serve(tab, "mixed.csv", f"t,a,b\n{rows}".encode(), "text/csv")
    line = open_series(house, tab, "left-out", "/mixed.csv")
    note = "Column “b” is left out: it has “warm” in line 52, which is not a number."
    expect(line.section.get_by_text(note)).to_be_visible()
    line.drag(20, 40)
    assert places(submit(line.widget, house, "left-out")) == [(20, 40)]


@pytest.mark.parametrize(
    ("kind", "name", "file", "why"),
    [
        ("audio", "text.wav", TEXT, "What is at /text.wav is not audio that this browser can"),
        ("audio", "gone.wav", None, "There is no audio at /gone.wav: the server answered 404."),
        ("video", "text.webm", TEXT, "What is at /text.webm is not a video that this browser can"),
        ("video", "tone.webm", sound(), "The video at /tone.webm has no picture"),
        ("video", "gone.webm", None, "There is no video at /gone.webm: the server answered 404."),
    ],
)
def test_a_recording_that_cannot_be_played_says_why(
    house: Server, tab: Page, kind: str, name: str, file: bytes | None, why: str
) -> None:
    if file is not None:
        serve(tab, name, file, "audio/wav" if kind == "audio" else "video/webm")
    widget = opened(house, tab, name, kind, f"/{name}")
    place = widget.get_by_role("region", name="Signal")
    expect(place.get_by_role("alert")).to_contain_text(why, timeout=15_000)
    expect(tab.get_by_role("list", name="Problems")).to_contain_text(why)
    expect_kept(widget, house, name)


def test_of_a_sound_that_was_cut_off_what_is_there_can_be_marked(house: Server, tab: Page) -> None:
    serve(tab, "cut.wav", sound()[:40_000], "audio/wav")
    widget = opened(house, tab, "cut.wav", "audio", "/cut.wav")
    line = Timeline(tab, widget)
    wait_until_loaded(line)
    lack = "The file was cut off: 5.5 s of what it promises are missing."
    expect(line.section.get_by_text(lack)).to_be_visible()
    line.click(1.5)
    line.press("Delete")
    line.drag(1.2, 2.2)
    done = submit(widget, house, "cut.wav")
    assert places(done) == [pytest.approx((1.2, 2.2), abs=line.pixel)]
    assert done.annotation.spaces["signal"].model_dump()["end"] == pytest.approx(2.5, abs=0.01)


def test_of_a_film_that_was_cut_off_what_is_there_can_be_marked(house: Server, tab: Page) -> None:
    serve(tab, "cut.webm", CUT_FILM, "video/webm")
    widget = opened(house, tab, "cut.webm", "video", "/cut.webm")
    line = Timeline(tab, widget, titled=True)
    wait_until_loaded(line)
    expect(
        line.section.get_by_text("The file is cut off: its end cannot be shown.")
    ).to_be_visible()
    expect(line.section.get_by_text("Frame 1 of 16")).to_be_visible()
    line.frame.focus()
    line.press(".", 6)
    line.press("Enter")
    line.press(".", 3)
    line.press("Enter")
    expect(line.rows).to_have_count(2)
    assert places(submit(widget, house, "cut.webm")) == [(1, 2), (0.5, 0.75)]


@pytest.mark.parametrize(
    ("task", "bad", "listed", "why"),
    [
        ("reversed", interval(60, 40), "Quiet60 to 40", "end 40 must not come before start 60"),
        ("outside", interval(90, 130), "Quiet90 to 130", "the interval 90 to 130 leaves 0 to 100"),
    ],
)
def test_a_mark_that_does_not_fit_is_shown_refused_and_mended(
    house: Server, tab: Page, task: str, bad: Node, listed: str, why: str
) -> None:
    line = open_series(house, tab, task, HUNDRED, said=said(interval(10, 20), bad))
    expect(line.rows).to_have_text(["Quiet10 to 20", listed])
    button = line.widget.get_by_role("button", name="Submit")
    button.click()
    refused = line.widget.get_by_role("alert").filter(has_text=why)
    expect(refused).to_contain_text("It is kept in this browser.")
    assert [each for each in house.labels() if each.task == task] == []
    line.rows.nth(1).click()
    line.press("Delete")
    assert places(submit(line.widget, house, task)) == [(10, 20)]
    # Nothing is lost: what was refused is there to be read.
    with LabelStore(f"sqlite:///{house.data / 'labels.db'}") as store:
        assert any(why in each.reason for each in store.refused())


def test_a_prediction_that_leaves_the_series_is_shown_and_can_be_deleted(
    house: Server, tab: Page
) -> None:
    guess = {**said(interval(10, 20), interval(90, 130)), "model": "detector"}
    line = open_series(house, tab, "guessed", HUNDRED, guess=guess)
    line.widget.get_by_role("button", name="Submit").click()
    why = "the interval 90 to 130 leaves 0 to 100"
    # What a page before this one could not send may be told here too.
    expect(line.widget.get_by_role("alert").filter(has_text=why).first).to_be_visible()
    line.rows.nth(1).click()
    line.press("Delete")
    assert places(submit(line.widget, house, "guessed")) == [(10, 20)]


def test_a_prediction_that_cannot_be_is_left_out_and_named(house: Server, tab: Page) -> None:
    guess = {**said(interval(10, 20), interval(60, 40)), "model": "detector"}
    line = open_series(house, tab, "backwards", HUNDRED, guess=guess)
    expect(line.rows).to_have_text(["QuietGuess10 to 20"])
    named = "Predicted regions that cannot be were left out: interval, 60 to 40."
    expect(line.widget.get_by_role("alert").filter(has_text=named)).to_be_visible()
    expect(tab.get_by_role("list", name="Problems")).to_contain_text(named)
    assert places(submit(line.widget, house, "backwards")) == [(10, 20)]
    (label,) = [each for each in house.labels() if each.task == "backwards"]
    assert label.completion.diff == Diff(accepted=1)


@pytest.mark.parametrize("prop", ["guess", "said"])
def test_a_time_that_is_no_number_is_said_with_its_field(
    house: Server, tab: Page, prop: str
) -> None:
    bad = said(interval(10, 20), interval(float("nan"), 30))
    body = [{"kind": "series", "name": "signal", "time": "t"}, labels("signal", "Quiet")]
    tab.goto(timed(house, f"nan-{prop}", body, {"signal": HUNDRED}, **{prop: bad}))
    name = "predictions" if prop == "guess" else "annotation"
    expect(tab.get_by_text(f"The {name} cannot be shown")).to_be_visible(timeout=20_000)
    problem = "regions[1].start: expected a number, got null"
    expect(tab.get_by_role("list", name="Problems")).to_contain_text(problem)
    expect(tab.get_by_role("button", name="Submit")).to_have_count(0)
