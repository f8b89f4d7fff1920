"""WCAG 2.2 AA in every state of the widget, light and dark, as far as a program can see it."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.access import AXE, CHECK, CONTRAST, TAGS, check, in_both_lights
from tests.browser.conftest import Server
from tests.browser.recordings import BALL, columns, serve, sound
from tests.browser.timeline import interval, labels, said
from tests.browser.timeline import open_task as open_timed

ASKED = "photo=/street.png&report=Ada%20met%20Charles."

pytestmark = in_both_lights


def open_task(house: Server, page: Page, task: str, asked: str) -> Locator:
    page.goto(f"{house.url}/page_any?task={task}&{asked}")
    widget = page.get_by_role("group", name="Crossing")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    page.add_script_tag(path=AXE)
    return widget


def test_an_empty_task_and_what_is_said_of_a_missing_answer(house: Server, page: Page) -> None:
    widget = open_task(house, page, "empty", ASKED)
    found = check(page, widget, "empty")
    assert {"target-size", "color-contrast", "button-name", "label"} <= {*found["passes"]}
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_text("This needs an answer.")).to_be_visible()
    check(page, widget, "an answer is missing")
    widget.get_by_role("application", name="Photo").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    check(page, widget, "drawing")


def test_a_full_task_its_help_sheet_and_what_was_submitted(house: Server, page: Page) -> None:
    widget = open_task(house, page, "full", f"{ASKED}&guess=1")
    widget.get_by_role("option", name="Name").click()
    check(page, widget, "a span is selected")
    widget.get_by_role("option", name="person").click()
    widget.get_by_role("radio", name="Rain").check()
    widget.get_by_role("checkbox", name="Sky").check()
    widget.get_by_role("radio", name="4 stars").check()
    widget.get_by_role("textbox", name="Note").fill("Said.")
    check(page, widget, "full")
    widget.get_by_role("article", name="Report").focus()
    page.keyboard.press("?")
    expect(widget.get_by_role("dialog", name="Keys")).to_be_visible()
    check(page, widget, "help")
    page.keyboard.press("Escape")
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    check(page, widget, "submitted")


def test_errors_notes_and_a_refusal(house: Server, page: Page) -> None:
    broken = "photo=/nowhere.png&report=Ada%20met%20Charles.&ticket=el1.forged"
    widget = open_task(house, page, "wrong", broken)
    widget.get_by_role("radio", name="Rain").check()
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_text("This was not taken.")).to_be_visible()
    check(page, widget, "refused, with a broken image")
    drafts = int(page.get_by_label("Drafts").inner_text())
    widget.get_by_role("radio", name="Sun").check()
    expect(page.get_by_label("Drafts")).to_have_text(str(drafts + 1))
    page.reload()
    expect(widget.get_by_role("button", name="Start over")).to_be_visible(timeout=20_000)
    page.add_script_tag(path=AXE)
    check(page, widget, "restored")


def test_a_locked_task(house: Server, page: Page) -> None:
    widget = open_task(house, page, "locked", f"{ASKED}&guess=1&locked=1")
    widget.get_by_role("option", name="person").click()
    check(page, widget, "locked")


def test_a_broken_interface(house: Server, page: Page) -> None:
    page.goto(f"{house.url}/page_any?task=broken&broken=1")
    note = page.get_by_role("alert")
    expect(note).to_be_visible(timeout=20_000)
    page.add_script_tag(path=AXE)
    check(page, note, "broken")


def test_what_runs_in_time_marked_played_and_broken(house: Server, page: Page) -> None:
    serve(page, "ball.webm", BALL.read_bytes(), "video/webm")
    serve(page, "call.wav", sound()[:40_000], "audio/wav")
    body = [
        {"kind": "video", "name": "film", "title": "Film"},
        {"kind": "audio", "name": "call", "title": "Call"},
        {"kind": "series", "name": "signal", "title": "Signal", "time": "t"},
        {"kind": "series", "name": "broken", "title": "Broken", "time": "t"},
        *(labels(of, "Quiet", "Loud") for of in ("call", "signal")),
        labels("film", "Ball", draws="track"),
        {"kind": "comment", "name": "words", "title": "Words", "of": "call", "per_region": True},
    ]
    table = columns(101, "a", "b")
    data = {"film": "/ball.webm", "call": "/call.wav", "signal": table, "broken": {"a": [1]}}
    box = {"x": 20, "y": 90, "width": 40, "height": 40}
    track = {"kind": "track", "labels": ["Ball"], "source": "film"}
    marks = [
        {**track, "frames": [{"time": 0, **box}, {"time": 2, **box, "x": 180}]},
        interval(1, 2, source="call"),
        *(interval(at, at + 10, source="signal", score=0.9) for at in (10, 15, 50)),
    ]
    guess = {**said(*marks), "model": "detector"}
    widget = open_timed(house, page, "access", body, data, guess=guess)
    page.add_script_tag(path=AXE)
    # Three timelines and the picture.
    expect(widget.get_by_role("application")).to_have_count(4, timeout=15_000)
    expect(widget.get_by_role("alert")).to_be_visible()
    check(page, widget, "marked")
    rows = widget.get_by_role("listbox", name="Regions").get_by_role("option")
    for at, state in enumerate(("a track", "a part of a sound", "a part of a series")):
        rows.nth(at).click()
        check(page, widget, f"{state} is selected")
    frame = widget.get_by_role("application", name="Signal, timeline")
    frame.focus()
    for key in ("Escape", "=", "=", "Enter", "ArrowRight"):
        page.keyboard.press(key)
    check(page, widget, "near, and drawing")
    page.keyboard.press("Escape")
    for name in ("Spectrogram", "Loop"):
        call = widget.get_by_role("region", name="Call")
        call.get_by_role("button", name=name).click()
    check(page, widget, "a spectrogram, over and over")
    page.keyboard.press("?")
    expect(widget.get_by_role("dialog", name="Keys")).to_be_visible()
    check(page, widget, "help")


def test_the_checks_see_what_is_wrong(house: Server, page: Page) -> None:
    widget = open_task(house, page, "control", ASKED)
    widget.evaluate(
        """root => {
            const pale = document.createElement("p");
            pale.textContent = "pale";
            pale.style.cssText = "color: #808080; background: #fff";
            const small = document.createElement("div");
            small.innerHTML = '<button style="all:revert;width:9px;height:9px;padding:0"></button>';
            small.append(small.firstChild.cloneNode());
            root.append(pale, small);
        }"""
    )
    found = " ".join(widget.evaluate(CHECK, TAGS)["violations"])
    assert "target-size" in found
    assert "button-name" in found
    assert "pale" in [each["words"] for each in widget.evaluate(CONTRAST) if each["ratio"] < 4.5]
