"""Which predictions a correction is of: newer ones, those that the server keeps, hidden ones."""

import re

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import (
    MODEL,
    Correction,
    box,
    open_correction,
    outcomes,
    prediction,
    said_of,
    span,
)
from tests.browser.photo import NEAR

OLD = [box("a", 20, 20, 0.9), box("b", 140, 40, 0.6)]
NEW = [box("n", 30, 30, 0.8), box("o", 260, 40, 0.7), box("p", 20, 200, 0.6)]
OFFER = "A newer prediction is there."


def begun(house: Server, page: Page, task: str, **asked: object) -> Correction:
    """Somebody has accepted one, and then a newer prediction comes."""
    seen = open_correction(house, page, "photo", task, OLD, newer=NEW, **asked)
    seen.rows.nth(0).click()
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    seen.expect_open("1 of 2 open")
    page.get_by_role("button", name="Newer").click()
    expect(seen.widget.get_by_role("status").filter(has_text=OFFER)).to_be_visible()
    seen.expect_open("1 of 2 open")
    return seen


def shown(seen: Correction) -> set[str]:
    """Which regions the predictions had that were stored, with the server's knowledge of them."""
    label = seen.stored()
    known = seen.known(label).predictions
    assert [each.regions for each in known] == [
        each.regions for each in label.completion.predictions
    ]
    return {region.id for each in known for region in each.regions}


def test_newer_predictions_are_taken_over_while_nobody_has_begun(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "taken-over", OLD, newer=NEW, kept="1")
    tab.get_by_role("button", name="Newer").click()
    seen.expect_open("3 of 3 open")
    expect(seen.widget.get_by_text(OFFER)).to_have_count(0)
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=3)
    assert shown(seen) == {"n", "o", "p"}


@pytest.mark.parametrize("kept", ["", "1"])
def test_what_one_works_on_stays_what_is_stored_when_newer_ones_are_declined(
    house: Server, tab: Page, kept: str
) -> None:
    asked = {"kept": kept} if kept else {}
    seen = begun(house, tab, f"declined{kept}", **asked)
    seen.button("Keep mine").click()
    expect(seen.widget.get_by_text(OFFER)).to_have_count(0)
    label = seen.submit()
    assert outcomes(label) == {"a": "accepted", "b": "accepted"}
    assert said_of(label)["a"].confirmed
    assert shown(seen) == {"a", "b"}


@pytest.mark.parametrize("kept", ["", "1"])
def test_what_one_submits_beside_an_open_offer_is_of_the_older_ones(
    house: Server, tab: Page, kept: str
) -> None:
    asked = {"kept": kept} if kept else {}
    seen = begun(house, tab, f"unanswered{kept}", **asked)
    label = seen.submit()
    assert outcomes(label) == {"a": "accepted", "b": "accepted"}
    assert shown(seen) == {"a", "b"}


@pytest.mark.parametrize("kept", ["", "1"])
def test_newer_ones_that_are_used_are_what_is_stored(house: Server, tab: Page, kept: str) -> None:
    asked = {"kept": kept} if kept else {}
    seen = begun(house, tab, f"used{kept}", **asked)
    seen.button("Use it").click()
    seen.expect_open("3 of 3 open")
    expect(seen.widget.get_by_text(OFFER)).to_have_count(0)
    seen.rows.nth(0).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    label = seen.submit()
    assert outcomes(label) == {"n": "rejected", "o": "accepted", "p": "accepted"}
    assert shown(seen) == {"n", "o", "p"}


@pytest.mark.parametrize("kept", ["", "1"])
def test_undo_goes_back_to_the_older_ones_and_to_what_was_done(
    house: Server, tab: Page, kept: str
) -> None:
    asked = {"kept": kept} if kept else {}
    seen = begun(house, tab, f"undone{kept}", **asked)
    seen.button("Use it").click()
    seen.expect_open("3 of 3 open")
    # Where the button was, the keys are heard on.
    seen.press("Control+z")
    seen.expect_open("1 of 2 open")
    label = seen.submit()
    assert outcomes(label) == {"a": "accepted", "b": "accepted"}
    assert said_of(label)["a"].confirmed
    assert shown(seen) == {"a", "b"}


@pytest.mark.parametrize("kept", [True, False])
def test_a_forged_prediction_is_not_believed_where_the_server_kept_its_own(
    house: Server, page: Page, kept: bool
) -> None:
    forged: list[str] = []

    def forge(route: WebSocketRoute) -> None:
        server = route.connect_to_server()

        def send(message: str | bytes) -> None:
            text = message if isinstance(message, str) else message.decode()
            if '"lead_time"' in text:
                text = text.replace(f'"model":"{MODEL}"', '"model":"mine"')
                # It would look as if the model had been right.
                text = re.sub(r'"x":20\b', '"x":80', text)
                forged.append(text)
            server.send(text)

        route.on_message(send)

    page.route_web_socket(re.compile("_event"), forge)
    task = f"forged-{kept}"
    asked = {"kept": "1"} if kept else {}
    seen = open_correction(house, page, "photo", task, OLD, **asked)
    photo = seen.photo
    photo.take("Select")
    photo.click((50, 40))
    photo.drag((50, 40), (110, 40))
    seen.expect_open("1 of 2 open")
    label = seen.submit()
    assert any('"model":"mine"' in each for each in forged)
    (sent,) = label.completion.predictions
    assert sent.model == (MODEL if kept else "mine")
    moved = said_of(label)["a"].moved
    # Without a showing the store has only what it was told.
    assert moved == ({"x": pytest.approx(60, abs=NEAR)} if kept else {})


def test_predictions_that_are_hidden_are_known_to_the_store_only(house: Server, tab: Page) -> None:
    guess = [prediction(span("ada", 0, 3, "Ada", 0.9))]
    seen = open_correction(house, tab, "report", "hidden", guess, hidden="1")
    expect(seen.review).to_have_count(0)
    expect(seen.rows).to_have_count(0)
    expect(seen.widget.get_by_role("button", name="Accept", exact=True)).to_have_count(0)
    seen.widget.get_by_role("article", name="Report").focus()
    seen.press("Control+Home", "Control+Shift+ArrowRight", "Enter")
    expect(seen.rows).to_have_count(1)
    seen.widget.get_by_role("radio", name="good").check()
    label = seen.submit()
    assert label.completion.predictions == ()
    assert label.completion.diff == Diff(added=1)
    known = seen.known(label)
    assert known.hidden
    assert [each.model for each in known.predictions] == ["tagger"]
    assert [region.id for each in known.predictions for region in each.regions] == ["ada"]


def test_work_that_was_submitted_is_gone_on_with_beside_the_predictions(
    house: Server, tab: Page
) -> None:
    before = {
        "id": "before",
        "spaces": {"photo": {"kind": "plane", "width": 400, "height": 300}},
        "regions": [box("mine", 30, 20, derived_from="a", confirmed=True)],
    }
    seen = open_correction(house, tab, "photo", "gone-on", OLD, said=before)
    seen.expect_open("all 2 judged")
    seen.button("Rejected 1").click()
    seen.button("Bring back car, 60 by 40 pixels at 140, 40").click()
    seen.expect_open("1 of 2 open")
    label = seen.submit()
    assert outcomes(label) == {"a": "edited", "b": "accepted"}
    assert said_of(label)["a"].moved == {"x": 10}
