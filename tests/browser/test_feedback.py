"""Feedback under the answers of a chat: what is clicked and written, and what was stored of it."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE, events, shut, wait, wait_for_gate

LINE_HEIGHT = 30  # CSS pixels
TOUCHED = 44
HELD = "async () => (await navigator.locks.query()).held.length"
DATABASES = "async () => (await indexedDB.databases()).length"


def open_chat(page: Page, server: Server, asked: str = "") -> None:
    page.goto(f"{server.url}/feedback?{asked}")
    expect(page.get_by_role("button", name="Good").first).to_be_visible(timeout=PATIENCE)


def answer(page: Page, name: str = "m1") -> Locator:
    return page.get_by_role("article", name=name, exact=True)


def thumb(page: Page, which: str, name: str = "m1") -> Locator:
    return answer(page, name).get_by_role("button", name=which)


def expect_status(page: Page, words: str, name: str = "m1") -> None:
    said = answer(page, name).get_by_role("status").filter(has_text=words)
    expect(said).to_be_visible(timeout=PATIENCE)


def revisions(server: Server, task: str = "m1") -> list[dict[str, Any]]:
    """What was said each time, oldest first."""
    with closing(sqlite3.connect(f"file:{server.data / 'labels.db'}?mode=ro", uri=True)) as opened:
        found = opened.execute(
            "SELECT body FROM completions WHERE task = ? ORDER BY sequence", [task]
        )
        return [said(json.loads(body)) for (body,) in found]


def said(completion: dict[str, Any]) -> dict[str, Any]:
    answers = completion["annotation"]["answers"]
    values = ("yes", "rating", "chosen", "text")
    return {each["question"]: next(each[key] for key in values if key in each) for each in answers}


def counted(server: Server) -> dict[str, dict[str, Any]]:
    """What counts of each task: the latest."""
    return {
        each.completion.task: said(each.completion.model_dump(mode="json"))
        for each in server.labels()
    }


def test_a_click_on_a_thumb_is_stored_and_the_line_stays_one_line_high(
    server: Server, page: Page
) -> None:
    open_chat(page, server)
    before = answer(page).bounding_box()
    thumb(page, "Good").click()
    expect(thumb(page, "Good")).to_have_attribute("aria-pressed", "true")
    expect_status(page, "Saved")
    assert revisions(server) == [{"good": True}]
    assert counted(server) == {"m1": {"good": True}}
    (label,) = server.labels()
    assert label.verified
    assert label.completion.lead_time
    after = answer(page).bounding_box()
    group = answer(page).get_by_role("group", name="Feedback").bounding_box()
    assert before
    assert after
    assert group
    assert after["height"] == before["height"]
    assert group["height"] <= LINE_HEIGHT


def test_a_bad_one_with_reasons_and_words_by_keyboard_alone(server: Server, page: Page) -> None:
    open_chat(page, server, "rows=1")
    page.keyboard.press("Tab")
    expect(thumb(page, "Good")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect_status(page, "Saved")
    toggle = answer(page).get_by_role("button", name="Say why")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(toggle).to_be_focused()
    for keys in (["Tab", "Space"], ["Tab", "Tab", "Space"], ["Tab"]):
        for key in keys:
            page.keyboard.press(key)
    expect(answer(page).get_by_role("textbox", name="Say more")).to_be_focused()
    page.keyboard.type("It boils at 100.")
    page.keyboard.press("Control+Enter")
    wanted = {"good": False, "reasons": ["Wrong", "Too long"], "comment": "It boils at 100."}
    wait(page, lambda: len(revisions(server)) == 2)
    assert revisions(server) == [{"good": False}, wanted]
    assert counted(server) == {"m1": wanted}
    folded = answer(page).get_by_role("button", name="Wrong, Too long")
    expect(folded).to_have_attribute("aria-expanded", "false")
    expect(folded).to_be_focused()
    page.keyboard.press("Enter")
    expect(answer(page).get_by_role("textbox", name="Say more")).to_have_value("It boils at 100.")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(folded).to_be_focused()


def test_who_changes_their_mind_counts_once(server: Server, page: Page) -> None:
    open_chat(page, server)
    thumb(page, "Bad").click()
    expect_status(page, "Saved")
    thumb(page, "Good").click()
    wait(page, lambda: len(revisions(server)) == 2)
    assert revisions(server) == [{"good": False}, {"good": True}]
    assert counted(server) == {"m1": {"good": True}}
    page.wait_for_timeout(600)
    thumb(page, "Good").click()
    wait(page, lambda: len(revisions(server)) == 3)
    expect(thumb(page, "Good")).to_have_attribute("aria-pressed", "false")
    assert counted(server) == {"m1": {}}


@pytest.mark.parametrize("hands", ["double click", "held key"])
def test_a_double_click_is_one_row(server: Server, page: Page, hands: str) -> None:
    open_chat(page, server)
    if hands == "double click":
        thumb(page, "Good").dblclick()
    else:
        thumb(page, "Good").focus()
        for _ in range(10):
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
    expect_status(page, "Saved")
    page.wait_for_timeout(300)
    assert revisions(server) == [{"good": True}]
    assert len(events(server)) == 1


def test_what_was_said_before_is_shown_and_can_be_changed(server: Server, page: Page) -> None:
    open_chat(page, server)
    thumb(page, "Bad").click()
    answer(page).get_by_role("checkbox", name="Unsafe").check()
    answer(page).get_by_role("button", name="Send").click()
    wait(page, lambda: len(revisions(server)) == 2)
    page.reload()
    expect(thumb(page, "Bad")).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    expect(answer(page).get_by_role("button", name="Unsafe")).to_be_visible()
    thumb(page, "Good").click()
    expect_status(page, "Saved")
    assert counted(server) == {"m1": {"good": True}}


def test_what_still_waits_is_shown_after_a_reload(server: Server, page: Page) -> None:
    open_chat(page, server)
    closed = shut(server, "before m1")
    thumb(page, "Bad").click()
    wait_for_gate(server, page, "before m1")
    # The handler that stands at the gate would keep the page from loading.
    server.kill()
    server.start()
    page.reload()
    expect(thumb(page, "Bad")).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    assert revisions(server) == []
    closed.unlink()
    expect_status(page, "Saved")
    assert revisions(server) == [{"good": False}]


def test_a_rewrite_is_stored_and_its_changes_are_shown(server: Server, page: Page) -> None:
    open_chat(page, server)
    answer(page).get_by_role("button", name="Rewrite").click()
    field = answer(page).get_by_role("textbox", name="How should it read?")
    expect(field).to_have_value("Water boils at 90 degrees at sea level.")
    field.fill("Water boils at 100 degrees at sea level.")
    changes = answer(page).get_by_role("figure", name="What was changed")
    expect(changes).to_contain_text("1 added, 1 removed")
    expect(changes.get_by_role("deletion")).to_contain_text("90")
    expect(changes.get_by_role("insertion")).to_contain_text("100")
    answer(page).get_by_role("button", name="Send").click()
    expect_status(page, "Saved")
    assert revisions(server) == [{"rewrite": "Water boils at 100 degrees at sea level."}]


def test_a_finger_finds_the_thumbs(server: Server, phone: Page) -> None:
    open_chat(phone, server)
    box = thumb(phone, "Bad").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= TOUCHED
    thumb(phone, "Bad").tap()
    answer(phone).get_by_role("checkbox", name="Too long").tap()
    answer(phone).get_by_role("button", name="Send").tap()
    wait(phone, lambda: len(revisions(server)) == 2)
    assert counted(server) == {"m1": {"good": False, "reasons": ["Too long"]}}
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("innerWidth")


def test_scales_say_their_number(server: Server, page: Page) -> None:
    open_chat(page, server)
    answer(page, "Stars").get_by_role("button", name="4 stars").click()
    expect_status(page, "Saved", "Stars")
    answer(page, "Faces").get_by_role("button", name="5 of 5").click()
    expect_status(page, "Saved", "Faces")
    first = answer(page, "Scale").get_by_role("button", name="0 of 10, Not likely")
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    expect(answer(page, "Scale").get_by_role("button", name="10 of 10")).to_be_focused()
    assert revisions(server, "Scale") == []
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect_status(page, "Saved", "Scale")
    assert counted(server) == {
        "Stars": {"rating": 4},
        "Faces": {"rating": 5},
        "Scale": {"scale": 0},
    }


def test_without_a_connection_it_is_sent_later(
    server: Server, page: Page, context: BrowserContext
) -> None:
    open_chat(page, server)
    context.set_offline(True)
    server.kill()
    thumb(page, "Good").click()
    expect_status(page, "Will be sent once you are online")
    context.set_offline(False)
    server.start()
    expect_status(page, "Saved")
    assert revisions(server) == [{"good": True}]


def test_a_refusal_says_why_and_can_be_let_go(server: Server, page: Page) -> None:
    open_chat(page, server, "forged=1")
    thumb(page, "Good").click()
    alert = answer(page).get_by_role("alert")
    expect(alert).to_contain_text("ticket was not made by this store", ignore_case=True)
    answer(page).get_by_role("button", name="Let it go").click()
    expect(alert).to_have_count(0)
    expect(thumb(page, "Good")).to_have_attribute("aria-pressed", "false")
    assert revisions(server) == []


def test_a_line_sends_what_another_one_left_behind(server: Server, page: Page) -> None:
    open_chat(page, server)
    closed = shut(server, "before m1")
    thumb(page, "Good").click()
    wait_for_gate(server, page, "before m1")
    server.kill()
    closed.unlink()
    server.start()
    page.goto(f"{server.url}/feedback?from=5")
    expect(thumb(page, "Good", "m5")).to_be_visible(timeout=PATIENCE)
    wait(page, lambda: revisions(server) == [{"good": True}])
    expect(answer(page, "m5").get_by_role("status").filter(has_text="Sav")).to_have_count(0)


def test_a_handler_of_one_line_never_hears_of_another(server: Server, page: Page) -> None:
    open_chat(page, server, "bound=1")
    closed = shut(server, "before m1")
    thumb(page, "Good").click()
    wait_for_gate(server, page, "before m1")
    server.kill()
    closed.unlink()
    server.start()
    page.goto(f"{server.url}/feedback?bound=1&from=5")
    thumb(page, "Good", "m5").click(timeout=PATIENCE)
    expect_status(page, "Saved", "m5")
    page.wait_for_timeout(3_000)
    assert revisions(server) == []
    page.goto(f"{server.url}/feedback?bound=1")
    expect_status(page, "Saved")
    expect(page.get_by_role("status", name="Heard by")).to_contain_text("m1:m1")
    assert revisions(server) == [{"good": True}]


@pytest.mark.parametrize("bound", ["0", "1"])
def test_two_hundred_lines_share_one_outbox(
    server: Server, page: Page, context: BrowserContext, bound: str
) -> None:
    open_chat(page, server, f"rows=200&bound={bound}")
    expect(thumb(page, "Good", "m200")).to_be_attached()
    context.set_offline(True)
    for name in ("m1", "m100", "m200"):
        thumb(page, "Good", name).click()
        expect_status(page, "Will be sent", name)
    assert page.evaluate(HELD) == 1
    assert page.evaluate(DATABASES) == 1
    context.set_offline(False)
    for name in ("m1", "m100", "m200"):
        expect_status(page, "Saved", name)
    assert counted(server) == {name: {"good": True} for name in ("m1", "m100", "m200")}
