"""A dialogue marked by mouse, finger and key; what is stored is what Python reads of its turns."""

import json

import pytest
from playwright.sync_api import Browser, Page, Route, expect

import embed_label as el
from tests.browser.conftest import Server
from tests.browser.timeline import Node, open_task, stored
from tests.browser.turns import Turns, spans_in

TALK: list[Node] = [
    {"author": "Okafor", "text": "My order came without the charger 😀.", "start": 0.5, "end": 4},
    {"author": "Dana", "text": "أنا آسفة جداً، نفدت الشواحن (Ghent)."},
    {"author": "Okafor", "text": "I leave on Friday.\nI need it before."},
    {"author": "Dana"},
    {"author": "Mo", "text": 42},
]
TEXT = el.DialogueSource(name="talk").text_of(json.loads(json.dumps(TALK))) or ""
BODY: list[Node] = [
    {"kind": "dialogue", "name": "talk", "title": "Call"},
    {"kind": "labels", "name": "says", "of": "talk", "labels": ["Complaint", "Promise"]},
]


def open_talk(house: Server, page: Page, task: str, *more: Node, shown: object = None) -> Turns:
    data = {"talk": TALK if shown is None else shown}
    return Turns(page, open_task(house, page, task, [*BODY, *more], data), TEXT)


def test_words_of_turns_are_marked_and_a_mark_may_go_on_into_the_next(
    house: Server, tab: Page
) -> None:
    talk = open_talk(house, tab, "talk-mouse")
    talk.drag("the charger 😀")
    expect(talk.rows).to_have_count(1)
    tab.keyboard.press("2")
    talk.drag("آسفة")
    expect(talk.rows).to_have_count(2)
    # From the end of one turn, over one that says nothing, into another speaker's.
    one, _ = talk.boxes("before")
    _, other = talk.boxes("42")
    tab.mouse.move(one["x"] + 1, one["y"] + one["height"] / 2)
    tab.mouse.down()
    tab.mouse.move(other["x"] + other["width"] - 1, other["y"] + other["height"] / 2, steps=6)
    tab.mouse.up()
    expect(talk.rows).to_have_count(3)
    talk.widget.get_by_role("button", name="Submit").click()
    assert spans_in(stored(talk.widget, house, "talk-mouse"), TEXT) == [
        ("the charger 😀", ("Complaint",)),
        ("آسفة", ("Promise",)),
        ("before.\n\n42", ("Promise",)),
    ]


def test_a_span_that_does_not_fit_is_named_above_the_turns(house: Server, tab: Page) -> None:
    shared: Node = {"kind": "span", "source": "talk", "labels": ["Promise"], "text": "Monday"}
    stray = {**shared, "id": "x", "start": 0, "end": 6}
    said = {"id": "before", "regions": [stray]}
    widget = open_task(house, tab, "talk-stray", BODY, {"talk": TALK}, said=said)
    note = widget.get_by_role("note")
    expect(note).to_contain_text("there it says “My ord”")
    expect(widget.locator("article mark")).to_have_count(0)
    note.get_by_role("button", name="Delete it").click()
    expect(note).to_have_count(0)


def test_words_of_turns_are_marked_by_key(house: Server, tab: Page) -> None:
    talk = open_talk(house, tab, "talk-keys")
    talk.article.focus()
    talk.press("Control+Home")
    talk.press("Control+Shift+ArrowRight", 2)
    talk.press("Enter")
    talk.press("Control+End")
    talk.press("Shift+ArrowLeft", 2)
    talk.press("Enter")
    expect(talk.rows).to_have_count(2)
    talk.press("Control+Enter")
    found = spans_in(stored(talk.widget, house, "talk-keys"), TEXT)
    assert found == [("My order", ("Complaint",)), ("42", ("Complaint",))]


def test_a_turn_is_marked_by_finger(house: Server, browser: Browser) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = phone.new_page()
    talk = open_talk(house, page, "talk-finger")
    # What a long press does: the browser selects, and the button beside it marks.
    talk.boxes("Friday")
    talk.article.evaluate(
        """article => {
            const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf("Friday");
                if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 6);
            }
        }"""
    )
    page.get_by_role("toolbar", name="Mark the selection as").get_by_role(
        "button", name="Promise"
    ).tap()
    expect(talk.rows).to_have_count(1)
    talk.widget.get_by_role("button", name="Submit").tap()
    found = spans_in(stored(talk.widget, house, "talk-finger"), TEXT)
    phone.close()
    assert found == [("Friday", ("Promise",))]


