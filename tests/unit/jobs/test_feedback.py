"""Feedback: what is asked, when it is asked why, and what a store makes of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.annotation import Annotation
from embed_label.interface.visibility import Visibility
from embed_label.jobs.feedback import feedback_interface, feedback_task
from embed_label.questions import Answer, Choices, Comment, Rating, RatingAnswer, YesNo, YesNoAnswer

REASONS = ["Wrong", "Unsafe"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[el.LabelStore]:
    with el.LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as opened:
        yield opened


def asked(interface: el.Interface, *answers: Answer) -> list[str]:
    visible = Visibility(interface, [], answers)
    return [name for name in interface.questions if visible.is_asked(name)]


def test_thumbs_ask_why_below_a_bad_one() -> None:
    interface = feedback_interface(reasons=REASONS)
    good, bad = (YesNoAnswer(question="good", yes=yes) for yes in (True, False))
    assert asked(interface) == ["good"]
    assert asked(interface, good) == ["good"]
    assert asked(interface, bad) == ["good", "reasons", "comment"]


def test_why_may_be_asked_always_or_never() -> None:
    good = YesNoAnswer(question="good", yes=True)
    always = feedback_interface(reasons=REASONS, ask_why="always")
    assert asked(always) == ["good"]
    assert asked(always, good) == ["good", "reasons", "comment"]
    assert list(feedback_interface(ask_why="never").questions) == ["good"]


@pytest.mark.parametrize(
    ("scale", "ask_why", "last"),
    [("stars", "negative", 2), ("faces", "negative", 2), ("scale", "negative", 4), ("scale", 6, 6)],
)
def test_a_scale_asks_why_up_to_a_step(scale: Any, ask_why: Any, last: int) -> None:
    interface = feedback_interface(scale=scale, ask_why=ask_why)
    rated, _ = interface.questions.values()
    assert isinstance(rated, Rating)
    steps = range(rated.lowest, rated.stars + 1)
    asking = [
        step
        for step in steps
        if "comment" in asked(interface, RatingAnswer(question=rated.name, rating=step))
    ]
    assert asking == list(range(rated.lowest, last + 1))


def test_each_scale_has_its_question() -> None:
    made = {
        scale: next(iter(feedback_interface(scale=scale).questions.values()))
        for scale in ("thumbs", "stars", "faces", "scale")
    }
    thumbs, stars, faces, scale = made.values()
    assert isinstance(thumbs, YesNo)
    assert isinstance(stars, Rating)
    assert isinstance(faces, Rating)
    assert isinstance(scale, Rating)
    assert [each.name for each in made.values()] == ["good", "rating", "rating", "scale"]
    assert (thumbs.icon, stars.icon, faces.icon, scale.icon) == ("thumb", "star", "face", "number")
    assert (scale.lowest, scale.stars) == (0, 10)


def test_words_stand_in_the_place_of_ours() -> None:
    interface = feedback_interface(
        reasons=REASONS, title="Helpful?", words={"yes": "Ja", "reasons": "Warum?"}
    )
    good, reasons, comment = interface.questions.values()
    assert isinstance(good, YesNo)
    assert isinstance(reasons, Choices)
    assert isinstance(comment, Comment)
    assert (good.title, good.yes, good.no, reasons.title) == ("Helpful?", "Ja", "Bad", "Warum?")


def test_the_text_of_the_task_is_there_to_be_rewritten() -> None:
    task = feedback_task("m1", text="Hello wrld", prompt="Greet me")
    assert task.data == {"about": "m1", "text": "Hello wrld", "prompt": "Greet me"}
    rewrite = feedback_interface(rewrite=True).filled(task.data).questions["rewrite"]
    assert isinstance(rewrite, Comment)
    assert rewrite.default == "Hello wrld"


def test_reasons_may_come_from_the_task() -> None:
    task = feedback_task(7, reasons=REASONS)
    assert task.id == "7"
    reasons = feedback_interface(reasons="$reasons").filled(task.data).questions["reasons"]
    assert isinstance(reasons, Choices)
    assert [each.name for each in reasons.choices] == REASONS


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"scale": "thumb"}, 'did you mean "thumbs"'),
        ({"ask_why": "allways"}, 'did you mean "always"'),
        ({"ask_why": 3}, "thumbs have no 3"),
        ({"scale": "stars", "ask_why": 9}, "goes from 1 to 5"),
        ({"ask_why": "never", "reasons": REASONS}, "never asked"),
        ({"highest": 3}, "thumbs have no lowest"),
        ({"scale": "stars", "lowest": 0}, "counts from 1"),
        ({"words": {"reason": "Why"}}, 'did you mean "reasons"'),
        ({"reasons": ["a", "a"]}, "twice"),
    ],
)
def test_what_cannot_be_asked_is_an_error(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(el.InterfaceError, match=says):
        feedback_interface(**wrong)


def test_a_change_of_mind_supersedes_what_was_said_before(store: el.LabelStore) -> None:
    task, interface = feedback_task("m1"), feedback_interface(reasons=REASONS)
    ticket = store.ticket(task, interface)

    def say(*answers: Any) -> el.Receipt:
        said = Annotation(answers=answers)
        done = el.Completion(task="m1", ticket=ticket, annotation=said)
        return store.put(done, author="ann")

    assert say(YesNoAnswer(question="good", yes=False)).revision == 1
    assert say().revision == 2
    assert say(YesNoAnswer(question="good", yes=True)).revision == 3
    (kept,) = store.annotations()
    assert [answer.values for answer in kept.completion.annotation.answers] == [("yes",)]
    assert kept.verified


def test_what_is_not_on_the_scale_is_refused(store: el.LabelStore) -> None:
    task, interface = feedback_task("m1"), feedback_interface(scale="stars")
    said = Annotation(answers=[RatingAnswer(question="rating", rating=0)])
    done = el.Completion(task="m1", ticket=store.ticket(task, interface), annotation=said)
    with pytest.raises(el.InvalidCompletion, match="begins at 1, not 0"):
        store.put(done, author="ann")
