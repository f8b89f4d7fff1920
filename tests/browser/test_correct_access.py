"""WCAG 2.2 AA in every state of a correction, light and dark, as far as a program can see it."""

from playwright.sync_api import Page, expect

from tests.browser.access import AXE, check, in_both_lights
from tests.browser.conftest import Server
from tests.browser.correcting import box, open_correction, prediction, span

FOUR = [box("a", 20, 20, 0.95), box("b", 140, 40, 0.7), box("c", 260, 40, 0.4), box("d", 20, 200)]

DARK = "matchMedia('(prefers-color-scheme: dark)').matches"


pytestmark = in_both_lights


def test_a_correction_from_its_first_guess_to_what_was_sent(house: Server, page: Page) -> None:
    wolf = box("w", 200, 200, 0.8, labels=["wolf"])
    is_dark = page.evaluate(DARK)
    task = f"axe-{is_dark}"
    seen = open_correction(house, page, "photo", task, [*FOUR, wolf], newer=FOUR[:1])
    page.add_script_tag(path=AXE)
    found = check(page, seen.widget, "guesses")
    assert {"target-size", "color-contrast", "button-name", "aria-allowed-attr"} <= {
        *found["passes"]
    }
    seen.rows.nth(1).click()
    check(page, seen.widget, "a guess is selected")
    seen.button("Reject 1 below").click()
    seen.button("Rejected 1").click()
    check(page, seen.widget, "one is rejected")
    page.get_by_role("button", name="Newer").click()
    expect(seen.button("Use it")).to_be_visible()
    seen.button("Submit").click()
    check(page, seen.widget, "a submit was stopped, and newer ones are offered")
    seen.button("Keep mine").click()
    seen.rows.nth(3).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    seen.rows.nth(0).click()
    seen.press("Alt+Shift+Y", "2")
    seen.expect_open("all 5 judged")
    check(page, seen.widget, "all are judged")
    page.keyboard.press("?")
    expect(seen.widget.get_by_role("dialog", name="Keys")).to_be_visible()
    check(page, seen.widget, "help")
    page.keyboard.press("Escape")
    expect(seen.widget.get_by_role("dialog", name="Keys")).to_be_hidden()
    seen.submit()
    check(page, seen.widget, "submitted")


def test_answers_that_were_suggested_and_changed(house: Server, page: Page) -> None:
    said = [
        {"kind": "choices", "question": "tone", "chosen": ["good"]},
        {"kind": "rating", "question": "quality", "rating": 4},
    ]
    guess = prediction(span("ada", 0, 3, "Ada", 0.9), score=0.87, answers=said)
    seen = open_correction(house, page, "report", "axe-words", [guess])
    page.add_script_tag(path=AXE)
    check(page, seen.widget, "suggested")
    seen.widget.get_by_role("radio", name="bad").check()
    expect(seen.button("Take it back in")).to_be_visible()
    check(page, seen.widget, "changed")
