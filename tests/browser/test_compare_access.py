"""WCAG 2.2 AA of a comparison, arranged in every way, light and dark."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.access import AXE, check, in_both_lights
from tests.browser.arena import open_arena, submit, text_of, vote
from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE

pytestmark = in_both_lights


def widget(page: Page) -> Locator:
    page.add_script_tag(path=AXE)
    return page.locator(".el-root").first


def test_texts_in_every_arrangement_and_after_the_vote(house: Server, page: Page) -> None:
    shown = open_arena(page, house, task=f"access {page.evaluate(DARK)}")
    root = widget(page)
    check(page, root, "side by side")
    shown.get_by_role("checkbox", name="Show differences").check()
    expect(shown.get_by_role("insertion")).to_have_count(2)
    for name in ("Side by side", "Stacked", "Overlay", "One at a time"):
        shown.get_by_role("radio", name=name).check()
        check(page, root, f"{name}, with differences")
    shown.get_by_role("radio", name="Stacked").check()
    text_of(shown, "A").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    check(page, root, "a sentence was taken")
    page.get_by_role("radio", name="A is better").check()
    submit(page)
    assert vote(house, f"access {page.evaluate(DARK)}").tiers
    expect(shown.get_by_text("zebrafinch-9b").first).to_be_visible(timeout=PATIENCE)
    shown.get_by_role("radio", name="Side by side").check()
    check(page, root, "the names are known")


def test_one_that_failed_and_three_that_are_rated(house: Server, page: Page) -> None:
    open_arena(page, house, "failed")
    check(page, widget(page), "one failed")
    open_arena(page.context.new_page(), house, "three")
    rated = page.context.pages[-1]
    rated.get_by_role("radio", name="4 stars").first.check()
    check(rated, widget(rated), "rated")


def test_predictions_in_every_arrangement(house: Server, page: Page) -> None:
    shown = open_arena(page, house, "boxes")
    root = widget(page)
    for name in ("Side by side", "Stacked", "Overlay", "One at a time"):
        shown.get_by_role("radio", name=name).check()
        check(page, root, f"predictions, {name}")


# A task of its own for each.
DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
