"""An answer that comes in while it is read and marked, in a Reflex app that yields it."""

import re

from playwright.sync_api import Page, expect

import embed_label as el
from tests.browser.conftest import Server
from tests.browser.host.host.streamed import PIECES, written
from tests.browser.timeline import stored
from tests.browser.turns import Turns, spans_in

# How far it is scrolled, and how far it could be.
SCROLLED = """article => {
    const room = article.parentElement.parentElement;
    return [room.scrollTop, room.scrollHeight - room.clientHeight];
}"""
WATCH = """article => {
    window.touched = 0;
    const [...messages] = article.querySelectorAll("li[aria-labelledby]");
    const watcher = new MutationObserver((all) => { window.touched += all.length; });
    for (const message of messages.slice(0, -1))
        watcher.observe(message, { childList: true, subtree: true, characterData: true });
}"""


def whole(name: str) -> str:
    task = written(name, len(PIECES))
    return el.ChatSource(name="chat").text_of(task.data["chat"]) or ""


def open_stream(house: Server, page: Page, task: str) -> Turns:
    page.goto(f"{house.url}/streaming?task={task}")
    widget = page.get_by_role("group", name="Streaming")
    expect(widget.get_by_text("writing")).to_be_visible(timeout=20_000)
    return Turns(page, widget, whole(task))


def test_what_was_marked_and_said_stays_while_the_answer_goes_on(house: Server, tab: Page) -> None:
    chat = open_stream(house, tab, "stream-kept")
    for _ in range(3):
        tab.get_by_role("button", name="More").click()
    expect(chat.article).to_contain_text("🌱 green")
    chat.drag("falls on a leaf")
    expect(chat.rows).to_have_count(1)
    chat.drag("How do plants")
    expect(chat.rows).to_have_count(2)
    chat.article.get_by_role("button", name="Yes").or_(
        chat.article.get_by_role("radio", name="Yes")
    ).nth(1).click()
    better = chat.article.get_by_role("textbox", name="Better").nth(0)
    better.fill("How do plants feed?")
    chat.article.evaluate(WATCH)
    tab.get_by_role("button", name="Run").click()
    expect(chat.article).to_contain_text("That is all.", timeout=20_000)
    expect(chat.article.get_by_text("writing")).to_have_count(0)
    expect(chat.rows).to_have_count(2)
    expect(better).to_have_value("How do plants feed?")
    assert tab.evaluate("() => window.touched") == 0
    # What comes at the end can be marked too.
    chat.drag("That is all")
    expect(chat.rows).to_have_count(3)
    chat.widget.get_by_role("button", name="Submit").click()
    done = stored(chat.widget, house, "stream-kept")
    assert [text for text, _ in spans_in(done, chat.text)] == [
        "falls on a *leaf",
        "How do plants",
        "That is all",
    ]
    assert {(each.question, each.item) for each in done.annotation.answers} == {
        ("fine", 1),
        ("better", 0),
    }


def test_who_is_at_the_end_stays_there_and_who_reads_above_is_left_alone(
    house: Server, tab: Page
) -> None:
    chat = open_stream(house, tab, "stream-scrolled")
    newest = chat.widget.get_by_role("button", name=re.compile("newest"))
    more = tab.get_by_role("button", name="More")
    for _ in range(20):
        more.click()
    expect(chat.article).to_contain_text("Step number 16 ")
    at, most = chat.article.evaluate(SCROLLED)
    assert most > 0
    assert most - at < 40
    chat.article.evaluate("article => { article.parentElement.parentElement.scrollTop = 10; }")
    expect(newest).to_be_visible()
    for _ in range(4):
        more.click()
    expect(chat.article).to_contain_text("Step number 20 ")
    assert chat.article.evaluate(SCROLLED)[0] == 10
    newest.click()
    tab.get_by_role("button", name="Run").click()
    expect(chat.article).to_contain_text("That is all.", timeout=20_000)
    at, most = chat.article.evaluate(SCROLLED)
    assert most - at < 40
    expect(newest).to_have_count(0)
