"""The widget leaves the host's looks alone, and a host's plain rules leave the widget's alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Server

# Every property of every element of the host, of its pseudo-elements and of the page around it.
LOOK = """() => {
    const host = document.querySelector("article[aria-label=Host]");
    const looks = {};
    const all = [document.documentElement, document.body, host, ...host.querySelectorAll("*")];
    for (const [at, element] of all.entries()) {
        for (const part of ["", "::before", "::after", "::placeholder", "::marker", "::backdrop"]) {
            const style = getComputedStyle(element, part);
            const said = {};
            for (const name of style) said[name] = style.getPropertyValue(name);
            for (const [name] of part ? [] : element.computedStyleMap())
                if (name.startsWith("--")) said[name] = style.getPropertyValue(name);
            looks[`${at} ${element.localName}${part}`] = said;
        }
    }
    return looks;
}"""
# What makes the widget look as it does.
KEY = """root => {
    const names = `display visibility box-sizing color background-color opacity font-size
        font-weight font-style font-family line-height letter-spacing text-transform text-align
        text-decoration-line margin-top margin-right margin-bottom margin-left padding-top
        padding-right padding-bottom padding-left border-top-width border-top-style
        border-top-color border-bottom-width list-style-type cursor outline-style box-shadow
        max-width width height float position`.split(/\\s+/);
    return [...root.querySelectorAll("*")].map((element) => {
        const style = getComputedStyle(element);
        const said = { is: `${element.localName}.${element.getAttribute("class")}` };
        const unseen = style.borderTopWidth === "0px" ? "border-top" : "nothing";
        for (const name of names)
            if (!name.startsWith(unseen)) said[name] = style.getPropertyValue(name);
        return said;
    });
}"""
# Tailwind 3's preflight and Bootstrap's reboot, where they speak of what the widget is made of.
RESETS = """
*, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid;
  border-color: #e5e7eb; }
blockquote, dl, dd, h1, h2, h3, h4, hr, figure, p, pre { margin: 0; }
h1, h2, h3, h4 { font-size: inherit; font-weight: inherit; }
b, strong { font-weight: bolder; }
code, kbd, samp, pre { font-family: ui-monospace, monospace; font-size: 1em; }
button, input, optgroup, select, textarea { font-family: inherit; font-size: 100%;
  font-weight: inherit; line-height: inherit; letter-spacing: inherit; color: inherit; margin: 0;
  padding: 0; }
button, select { text-transform: none; }
button, input:where([type='button'], [type='submit']) { -webkit-appearance: button;
  background-color: transparent; background-image: none; }
fieldset, legend, ol, ul, menu, dialog { margin: 0; padding: 0; }
ol, ul, menu { list-style: none; }
textarea { resize: vertical; }
input::placeholder, textarea::placeholder { opacity: 1; color: #9ca3af; }
button, [role="button"] { cursor: pointer; }
:disabled { cursor: default; }
img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle; }
img, video { max-width: 100%; height: auto; }
label { display: inline-block; }
kbd { padding: .1875rem .375rem; font-size: .875em; color: #fff; background-color: #212529;
  border-radius: .25rem; }
mark { padding: .1875em; background-color: #fff3cd; color: #333; }
h2 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2; color: #123456; }
p, dl { margin-top: 0; margin-bottom: 1rem; }
dt { font-weight: 700; }
dd { margin-left: 2rem; }
"""
# What no host should do, and some do: loud rules for plain elements.
LOUD = """
* { box-sizing: content-box; }
button { all: unset; color: red; text-transform: uppercase; }
label { display: none; color: red; font-weight: bold; margin: 9px; }
input { display: none; width: 300px; height: 50px; margin: 20px; }
textarea { border: 5px solid red; padding: 40px; height: 400px; font-size: 30px; color: red; }
h2, h3, p { margin: 50px; color: red; text-transform: uppercase; font-style: italic; }
section, header, footer, article { padding: 30px; margin: 30px; border: 3px solid red;
  background: yellow; }
div, span { letter-spacing: 3px; }
mark { background: yellow; color: red; padding: 10px; }
canvas, svg { max-width: 10px; border: 4px solid red; }
dialog { display: none; background: red; }
kbd { font-size: 30px; }
"""
# What a host may say of the page around the widget, and would be inherited.
AROUND = """
main { text-transform: uppercase; letter-spacing: 3px; word-spacing: 9px; font-style: italic;
  font-weight: 900; font-size: 30px; line-height: 3; text-align: center; text-indent: 2em;
  white-space: pre; text-shadow: 2px 2px red; color: red; }
"""


def look(browser: Browser, address: str, shown: bool) -> dict[str, dict[str, str]]:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", name="Title")).to_be_visible(timeout=20_000)
    expect(page.get_by_alt_text("Street")).to_have_js_property("complete", value=True)
    if shown:
        page.get_by_role("button", name="Show").click()
        widget = page.get_by_role("group", name="Street")
        expect(widget.get_by_role("article", name="Report")).to_be_visible(timeout=20_000)
        expect(widget.get_by_role("application", name="Photo")).to_be_visible()
        expect(widget.get_by_text("Loading")).to_have_count(0)
        page.evaluate("document.activeElement.blur()")
        page.mouse.move(0, 0)
    page.wait_for_function("document.fonts.status === 'loaded'")
    found: dict[str, dict[str, str]] = page.evaluate(LOOK)
    context.close()
    return found


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [
        f"{element} {name}: {before[element].get(name)} -> {after[element].get(name)}"
        for element in before
        for name in before[element] | after[element]
        if before[element].get(name) != after[element].get(name)
    ]


def test_no_property_of_forty_host_elements_changes_when_the_widget_loads(
    house: Server, browser: Browser
) -> None:
    before = look(browser, f"{house.url}/page_bare", shown=False)
    after = look(browser, f"{house.url}/page_dressed", shown=True)
    assert len(before) > 40 * 6
    assert before.keys() == after.keys()
    assert differences(before, after) == []


@pytest.fixture
def widget(house: Server, page: Page) -> Locator:
    report = "Ada%20met%20Charles."
    page.goto(f"{house.url}/page_any?task=styles&guess=1&photo=/street.png&report={report}")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    return page.get_by_role("group", name="Crossing")


def changed(page: Page, widget: Locator, rules: str) -> list[str]:
    """The help sheet is open, so that it is looked at too."""
    widget.get_by_role("button", name="Keys").click()
    expect(widget.get_by_role("dialog", name="Keys").get_by_role("term").first).to_be_visible()
    before = widget.evaluate(KEY)
    # The page around it may change, and its own size with that: the widget must not.
    page.add_style_tag(content=rules)
    after = widget.evaluate(KEY)
    assert len(before) == len(after) > 80
    return differences(
        {f"{at} {each['is']}": each for at, each in enumerate(before)},
        {f"{at} {each['is']}": each for at, each in enumerate(after)},
    )


@pytest.mark.parametrize("rules", [RESETS, LOUD, AROUND], ids=["reset", "loud", "around"])
def test_a_hosts_rules_for_plain_elements_do_not_reach_the_widget(
    page: Page, widget: Locator, rules: str
) -> None:
    assert changed(page, widget, rules) == []
