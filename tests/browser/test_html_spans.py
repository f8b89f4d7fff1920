"""Documents in HTML, marked by mouse, by finger and by key: counted, and said by XPath too."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from embed_label import Annotation, Interface, Span
from embed_label.formats.example import Example
from embed_label.formats.label_studio import to_label_studio
from embed_label.formats.label_studio.markup import Markup
from embed_label.task import Task
from tests.browser.conftest import Server
from tests.browser.test_text_touch import SELECT
from tests.browser.texts import BOXES, FAMILY, Text, expect_marked, submitted
from tests.browser.timeline import Node, open_task

HTML = f"""<!doctype html>
<html><head><title>Report</title>
<style>td {{ color: navy }} body {{ font-size: 17px }}</style></head>
<body>
<h1>Annual report</h1>
<p>The <b>company</b> was founded by <i>Ada Lovelace</i> and
Charles Babbage<!-- in --> in <a href="/london">London</a>.<script>window.ran = 1</script></p>
<table border="1"><tr><th>Year</th><th>Income</th></tr><tr><td>1843</td><td>1,200</td></tr></table>
<div dir="rtl"><p>التقى <b>أحمَد سارةَ</b> في القاهرة.</p></div>
<p>राम <b>दिल्ली</b> गया। 我们<b>明天</b>在北京见面。 A {FAMILY} <b>waved 👍🏽</b> back.</p>
</body></html>
"""
MARKUP = Markup(HTML)
SCRIPTS = {
    "latin": "Ada Lovelace",
    "across elements": "founded by Ada",
    "across cells": "YearIncome",
    "arabic": "سارةَ",
    "hindi": "दिल्ली",
    "chinese": "明天在北京",
    "emoji": f"{FAMILY} waved 👍🏽",
}


@dataclass(frozen=True)
class Document(Text):
    @property
    def page_in_it(self) -> Locator:
        return self.article.locator("el-page")

    def boxes(self, start: int, end: int) -> list[FloatRect]:
        return self.page_in_it.evaluate(BOXES, [start, end])


def open_document(house: Server, page: Page, task: str, **source: object) -> Document:
    shown: Node = {"kind": "html", "name": "report", "title": "Report", **source}
    named: Node = {"kind": "labels", "name": "words", "of": "report", "labels": ["Person", "Place"]}
    widget = open_task(house, page, task, [shown, named], {"report": HTML})
    seen = Document(page, widget, MARKUP.text)
    expect(seen.page_in_it).to_be_visible()
    return seen


def expect_stored(seen: Document, house: Server, task: str, words: str) -> None:
    """What Python slices, where Python finds it by the XPaths, and as Label Studio is told it."""
    (span,) = submitted(seen, house, task)
    assert span.text == words
    assert span.xpaths
    start = MARKUP.position(span.xpaths.start, span.xpaths.start_offset)
    end = MARKUP.position(span.xpaths.end, span.xpaths.end_offset)
    assert (start, end) == (span.start, span.end)
    assert told(span)["start"] == span.xpaths.start
    (label,) = [each for each in house.labels() if each.task == task]
    space = label.completion.annotation.spaces["report"]
    assert space.model_dump()["length"] == len(MARKUP.text)


def told(span: Span) -> dict[str, Any]:
    interface = Interface.from_label_studio(
        '<View><HyperText name="report" value="$report"/><HyperTextLabels name="words" '
        'toName="report"><Label value="Person"/><Label value="Place"/></HyperTextLabels></View>'
    )
    said = Annotation(id="said", regions=(span,))
    example = Example(task=Task(id="told", data={"report": HTML}), predictions=(said,))
    tasks: Any = to_label_studio([example], interface)
    return tasks[0]["predictions"][0]["result"][0]["value"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_drag_marks_what_is_read(house: Server, tab: Page, script: str) -> None:
    words = SCRIPTS[script]
    task = f"html-drag-{script}"
    seen = open_document(house, tab, task)
    seen.drag(words)
    expect_marked(seen, 1)
    expect_stored(seen, house, task, words)


def test_a_word_ends_where_its_cell_does(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "html-cell")
    seen.click("Year", times=2)
    expect_marked(seen, 1)
    expect_stored(seen, house, "html-cell", "Year")


def test_a_sentence_goes_on_where_only_its_source_breaks(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "html-sentence", granularity="sentence")
    seen.drag("founded")
    expect_marked(seen, 1)
    words = "The company was founded by Ada Lovelace and\nCharles Babbage in London."
    expect_stored(seen, house, "html-sentence", words)


def test_by_key_alone_words_are_marked_and_their_ends_moved(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "html-keys")
    seen.article.focus()
    seen.press("Control+Home")
    seen.press("Control+ArrowRight", 2)
    seen.press("ArrowDown")
    seen.press("Home")
    seen.press("Control+Shift+ArrowRight", 2)
    seen.press("Enter")
    expect_marked(seen, 1)
    # It is selected by the key that marked it, or by the list: its end goes over the next space.
    seen.press("Alt+n")
    seen.press("Alt+Control+ArrowRight")
    seen.press("Alt+Control+ArrowLeft")
    expect_stored(seen, house, "html-keys", "The company")


@pytest.mark.parametrize("script", ["latin", "arabic", "emoji"])
def test_what_a_finger_selects_is_marked_with_the_label_that_is_tapped(
    house: Server, phone: Page, script: str
) -> None:
    words = SCRIPTS[script]
    task = f"html-tap-{script}"
    seen = open_document(house, phone, task)
    seen.page_in_it.evaluate(SELECT, [*seen.find(words)])
    seen.chooser.get_by_role("button", name="Place").tap()
    expect_marked(seen, 1)
    expect_stored(seen, house, task, words)
