"""Projects at work in the demo: files in, a long table, reviews, files out, an interface."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.access import AXE, CHECK, TAGS, check, in_both_lights
from tests.browser.delivery import PATIENCE

LONG = 100_000
SLOW = PATIENCE * 6
EXAMPLE = "projects/city-messages"
# How long frames took while the table was scrolled from its top to far down.
SCROLLED = """async (box) => {
    const frames = [];
    let last = performance.now();
    const from = box.scrollTop;
    for (let step = 1; step <= 90; step += 1) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        frames.push(now - last);
        last = now;
        box.scrollTop = from + step * 400;
    }
    return frames;
}"""


@pytest.fixture(scope="module")
def clerk(browser: Browser) -> Iterator[Page]:
    """One page for all tests that need none of their own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def make(page: Page, demo: str, name: str, template: str) -> None:
    page.goto(f"{demo}/projects/new?t={template}")
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("checkbox", name="example as its first task").uncheck()
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("button", name="Choose files")).to_be_enabled(timeout=PATIENCE)


def bring(page: Page, *files: Path) -> Locator:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose files").click()
    chooser.value.set_files([*files])
    report = page.get_by_role("region", name="What became of it")
    expect(report).to_be_visible(timeout=SLOW)
    return report


def counts(report: Locator) -> tuple[str, ...]:
    """Added, known, refused."""
    found = report.get_by_role("definition").all_inner_texts()
    return tuple(each for each in found if each.isdigit())


