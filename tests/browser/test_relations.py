"""Regions are related by mouse, by finger and by keyboard alone, and what is stored of it."""

from playwright.sync_api import Page, expect

from tests.browser.access import AXE, check
from tests.browser.conftest import Server
from tests.browser.fingers import Fingers
from tests.browser.relating import (
    LABELS,
    Related,
    ends,
    open_related,
    relation,
    spans,
    submitted,
)
from tests.browser.timeline import Node, interval, stored

PHOTO: list[Node] = [
    {"kind": "image", "name": "photo", "title": "Photo"},
    {"kind": "labels", "name": "things", "of": "photo", "labels": ["car"], "draws": ["box"]},
]


def box(name: str, x: int, y: int) -> Node:
    shared: Node = {"kind": "box", "id": name, "source": "photo", "labels": ["car"]}
    return {**shared, "x": x, "y": y, "width": 80, "height": 60}


def test_a_handle_is_dragged_to_another_region_and_keys_label_what_came_of_it(
    house: Server, tab: Page
) -> None:
    seen = open_related(house, tab, "drag")
    seen.select("Ada Lovelace")
    seen.drag(seen.middle(seen.word("an engine")))
    expect(seen.rows).to_have_count(1)
    seen.press("1")
    seen.press("k")
    seen.press("Alt+t")
    expect(seen.row("Ada Lovelace from an engine, planned, knows")).to_have_count(1)
    seen.press("Control+z")
    # To a place where there is nothing, and to itself: no relation.
    seen.press("Escape")
    seen.select("Turin")
    seen.drag((5, 5))
    expect(seen.rows).to_have_count(1)
    (made,) = submitted(seen, house, "drag")
    assert (made.start, made.end) == ("s0", "s3")
    assert (made.direction, made.labels) == ("forward", ("planned", "knows"))
    assert made.derived_from is None


def test_an_arrow_is_picked_by_a_click_and_deleted_without_its_regions(
    house: Server, tab: Page
) -> None:
    between = relation("x", "s0", "s3", "planned")
    seen = open_related(house, tab, "pick", between, relation("y", "s2", "s4"))
    tab.mouse.click(*seen.on_arrow())
    expect(seen.chosen).to_have_count(2)
    seen.press("Delete")
    expect(seen.rows).to_have_count(1)
    seen.press("Control+z")
    expect(seen.rows).to_have_count(2)
    # Its label is a place to click as well, and another click elsewhere lets go.
    seen.press("Escape")
    seen.widget.get_by_text("planned", exact=True).first.click(force=True)
    expect(seen.chosen).to_have_count(2)
    seen.press("Alt+t")
    done = submitted(seen, house, "pick")
    assert {each.id: each.direction for each in done} == {"x": "backward", "y": "forward"}


def test_a_region_takes_its_relations_along_in_one_step(house: Server, tab: Page) -> None:
    seen = open_related(house, tab, "gone", relation("x", "s0", "s3"), relation("y", "s2", "s4"))
    seen.select("Turin")
    seen.press("Delete")
    expect(seen.rows).to_have_count(1)
    seen.press("Control+z")
    expect(seen.rows).to_have_count(2)
    seen.press("Control+Shift+z")
    expect(seen.rows).to_have_count(1)
    assert ends(submitted(seen, house, "gone")) == [("s0", "s3")]


def test_relations_are_made_and_changed_by_keyboard_alone(house: Server, tab: Page) -> None:
    seen = open_related(house, tab, "keys", regions=spans(names=("Ada Lovelace", "an engine")))
    for _ in range(20):
        seen.press("Tab")
        if seen.article.evaluate("element => element === document.activeElement"):
            break
    seen.press("]")
    seen.press("Alt+r")
    expect(seen.widget.get_by_text("Choose the region that “Ada")).not_to_have_count(0)
    # What is aimed at is not taken before Enter; itself cannot be taken at all.
    seen.press("]")
    expect(seen.list.get_by_text("relates")).to_contain_text("“an engine”")
    expect(seen.rows).to_have_count(0)
    seen.press("]")
    seen.press("Enter")
    expect(seen.rows).to_have_count(0)
    seen.press("]")
    seen.press("Enter")
    expect(seen.rows).to_have_count(1)
    seen.press("1")
    expect(seen.row("Ada Lovelace to an engine, planned")).to_have_count(1)
    # The same once more is found, not doubled.
    seen.press("Escape")
    seen.press("]")
    seen.press("Alt+r")
    seen.press("]")
    seen.press("Enter")
    expect(seen.rows).to_have_count(1)
    seen.press("Alt+t")
    seen.press("Alt+t")
    seen.press("Control+Enter")
    (made,) = stored(seen.widget, house, "keys").annotation.relations
    assert (made.start, made.end, made.direction) == ("s0", "s1", "both")


