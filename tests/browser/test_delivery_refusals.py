"""Completions that are not taken: the user hears why, and loses nothing."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label.store import LabelStore, Refused
from tests.browser.conftest import Server
from tests.browser.delivery import PATIENCE, events, open_page, rows, submit, wait, widget


def alert(page: Page, title: str) -> Locator:
    return widget(page, title).get_by_role("alert").filter(has_text="was not taken")


def refused(server: Server) -> list[Refused]:
    with LabelStore(f"sqlite:///{server.data / 'labels.db'}") as store:
        return store.refused()


@pytest.mark.parametrize(
    ("title", "reason", "code"),
    [
        ("Foreign", 'the ticket is for task "good", not "foreign"', "ticket_foreign"),
        ("Expired", "the ticket expired at", "ticket_expired"),
    ],
)
def test_a_refusal_is_shown_and_kept_until_its_user_lets_it_go(
    server: Server, page: Page, title: str, reason: str, code: str
) -> None:
    shown = open_page(page, f"{server.url}/delivery_refusals", title)
    submit(shown, "mine")
    expect(alert(page, title)).to_contain_text(reason, timeout=PATIENCE)
    (kept,) = refused(server)
    assert kept.code == code
    assert "mine" in kept.body

    page.reload()
    expect(alert(page, title)).to_contain_text(reason, timeout=PATIENCE)
    assert len(events(server)) == 1
    alert(page, title).get_by_role("button", name="Send again").click()
    wait(page, lambda: len(events(server)) == 2)
    expect(alert(page, title)).to_contain_text(reason, timeout=PATIENCE)
    alert(page, title).get_by_role("button", name="Let it go").click()
    expect(alert(page, title)).to_have_count(0)

    page.reload()
    submit(widget(page, "Good"), "another")
    expect(widget(page, "Good").get_by_text("Saved")).to_be_visible(timeout=PATIENCE)
    expect(alert(page, title)).to_have_count(0)
    (row,) = rows(server)
    assert row.note == "another"
    assert len(set(events(server))) == 2
    assert len(events(server)) == 3


def test_a_refusal_holds_up_no_other_task_and_is_sent_again_when_asked(
    server: Server, page: Page
) -> None:
    closed = server.data / "closed"
    closed.touch()
    shown = open_page(page, f"{server.url}/delivery_refusals", "Good")
    submit(shown, "early")
    expect(alert(page, "Good")).to_contain_text("labelling is closed today", timeout=PATIENCE)
    assert rows(server) == []
    closed.unlink()

    shown.get_by_role("textbox", name="Note").fill("later")
    shown.get_by_role("button", name="Submit again").click()
    expect(shown.get_by_text("Saved")).to_be_visible(timeout=PATIENCE)
    assert [row.note for row in rows(server)] == ["later"]
    expect(alert(page, "Good")).to_be_visible()

    alert(page, "Good").get_by_role("button", name="Send again").click()
    expect(alert(page, "Good")).to_have_count(0, timeout=PATIENCE)
    wait(page, lambda: [row.note for row in rows(server)] == ["later", "early"])
