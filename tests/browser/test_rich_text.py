"""HTML and Markdown of a host: what is left of it, and that nothing of it runs.

In a real browser, because a sanitiser is only as good as the parser under it.
"""

from typing import cast

import pytest
from playwright.sync_api import Page, Route

from embed_label.widget import FOLDER, manifest

HOST = "http://rich.test"
RUNS = "window.ran = 1"


@pytest.fixture
def rich(page: Page) -> Page:
    """A page with the widget's own chunk for rich text, and nothing else."""

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(f"{HOST}/")
        if name.endswith(".js"):
            route.fulfill(path=FOLDER / name, content_type="text/javascript")
        elif name == "":
            route.fulfill(body="<!doctype html><main></main>", content_type="text/html")
        else:
            route.fulfill(status=404)

    page.route(f"{HOST}/**", serve)
    page.goto(f"{HOST}/")
    chunk = next(name for name in manifest().files if name.startswith("sanitised-"))
    page.evaluate(f"import('/{chunk}').then((chunk) => {{ window.rich = chunk }})")
    page.wait_for_function("window.rich")
    return page


def shown(page: Page, call: str, given: str) -> str:
    """What stands on the page in the end, once everything that could run has run."""
    script = f"(given) => {{ document.querySelector('main').innerHTML = rich.{call} }}"
    page.evaluate(script, given)
    page.wait_for_timeout(50)
    assert page.evaluate("window.ran") is None
    return cast("str", page.evaluate("document.querySelector('main').innerHTML"))


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (f"<script>{RUNS}</script>", ""),
        (f"<svg onload='{RUNS}'><script>{RUNS}</script></svg>", ""),
        (f"<iframe srcdoc='<script>parent.{RUNS}</script>'></iframe>", ""),
        (f"<math><mtext><table><mglyph><style><img src=x onerror='{RUNS}'>", ""),
        (f"<details open ontoggle='{RUNS}'>open</details>", "open"),
        (f"<a href='javascript:{RUNS}'>here</a>", "<a>here</a>"),
        ("<style>* { display: none }</style>", ""),
        ("<form id=f><input name=parentNode></form>", ""),
        (
            "<p id=a name=b class=c style='position: fixed' data-d aria-label=e>word</p>",
            "<p>word</p>",
        ),
        ("<img src='data:text/html,x'>", ""),
    ],
)
def test_what_runs_names_itself_or_asks_for_anything_is_gone(
    rich: Page, given: str, left: str
) -> None:
    assert shown(rich, "sanitised(given, 'block')", given) == left


def test_a_link_opens_a_page_that_learns_nothing_of_this_one(rich: Page) -> None:
    left = shown(rich, "sanitised(given, 'block')", "<a href='/there' target=_self>there</a>")
    assert left == '<a href="/there" target="_blank" rel="noopener noreferrer nofollow">there</a>'


@pytest.mark.parametrize("src", ["https://a.test/b.png", "data:image/gif;base64,AA==", "/b.png"])
def test_pictures_come_from_the_web_from_data_or_from_beside_the_page(rich: Page, src: str) -> None:
    left = shown(rich, "sanitised(given, 'block')", f"<img src='{src}' onerror='{RUNS}'>")
    assert f'src="{src}"' in left
    assert "onerror" not in left


def test_what_stands_on_a_button_holds_no_link_and_no_block(rich: Page) -> None:
    given = "<div><a href='/there'><b>Car</b></a></div>"
    assert shown(rich, "sanitised(given, 'inline')", given) == "<b>Car</b>"


def test_markdown_has_form_and_the_html_in_it_is_sanitised(rich: Page) -> None:
    given = f"# Title\n\n**bold** <img src=x onerror='{RUNS}'>\n\n- one\n\n[x](<javascript:{RUNS}>)"
    left = shown(rich, "fromMarkdown(given)", given)
    for form in ("<h3>Title</h3>", "<strong>bold</strong>", "<li>one</li>", "<a>x</a>"):
        assert form in left


@pytest.mark.parametrize("deep", ["> " * 20_000 + "x", "[" * 20_000, "- " * 5_000, "*a " * 20_000])
def test_markdown_that_is_meant_to_break_its_parser_is_left_as_it_is_or_read(
    rich: Page, deep: str
) -> None:
    kind = rich.evaluate("(given) => typeof rich.fromMarkdown(given)", deep)
    # Where a browser knows it, what is safe is told by its type.
    assert kind in ("object", "string", "undefined")
