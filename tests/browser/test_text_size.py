"""A text of a million characters is scrolled, searched and marked like a short one."""

import json
import re
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.bare import open_bare, show

SAID = "the of quick brown annotation label span model correct prediction region text"
LENGTH = 1_000_000
SPANS = 5_000
FACE: list[dict[str, Any]] = [
    {"kind": "text", "name": "report", "title": "Report"},
    {"kind": "labels", "of": "report", "labels": [{"name": "Person"}, {"name": "Place"}]},
]


def written() -> str:
    """The same each time, in lines of all lengths; one word of it stands once."""
    chance = Random(7)
    known = SAID.split()
    lines: list[str] = []
    had = 0
    while had < LENGTH:
        lines.append(" ".join(chance.choices(known, k=chance.randint(4, 60))))
        had += len(lines[-1]) + 1
    lines[len(lines) // 2] += " Zanzibar"
    return "\n".join(lines)


TEXT = written()


def spans() -> list[dict[str, Any]]:
    step = (len(TEXT) - 100) // SPANS
    shared: dict[str, Any] = {"kind": "span", "source": "report", "labels": ["Place"]}
    return [
        {**shared, "id": f"s{at}", "start": at, "end": at + 12, "text": TEXT[at : at + 12]}
        for at in range(0, step * SPANS, step)
    ]


@dataclass(frozen=True)
class Long:
    page: Page

    @property
    def article(self) -> Locator:
        return self.page.get_by_role("article", name="Report")

    @property
    def found(self) -> Locator:
        return self.page.get_by_role("search", name="Find in text")

    @property
    def scrolled(self) -> float:
        """As a share of all of it."""
        return self.article.evaluate(
            "(it) => { const room = it.parentElement.parentElement;"
            " return room.scrollTop / (room.scrollHeight - room.clientHeight); }"
        )

    def regions(self) -> list[dict[str, Any]]:
        return json.loads(
            self.page.evaluate("JSON.stringify(window.changes.at(-1)?.regions ?? [])")
        )

    def seek(self, words: str) -> None:
        self.page.keyboard.press("Control+f")
        expect(self.found.get_by_role("searchbox")).to_be_focused()
        self.page.keyboard.type(words)


def open_report(tab: Page, text: str, **props: object) -> Long:
    """As a task of its own: the draft of another one would come back."""
    open_bare(tab)
    data = {"report": text}
    show(tab, FACE, data, task={"id": str(uuid4()), "data": data}, **props)
    return Long(tab)


@pytest.fixture
def long(tab: Page) -> Long:
    seen = open_report(tab, TEXT, annotation={"id": "before", "regions": spans()})
    expect(seen.article.locator("mark").first).to_be_visible(timeout=20_000)
    return seen


def test_all_of_it_stands_in_the_page_and_little_is_set(long: Long) -> None:
    assert long.article.evaluate("(it) => it.textContent") == TEXT
    assert long.page.evaluate("document.querySelectorAll('*').length") < 4_000


def test_the_scrollbar_tells_the_truth(long: Long) -> None:
    long.page.wait_for_timeout(300)
    before, after = long.article.evaluate(
        """async (it) => {
            const room = it.parentElement.parentElement;
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            const before = room.scrollHeight;
            for (let at = 0; at < 120; at++) {
                room.scrollTop = (at / 120) * room.scrollHeight;
                await frame();
            }
            await frame();
            return [before, room.scrollHeight];
        }"""
    )
    assert abs(after - before) / after < 0.03


def test_what_is_scrolled_to_has_its_marks(long: Long) -> None:
    long.article.evaluate(
        "(it) => { const room = it.parentElement.parentElement;"
        " room.scrollTop = room.scrollHeight * 0.7; }"
    )
    shown = "(it) => [...it.querySelectorAll('mark')].filter((each) => {"
    shown += (
        " const { top } = each.getBoundingClientRect(); return top > 150 && top < 500; }).length"
    )
    long.page.wait_for_timeout(300)
    assert long.article.evaluate(shown) > 2


def test_a_region_in_the_list_brings_its_words_into_sight(long: Long) -> None:
    rows = long.page.get_by_role("listbox", name="Regions")
    rows.focus()
    rows.press("End")
    mark = long.article.locator("mark[data-selected]")
    expect(mark).to_have_text(TEXT[spans()[-1]["start"] : spans()[-1]["end"]])
    expect(mark).to_be_in_viewport()
    assert long.scrolled > 0.9


def test_the_keys_go_to_the_end_and_select_all_of_it(long: Long) -> None:
    long.article.focus()
    long.page.keyboard.press("Control+End")
    long.page.wait_for_timeout(200)
    assert long.scrolled > 0.99
    long.page.keyboard.press("Control+Shift+Home")
    long.page.keyboard.press("Enter")
    expect(long.page.get_by_role("listbox", name="Regions")).to_be_visible()
    (made,) = [each for each in long.regions() if each["labels"] == ["Person"]]
    assert (made["start"], made["end"], made["text"]) == (0, len(TEXT), TEXT)


def test_a_drag_goes_on_over_what_was_never_in_sight(long: Long) -> None:
    box = long.article.bounding_box()
    assert box
    long.page.mouse.move(box["x"] + 200, box["y"] + 150)
    long.page.mouse.down()
    long.page.mouse.move(box["x"] + 210, box["y"] + 160)
    began = long.article.evaluate(
        "getSelection().anchorNode.parentElement.closest('[data-start]').getAttribute('data-start')"
    )
    for _ in range(20):
        long.page.mouse.wheel(0, 2_000)
        long.page.wait_for_timeout(30)
    long.page.mouse.move(box["x"] + 300, box["y"] + 200, steps=3)
    long.page.mouse.up()
    expect(long.article.locator("mark").first).to_be_attached()
    long.page.wait_for_timeout(200)
    (made,) = [each for each in long.regions() if each["labels"] == ["Person"]]
    assert int(began) <= made["start"] < 2_000
    assert made["end"] > 15_000
    assert made["text"] == TEXT[made["start"] : made["end"]]


def test_find_goes_over_all_of_it_and_escape_leaves_what_was_found_selected(long: Long) -> None:
    long.article.focus()
    long.seek("zanzibar")
    expect(long.found.get_by_role("status")).to_have_text("1 of 1")
    long.page.wait_for_timeout(400)
    assert 0.45 < long.scrolled < 0.55
    long.page.keyboard.press("Escape")
    expect(long.found).to_have_count(0)
    expect(long.article).to_be_focused()
    assert long.page.evaluate("getSelection().toString()") == "Zanzibar"
    long.page.keyboard.press("Enter")
    (made,) = [each for each in long.regions() if each["labels"] == ["Person"]]
    assert (made["text"], made["start"]) == ("Zanzibar", TEXT.index("Zanzibar"))


def test_enter_goes_from_hit_to_hit_and_around(long: Long) -> None:
    long.article.focus()
    count = len(re.findall(r"brown\s+annotation\s+label", TEXT))
    long.seek("brown annotation label")
    status = long.found.get_by_role("status")
    expect(status).to_have_text(f"1 of {count:,}")
    long.page.keyboard.press("Enter")
    expect(status).to_have_text(f"2 of {count:,}")
    long.page.keyboard.press("Shift+Enter")
    long.page.keyboard.press("Shift+Enter")
    expect(status).to_have_text(f"{count:,} of {count:,}")
    long.found.get_by_role("button", name="Match case").click()
    long.found.get_by_role("searchbox").fill("Brown annotation label")
    expect(status).to_have_text("Not found")


def test_label_all_is_one_step_and_leaves_what_is_labelled_so(long: Long) -> None:
    long.article.focus()
    long.seek("quick brown")
    count = len(re.findall(r"quick\s+brown", TEXT))
    label = long.found.get_by_role("button", name="Label all")
    label.click()
    expect(long.found.get_by_text(f"{count:,} labelled.")).to_be_visible()
    made = [each for each in long.regions() if each["labels"] == ["Person"]]
    assert len(made) == count
    assert {" ".join(each["text"].split()) for each in made} == {"quick brown"}
    label.click()
    expect(long.found.get_by_text(f"None labelled, {count:,} were already.")).to_be_visible()
    long.page.keyboard.press("Escape")
    long.page.keyboard.press("Control+z")
    expect(long.page.get_by_role("heading", name="Regions")).to_have_text(f"Regions {SPANS:,}")


def test_pressed_twice_the_key_is_the_browsers_own(long: Long) -> None:
    long.page.evaluate(
        """() => addEventListener("keydown", (event) => {
            if (event.key === "f") window.taken = event.defaultPrevented;
        })"""
    )
    long.article.focus()
    long.page.keyboard.press("Control+f")
    assert long.page.evaluate("window.taken") is True
    expect(long.found.get_by_role("searchbox")).to_be_focused()
    long.page.keyboard.press("Control+f")
    assert long.page.evaluate("window.taken") is False


@pytest.mark.parametrize("text", ["abcdefghij" * 100_000, "我喜欢北京大学的学生" * 30_000])
def test_a_text_without_a_break_is_worked_on(tab: Page, text: str) -> None:
    article = open_report(tab, text).article
    expect(article).to_be_visible(timeout=20_000)
    assert article.evaluate("(it) => it.textContent") == text
    box = article.bounding_box()
    assert box
    tab.mouse.dblclick(box["x"] + 120, box["y"] + 40)
    expect(tab.get_by_role("listbox", name="Regions").get_by_role("option")).to_have_count(1)
    (made,) = json.loads(tab.evaluate("JSON.stringify(window.changes.at(-1).regions)"))
    assert made["text"] == text[made["start"] : made["end"]]