@pytest.fixture(scope="module")
def long(demo: str, clerk: Page, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A project of many tasks, which came in through the page."""
    table = tmp_path_factory.mktemp("long") / "messages.csv"
    with table.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "review"])
        rows.writerows((f"m{number:06}", f"Message {number}") for number in range(1, LONG + 1))
    make(clerk, demo, "A long one", "text-sentiment")
    assert counts(bring(clerk, table)) == (str(LONG), "0", "0")
    return f"{demo}/projects/A%20long%20one"


def grid(page: Page) -> Locator:
    return page.get_by_role("grid", name="Tasks")


def test_a_hundred_thousand_rows_scroll_without_a_stutter(long: str, clerk: Page) -> None:
    clerk.goto(long)
    table = grid(clerk)
    expect(table.get_by_role("row", name="Message 1", exact=False).first).to_be_visible(
        timeout=PATIENCE
    )
    assert table.get_attribute("aria-rowcount") == str(LONG + 1)
    assert table.get_by_role("row").count() < 60
    frames = table.evaluate(SCROLLED)
    # On a machine that has other work, single frames say little.
    assert median(frames) < 30, frames
    table.evaluate("(box) => { box.scrollTop = box.scrollHeight * 0.7 }")
    expect(table.get_by_text(re.compile("^Message 70\\d\\d\\d$")).first).to_be_visible(
        timeout=PATIENCE
    )


def test_the_table_is_walked_sorted_and_opened_by_keys_alone(long: str, clerk: Page) -> None:
    clerk.goto(long)
    table = grid(clerk)
    expect(table.get_by_text("Message 1", exact=True)).to_be_visible(timeout=PATIENCE)
    table.focus()
    clerk.keyboard.press("End")
    expect(table.get_by_text(f"Message {LONG}", exact=True)).to_be_visible(timeout=PATIENCE)
    clerk.keyboard.press("ArrowUp")
    clerk.keyboard.press("Enter")
    sheet = clerk.get_by_role("complementary", name="Task")
    expect(sheet).to_contain_text(f"m{LONG - 1:06}", timeout=PATIENCE)
    expect(sheet).to_contain_text("Nobody has said anything")
    clerk.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(table).to_be_focused()
    clerk.get_by_role("button", name="Number").press("Enter")
    expect(table.get_by_text(f"Message {LONG}", exact=True)).to_be_visible(timeout=PATIENCE)
    clerk.get_by_role("searchbox", name="Find by id").fill("m000042")
    expect(clerk.get_by_text("1 task", exact=True)).to_be_visible(timeout=PATIENCE)
    expect(table.get_by_text("Message 42", exact=True)).to_be_visible(timeout=PATIENCE)


def test_a_dropped_folder_arrives_with_what_was_refused_named(
    demo: str, clerk: Page, tmp_path: Path
) -> None:
    photo = Path(__file__).parents[2] / "demo_app" / "assets" / "photos" / "cat.jpg"
    (tmp_path / "cats").mkdir()
    (tmp_path / "cats" / "cat.jpg").write_bytes(photo.read_bytes())
    (tmp_path / "cats" / "readme.xyz").write_text("nothing")
    make(clerk, demo, "Cats", "image-boxes")
    with clerk.expect_file_chooser() as chooser:
        clerk.get_by_role("button", name="Choose a folder").click()
    chooser.value.set_files(tmp_path / "cats")
    report = clerk.get_by_role("region", name="What became of it")
    expect(report).to_be_visible(timeout=SLOW)
    assert counts(report) == ("1", "0", "1")
    expect(report.get_by_role("listitem")).to_contain_text("readme.xyz")
    clerk.goto(f"{demo}/projects/Cats/label")
    expect(clerk.get_by_role("application").first).to_be_visible(timeout=PATIENCE)


def test_the_same_archive_twice_adds_nothing(demo: str, clerk: Page, tmp_path: Path) -> None:
    archive = tmp_path / "texts.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.jsonl", '{"review": "one"}\n{"review": \n{"review": "three"}\n')
    make(clerk, demo, "Twice", "text-sentiment")
    report = bring(clerk, archive)
    assert counts(report) == ("2", "0", "1")
    expect(report.get_by_role("listitem")).to_contain_text("line 2")
    clerk.reload()
    expect(clerk.get_by_role("button", name="Choose files")).to_be_enabled(timeout=PATIENCE)
    assert counts(bring(clerk, archive)) == ("0", "2", "1")


def test_what_no_format_can_hold_is_listed_before_it_is_left_out(demo: str, clerk: Page) -> None:
    clerk.goto(f"{demo}/{EXAMPLE}/export")
    clerk.get_by_role("radio", name=re.compile("^Label Studio's JSON")).check(timeout=SLOW)
    clerk.get_by_role("button", name="Export", exact=True).click()
    leave = clerk.get_by_role("button", name="Leave it out, export the rest")
    link = clerk.get_by_role("link", name=re.compile("^city-messages"))
    expect(leave.or_(link)).to_be_visible(timeout=SLOW)
    clerk.get_by_role("radio", name=re.compile("^COCO ")).first.check()
    clerk.get_by_role("button", name="Export", exact=True).click()
    expect(leave).to_be_visible(timeout=SLOW)
    expect(clerk.get_by_text("Nothing was written")).to_be_visible()

    clerk.get_by_role("radio", name=re.compile("^JSON lines a task")).check()
    clerk.get_by_label("By whom").fill("Ines, Bo")
    clerk.get_by_role("button", name="Export", exact=True).click()
    expect(link).to_be_visible(timeout=SLOW)
    with clerk.expect_download() as download:
        link.click()
    with zipfile.ZipFile(download.value.path()) as file:
        name = next(each for each in file.namelist() if each.endswith(".jsonl"))
        told = [json.loads(line) for line in file.read(name).splitlines()]
    said = {one["annotation"]["author"] for each in told for one in each["annotations"]}
    assert said == {"Ines", "Bo"}


def test_a_review_sends_work_back_with_its_reason(demo: str, clerk: Page) -> None:
    clerk.goto(f"{demo}/{EXAMPLE}/review")
    accept = clerk.get_by_role("button", name="Accept")
    expect(accept).to_be_visible(timeout=SLOW)
    accept.click()
    stored = clerk.get_by_role("status").filter(has_text="accepted")
    expect(stored).to_be_visible(timeout=PATIENCE)
    clerk.get_by_label("Comment").fill("Look again")
    clerk.get_by_role("button", name="Send back").click()
    stored = clerk.get_by_role("status").filter(has_text="sent back")
    expect(stored).to_be_visible(timeout=PATIENCE)
    clerk.get_by_role("button", name="Put it right").click()
    clerk.get_by_role("radio", name="waste").check(timeout=PATIENCE)
    clerk.get_by_role("button", name="Submit").click()
    expect(clerk.get_by_role("status").filter(has_text="put right")).to_be_visible(timeout=PATIENCE)


def test_an_interface_is_changed_and_its_error_named_in_place(demo: str, clerk: Page) -> None:
    make(clerk, demo, "Changed", "text-sentiment")
    clerk.goto(f"{demo}/projects/Changed/setup")
    editor = clerk.get_by_role("textbox", name="Interface")
    expect(editor).to_have_value(re.compile("body"), timeout=PATIENCE)
    editor.fill('{\n  "body": [\n    {"kind": "txet"}\n  ]\n}')
    expect(clerk.get_by_role("button", name="Line 3")).to_be_visible(timeout=PATIENCE)
    save = clerk.get_by_role("button", name="Save the interface")
    expect(save).to_be_disabled()
    editor.fill('{"title": "Changed here", "body": [{"kind": "text", "name": "text"}]}')
    expect(save).to_be_enabled(timeout=PATIENCE)
    save.click()
    expect(clerk.get_by_text("labels keep the version")).to_be_visible(timeout=PATIENCE)
    clerk.reload()
    expect(clerk.get_by_text("Changed here").first).to_be_visible(timeout=PATIENCE)


PAGES = {
    "": "2,000 tasks",
    "/people": "Marta",
    "/agreement": "By pair",
    "/review": "Accept",
    "/files": "Choose a folder",
    "/export": "JSON lines",
    "/audit": "tasks added",
    "/setup": "Save the interface",
}


@in_both_lights
def test_axe_finds_nothing_on_any_page_of_a_project(demo: str, page: Page) -> None:
    for path in ("/projects", "/projects/new", *(f"/{EXAMPLE}{each}" for each in PAGES)):
        page.goto(f"{demo}{path}")
        said = PAGES.get(path.removeprefix(f"/{EXAMPLE}"), "Projects")
        expect(page.get_by_text(said).first).to_be_visible(timeout=SLOW)
        page.add_script_tag(path=AXE)
        if path.endswith("/setup"):
            # What one types there is seen through, on the same text in colours.
            assert page.locator("body").evaluate(CHECK, TAGS)["violations"] == [], path
        else:
            check(page, page.locator("body"), path)


def test_nothing_is_wider_than_a_phone(demo: str, phone: Page) -> None:
    for path in ("/projects", "/projects/new", *(f"/{EXAMPLE}{each}" for each in PAGES)):
        phone.goto(f"{demo}{path}")
        said = PAGES.get(path.removeprefix(f"/{EXAMPLE}"), "Projects")
        expect(phone.get_by_text(said).first).to_be_visible(timeout=SLOW)
        beyond = phone.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert beyond <= 0, path
