"""An answer as a value that can be compared, and on what scale."""

from collections.abc import Iterator, Sequence
from typing import Literal

from embed_label.jobs.votes import Vote
from embed_label.questions import (
    Answer,
    Choices,
    ChoicesAnswer,
    CommentAnswer,
    EntriesAnswer,
    PairwiseAnswer,
    QuantityAnswer,
    Question,
    Ranking,
    RankingAnswer,
    RatingAnswer,
    RewriteAnswer,
    TagsAnswer,
    Taxonomy,
    TaxonomyAnswer,
)

Value = str | float | frozenset[str]
Scale = Literal["nominal", "ordinal", "interval", "sets", "ranks", "words"]


def scale_of(question: Question | None, answers: Sequence[Answer]) -> Scale:
    """By the answers, and by the question where somebody knows it."""
    match next(iter(answers), None):
        case CommentAnswer() | RewriteAnswer():
            return "words"
        case RatingAnswer():
            return "ordinal"
        case QuantityAnswer():
            return "interval"
        case RankingAnswer():
            return "ranks"
        case TagsAnswer() | EntriesAnswer():
            return "sets"
        case ChoicesAnswer() | TaxonomyAnswer():
            takes_many = isinstance(question, Choices | Taxonomy) and question.many
            are_many = takes_many or any(len(_names(each)) > 1 for each in answers)
            return "sets" if are_many else "nominal"
        case _:
            return "nominal"


def values(
    answer: Answer, scale: Scale, vote: Vote | None, question: Question | None
) -> Iterator[tuple[str, Value]]:
    """The values of one answer, each with the entry that it is about, or "" for all of it."""
    match answer:
        case RatingAnswer():
            yield "", answer.rating
        case QuantityAnswer():
            yield "", answer.number
        case RankingAnswer():
            yield from _places(vote.tiers if vote else _tiers(answer, question))
        case PairwiseAnswer():
            is_won = vote is not None and answer.picked in ("left", "right")
            yield "", vote.tiers[0][0] if vote and is_won else answer.picked
        case _ if scale == "sets":
            yield "", frozenset(_names(answer))
        case _:
            yield "", next(iter(_names(answer)), "")


def _names(answer: Answer) -> tuple[str, ...]:
    """What was picked or written; of a tree, the whole paths."""
    if isinstance(answer, TaxonomyAnswer):
        return tuple(" / ".join(path) for path in answer.paths)
    return answer.values


def _tiers(answer: RankingAnswer, question: Question | None) -> Sequence[Sequence[str]]:
    if answer.order:
        return [[name] for name in answer.order]
    # In the order of the question, the best first: an answer keeps none.
    known = [each.name for each in question.buckets] if isinstance(question, Ranking) else []
    return [answer.buckets.get(name, ()) for name in known or answer.buckets]


def _places(tiers: Sequence[Sequence[str]]) -> Iterator[tuple[str, Value]]:
    """Those of one tier share the middle of the places that they take."""
    above = 0
    for tier in tiers:
        for name in tier:
            yield name, above + (len(tier) + 1) / 2
        above += len(tier)


def is_tie(answer: Answer) -> bool:
    match answer:
        case PairwiseAnswer():
            return answer.picked in ("tie", "both_bad")
        case RankingAnswer():
            return any(len(bucket) > 1 for bucket in answer.buckets.values())
        case _:
            return False
