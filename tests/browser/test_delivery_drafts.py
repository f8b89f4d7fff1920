"""Work that was begun and not submitted."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE, expect_status, open_page, rows, submit, widget


def returned(page: Page) -> Locator:
    return widget(page).get_by_role("status").filter(has_text="is back")


def aside(page: Page) -> Locator:
    """How often the host heard of a draft, which it does when that is in the browser's storage."""
    return page.get_by_role("status", name="Put aside")


def put_aside(page: Page, times: int) -> None:
    expect(aside(page)).to_have_text(str(times), timeout=PATIENCE)


def test_unsent_work_is_back_after_a_reload_until_its_author_starts_over(
    server: Server, page: Page
) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    note = shown.get_by_role("textbox", name="Note")
    note.fill("half a thought")
    put_aside(page, 1)
    page.reload()
    expect(returned(page)).to_be_visible(timeout=PATIENCE)
    expect(note).to_have_value("half a thought")

    returned(page).get_by_role("button", name="Start over").click()
    expect(note).to_have_value("")
    expect(returned(page)).to_have_count(0)
    put_aside(page, 2)
    page.reload()
    expect(note).to_have_value("", timeout=PATIENCE)
    note.fill("another thought")
    put_aside(page, 3)
    expect(returned(page)).to_have_count(0)
    assert rows(server) == []


def test_work_left_within_the_moment_before_it_is_put_aside_is_back(
    server: Server, page: Page
) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    note = shown.get_by_role("textbox", name="Note")
    # Once something is put aside, the storage is open.
    note.fill("the first word")
    put_aside(page, 1)
    note.fill("the last word")
    page.reload()
    expect(returned(page)).to_be_visible(timeout=PATIENCE)
    expect(widget(page).get_by_role("textbox", name="Note")).to_have_value("the last word")


def test_what_was_submitted_is_no_draft(server: Server, page: Page) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    note = shown.get_by_role("textbox", name="Note")
    note.fill("a thought")
    put_aside(page, 1)
    submit(shown, "a whole thought")
    expect_status(shown, "Saved")
    page.reload()
    expect(note).to_have_value("", timeout=PATIENCE)
    before = aside(page).inner_text()
    note.fill("another thought")
    expect(aside(page)).not_to_have_text(before)
    expect(returned(page)).to_have_count(0)
    (row,) = rows(server)
    assert row.note == "a whole thought"


# The browser's storage opens a while after the widget can be used.
SLOW_STORAGE = """
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...given) {
  const request = open.apply(this, given);
  Object.defineProperty(request, "onsuccess", {
    set: (then) => request.addEventListener("success", (event) => setTimeout(then, 2000, event)),
  });
  return request;
};
"""


def test_work_begun_while_the_storage_opens_is_put_aside(server: Server, page: Page) -> None:
    page.add_init_script(SLOW_STORAGE)
    shown = open_page(page, f"{server.url}/delivery_gates")
    shown.get_by_role("textbox", name="Note").fill("an early thought")
    put_aside(page, 1)
