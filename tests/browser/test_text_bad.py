"""What is wrong with a text or with spans on it is named there, and nothing is lost."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Span
from tests.browser.conftest import Server
from tests.browser.recordings import serve
from tests.browser.texts import LATIN, Text, open_text, said_of, span, submitted
from tests.browser.timeline import Node, open_task, stored, timed

FACE: list[Node] = [
    {"kind": "text", "name": "report", "title": "Report"},
    {"kind": "labels", "name": "words", "of": "report", "labels": ["Person"]},
    {"kind": "comment", "name": "note", "title": "Note"},
]


def at(start: int, end: int, text: str, name: str) -> Node:
    shared: Node = {"kind": "span", "id": name, "source": "report", "labels": ["Person"]}
    return {**shared, "start": start, "end": end, "text": text}


def note(seen: Text) -> Locator:
    return seen.widget.get_by_role("note")


def test_spans_that_do_not_fit_are_named_and_the_others_shown(house: Server, tab: Page) -> None:
    spans = [
        span(LATIN, "Ada"),
        at(900, 905, "Grace", "past"),
        at(8, 15, "Turin", "moved"),
        at(4, 7, "Emmy", "gone"),
    ]
    seen = open_text(house, tab, "strays", LATIN, spans=spans)
    expect(note(seen)).to_contain_text("3 spans do not fit this text.")
    expect(note(seen)).to_contain_text(f"characters 901 to 905: the text ends at {len(LATIN)}")
    expect(note(seen)).to_contain_text("characters 9 to 15: there it says “Charles”")
    expect(seen.rows).to_have_count(4)
    expect(seen.article.locator("mark")).to_have_text(["Ada"])
    note(seen).get_by_role("button", name="Move it to where it is quoted").click()
    expect(seen.article.locator("mark")).to_have_text(["Ada", "Turin"])
    note(seen).get_by_role("button", name="Delete 2").click()
    expect(note(seen)).to_have_count(0)
    words = [said for said, _ in said_of(submitted(seen, house, "strays"))]
    assert words == ["Ada", "Turin"]


def test_a_stray_is_selected_and_deleted_like_any_region(house: Server, tab: Page) -> None:
    spans = [span(LATIN, "Ada"), at(900, 905, "Grace", "past")]
    seen = open_text(house, tab, "stray", LATIN, spans=spans)
    note(seen).get_by_role("button", name="“Grace”").click()
    expect(seen.chosen).to_have_count(1)
    seen.press("Delete")
    expect(note(seen)).to_have_count(0)
    assert [said for said, _ in said_of(submitted(seen, house, "stray"))] == ["Ada"]


def test_a_span_without_a_quote_over_another_text_is_named(house: Server, tab: Page) -> None:
    space = {"kind": "passage", "length": 90, "checksum": "00000000"}
    said = {"id": "before", "regions": [at(0, 3, "", "old")], "spaces": {"report": space}}
    widget = open_task(house, tab, "other-text", FACE, {"report": LATIN}, said=said)
    expect(widget.get_by_role("note")).to_contain_text(
        "characters 1 to 3: was marked in another text, and quotes nothing"
    )
    expect(widget.get_by_role("article").locator("mark")).to_have_text(["Ada"])


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("controls", "one \x01 two \x0b \x7f three"),
        ("bidi", "ab \u202e abc \u2066 cba \u200f\u061c end"),
        ("breaks", "a\r\nb\rc\u2028d\u0085e three"),
    ],
)
def test_strange_characters_are_counted_like_any(
    house: Server, tab: Page, task: str, text: str
) -> None:
    seen = open_text(house, tab, task, text)
    expect(seen.widget.get_by_role("button", name="Submit")).to_be_visible()
    seen.article.focus()
    seen.press("Control+End")
    seen.press("Control+Shift+ArrowLeft")
    seen.press("Enter")
    expect(seen.rows).to_have_count(1)
    (made,) = submitted(seen, house, task)
    assert made.end == len(text)


@pytest.mark.parametrize(
    ("task", "file", "kind", "why"),
    [
        ("no-text", b"\x89PNG", "image/png", "is not a text: its server calls it image/png."),
        ("latin", b"caf\xe9 cr\xe8me", "text/plain", "is not written in UTF-8"),
        ("binary", b"ab\0\0\0cd\0", "application/octet-stream", "characters without a meaning"),
        ("nothing", b"", "text/plain", "is empty"),
    ],
)
def test_an_address_without_a_text_says_why_in_its_place(
    house: Server, tab: Page, task: str, file: bytes, kind: str, why: str
) -> None:
    serve(tab, f"{task}.txt", file, kind)
    body: list[Node] = [{**FACE[0], "by_url": True}, *FACE[1:]]
    said = {"id": "before", "regions": [span(LATIN, "Ada")]}
    said["spaces"] = {"report": {"kind": "passage", "length": len(LATIN)}}
    tab.goto(timed(house, task, body, {"report": f"/{task}.txt"}, said=said))
    widget = tab.get_by_role("group", name="Timed")
    expect(widget.get_by_role("alert")).to_contain_text(why, timeout=20_000)
    # The rest goes on, and what was marked is kept.
    widget.get_by_role("textbox", name="Note").fill("Broken.")
    widget.get_by_role("button", name="Submit").click()
    (region,) = stored(widget, house, task).annotation.regions
    assert isinstance(region, Span)
    assert region.text == "Ada"


def test_a_text_at_an_address_is_read_as_its_source_says(house: Server, tab: Page) -> None:
    text = "Crème brûlée, 3 €."
    serve(tab, "menu.txt", text.encode("cp1252"), "text/plain")
    source: Node = {**FACE[0], "by_url": True, "encoding": "windows-1252"}
    data = {"report": "/menu.txt"}
    widget = open_task(house, tab, "by-url", [source, *FACE[1:]], data)
    seen = Text(tab, widget, text)
    seen.drag("brûlée")
    (made,) = submitted(seen, house, "by-url")
    assert (made.start, made.text) == (6, "brûlée")


def test_the_texts_of_a_list_are_pages(house: Server, tab: Page) -> None:
    pages = ["Ada met Charles.", "They built an engine.", " "]
    widget = open_task(house, tab, "pages", FACE, {"report": pages})
    seen = Text(tab, widget, pages[0])
    seen.drag("Charles")
    expect(seen.rows).to_have_count(1)
    seen.article.focus()
    seen.press("Alt+PageDown")
    expect(seen.article).to_have_text(pages[1])
    second = Text(tab, widget, pages[1])
    second.drag("engine")
    expect(seen.rows).to_have_count(2)
    expect(second.article.locator("mark")).to_have_text(["engine"])
    widget.get_by_role("navigation", name="Pages of Report").get_by_role(
        "button", name="Next"
    ).click()
    expect(widget.get_by_role("alert")).to_contain_text("Page 3 has no text.")
    # A region brings its page back.
    seen.rows.first.click()
    expect(seen.article).to_have_text(pages[0])
    widget.get_by_role("button", name="Submit").click()
    done = stored(widget, house, "pages").annotation
    assert [(each.item, each.text) for each in done.regions if isinstance(each, Span)] == [
        (0, "Charles"),
        (1, "engine"),
    ]
    assert sorted(done.spaces) == ["report[0]", "report[1]"]


def test_what_is_no_text_is_named(house: Server, tab: Page) -> None:
    tab.goto(timed(house, "number", FACE, {"report": 7}))
    widget = tab.get_by_role("group", name="Timed")
    expect(widget.get_by_role("alert")).to_contain_text("the task has 7 there", timeout=20_000)
