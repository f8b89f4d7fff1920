"""Outputs beside each other: how people look at them, vote, rate and merge, and what was stored."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label.questions import RatingAnswer
from tests.browser.arena import (
    expect_saved,
    kept,
    models,
    open_arena,
    output,
    pick,
    submit,
    text_of,
    vote,
)
from tests.browser.conftest import Server, press
from tests.browser.delivery import PATIENCE

ONE, OTHER, THIRD = "zebrafinch-9b", "quokka-tuned", "axolotl-v2"
TOUCHED = 44


@pytest.mark.parametrize(
    ("picked", "tiers", "is_bad"),
    [
        ("A is better", (("A",), ("B",)), False),
        ("B is better", (("B",), ("A",)), False),
        ("Tie", (("A", "B"),), False),
        ("Both bad", (("A", "B"),), True),
    ],
)
def test_a_click_says_which_of_two_is_better(
    house: Server, tab: Page, picked: str, tiers: tuple[tuple[str, ...], ...], is_bad: bool
) -> None:
    task = f"mouse: {picked}"
    shown = open_arena(tab, house, task=task)
    stood = models(shown, "A", "B")
    by_name = dict(zip("AB", stood, strict=True))
    pick(tab, picked)
    submit(tab)
    stored = vote(house, task)
    assert stored.models == stood
    assert stored.tiers == tuple(tuple(by_name[name] for name in tier) for tier in tiers)
    assert stored.is_bad == is_bad


def test_what_the_models_were_asked_is_shown_by_the_page_or_by_the_server(
    house: Server, tab: Page
) -> None:
    open_arena(tab, house, task="asked")
    expect(tab.get_by_role("main")).to_contain_text("Where was Ada born?")
    expect(tab.get_by_role("main")).not_to_contain_text("Told:")
    pick(tab, "Tie")
    submit(tab)
    assert vote(house, "asked").tiers

    told = tab.context.new_page()
    open_arena(told, house, task="told", told="1")
    expect(told.get_by_text("Where was Ada born?")).to_have_count(1)
    expect(told.get_by_role("main")).to_contain_text("Told: Where was Ada born?")
    told.close()


def test_by_keyboard_alone_one_looks_flips_and_votes(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="keys")
    _, second = models(shown, "A", "B")
    tab.get_by_role("button", name="Before").focus()
    reach(tab, text_of(shown, "A"))
    press(tab, "Alt+4")
    expect(output(shown, "A")).to_be_visible()
    expect(output(shown, "B")).to_be_hidden()
    reach(tab, shown.get_by_role("button", name="Flip to B"), key="Shift+Tab")
    press(tab, "Shift+X")
    expect(output(shown, "B")).to_be_visible()
    expect(output(shown, "A")).to_be_hidden()
    # The button that flips goes away, and the keys go on.
    press(tab, "Alt+2")
    expect(output(shown, "A")).to_be_visible()
    expect(shown.get_by_role("radio", name="Stacked")).to_be_checked()
    press(tab, "Shift+D")
    expect(shown.get_by_role("checkbox", name="Show differences")).to_be_checked()
    reach(tab, tab.get_by_role("radio", name="A is better"))
    for _ in range(2):
        press(tab, "ArrowRight")
    expect(tab.get_by_role("radio", name="B is better")).to_be_checked()
    press(tab, "Control+Enter")
    expect_saved(tab)
    assert vote(house, "keys").tiers[0] == (second,)


def test_whoever_reads_by_key_flips_to_and_fro(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="to and fro")
    stood = models(shown, "A", "B")
    text_of(shown, "A").focus()
    press(tab, "Alt+4")
    for name in "BA":
        press(tab, "Shift+X")
        expect(text_of(shown, name)).to_be_focused()
    press(tab, "Alt+3")
    expect(shown.get_by_role("article", name="A over B")).to_be_focused()
    press(tab, "1")
    press(tab, "Control+Enter")
    expect_saved(tab)
    assert vote(house, "to and fro").tiers[0] == stood[:1]


def reach(page: Page, goal: Locator, *, key: str = "Tab") -> None:
    for _ in range(40):
        if goal.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{goal} is not reached by {key}")


def test_a_finger_flips_between_them_and_votes(house: Server, phone: Page) -> None:
    shown = open_arena(phone, house, task="finger")
    # There is no room for two beside each other.
    expect(shown.get_by_role("radio", name="Side by side")).to_have_count(0)
    expect(shown.get_by_role("radio", name="One at a time")).to_be_checked()
    expect(output(shown, "B")).to_be_hidden()
    shown.get_by_role("button", name="Flip to B").tap()
    expect(output(shown, "B")).to_be_visible()
    expect(output(shown, "A")).to_be_hidden()
    stood = models(shown, "B")
    better = phone.get_by_role("radio", name="B is better")
    box = better.bounding_box()
    assert box
    assert box["height"] >= TOUCHED
    better.tap()
    phone.get_by_role("button", name="Submit").tap()
    expect_saved(phone)
    assert vote(house, "finger").tiers[0] == stood
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= phone.evaluate("innerWidth")


def test_three_are_put_in_order_and_rated_by_what_is_asked_of_each(
    house: Server, tab: Page
) -> None:
    shown = open_arena(tab, house, "three", task="three")
    stood = models(shown, "A", "B", "C")
    for name, stars in (("A", 2), ("B", 5), ("C", 1)):
        helpful = output(shown, name).get_by_role("radiogroup", name="helpful")
        helpful.get_by_role("radio", name=f"{stars} star").check()
    true = output(shown, "B").get_by_role("radiogroup", name="true")
    true.get_by_role("radio", name="4 stars").check()
    order = tab.get_by_role("group", name="Best first")
    order.get_by_role("button", name="Move B").focus()
    tab.keyboard.press("Alt+ArrowUp")
    expect(order.get_by_role("listitem").first).to_contain_text("B")
    submit(tab)
    first, second, third = stood
    stored = vote(house, "three")
    assert stored.models == stood
    assert stored.tiers == ((second,), (first,), (third,))
    answers = kept(house, "three").annotation.answers
    rated = {each.question: each.rating for each in answers if isinstance(each, RatingAnswer)}
    assert rated == {"helpful: A": 2, "helpful: B": 5, "helpful: C": 1, "true: B": 4}


def test_one_that_failed_is_shown_as_such_and_can_be_ranked(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, "failed", task="failed")
    failed = shown.get_by_role("group", name="Output").filter(has_text="has no output")
    expect(failed).to_have_count(1)
    expect(failed).to_contain_text("This output failed.")
    # What the exception said names the model.
    expect(tab.get_by_text("gave up")).to_have_count(0)
    name = (failed.get_attribute("aria-label") or "").removeprefix("Output ")
    order = tab.get_by_role("group", name="Best first")
    order.get_by_role("button", name=f"Move {name}").focus()
    for _ in range(2):
        tab.keyboard.press("Alt+ArrowUp")
    keep = tab.get_by_role("button", name="Keep this order")
    if keep.count():
        keep.click()
    submit(tab)
    stored = vote(house, "failed")
    assert stored.tiers[0] == (THIRD,)
    assert {model for tier in stored.tiers for model in tier} == {ONE, OTHER, THIRD}


def test_images_are_laid_over_each_other(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, "pictures", task="pictures")
    shown.get_by_role("radio", name="Overlay").check()
    slider = shown.get_by_role("slider", name="How much of B is seen over A")
    upper = shown.get_by_role("img", name="B", exact=True)
    slider.focus()
    tab.keyboard.press("Home")
    expect(upper).to_have_css("opacity", "0")
    tab.keyboard.press("End")
    expect(upper).to_have_css("opacity", "1")
    pick(tab, "B is better")
    submit(tab)
    assert len(vote(house, "pictures").tiers) == 2


def test_the_names_are_announced_once_they_are_known(house: Server, tab: Page) -> None:
    shown = open_arena(tab, house, task="named")
    first, second = models(shown, "A", "B")
    pick(tab, "Both bad")
    submit(tab)
    live = tab.get_by_text(f"A is {first}, B is {second}.")
    expect(live).to_have_attribute("aria-live", "polite", timeout=PATIENCE)
    expect(output(shown, "A")).to_contain_text(first)


def test_a_dict_with_names_that_pretends_to_be_blind_is_not_shown(house: Server, tab: Page) -> None:
    tab.goto(f"{house.url}/compare?case=plain")
    problem = tab.get_by_role("alert")
    expect(problem).to_contain_text("is not what el.blind returned", timeout=PATIENCE)
    shown = tab.content()
    for word in (ONE, OTHER, "Ada Lovelace", "Analytical"):
        assert word not in shown


def test_texts_by_name_are_voted_on(house: Server, tab: Page) -> None:
    tab.goto(f"{house.url}/compare_named")
    texts = tab.get_by_role("region", name="Texts")
    expect(texts).to_contain_text("Where was Ada born?", timeout=PATIENCE)
    texts.get_by_role("radio", name="heron is better").check()
    texts.get_by_role("button", name="Submit").click()
    expect(texts.get_by_role("status").filter(has_text="Saved")).to_be_visible(timeout=PATIENCE)
    stored = vote(house, "texts")
    assert stored.models == ("kestrel", "heron")
    assert stored.tiers == (("heron",), ("kestrel",))
