"""What bleach, html5lib and the Big List of Naughty Strings hold ready, shown by the widget.

Beside a page that puts the same into itself without care: there it runs.
"""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page

from tests.browser.bare import HOST, open_bare, show
from tests.browser.hostile import CARELESS, PAYLOADS, POKE, Watched, batches

# What of a document could run, load, lead away or be filled in; asked of every page that was made.
LEFT = """
    const pages = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const roots = [...pages, ...document.querySelectorAll(".el-rich, .el-text-body")];
    const names = "script iframe frame object embed link meta base style form input textarea select"
        + " button svg math template audio video source noscript slot";
    const left = [];
    for (const root of roots) for (const each of root.querySelectorAll("*")) {
        if (names.split(" ").includes(each.localName)) left.push(each.outerHTML);
        for (const { name, value } of each.attributes) {
            const isLink = name === "href" && each.localName === "a";
            const isAddress = ["href", "src"].includes(name) && URL.canParse(value, location);
            const address = isAddress && new URL(value, location).protocol;
            if (/^(on|srcdoc|srcset|action|formaction|background|ping|id$|name$|is$)/.test(name)
                || (name === "href" && !isLink)
                || (address && !/^(https?|mailto|tel|data):$/.test(address))
                || (name === "style" && /url\\(|expression|@import|fixed|sticky/i.test(value)))
                left.push(each.outerHTML);
        }
    }
"""


@pytest.fixture
def watched(page: Page) -> Watched:
    watching = Watched(page)
    open_bare(page)
    watching.left.clear()
    return watching


def look(watched: Watched) -> None:
    """Nothing ran, nobody was asked, and nothing is left that could."""
    assert watched.page.evaluate(f"() => {{ {LEFT} return left }}") == []
    poked = "poke(document); pages.forEach(poke);"
    watched.page.evaluate(f"() => {{ {POKE} {LEFT} {poked} }}")
    watched.page.wait_for_timeout(50)
    assert watched.ran == []
    assert watched.dialogs == []
    assert watched.left == []
    # Pictures are content; who shows them stays unknown to who has them.
    assert {request.resource_type for request in watched.asked} <= {"image"}
    assert not [each.url for each in watched.asked if "referer" in each.headers]
    assert watched.page.url == f"{HOST}/"


def test_as_documents_they_do_nothing(watched: Watched) -> None:
    for batch in batches():
        names = [f"page{at}" for at in range(len(batch))]
        show(
            watched.page,
            [{"kind": "html", "name": name, "title": name} for name in names],
            dict(zip(names, batch, strict=True)),
        )
        # Each is shown, or named as one in which nothing is to be seen.
        watched.page.wait_for_function(
            "(count) => document.querySelectorAll('el-page, .el-html, .el-error').length >= count",
            arg=len(batch),
        )
        look(watched)


def test_as_markdown_as_words_of_an_author_and_as_a_text_they_do_nothing(watched: Watched) -> None:
    for batch in batches():
        choices = [{"name": f"{at}", "html": each} for at, each in enumerate(batch)]
        show(
            watched.page,
            [
                *({"kind": "markdown", "text": each} for each in batch),
                {"kind": "choices", "name": "which", "choices": choices},
                {"kind": "text", "name": "words"},
            ],
            {"words": "\n".join(batch)},
        )
        watched.page.wait_for_function(
            "(count) => document.querySelectorAll('.el-rich:not(.el-rich-plain)').length >= count",
            arg=len(batch),
        )
        look(watched)


KINDS = {
    "scripts": re.compile(r"<script[^>]*>[^<]*alert", re.IGNORECASE),
    "handlers": re.compile(r"\son\w+\s*=", re.IGNORECASE),
    "addresses that run": re.compile(r"(?:src|href)\s*=\s*\W{0,2}javascript:", re.IGNORECASE),
}


def let_in(page: Page, payloads: list[str]) -> Watched:
    watched = Watched(page)
    open_bare(page)
    # Some of them take the page away.
    with suppress(Error):
        page.evaluate(f"async (payloads) => {{ {CARELESS} }}", payloads)
    page.wait_for_timeout(300)
    return watched


@pytest.mark.parametrize("kind", KINDS)
def test_a_careless_page_runs_them(page: Page, kind: str) -> None:
    watched = let_in(page, [each for each in PAYLOADS if KINDS[kind].search(each)])
    assert watched.ran


def test_a_careless_page_asks_whoever_they_name(page: Page) -> None:
    elsewhere = re.compile(r"<script[^>]+src\s*=\s*.?(?:https?:)?//", re.IGNORECASE)
    watched = let_in(page, [each for each in PAYLOADS if elsewhere.search(each)])
    assert "script" in {each.resource_type for each in watched.asked}
