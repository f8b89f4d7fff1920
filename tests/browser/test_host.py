"""The widget as a guest in a Reflex page: one React, a silent console, nothing to configure."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Response, expect

from tests.browser.conftest import APP, Server

PAGES = {
    "whole": ["Street"],
    "page_apart": ["First", "Second", "Third", "Fourth"],
    "page_any?task=host&photo=/street.png&report=Ada": ["Crossing"],
}
# React 19's own marks in what its builds export.
REACT = re.compile(r"\.useSyncExternalStore=function")
RENDERER = re.compile(r"rendererPackageName:[`\"']react-dom")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_loads_one_react_and_the_console_stays_silent(
    house: Server, page: Page, address: str
) -> None:
    said: list[str] = []
    scripts: list[Response] = []
    strangers: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            said.append(f"{message.type}: {message.text}")

    def look(response: Response) -> None:
        if response.request.resource_type == "script":
            scripts.append(response)
        if urlsplit(response.url).netloc not in {urlsplit(house.url).netloc, ""}:
            strangers.append(response.url)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", look)
    # The test app has no icon, which the browser asks for by itself.
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(f"{house.url}/{address}")
    for title in PAGES[address]:
        widget = page.get_by_role("group", name=title)
        article = widget.get_by_role("article").first
        expect(article).to_be_visible(timeout=20_000)
        article.dblclick(position={"x": 30, "y": 28})
        widget.get_by_role("textbox", name="Note").fill("Heard?")
        widget.get_by_role("button", name="Submit").click()

    bodies = [response.text() for response in scripts]
    assert sum(bool(REACT.search(body)) for body in bodies) == 1
    assert sum(bool(RENDERER.search(body)) for body in bodies) == 1
    assert strangers == []
    assert said == []


def test_the_exported_page_has_no_widget_in_it_and_becomes_alive(house: Server, page: Page) -> None:
    answer = page.request.get(f"{house.url}/page_mounts")
    assert "<main" in answer.text()
    assert not re.search(r"el-root|Street|role=.group", answer.text())
    page.goto(f"{house.url}/page_mounts")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("group", name="Street")).to_be_visible(timeout=20_000)


def test_the_app_configures_nothing_for_the_widget() -> None:
    config = (APP / "rxconfig.py").read_text()
    assert not re.search(r"embed_label|frontend_packages|tailwind|radix", config, re.IGNORECASE)