def test_fingers_relate_by_a_drag_and_by_two_taps(house: Server, phone: Page) -> None:
    seen = open_related(house, phone, "touch")
    seen.word("Ada Lovelace").tap()
    one, other = seen.middle(seen.handle), seen.middle(seen.word("an engine"))
    Fingers(phone).drag((one, other))
    expect(seen.rows).to_have_count(1)
    seen.widget.get_by_role("button", name="Relate the two").wait_for()
    seen.word("Turin").tap()
    seen.handle.tap()
    seen.word("London").tap()
    expect(seen.rows).to_have_count(2)
    assert ends(submitted(seen, house, "touch")) == [("s0", "s3"), ("s2", "s4")]


def test_words_are_related_to_what_they_mean_in_a_picture(house: Server, tab: Page) -> None:
    regions = [*spans(names=("an engine",)), box("car", 60, 60), box("van", 260, 160)]
    data = {"photo": "/street.png"}
    seen = open_related(house, tab, "across", body=PHOTO, data=data, regions=regions)
    photo = seen.widget.get_by_role("application", name="Photo")
    expect(seen.widget.get_by_role("button", name="to actual size")).to_be_visible()
    photo.scroll_into_view_if_needed()
    seen.select("an engine")
    place = photo.bounding_box()
    assert place
    scale = (place["width"] - 16) / 400
    on_van = (place["x"] + 8 + 300 * scale, place["y"] + 8 + 190 * scale)
    seen.drag(on_van)
    expect(seen.rows).to_have_count(1)
    # And on from the picture, by clicks.
    seen.press("Escape")
    seen.press("Escape")
    tab.mouse.click(*on_van)
    expect(seen.chosen).to_have_count(1)
    seen.widget.get_by_role("button", name="Relate to …").click()
    tab.mouse.click(place["x"] + 8 + 100 * scale, place["y"] + 8 + 90 * scale)
    expect(seen.rows).to_have_count(2)
    assert ends(submitted(seen, house, "across")) == [("s0", "van"), ("van", "car")]


def test_what_lies_along_a_series_is_related_to_words(house: Server, tab: Page) -> None:
    body: list[Node] = [
        {"kind": "series", "name": "signal", "title": "Signal", "time": "t"},
        {"kind": "labels", "name": "parts", "of": "signal", "labels": ["Quiet"]},
    ]
    data = {"signal": {"t": list(range(101)), "a": [at % 7 for at in range(101)]}}
    times = [
        {"id": f"t{at}", "source": "signal", **each}
        for at, each in enumerate([interval(10, 30), interval(60, 80)])
    ]
    regions = [*spans(names=("London",)), *times]
    first = relation("x", "t0", "t1", "knows")
    seen = open_related(house, tab, "series", first, body=body, data=data, regions=regions)
    line = seen.widget.get_by_role("application", name="Signal, timeline")
    expect(line).to_be_visible()
    place = line.bounding_box()
    assert place
    seen.select("London")
    middle = place["y"] + 26 + (place["height"] - 26) / 2
    seen.drag((place["x"] + place["width"] * 0.2, middle))
    expect(seen.rows).to_have_count(2)
    assert ends(submitted(seen, house, "series")) == [("t0", "t1"), ("s0", "t0")]


def test_words_are_related_to_cells_of_a_table(house: Server, tab: Page) -> None:
    body: list[Node] = [
        {"kind": "table", "name": "bill", "title": "Bill"},
        {
            "kind": "labels",
            "name": "cells",
            "of": "bill",
            "labels": ["sum"],
            "draws": ["cells"],
        },
    ]
    data = {"bill": [{"item": "engine", "price": 1600}, {"item": "notes", "price": 12}]}
    cell: Node = {"kind": "cells", "id": "c0", "source": "bill", "labels": ["sum"]}
    regions = [*spans(names=("an engine",)), {**cell, "row": 0, "column": 1, "text": "1600"}]
    seen = open_related(house, tab, "table", body=body, data=data, regions=regions)
    seen.select("an engine")
    seen.drag(seen.middle(seen.widget.get_by_text("1600", exact=True).first))
    expect(seen.rows).to_have_count(1)
    assert ends(submitted(seen, house, "table")) == [("s0", "c0")]


def test_predicted_relations_are_taken_over_with_where_they_came_from(
    house: Server, tab: Page
) -> None:
    guess = {
        "id": "guess",
        "model": "relater",
        "regions": spans(),
        "relations": [relation("p", "s0", "s3", "planned"), relation("q", "s2", "s4")],
    }
    seen = open_related(house, tab, "guess", said=None, guess=guess)
    expect(seen.row("planned, predicted")).to_have_count(1)
    seen.row("Turin to London").click()
    seen.press("Delete")
    expect(seen.rows).to_have_count(1)
    seen.widget.get_by_role("button", name="Accept all").first.click()
    expect(seen.row("predicted")).to_have_count(0)
    (kept,) = submitted(seen, house, "guess")
    assert (kept.derived_from, kept.labels) == ("p", ("planned",))


