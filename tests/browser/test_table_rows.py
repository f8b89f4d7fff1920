"""Rows of a table and cards of a list: judged, chosen and ranked, few of them and very many."""

from playwright.sync_api import Locator, Page, expect

from embed_label import ChoicesAnswer, RankingAnswer, YesNoAnswer
from tests.browser.conftest import Server
from tests.browser.timeline import Node, open_task, stored

OFFERS: list[Node] = [
    {"id": "a", "yard": "Lervik Slip", "price": 14200},
    {"id": "b", "yard": "Havna Verft", "price": 12900},
    {"yard": "Bergen Dokk", "price": 17500},
]
JUDGED: Node = {
    "kind": "yes_no", "name": "fine", "title": "In order?", "of": "rows", "per_item": True,
}  # fmt: skip


def submit(widget: Locator) -> None:
    widget.get_by_role("button", name="Submit").click()


def test_every_row_is_judged_by_key_and_one_is_chosen(house: Server, tab: Page) -> None:
    body: list[Node] = [
        {"kind": "table", "name": "rows", "title": "Offers"},
        JUDGED,
        {
            "kind": "choices", "name": "best", "title": "The best", "of": "rows",
            "variable": "$rows", "layout": "vertical",
        },
    ]  # fmt: skip
    widget = open_task(house, tab, "rows-judged", body, {"rows": OFFERS})
    expect(widget.get_by_role("columnheader", name="In order?")).to_be_visible()
    groups = widget.get_by_role("radiogroup", name="In order?")
    expect(groups).to_have_count(3)
    groups.first.get_by_role("radio").first.focus()
    # Row by row, and no stop between.
    for key in ("Space", "Tab", "ArrowRight", "Tab", "Space"):
        tab.keyboard.press(key)
    widget.get_by_role("radio", name="Bergen Dokk").check()
    submit(widget)
    answers = stored(widget, house, "rows-judged").annotation.answers
    judged = {each.item: each.yes for each in answers if isinstance(each, YesNoAnswer)}
    assert judged == {0: True, 1: False, 2: True}
    [best] = [each for each in answers if isinstance(each, ChoicesAnswer)]
    # It has no id of its own: it is known by its number.
    assert best.chosen == ("#3",)


def test_rows_are_ranked_each_with_what_its_columns_say(house: Server, tab: Page) -> None:
    body: list[Node] = [
        {"kind": "table", "name": "rows", "title": "Offers"},
        {"kind": "ranking", "name": "order", "title": "Order", "of": "rows", "variable": "$rows"},
    ]
    widget = open_task(house, tab, "rows-ranked", body, {"rows": OFFERS})
    expect(widget.get_by_text("price: 12900")).to_be_visible()
    widget.get_by_role("button", name="Move Bergen Dokk").focus()
    for key in ("Space", "ArrowUp", "ArrowUp", "Space"):
        tab.keyboard.press(key)
    submit(widget)
    [answer] = stored(widget, house, "rows-ranked").annotation.answers
    assert isinstance(answer, RankingAnswer)
    assert answer.order == ("#3", "a", "b")


def test_of_many_rows_the_one_without_an_answer_is_gone_to(house: Server, tab: Page) -> None:
    body: list[Node] = [
        {"kind": "table", "name": "rows", "title": "Rows"},
        {**JUDGED, "required": True},
    ]
    answers: list[Node] = [
        {"kind": "yes_no", "question": "fine", "item": at, "yes": True}
        for at in range(400)
        if at != 250
    ]
    said = {"id": "before", "regions": [], "answers": answers}
    rows = [[at] for at in range(400)]
    widget = open_task(house, tab, "rows-many", body, {"rows": rows}, said=said)
    expect(widget.get_by_role("radiogroup", name="In order?").first).to_be_visible()
    assert widget.get_by_role("row").count() < 60
    submit(widget)
    missing = widget.get_by_role("row").filter(has_text="This needs an answer.")
    expect(missing).to_have_count(1)
    expect(missing).to_be_in_viewport()
    expect(missing.get_by_role("rowheader")).to_have_text("251")
    tab.keyboard.press("Space")
    submit(widget)
    stored_answers = stored(widget, house, "rows-many").annotation.answers
    assert len(stored_answers) == 400


def test_a_long_list_shows_what_is_in_sight_and_keeps_what_was_said(
    house: Server, tab: Page
) -> None:
    body: list[Node] = [{"kind": "list", "name": "rows", "title": "Hits"}, JUDGED]
    rows = [f"Hit {at}" for at in range(1000)]
    widget = open_task(house, tab, "list-long", body, {"rows": rows})
    frame = widget.get_by_role("region", name="List: Hits")
    expect(frame.get_by_text("Hit 0", exact=True)).to_be_visible()
    frame.get_by_role("radio", name="No").first.check()
    frame.focus()
    tab.keyboard.press("End")
    last = frame.get_by_role("listitem").filter(has=tab.get_by_text("Hit 999", exact=True))
    expect(last).to_be_in_viewport()
    last.get_by_role("radio", name="Yes").check()
    submit(widget)
    answers = stored(widget, house, "list-long").annotation.answers
    said = {each.item: each.yes for each in answers if isinstance(each, YesNoAnswer)}
    assert said == {0: False, 999: True}
