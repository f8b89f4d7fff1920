"""Choices: which answers fit."""

import pytest

from embed_label.errors import InterfaceError
from embed_label.questions import Choice, Choices, ChoicesAnswer, RatingAnswer

WEATHER = Choices(name="weather", choices=["sun", "rain", "snow"])
SKIES = Choices(name="skies", choices=["sun", "rain", "snow"], many=True)


def picked(*names: str) -> ChoicesAnswer:
    return ChoicesAnswer(question="weather", chosen=names)


@pytest.mark.parametrize(
    ("question", "chosen", "flaw"),
    [
        (WEATHER, [], None),
        (WEATHER, ["sun"], None),
        (WEATHER, ["sun", "rain"], "takes one choice, not 2"),
        (WEATHER, ["sum"], 'has no choice "sum"; did you mean "sun"?'),
        (SKIES, ["snow", "sun"], None),
        (SKIES, ["sun", "sun"], "has a choice that was picked twice"),
        (SKIES, ["sun", "hail"], 'has no choice "hail"; known: "rain", "snow", "sun"'),
    ],
)
def test_an_answer_fits_or_is_told_why_not(
    question: Choices, chosen: list[str], flaw: str | None
) -> None:
    assert question.flaw(picked(*chosen)) == flaw


def test_the_answer_to_another_kind_of_question_does_not_fit() -> None:
    assert WEATHER.flaw(RatingAnswer(question="weather", rating=1)) == "is a choices question"


def test_an_answer_with_nothing_chosen_is_as_good_as_none() -> None:
    assert picked().is_empty
    assert not picked("sun").is_empty


def test_a_bare_word_is_a_choice_of_that_name() -> None:
    assert WEATHER.choices[0] == Choice(name="sun")
    mixed = Choices(name="weather", choices=[Choice(name="sun", key="s"), "rain"])
    assert [choice.name for choice in mixed.choices] == ["sun", "rain"]


@pytest.mark.parametrize(
    ("choices", "said"),
    [([], "has no choices"), (["sun", "sun"], '"sun" twice'), ("sun", "choices")],
)
def test_a_question_without_an_answer_names_itself(choices: object, said: str) -> None:
    with pytest.raises(InterfaceError) as error:
        Choices.model_validate({"name": "weather", "choices": choices})
    assert '"weather"' in str(error.value)
    assert said in str(error.value)