def test_which_arrows_show_is_remembered(house: Server, page: Page) -> None:
    between = relation("x", "s0", "s3", "planned")
    seen = open_related(house, page, "shows", between)
    labels = seen.widget.get_by_text("planned", exact=True)
    expect(seen.shown).to_have_value("all")
    # One stands on the arrow, which comes later, and one in the list.
    expect(labels).to_have_count(2)
    assert labels.first.evaluate("each => each.closest('[aria-hidden]') !== null")
    seen.article.press("Alt+Shift+r")
    expect(seen.shown).to_have_value("selected")
    again = open_related(house, page, "shows", between)
    expect(again.shown).to_have_value("selected")
    again.select("an engine")
    expect(again.widget.get_by_text("planned", exact=True)).to_have_count(2)
    again.shown.select_option("none")
    expect(again.widget.get_by_text("planned", exact=True)).to_have_count(1)


def test_the_list_finds_a_relation_and_brings_both_its_ends_into_sight(
    house: Server, tab: Page
) -> None:
    text = "\n".join(f"word{at} and more of it in this line" for at in range(60))
    words = [f"word{at} " for at in range(60)]
    regions = spans(text, words)
    all_of_them = [relation(f"x{at}", f"s{at}", f"s{at + 3}", "knows") for at in range(50)]
    seen = open_related(house, tab, "list", *all_of_them, regions=regions, text=text)
    seen.list.get_by_role("searchbox", name="Filter relations").fill("word41")
    expect(seen.rows).to_have_count(2)
    seen.rows.nth(1).click()
    for words_ in ("word41", "word44"):
        expect(seen.word(words_)).to_be_in_viewport()


def test_relations_can_be_read_by_everybody(house: Server, tab: Page) -> None:
    between = relation("x", "s0", "s3", "planned", "knows")
    seen = open_related(house, tab, "axe", between, relation("y", "s2", "s4"))
    tab.add_script_tag(path=AXE)
    check(tab, seen.widget, "at rest")
    tab.mouse.click(*seen.on_arrow())
    expect(seen.chosen).to_have_count(2)
    check(tab, seen.widget, "picked")
    tab.emulate_media(color_scheme="dark")
    check(tab, seen.widget, "picked, in the dark")


MEASURE = """async (article) => {
    const box = [...document.querySelectorAll("*")].find((each) =>
        each.contains(article) && each.scrollHeight > each.clientHeight + 50
        && getComputedStyle(each).overflowY === "auto");
    const arrows = document.querySelector("[aria-hidden] > svg path[data-tone]").closest("div");
    let written = 0;
    const watch = new MutationObserver((all) => { written += all.length; });
    watch.observe(arrows, { subtree: true, attributes: true, childList: true });
    const each = [];
    for (let at = 0; at < 60; at += 1) {
        written = 0;
        box.scrollTop += at < 30 ? 9 : -9;
        await new Promise(requestAnimationFrame);
        await new Promise((done) => setTimeout(done));
        each.push(written);
    }
    each.sort((one, other) => one - other);
    const ways = arrows.querySelector("path[data-tone]").parentElement.innerHTML.match(/M/g).length;
    return { ways, elements: arrows.querySelectorAll("svg *").length, written: each[54] };
}"""


def two_hundred(house: Server, page: Page) -> Related:
    lines = [" ".join(f"w{line}x{at}" for at in range(12)) for line in range(30)]
    text = "\n".join(lines)
    words = [f"w{line}x{at}" for line in range(30) for at in (1, 4, 7, 10)]
    pairs = [(one, one + step) for step in (1, 5, 9) for one in range(120 - step)][:200]
    labels = [each["name"] for each in LABELS]
    related = [
        relation(f"x{at}", f"s{one}", f"s{other}", str(labels[at % 2]))
        for at, (one, other) in enumerate(pairs)
    ]
    return open_related(house, page, "many", *related, regions=spans(text, words), text=text)


def test_two_hundred_arrows_move_with_their_text_for_the_work_of_a_few(
    house: Server, page: Page
) -> None:
    seen = two_hundred(house, page)
    # So many are shown of what is selected, until somebody asks for all.
    expect(seen.shown).to_have_value("selected")
    seen.shown.select_option("all")
    page.wait_for_timeout(300)
    found = seen.article.evaluate(MEASURE)
    assert found["ways"] > 100
    assert found["elements"] < 40
    assert found["written"] < 40
