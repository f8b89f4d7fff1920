"""The playground of the demo, as somebody tries it who saw it for the first time."""

import json
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ASKED = 'el.Interface(body=[el.Comment(name="note", title="{title}")])'
PASTE = """text => {
    const area = document.querySelector("textarea");
    area.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const how = { clipboardData, bubbles: true, cancelable: true };
    area.dispatchEvent(new ClipboardEvent("paste", how));
}"""
SOON = 15_000  # milliseconds


@pytest.fixture
def play(demo: str, page: Page) -> Page:
    open_template(page, f"{demo}/play?t=feedback-thumbs")
    return page


def open_template(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.get_by_role("button", name="Submit")).to_be_visible(timeout=SOON)


def code(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Interface", exact=True)


def data(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Task data as JSON")


def test_what_is_typed_is_shown_at_once_and_no_letter_is_lost(play: Page) -> None:
    words = "The quick brown fox jumps over the lazy dog, again and again. " * 4
    code(play).fill(ASKED.format(title=""))
    code(play).press("ControlOrMeta+End")
    for _ in range(4):
        code(play).press("ArrowLeft")
    code(play).press_sequentially(words)
    expect(code(play)).to_have_value(ASKED.format(title=words))
    expect(play.get_by_role("textbox", name=words.strip())).to_be_visible()
    expect(code(play)).to_have_value(ASKED.format(title=words))


def test_an_error_stands_at_its_line_and_the_last_good_widget_stays(play: Page) -> None:
    code(play).fill("el.Interface(\n  body=[\n    el.Coment(name='note')])")
    expect(play.get_by_text('did you mean "Comment"?')).to_be_visible()
    expect(play.get_by_role("radio", name="It did")).to_be_visible()
    play.get_by_role("button", name="Line 3").click()
    expect(code(play)).to_be_focused()
    assert selected(code(play)) == "    el.Coment(name='note')])"
    code(play).fill("el.Interface(\n  body=[\n    el.Comment(name='note')])")
    expect(play.get_by_role("button", name=re.compile("^Line"))).to_have_count(0)
    expect(play.get_by_role("textbox", name="note", exact=True)).to_be_visible()


def test_data_that_is_no_json_stands_at_its_line_too(play: Page) -> None:
    data(play).fill('{\n  "answer": "yes",\n}')
    expect(play.get_by_role("button", name=re.compile("^Line [23]$"))).to_be_visible()
    expect(data(play)).to_have_attribute("aria-invalid", "true")


def test_the_completion_is_shown_as_json_and_checked(play: Page) -> None:
    play.get_by_role("radio", name="It did").check()
    expect(play.get_by_role("region", name="Annotation so far as JSON")).to_be_visible()
    play.get_by_role("button", name="Submit").click()
    expect(play.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    expect(play.get_by_text("The server finds nothing wrong")).to_be_visible()
    shown = play.get_by_role("region", name="Completion as JSON").locator("div")
    done = json.loads("\n".join(shown.all_inner_texts()))
    (answer,) = done["annotation"]["answers"]
    assert (answer["question"], answer["yes"]) == ("helped", True)


def test_the_address_holds_what_was_edited(play: Page, browser: Browser) -> None:
    code(play).fill(ASKED.format(title="From a link"))
    expect(play.get_by_role("textbox", name="From a link")).to_be_visible()
    expect(play).to_have_url(re.compile("#.{40}"))
    with browser.new_context() as other:
        page = other.new_page()
        open_template(page, play.url)
        expect(code(page)).to_have_value(ASKED.format(title="From a link"))
        expect(page.get_by_role("textbox", name="From a link")).to_be_visible()


def test_an_edit_survives_a_reload_and_can_be_taken_back(play: Page) -> None:
    begun = code(play).input_value()
    code(play).fill(ASKED.format(title="Kept"))
    expect(play).to_have_url(re.compile("#.{40}"))
    play.reload()
    expect(code(play)).to_have_value(ASKED.format(title="Kept"), timeout=SOON)
    play.get_by_role("button", name="Start over").click()
    expect(code(play)).to_have_value(begun)
    expect(play).to_have_url(re.compile("thumbs$"))


def test_a_link_that_was_cut_off_says_so(demo: str, page: Page) -> None:
    open_template(page, f"{demo}/play#eNqrVspJ")
    expect(page.get_by_text("The link was cut off")).to_be_visible()


def test_an_interface_is_said_in_the_other_language(demo: str, page: Page) -> None:
    open_template(page, f"{demo}/play?t=text-sentiment")
    page.get_by_role("button", name="Python").click()
    expect(code(page)).to_have_value(re.compile(r"^el\.Interface\("))
    python = code(page).input_value()
    page.get_by_role("button", name="Label Studio XML").click()
    expect(code(page)).to_have_value(re.compile("^<View>"))
    page.get_by_role("button", name="Python").click()
    expect(code(page)).to_have_value(python)


def test_what_label_studio_has_no_words_for_is_named(play: Page) -> None:
    play.get_by_role("button", name="Label Studio XML").click()
    expect(play.get_by_text("has no words for")).to_be_visible()


def test_a_pasted_config_shows_samples_until_it_has_data(demo: str, page: Page) -> None:
    open_template(page, f"{demo}/play?t=text-entities")
    code(page).fill(
        '<View><Text name="t" value="$letter"/><Choices name="c" toName="t">'
        '<Choice value="Reply"/><Choice value="File"/></Choices></View>'
    )
    expect(page.get_by_role("radio", name="Reply")).to_be_visible()
    page.get_by_role("button", name="Put it into the data").click()
    expect(data(page)).to_have_value(re.compile('"letter": "This is a sample'))


def test_thousands_of_lines_can_be_pasted(play: Page) -> None:
    lines = "".join(f"# {at}\n" for at in range(4000))
    play.evaluate(PASTE, lines + ASKED.format(title="Pasted"))
    expect(play.get_by_role("textbox", name="Pasted")).to_be_visible()


def test_a_key_leads_into_the_editor_and_out_again(play: Page) -> None:
    code(play).focus()
    code(play).press("ControlOrMeta+Home")
    code(play).press("Tab")
    expect(code(play)).to_have_value(re.compile(r"^ {4}el\."))
    code(play).press("Escape")
    code(play).press("Tab")
    expect(code(play)).not_to_be_focused()


def test_a_template_is_found_by_a_word_and_opened_by_key(demo: str, page: Page) -> None:
    page.goto(f"{demo}/play/gallery")
    search = page.get_by_role("searchbox", name="Search the templates")
    expect(search).to_be_visible(timeout=SOON)
    search.fill("zebra")
    expect(page.get_by_text("No template has all of these words")).to_be_visible()
    search.fill("20,000")
    expect(page.get_by_role("status").filter(has_text="1 template")).to_be_visible()
    search.press("Tab")
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1, name="A catalogue of 20,000 items")
    expect(heading).to_be_visible(timeout=SOON)


def test_on_a_phone_one_pane_is_shown_at_a_time(demo: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 780}, has_touch=True) as phone:
        page = phone.new_page()
        open_template(page, f"{demo}/play?t=feedback-thumbs")
        expect(code(page)).to_be_hidden()
        page.get_by_role("radio", name="Interface").check(force=True)
        expect(code(page)).to_be_visible()
        expect(page.get_by_role("button", name="Submit")).to_be_hidden()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width == 390


def test_the_catalogue_of_twenty_thousand_is_served(demo: str, page: Page) -> None:
    tree = page.request.get(f"{demo}/taxonomy.json").json()
    assert sum(map(leaves, tree)) == 20_000


def leaves(item: object) -> int:
    return sum(map(leaves, item["children"])) if isinstance(item, dict) else 1


def selected(area: Locator) -> str:
    return area.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)")
