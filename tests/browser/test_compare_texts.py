"""Texts beside each other: what differs, what scrolls along, and the best parts of both."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label.questions import CommentAnswer
from tests.browser.arena import (
    alias,
    kept,
    open_arena,
    output,
    pick,
    submit,
    text_of,
    vote,
)
from tests.browser.conftest import Server

ONE, OTHER = "zebrafinch-9b", "quokka-tuned"


def merged(server: Server, task: str) -> str:
    answers = kept(server, task).annotation.answers
    (said,) = (each.text for each in answers if isinstance(each, CommentAnswer))
    return said


def test_the_best_parts_of_both_become_one_text(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="merged")
    right, wrong = alias(shown, OTHER), alias(shown, ONE)
    take = shown.get_by_role("button", name=f"Take selection of {right}")
    expect(take).to_have_attribute("aria-disabled", "true")
    # By keys, a sentence of the one.
    text_of(shown, right).focus()
    tab.keyboard.press("ArrowRight")
    expect(take).not_to_have_attribute("aria-disabled", "true")
    tab.keyboard.press("Enter")
    best = tab.get_by_role("textbox", name="The best of all")
    expect(best).to_have_value("Ada Lovelace was born in London.")
    # By mouse, what was selected of the other.
    text_of(shown, wrong).focus()
    tab.keyboard.press("ArrowLeft")
    shown.get_by_role("button", name=f"Take selection of {wrong}").click()
    whole = "Ada Lovelace was born in London. She wrote about the Analytical Engine."
    expect(best).to_have_value(whole)
    pick(tab, f"{right} is better")
    submit(tab)
    assert merged(house, "merged") == whole
    assert vote(house, "merged").tiers[0] == (OTHER,)


def test_what_is_selected_by_mouse_is_taken_by_key(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="dragged")
    name = alias(shown, ONE)
    box = text_of(shown, name).locator("span").first.bounding_box()
    assert box
    tab.mouse.dblclick(box["x"] + 10, box["y"] + 8)
    take = shown.get_by_role("button", name=f"Take selection of {name}")
    expect(take).not_to_have_attribute("aria-disabled", "true")
    tab.keyboard.press("Shift+T")
    best = tab.get_by_role("textbox", name="The best of all")
    expect(best).to_have_value("Ada")
    pick(tab, "Tie")
    submit(tab)
    assert merged(house, "dragged") == "Ada"


def test_a_whole_output_is_taken_in_place_of_what_stood_there(house: Server, phone: Page) -> None:
    shown = open_arena(phone, house, task="all")
    whole = text_of(shown, "A").inner_text().strip()
    phone.get_by_role("textbox", name="The best of all").fill("Nothing of it.")
    shown.get_by_role("button", name="Take all of A").tap()
    expect(phone.get_by_role("textbox", name="The best of all")).to_have_value(whole)
    pick(phone, "Tie")
    submit(phone)
    assert merged(house, "all") == whole


def test_the_one_word_that_differs_is_marked_in_both(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="marks")
    right, wrong = alias(shown, OTHER), alias(shown, ONE)
    expect(shown.get_by_role("insertion")).to_have_count(0)
    shown.get_by_role("checkbox", name="Show differences").check()
    for name, word in ((right, "London"), (wrong, "Paris")):
        marks = text_of(shown, name).get_by_role("insertion")
        expect(marks).to_have_count(1)
        expect(marks).to_have_text(word)
    shown.get_by_role("combobox", name="Against").select_option(wrong)
    marked = text_of(shown, right)
    expect(marked.get_by_role("insertion")).to_have_text("London")
    expect(marked.get_by_role("deletion")).to_have_text("Paris")
    shown.get_by_role("radio", name="Overlay").check()
    laid = shown.get_by_role("article", name=" over ")
    expect(laid.get_by_role("deletion")).to_have_count(1)
    expect(laid.get_by_role("insertion")).to_have_count(1)


def test_they_scroll_together_until_they_are_told_not_to(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, "long", task="scrolled")
    first, second = text_of(shown, "A"), text_of(shown, "B")
    share = (
        "({ scrollTop, scrollHeight, clientHeight }) => scrollTop / (scrollHeight - clientHeight)"
    )
    first.evaluate("element => { element.scrollTop = element.scrollHeight / 2; }")
    expect_near(tab, second, share, first.evaluate(share))
    assert first.evaluate(share) > 0.4
    shown.get_by_role("checkbox", name="Scroll together").uncheck()
    before = second.evaluate(share)
    first.evaluate("element => { element.scrollTop = 0; }")
    tab.wait_for_timeout(200)
    assert second.evaluate(share) == before


def expect_near(page: Page, part: Locator, read: str, wanted: float) -> None:
    for _ in range(100):
        if abs(part.evaluate(read) - wanted) < 0.02:
            return
        page.wait_for_timeout(20)
    pytest.fail(f"{part.evaluate(read)} is not {wanted}")


def test_flipping_moves_nothing_on_the_page(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, "uneven", task="blink")
    asked = tab.get_by_role("radiogroup", name="Which is better?")
    places = [(shown.bounding_box(), asked.bounding_box())]
    for _ in range(3):
        shown.get_by_role("button", name="Flip to").click()
        places.append((shown.bounding_box(), asked.bounding_box()))
    assert all(each == places[0] for each in places)
    expect(output(shown, "B")).to_be_visible()
