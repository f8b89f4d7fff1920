"""Every kind of question: which answers fit it, and what is said of those that do not."""

from typing import Any

import pytest

from embed_label.errors import InterfaceError
from embed_label.questions import (
    Answer,
    CommentAnswer,
    DateTime,
    DateTimeAnswer,
    Entries,
    EntriesAnswer,
    Item,
    Pairwise,
    PairwiseAnswer,
    Quantity,
    QuantityAnswer,
    Question,
    Ranking,
    RankingAnswer,
    Suggestion,
    Tag,
    Tags,
    TagsAnswer,
    Taxonomy,
    TaxonomyAnswer,
    YesNo,
    YesNoAnswer,
)

ANIMALS = [Item(name="cat", children=["persian", "manx"]), "dog"]
KINDS = Taxonomy(name="q", items=ANIMALS, many=True, most=2)
LEAF = Taxonomy(name="q", items=ANIMALS, leaves_only=True)
GUESSED = [Suggestion(name="cat", score=0.9), Suggestion(name="dog", score=0.2)]
TAGS = Tags(name="q", suggestions=GUESSED, most=2)
OURS = Tags(name="q", suggestions=["cat"], free=False)
BAD = PairwiseAnswer(question="q", picked="both_bad")
ORDER = Ranking(name="q", entries=["a", "b", "c"])
SORTED = Ranking(name="q", entries=["a", "b"], buckets=["good", "bad"])
SHARE = Quantity(name="q", min=0, max=1, step=0.1)
MOMENT = DateTime(name="q")
TINY = Quantity(name="q", step=1e-9)
DAY = DateTime(name="q", only="date", min="2026-01-01", max="2026-12-31")


def paths(*found: list[str]) -> TaxonomyAnswer:
    return TaxonomyAnswer(question="q", paths=found)


def taken(*tags: tuple[str, int | None]) -> TagsAnswer:
    scores = {each.name: each.score for each in GUESSED}
    made = [Tag(name=name, rank=rank, score=scores.get(name)) for name, rank in tags]
    return TagsAnswer(question="q", tags=made)


def ordered(*names: str) -> RankingAnswer:
    return RankingAnswer(question="q", order=names)


def sorted_into(**buckets: list[str]) -> RankingAnswer:
    return RankingAnswer(question="q", buckets=buckets)


def texts(*found: str) -> EntriesAnswer:
    return EntriesAnswer(question="q", texts=found)


def number(value: float) -> QuantityAnswer:
    return QuantityAnswer(question="q", number=value)


def day(text: str) -> DateTimeAnswer:
    return DateTimeAnswer(question="q", datetime=text)


FITTING: list[tuple[Question, Answer]] = [
    (KINDS, paths(["cat"], ["cat", "manx"])),
    (KINDS, paths()),
    (LEAF, paths(["cat", "persian"])),
    (LEAF, paths(["dog"])),
    (Taxonomy(name="q", url="/tree.json"), paths(["whatever", "it", "has"])),
    (TAGS, taken(("dog", 2), ("owl", None))),
    (TAGS, taken()),
    (ORDER, ordered("c", "a", "b")),
    (SORTED, sorted_into(good=["b", "a"], bad=[])),
    (Entries(name="q"), texts("one", "one")),
    (SHARE, number(0.3)),
    (SHARE, number(1)),
    (Quantity(name="q"), number(-1e9)),
    (DAY, day("2026-02-28")),
    (DateTime(name="q"), day("2026-01-31T18:05")),
    (DateTime(name="q", only="time"), day("00:00:59")),
    (DateTime(name="q", only="month"), day("2026-12")),
    (DateTime(name="q", only="year"), day("1999")),
    (Pairwise(name="q"), PairwiseAnswer(question="q", picked="tie")),
    (YesNo(name="q"), YesNoAnswer(question="q", yes=False)),
]


@pytest.mark.parametrize(("question", "answer"), FITTING)
def test_an_answer_that_fits_has_no_flaw(question: Question, answer: Answer) -> None:
    assert question.flaw(answer) is None