def test_each_turn_is_rated_and_put_into_better_words(house: Server, tab: Page) -> None:
    asked: list[Node] = [
        {"kind": "rating", "name": "tone", "title": "Tone", "of": "talk", "per_item": True},
        {"kind": "rewrite", "name": "better", "title": "Better", "of": "talk", "per_item": True},
    ]
    talk = open_talk(house, tab, "talk-asked", *asked)
    expect(talk.article.get_by_role("radiogroup", name="Tone")).to_have_count(len(TALK))
    talk.article.get_by_role("radio", name="4 stars").nth(1).click(force=True)
    field = talk.article.get_by_role("textbox", name="Better").nth(2)
    expect(field).to_have_value("I leave on Friday.\nI need it before.")
    # Letters and arrows in a field are its own.
    field.focus()
    talk.press("Control+End")
    talk.press("ArrowLeft")
    tab.keyboard.type(" then 1")
    expect(talk.article.get_by_role("figure", name="What was changed")).to_contain_text("then 1")
    expect(talk.rows).to_have_count(0)
    talk.widget.get_by_role("button", name="Submit").click()
    answers = stored(talk.widget, house, "talk-asked").annotation.answers
    assert [(each.question, each.item, each.values) for each in answers] == [
        ("tone", 1, ("4",)),
        ("better", 2, ("I leave on Friday.\nI need it before then 1.",)),
    ]


def test_a_dialogue_is_read_from_its_address(house: Server, tab: Page) -> None:
    tab.route("**/talk.json", lambda route: route.fulfill(json=TALK))
    talk = open_talk(house, tab, "talk-address", shown="/talk.json")
    talk.drag("Friday")
    expect(talk.rows).to_have_count(1)
    talk.widget.get_by_role("button", name="Submit").click()
    found = spans_in(stored(talk.widget, house, "talk-address"), TEXT)
    assert found == [("Friday", ("Complaint",))]


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (404, "", "There is no dialogue at /talk.json: the server answered 404."),
        (200, "<html>", "is no JSON, and so no dialogue"),
        (200, '{"turns": []}', "is no dialogue: that is a list"),
    ],
)
def test_an_address_with_no_dialogue_is_named(
    house: Server, tab: Page, status: int, body: str, says: str
) -> None:
    def answer(route: Route) -> None:
        route.fulfill(status=status, body=body)

    tab.route("**/talk.json", answer)
    talk = open_talk(house, tab, f"talk-{status}-{len(body)}", shown="/talk.json")
    expect(talk.widget.get_by_role("note").or_(talk.widget.get_by_role("alert"))).to_contain_text(
        says
    )


def test_what_is_marked_far_down_comes_into_sight(house: Server, tab: Page) -> None:
    turns = [{"author": f"{at % 3}", "text": f"Turn number {at}."} for at in range(2000)]
    text = el.DialogueSource(name="talk").text_of(json.loads(json.dumps(turns))) or ""
    start = text.index("number 1990")
    region: Node = {
        "kind": "span",
        "id": "r0",
        "source": "talk",
        "labels": ["Promise"],
        "start": start,
        "end": start + 11,
        "text": "number 1990",
    }
    tab.route("**/talk.json", lambda route: route.fulfill(json=turns))
    said = {"id": "before", "regions": [region]}
    widget = open_task(house, tab, "talk-long", BODY, {"talk": "/talk.json"}, said=said)
    talk = Turns(tab, widget, text)
    expect(talk.article).to_contain_text("Turn number 1999.")
    talk.rows.first.click()
    expect(talk.article.get_by_role("mark")).to_be_in_viewport()
    talk.drag("Turn number 1991")
    expect(talk.rows).to_have_count(2)
    talk.widget.get_by_role("button", name="Submit").click()
    found = spans_in(stored(talk.widget, house, "talk-long"), text)
    assert [words for words, _ in found] == ["number 1990", "Turn number 1991"]
