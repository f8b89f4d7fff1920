"""The widget as people see it, written to test-results/ to be looked at; nothing is cut off."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Server

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "test-results"
PORTRAIT = ROOT / "demo_app" / "assets" / "photos" / "astronaut.jpg"
LOOKS = {
    "light": {"viewport": {"width": 1180, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1180, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
STATES = {
    "empty": "photo=/street.png&report=Ada%20met%20Charles%20in%20London.",
    "full": "photo=/street.png&report=Ada%20met%20Charles%20in%20London.&guess=1",
    "locked": "photo=/street.png&report=Ada%20met%20Charles%20in%20London.&guess=1&locked=1",
    "wrong": "photo=/nowhere.png&ticket=el1.forged",
}
# What is wider than its place, or stands out of the widget's.
CUT = """root => [...root.querySelectorAll("button, label, h2, h3, p, [role=status], [role=alert]")]
    .filter((each) => each.checkVisibility() && !each.closest(".el-hidden, .el-region"))
    .filter((each) => {
        const [mine, its] = [each.getBoundingClientRect(), root.getBoundingClientRect()];
        // A star stands a little out, so that its drawing is in line with the words above it.
        const isOut = mine.left < its.left - 5 || mine.right > its.right + 1;
        return !each.closest("dialog") && (isOut || each.scrollWidth > each.clientWidth + 1);
    })
    .map((each) => `${each.localName}.${each.className} ${each.innerText}`)"""


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def page(browser: Browser, look: str) -> Iterator[Page]:
    context = browser.new_context(**LOOKS[look], device_scale_factor=2 if look == "phone" else 1)
    yield context.new_page()
    context.close()


def keep(page: Page, name: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    page.screenshot(path=RESULTS / f"{name}.png", full_page=True)
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("state", STATES)
def test_nothing_of_the_widget_is_cut_off(house: Server, page: Page, look: str, state: str) -> None:
    page.goto(f"{house.url}/page_any?task=picture-{state}&{STATES[state]}")
    widget = page.get_by_role("group", name="Crossing")
    expect(widget.get_by_role("heading", name="Crossing")).to_be_visible(timeout=20_000)
    if state != "wrong":
        expect(page.get_by_label("Ready")).to_have_text("1")
    if state in {"full", "locked"}:
        widget.get_by_role("option", name="person").click()
    if state == "empty":
        widget.get_by_role("button", name="Submit").click()
        expect(widget.get_by_text("This needs an answer.")).to_be_visible()
    if state == "full":
        answer(widget)
        keep(page, f"{state}-{look}")
        widget.get_by_role("button", name="Keys").click()
        expect(widget.get_by_role("dialog", name="Keys")).to_be_visible()
        page.screenshot(path=RESULTS / f"help-{look}.png")
        page.keyboard.press("Escape")
        widget.get_by_role("button", name="Submit").click()
        expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    if state == "wrong":
        widget.get_by_role("radio", name="Rain").check()
        widget.get_by_role("button", name="Submit").click()
        expect(widget.get_by_text("This was not taken.")).to_be_visible()
        drafts = page.get_by_label("Drafts")
        before = int(drafts.inner_text())
        widget.get_by_role("radio", name="Sun").check()
        expect(drafts).to_have_text(str(before + 1))
        page.reload()
        expect(widget.get_by_text("is back")).to_be_visible(timeout=20_000)
        expect(widget.get_by_text("This was not taken.")).to_be_visible()
    keep(page, f"{'submitted' if state == 'full' else state}-{look}")
    assert widget.evaluate(CUT) == []


def answer(widget: Locator) -> None:
    widget.get_by_role("radio", name="Sun").check()
    widget.get_by_role("checkbox", name="Road").check()
    widget.get_by_role("radio", name="4 stars").check()
    widget.get_by_role("textbox", name="Note").fill("The car stands on the pavement.")


def test_the_picture_of_the_readme_is_small(house: Server, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1060, "height": 900})
    page = context.new_page()
    page.route("**/street.png", lambda route: route.fulfill(path=PORTRAIT))
    page.goto(f"{house.url}/page_readme")
    widget = page.get_by_role("group", name="Portraits")
    expect(widget.get_by_role("option")).to_have_count(5, timeout=20_000)
    expect(widget.get_by_text("Loading")).to_have_count(0)
    widget.get_by_role("option", name="person").click()
    widget.get_by_role("radio", name="yes").check()
    widget.get_by_role("radio", name="4 stars").check()
    widget.get_by_role("textbox", name="Anything odd?").fill("The patch is hard to read.")
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    # The README's own is only written where that is asked for.
    asked = "EMBED_LABEL_SCREENSHOTS" in os.environ
    target = ROOT / ("docs" if asked else "test-results") / "widget.webp"
    target.parent.mkdir(exist_ok=True)
    Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB").save(target, quality=88)
    assert target.stat().st_size <= 200_000
    context.close()
