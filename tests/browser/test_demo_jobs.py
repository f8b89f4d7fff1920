"""The demo's pages of the three jobs, and their reports, as visitors meet them."""

import re
from collections import Counter

from playwright.sync_api import BrowserContext, Locator, Page, expect

from demo_app.demo_app import found, reviews
from tests.browser.delivery import PATIENCE


def chat(page: Page, demo: str) -> Locator:
    page.goto(f"{demo}/chat")
    page.get_by_role("button", name="What is a ticket?").click()
    answer = page.get_by_role("listitem").filter(has_text="What is a ticket?")
    expect(answer.get_by_role("button", name="Bad")).to_be_visible(timeout=PATIENCE)
    return answer


def test_a_thumb_is_stored_with_its_reason_and_is_there_after_a_reload(
    demo: str, page: Page
) -> None:
    answer = chat(page, demo)
    answer.get_by_role("button", name="Bad").click()
    answer.get_by_role("checkbox", name="Too long").check()
    answer.get_by_role("button", name="Send").click()
    stored = page.get_by_role("table").get_by_role("row", name="What is a ticket?")
    expect(stored).to_contain_text("Bad", timeout=PATIENCE)
    expect(stored).to_contain_text("Too long", timeout=PATIENCE)

    page.reload()
    pressed = answer.get_by_role("button", name="Bad")
    expect(pressed).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    answer.get_by_role("button", name="Good").click()
    expect(stored).to_contain_text("Good", timeout=PATIENCE)


def test_rejecting_all_boxes_prints_the_diff_and_goes_on(demo: str, page: Page) -> None:
    page.goto(f"{demo}/correct")
    stage = page.get_by_role("application")
    expect(stage).to_be_visible(timeout=PATIENCE)
    hint = page.get_by_text(re.compile("The boxes are those of|kept from you|found nothing"))
    first = hint.inner_text()
    regions = page.get_by_role("button", name=re.compile("^Reject \\d+ below"))
    if "those of" in first:
        model = next(name for name in found.DETECTORS if name in first)
        slider = page.get_by_role("slider", name="Score")
        slider.focus()
        slider.press("End")
        regions.click()
        count = len(found.prediction(model, "coffee").regions)
        expected = f"Diff(accepted=0, edited=0, rejected={count}, added=0)"
    else:
        expected = "0 marked unseen" if "kept" in first else "rejected=0"
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("status").filter(has_text="coffee")).to_contain_text(
        expected, timeout=PATIENCE
    )
    expect(page.get_by_text("1 of 6")).to_be_visible(timeout=PATIENCE)
    expect(stage).to_be_visible(timeout=PATIENCE)


def test_no_name_of_a_recogniser_reaches_the_browser_before_the_vote(demo: str, page: Page) -> None:
    heard: list[str] = []
    page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))),
    )
    page.on("response", lambda answer: heard.append(answer.url))
    page.goto(f"{demo}/compare")
    submit = page.get_by_role("button", name="Submit")
    expect(submit).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Keep this order").click()
    before = [*heard, page.content()]
    # What the browser was sent is read here: the outputs are in it.
    assert any("clear to lab users" in each for each in heard)
    assert "clear to lab users" in page.content()
    assert not any(name in each for name in found.transcripts for each in before)

    submit.click()
    named = page.get_by_role("status").filter(has_text="Stored.")
    for name in found.transcripts:
        expect(named).to_contain_text(name, timeout=PATIENCE)
    page.get_by_role("button", name="Next clip").click()
    expect(page.get_by_text("1 of 6")).to_be_visible(timeout=PATIENCE)
    expect(named).to_have_count(0, timeout=PATIENCE)


def test_a_bar_opens_the_tasks_behind_it_by_keys_alone(demo: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{demo}/reports")
    # The first visitor waits until the ratings are read into the store.
    plot = page.get_by_role("heading", name="Contested").locator("xpath=..")
    bar = plot.get_by_role("button").first
    expect(bar).to_be_visible(timeout=PATIENCE * 6)
    bar.focus()
    page.keyboard.press("Enter")
    behind = page.get_by_role("complementary", name="The tasks behind it")
    expect(behind.get_by_role("listitem")).to_have_count(1, timeout=PATIENCE)
    told = behind.get_by_role("listitem").inner_text()
    sentence = next(each for _, each in reviews.sentences() if each["text"] in told)
    said = Counter(map(reviews.tone, sentence["ratings"]))
    for name, count in said.items():
        assert (f"{name} ({count} people)" if count > 1 else name) in told
    page.keyboard.press("Escape")
    expect(behind).to_be_hidden()
    expect(bar).to_be_focused()
