"""Ranking: which answers fit."""

import pytest

from embed_label.errors import InterfaceError
from embed_label.questions import Bucket, Entry, Ranking, RankingAnswer, RatingAnswer

LIST = Ranking(name="best", entries=["a", "b", "c"])
SORTED = Ranking(name="best", entries=["a", "b", "c"], buckets=["good", "bad"])


@pytest.mark.parametrize(
    ("question", "order", "buckets", "flaw"),
    [
        (LIST, ["c", "a", "b"], {}, None),
        (LIST, ["c", "a"], {}, 'leaves out "b"'),
        (LIST, ["c", "a", "b", "c"], {}, 'has the entry "c" in two places'),
        (LIST, ["c", "a", "d"], {}, 'has no entry "d"; known: "a", "b", "c"'),
        (SORTED, [], {"good": ["b", "a"], "bad": ["c"]}, None),
        (SORTED, [], {"good": ["b", "a", "c"]}, None),
        (SORTED, [], {"good": ["b"], "bad": ["c"]}, 'leaves out "a"'),
        (SORTED, [], {"good": ["b", "a"], "bad": ["c", "a"]}, 'has the entry "a" in two places'),
        (SORTED, ["a"], {"good": ["b"]}, "sorts into buckets, so it has no one order"),
        (SORTED, [], {"god": ["a", "b", "c"]}, 'has no bucket "god"; did you mean "good"?'),
    ],
)
def test_an_answer_fits_or_is_told_why_not(
    question: Ranking, order: list[str], buckets: dict[str, list[str]], flaw: str | None
) -> None:
    answer = RankingAnswer.model_validate({"question": "best", "order": order, "buckets": buckets})
    assert question.flaw(answer) == flaw


def test_a_list_without_buckets_takes_none() -> None:
    answer = RankingAnswer(question="best", order=["a", "b"], buckets={"good": ["c"]})
    assert "bucket" in (LIST.flaw(answer) or "")


def test_the_answer_to_another_kind_of_question_does_not_fit() -> None:
    assert LIST.flaw(RatingAnswer(question="best", rating=1)) == "is a ranking question"


def test_rules_compare_with_the_order_and_not_with_buckets() -> None:
    assert RankingAnswer(question="best", order=["c", "a"]).values == ("c", "a")
    assert RankingAnswer(question="best", buckets={"good": ["c"]}).values == ()


def test_buckets_with_nothing_in_them_are_as_good_as_no_answer() -> None:
    assert RankingAnswer(question="best", buckets={"good": [], "bad": []}).is_empty
    assert not RankingAnswer(question="best", buckets={"good": ["a"]}).is_empty


def test_bare_words_are_entries_and_buckets_of_that_name() -> None:
    assert SORTED.entries[0] == Entry(name="a")
    assert SORTED.buckets[0] == Bucket(name="good")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"entries": []}, "no entries"),
        ({"entries": ["a", "a"]}, '"a" twice'),
        ({"entries": ["a"], "buckets": ["x", "x"]}, '"x" twice'),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(given: dict[str, object], said: str) -> None:
    with pytest.raises(InterfaceError) as error:
        Ranking.model_validate({"name": "best", **given})
    assert said in str(error.value)
