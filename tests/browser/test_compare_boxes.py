"""Predictions of two models on one image: who found what, and what is taken of it."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.arena import expect_saved, kept, open_arena, submit, vote, votes
from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE


def open_boxes(page: Page, server: Server) -> Locator:
    page.goto(f"{server.url}/compare_named")
    boxes = page.get_by_role("region", name="Boxes", exact=True)
    expect(boxes.get_by_role("button", name="Submit")).to_be_visible(timeout=PATIENCE)
    expect(boxes.get_by_role("application").first).to_be_visible(timeout=PATIENCE)
    return boxes


def counts(boxes: Locator, name: str) -> dict[str, int]:
    """What one model's view says of it against the other's."""
    group = boxes.get_by_role("group", name=re.compile(f"^{name} against "))
    said = [each.partition(":") for each in group.get_by_role("button").all_inner_texts()]
    # Before it stands the mark of what is meant.
    return {title.strip("◆=≠ \n"): int(count) for title, _, count in said}


def panel(boxes: Locator, name: str) -> Locator:
    return boxes.get_by_role("region", name=name, exact=True)


def test_it_is_counted_who_found_what(house: Server, tab: Page) -> None:
    boxes = open_boxes(tab, house)
    assert counts(boxes, "kestrel") == {
        "only kestrel": 1,
        "only heron": 2,
        "both": 1,
        "other label": 1,
    }
    assert counts(boxes, "heron") == {
        "only heron": 2,
        "only kestrel": 1,
        "both": 1,
        "other label": 1,
    }


def test_what_is_taken_of_one_is_stored_with_where_it_comes_from(house: Server, tab: Page) -> None:
    boxes = open_boxes(tab, house)
    kestrel = panel(boxes, "kestrel")
    kestrel.get_by_role("button", name="only kestrel: 1").click()
    kestrel.get_by_role("button", name="Take what is selected of kestrel").click()
    expect(panel(boxes, "Mine")).to_contain_text("1 region")
    boxes.get_by_role("radio", name="kestrel is better").check()
    boxes.get_by_role("button", name="Submit").click()
    expect_saved(tab)
    (mine,) = kept(house, "boxes").annotation.regions
    assert (mine.derived_from, mine.labels, mine.source) == ("k3", ("person",), "image")
    stored = votes(house, "boxes")[-1]
    assert stored.models == ("kestrel", "heron")
    assert stored.tiers == (("kestrel",), ("heron",))


def test_all_of_one_are_taken_by_keyboard_alone(house: Server, page: Page) -> None:
    boxes = open_boxes(page, house)
    take = panel(boxes, "heron").get_by_role("button", name="Take all of heron")
    take.focus()
    page.keyboard.press("Enter")
    expect(panel(boxes, "Mine")).to_contain_text("4 regions")
    # Of the other, only what differs from it is left to take.
    kestrel = panel(boxes, "kestrel")
    kestrel.get_by_role("button", name="only kestrel: 1").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+T")
    expect(panel(boxes, "Mine")).to_contain_text("5 regions")
    boxes.get_by_role("radio", name="Tie").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Control+Enter")
    expect_saved(page)
    regions = kept(house, "boxes").annotation.regions
    assert {each.derived_from for each in regions} == {"h1", "h2", "h3", "h4", "k3"}
    assert len(votes(house, "boxes")[-1].tiers) == 1


def test_blind_predictions_stand_under_their_aliases(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, "boxes", task="blind boxes")
    for name, other in ("AB", "BA"):
        assert counts(shown, name) == {
            f"only {name}": 1,
            f"only {other}": 1,
            "both": 0,
            "other label": 0,
        }
    tab.get_by_role("radio", name="B is better").check()
    submit(tab)
    stored = vote(house, "blind boxes")
    assert stored.tiers == ((stored.models[1],), (stored.models[0],))
    for name, model in zip("AB", stored.models, strict=True):
        expect(panel(shown, model)).to_be_visible(timeout=PATIENCE)
        expect(panel(shown, name)).to_have_count(0)


def test_a_finger_turns_from_one_prediction_to_the_other(house: Server, phone: Page) -> None:
    shown = open_arena(phone, house, "boxes", task="boxes by finger")
    expect(shown.get_by_role("radio", name="One at a time")).to_be_checked()
    expect(panel(shown, "A")).to_be_visible()
    shown.get_by_role("button", name="Flip to B").tap()
    expect(panel(shown, "B")).to_be_visible()
    expect(panel(shown, "A")).to_have_count(0)
    phone.get_by_role("radio", name="Both bad").tap()
    phone.get_by_role("button", name="Submit").tap()
    expect_saved(phone)
    assert vote(house, "boxes by finger").is_bad
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("innerWidth")
