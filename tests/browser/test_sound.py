"""A sound is transcribed by key, and marked on one of its channels."""

import json
import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Annotation, Interval
from tests.browser.conftest import Server
from tests.browser.recordings import SECONDS, serve, sound


def opened(house: Server, page: Page, task: str, file: bytes, **source: object) -> Locator:
    serve(page, "call.wav", file, "audio/wav")
    body = [
        {"kind": "audio", "name": "call", "title": "Call", **source},
        {"kind": "labels", "of": "call", "labels": [{"name": "Agent"}], "draws": ["interval"]},
        {"kind": "comment", "name": "words", "title": "Words", "of": "call", "per_region": True},
    ]
    asked = {"task": task, "body": json.dumps(body), "data": json.dumps({"call": "/call.wav"})}
    page.goto(f"{house.url}/timed?{urlencode(asked)}")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    widget = page.get_by_role("group", name="Timed")
    expect(widget.get_by_role("button", name="Play or pause")).to_be_enabled()
    return widget


def stored(house: Server, page: Page, task: str) -> Annotation:
    page.keyboard.press("Control+Enter")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for label in house.labels():
            if label.task == task:
                return label.completion.annotation
        page.wait_for_timeout(100)
    raise AssertionError(f"{task} was not stored")


def regions(widget: Locator) -> Locator:
    return widget.get_by_role("listbox", name="Regions").get_by_role("option")


def intervals(annotation: Annotation) -> list[Interval]:
    return [region for region in annotation.regions if isinstance(region, Interval)]


def test_a_sound_is_transcribed_without_leaving_the_field(house: Server, page: Page) -> None:
    widget = opened(house, page, "transcribed", sound())
    keys = page.keyboard
    widget.get_by_role("application").focus()
    for turn, words in enumerate(["Good morning.", "How may I help?"]):
        keys.press("Alt+P")
        page.wait_for_timeout(600)
        keys.press("Alt+I")
        page.wait_for_timeout(900)
        keys.press("Alt+I")
        keys.press("Alt+P")
        expect(regions(widget)).to_have_count(turn + 1)
        if turn == 0:
            keys.press("Alt+A")
        expect(widget.get_by_role("textbox", name="Words")).to_be_focused()
        keys.type(words)
    keys.press("Alt+N")
    expect(widget.get_by_role("textbox", name="Words")).to_be_focused()
    expect(widget.get_by_role("textbox", name="Words")).to_have_value("Good morning.")
    keys.press("Alt+A")
    expect(widget.get_by_role("application")).to_be_focused()
    annotation = stored(house, page, "transcribed")
    first, second = intervals(annotation)
    assert 0 < first.start < first.end <= second.start < second.end < SECONDS
    assert 0.5 < first.end - first.start < 3
    said = {answer.region: answer.model_dump()["text"] for answer in annotation.answers}
    assert said == {first.id: "Good morning.", second.id: "How may I help?"}


def test_a_region_that_is_played_stops_at_its_end(house: Server, page: Page) -> None:
    widget = opened(house, page, "played", sound())
    keys = page.keyboard
    widget.get_by_role("application").focus()
    keys.press("Alt+I")
    keys.press("Alt+P")
    page.wait_for_timeout(800)
    keys.press("Alt+I")
    keys.press("Alt+P")
    expect(regions(widget)).to_have_count(1)
    keys.press("Alt+Enter")
    page.wait_for_timeout(2500)
    media = widget.locator("audio")
    assert media.evaluate("media => media.paused")
    at = float(media.evaluate("media => media.currentTime"))
    (region,) = intervals(stored(house, page, "played"))
    assert at == pytest.approx(region.end, abs=0.01)


def test_a_region_is_about_the_channel_that_it_is_drawn_on(house: Server, page: Page) -> None:
    widget = opened(house, page, "apart", sound(2), apart=True)
    widget.get_by_role("button", name="Mark one channel only").click()
    surface = widget.get_by_role("application").bounding_box()
    assert surface
    x, y = surface["x"] + surface["width"] / 2, surface["y"] + surface["height"] * 0.8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y, steps=6)
    page.mouse.up()
    expect(regions(widget)).to_have_count(1)
    (region,) = intervals(stored(house, page, "apart"))
    assert region.channel == "1"
