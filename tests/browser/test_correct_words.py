"""Spans and answers that a model predicted are put right, and what is stored of each."""

from playwright.sync_api import Locator, Page, expect

from embed_label import ChoicesAnswer, Diff
from embed_label.store import Stored
from embed_label.verdict import Verdict
from tests.browser.conftest import Server
from tests.browser.correcting import (
    Correction,
    open_correction,
    outcomes,
    prediction,
    said_of,
    span,
)

ADA = span("ada", 0, 3, "Ada", 0.9)
CHARLES = span("charles", 8, 15, "Charles", 0.6)
LONDON = span("london", 19, 25, "London", 0.3)
TONE = {"kind": "choices", "question": "tone", "chosen": ["good"]}
STARS = {"kind": "rating", "question": "quality", "rating": 4}
NOTE = {"kind": "comment", "question": "note", "text": "It reads well."}


def question(seen: Correction, name: str) -> Locator:
    """Of the widget's groups."""
    return seen.widget.get_by_role("group", name=name).or_(
        seen.widget.get_by_role("radiogroup", name=name)
    )


def answered(label: Stored) -> dict[str | None, Verdict]:
    return {each.question: each for each in label.completion.verdicts if each.question}


def test_spans_are_accepted_relabelled_rejected_and_added(house: Server, tab: Page) -> None:
    guess = [prediction(ADA, CHARLES, LONDON, answers=[TONE])]
    seen = open_correction(house, tab, "report", "spans", guess)
    seen.rows.nth(0).click()
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    seen.rows.nth(2).click()
    seen.widget.get_by_role("button", name="Place").first.click()
    seen.rows.nth(1).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    article = seen.widget.get_by_role("article", name="Report")
    article.focus()
    seen.press("End")
    article.get_by_text("Zürich", exact=False).last.wait_for()
    seen.press("Control+Shift+ArrowLeft", "Enter")
    seen.expect_open("all 3 judged")
    label = seen.submit()
    said = said_of(label)
    assert label.completion.diff == Diff(accepted=2, edited=1, rejected=1, added=1)
    assert said["ada"].confirmed
    assert (said["london"].outcome, said["london"].relabelled) == ("edited", True)
    assert (said["london"].overlap, said["london"].score) == (1, 0.3)
    assert (said["charles"].outcome, said["charles"].model) == ("rejected", "tagger")


def test_an_answer_is_kept_changed_or_taken_away_and_each_is_a_verdict(
    house: Server, tab: Page
) -> None:
    guess = [prediction(ADA, score=0.87, answers=[TONE, STARS, NOTE])]
    seen = open_correction(house, tab, "report", "answers", guess)
    expect(seen.widget.get_by_text("Suggested by tagger, 87 %")).to_have_count(3)
    seen.widget.get_by_role("radio", name="bad").check()
    expect(seen.widget.get_by_text("Changed from good, suggested by tagger, 87 %")).to_be_visible()
    seen.widget.get_by_role("textbox", name="Note").fill("")
    expect(seen.widget.get_by_text("Taken away: It reads well.")).to_be_visible()
    label = seen.submit()
    said = answered(label)
    assert {name: each.outcome for name, each in said.items()} == {
        "tone": "edited",
        "quality": "accepted",
        "note": "rejected",
    }
    assert {each.model for each in said.values()} == {"tagger"}
    assert [said[name].confirmed for name in ("tone", "quality", "note")] == [True, False, True]
    assert label.completion.diff == Diff(accepted=2, edited=1, rejected=1)


def test_a_changed_answer_is_taken_back_in(house: Server, tab: Page) -> None:
    guess = [prediction(answers=[TONE, STARS])]
    seen = open_correction(house, tab, "report", "taken-back", guess)
    seen.widget.get_by_role("radio", name="bad").check()
    seen.widget.get_by_role("radio", name="2 stars").check(force=True)
    seen.widget.get_by_role("button", name="Take it back in").first.click()
    expect(seen.widget.get_by_role("radio", name="good")).to_be_checked()
    expect(seen.widget.get_by_role("button", name="Take it back in")).to_have_count(1)
    label = seen.submit()
    said = answered(label)
    assert (said["tone"].outcome, said["quality"].outcome) == ("accepted", "edited")
    assert said["quality"].moved == {"rating": -2}
    tone = next(each for each in label.completion.annotation.answers if each.question == "tone")
    assert isinstance(tone, ChoicesAnswer)
    assert tone.chosen == ("good",)


def test_an_answer_that_no_model_gave_is_no_verdict(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "report", "own-answer", [prediction(ADA)])
    seen.widget.get_by_role("radio", name="good").check()
    label = seen.submit()
    assert outcomes(label) == {"ada": "accepted"}
    assert answered(label) == {}
