"""Every template of the gallery: it shows, it says nothing wrong, and axe finds nothing in it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from demo_app.demo_app.gallery import TEMPLATES
from tests.browser.access import AXE, CHECK, TAGS

IN_COLOURS = "scheme => getComputedStyle(document.documentElement).colorScheme === scheme"
SOON = 15_000  # milliseconds
# Colours fade in; what counts is where they end. What moves for ever is not waited for.
AT_REST = """() => Promise.all(
    document.getAnimations()
        .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
        .map((each) => each.finished.catch(() => 0)))"""


@pytest.fixture(scope="module")
def gallery(browser: Browser) -> Iterator[Page]:
    """One page for all templates, which are many."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug", TEMPLATES)
def test_a_template_is_shown_and_axe_finds_nothing(demo: str, gallery: Page, slug: str) -> None:
    wrong: list[str] = []
    gallery.emulate_media(color_scheme="light")
    gallery.on("pageerror", lambda error: wrong.append(str(error)))
    gallery.goto(f"{demo}/play?t={slug}")
    expect(gallery.get_by_role("button", name="Submit")).to_be_visible(timeout=SOON)
    expect(gallery.get_by_role("status", name="Loading")).to_have_count(0)
    gallery.add_script_tag(path=AXE)
    for scheme in ("light", "dark"):
        gallery.emulate_media(color_scheme=scheme)
        gallery.wait_for_function(IN_COLOURS, arg=scheme)
        gallery.evaluate(AT_REST)
        found: dict[str, Any] = gallery.locator("body").evaluate(CHECK, TAGS)
        assert found["violations"] == [], scheme
    expect(gallery.get_by_role("alert")).to_have_count(0)
    assert wrong == []
