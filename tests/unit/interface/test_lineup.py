"""What stands side by side to be compared."""

from typing import Any

import pytest

import embed_label as el

IMAGE = el.ImageSource(name="image")
TEXTS = [el.TextSource(name="A"), el.TextSource(name="B")]
BEST = el.Comment(name="best")


def lineup(*children: Any, **more: Any) -> el.Interface:
    return el.Interface(body=[el.Lineup(children=children, **more), BEST])


def test_outputs_stand_under_their_names() -> None:
    face = lineup(*TEXTS, names=["A", "B"], against="B", merged="best")
    assert list(face.sources) == ["A", "B"]
    assert face.lineups[0].names == ("A", "B")


def test_an_output_may_have_questions_or_be_a_sentence_that_says_why_it_is_missing() -> None:
    rated = el.Column(children=[TEXTS[0], el.Rating(name="true: A")])
    face = lineup(rated, el.Header(text="It failed."), names=["A", "B"])
    assert (list(face.sources), list(face.questions)) == (["A"], ["true: A", "best"])


def test_one_source_is_for_the_predictions_on_it() -> None:
    assert lineup(IMAGE, against="mine").lineups[0].names == ()


def test_it_is_found_wherever_it_stands() -> None:
    inner = el.Lineup(children=TEXTS, names=["A", "B"])
    face = el.Interface(body=[el.Tabs(children=[el.Group(children=[inner])])])
    assert face.lineups == (inner,)


@pytest.mark.parametrize(
    ("children", "more", "says"),
    [
        (TEXTS, {"names": ["A", "A"]}, 'the name "A" twice'),
        (TEXTS[:1], {"names": ["A"]}, "two to eight outputs.*1 and 1 names"),
        (TEXTS, {"names": ["A", "B", "C"]}, "2 and 3 names"),
        (TEXTS, {}, "without names.*its only child"),
        ([el.Column(children=[IMAGE])], {}, "without names.*its only child"),
        (TEXTS, {"names": ["A", "B"], "against": "a"}, 'against="a"; known: "A", "B", "mine"'),
        (TEXTS, {"names": ["A", "B"], "merged": "A"}, 'merged="A", which is no comment'),
        (TEXTS, {"names": [str(at) for at in range(9)]}, "at most 8"),
    ],
)
def test_a_lineup_that_cannot_be_is_an_error_that_says_why(
    children: list[Any], more: dict[str, Any], says: str
) -> None:
    with pytest.raises(el.InterfaceError, match=says):
        lineup(*children, **more)