UNFIT: list[tuple[Question, Answer, str]] = [
    (KINDS, paths(["cow"]), 'has no item "cow"; known: "cat", "dog"'),
    (KINDS, paths(["cat", "max"]), 'has no item "cat / max"; did you mean "manx"?'),
    (KINDS, paths(["dog"], ["dog"]), "has an item that was picked twice"),
    (KINDS, paths(["dog"], ["cat"], ["cat", "manx"]), "takes 2 items, not 3"),
    (KINDS, paths([]), "has an empty path"),
    (LEAF, paths(["dog"], ["cat", "manx"]), "takes 1 item, not 2"),
    (LEAF, paths(["cat"]), 'takes what has nothing below it; "cat" has'),
    (TAGS, taken(("cat", 2)), 'suggests "cat" at rank 1, not 2'),
    (TAGS, taken(("owl", 1)), 'does not suggest "owl"; known: "cat", "dog"'),
    (TAGS, taken(("cat", None)), 'suggests "cat" at rank 1, not without one'),
    (TAGS, taken(("cat", 1), ("cat", 1)), 'has the tag "cat" twice'),
    (TAGS, taken(("a", None), ("b", None), ("c", None)), "takes at most 2, not 3"),
    (OURS, taken(("cats", None)), 'does not suggest "cats"; did you mean "cat"?'),
    (ORDER, ordered("a", "b"), 'leaves out "c"'),
    (ORDER, ordered("a", "b", "d"), 'has no entry "d"; known: "a", "b", "c"'),
    (ORDER, ordered("a", "b", "c", "a"), 'has the entry "a" in two places'),
    (ORDER, sorted_into(good=["a"]), 'has no bucket "good"; there are none'),
    (SORTED, ordered("a", "b"), "sorts into buckets, so it has no one order"),
    (SORTED, sorted_into(good=["a"], bed=["b"]), 'has no bucket "bed"; did you mean "bad"?'),
    (SORTED, sorted_into(good=["a"], bad=["a"]), 'has the entry "a" in two places'),
    (SORTED, sorted_into(good=["a"]), 'leaves out "b"'),
    (Entries(name="q", most=1), texts("a", "b"), "takes 1 text, not 2"),
    (Entries(name="q", unique=True), texts("a", "a"), "takes no text twice"),
    (Entries(name="q", max_length=2), texts("🦊🦊🦊"), "takes 2 characters, not 3"),
    (SHARE, number(-0.1), "starts at 0, -0.1 is less"),
    (SHARE, number(2), "goes up to 1, not 2"),
    (TINY, number(1e308), "goes in steps of 1e-09, 1e+308 is between two"),
    (SHARE, number(0.25), "goes in steps of 0.1, 0.25 is between two"),
    (DAY, day("2025-12-31"), "starts at 2026-01-01, 2025-12-31 is before that"),
    (DAY, day("2027-01-01"), "ends at 2026-12-31, 2027-01-01 is after that"),
    (DAY, day("2026-02-30"), 'takes a date such as 2026-01-31, not "2026-02-30"'),
    (DAY, day("yesterday"), 'takes a date such as 2026-01-31, not "yesterday"'),
    (MOMENT, day("2026"), 'takes a datetime such as 2026-01-31T18:05, not "2026"'),
    (DateTime(name="q", only="time"), day("24:61"), 'takes a time such as 18:05, not "24:61"'),
    (Pairwise(name="q", ties=False), PairwiseAnswer(question="q", picked="tie"), "takes no tie"),
    (Pairwise(name="q", both_bad=False), BAD, 'does not take "both bad"'),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "flaw"), UNFIT)
def test_an_answer_that_does_not_fit_is_told_why(
    question: Question, answer: Answer, flaw: str
) -> None:
    assert question.flaw(answer) == flaw


@pytest.mark.parametrize("question", [question for question, _ in FITTING])
def test_the_answer_to_another_kind_of_question_never_fits(question: Question) -> None:
    assert (question.flaw(CommentAnswer(question="q", text="x")) or "").startswith("is a ")


@pytest.mark.parametrize(
    ("answer", "values"),
    [
        (paths(["cat", "manx"], ["dog"]), ("cat", "manx", "dog")),
        (taken(("dog", 2), ("owl", None)), ("dog", "owl")),
        (ordered("b", "a"), ("b", "a")),
        (texts("x", "y"), ("x", "y")),
        (number(3), ("3",)),
        (number(0.5), ("0.5",)),
        (day("2026"), ("2026",)),
        (PairwiseAnswer(question="q", picked="both_bad"), ("both_bad",)),
        (YesNoAnswer(question="q", yes=True), ("yes",)),
    ],
)
def test_a_rule_can_look_at_every_answer(answer: Answer, values: tuple[str, ...]) -> None:
    assert answer.values == values


EMPTY = [paths(), taken(), ordered(), sorted_into(good=[]), texts(), texts(" "), day("")]


@pytest.mark.parametrize("answer", EMPTY)
def test_an_answer_with_nothing_in_it_is_empty(answer: Answer) -> None:
    assert answer.is_empty


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (Taxonomy, {}, "has no items"),
        (Taxonomy, {"items": ["a", {"name": "b", "children": ["c", "c"]}]}, '"c" twice'),
        (Tags, {"free": False}, "has no suggestions"),
        (Tags, {"suggestions": ["a", "a"]}, '"a" twice'),
        (Ranking, {}, "has no entries"),
        (Ranking, {"entries": ["a"], "buckets": ["x", "x"]}, '"x" twice'),
        (Quantity, {"min": 2, "max": 1}, "min 2 is more than max 1"),
        (Quantity, {"slider": True}, "a slider needs"),
        (Quantity, {"max": 1, "default": 2}, "by its default, goes up to 1"),
        (Quantity, {"step": 0}, "step"),
        (DateTime, {"min": "soon"}, "takes a datetime"),
        (Entries, {"most": 0}, "most"),
    ],
)
def test_a_question_that_nobody_can_answer_is_refused(
    kind: Any, given: dict[str, Any], said: str
) -> None:
    with pytest.raises(InterfaceError) as error:
        kind.model_validate({"name": "q", **given})
    assert '"q"' in str(error.value)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("question", "answerable"),
    [
        (Taxonomy(name="q", items="$gone"), False),
        (Taxonomy(name="q", url="/tree.json"), True),
        (Tags(name="q"), True),
        (Tags(name="q", suggestions="$gone", free=False), False),
        (Ranking(name="q", entries="$gone"), False),
    ],
)
def test_what_the_task_left_empty_cannot_be_answered(question: Question, answerable: bool) -> None:
    assert question.is_answerable is answerable
