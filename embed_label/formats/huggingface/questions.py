"""The column of each question: a number, a name, a text; JSON where that does not do."""

from collections.abc import Callable, Sequence
from typing import Any

from embed_label.formats.huggingface.columns import Column, called
from embed_label.formats.huggingface.features import listed, names, value
from embed_label.formats.sheet.columns import answered
from embed_label.questions import (
    Answer,
    Choices,
    ChoicesAnswer,
    Entries,
    Quantity,
    QuantityAnswer,
    Question,
    Rating,
    RatingAnswer,
    Tags,
    YesNo,
    YesNoAnswer,
)


def asked(question: Question, lose: Callable[[str], None]) -> Column:
    """What was answered: a number, a name, a text; JSON where it is about regions or items."""
    name = called(question.name, "question")
    if question.per_region or question.per_item:
        return Column(name, value("string"), answered)
    match question:
        case Choices() if not question.variable and question.choices:
            known = [each.name for each in question.choices]

            def picked(answers: Sequence[Answer]) -> list[int]:
                chosen = [each for one in answers for each in _chosen(one)]
                for stranger in [each for each in chosen if each not in known]:
                    lose(f'the answer "{stranger}" to "{question.name}", which is not asked')
                return [known.index(each) for each in chosen if each in known]

            if question.many:
                return Column(name, listed(names(known)), picked)
            return Column(name, names(known), lambda some: next(iter(picked(some)), None))
        case Rating():
            return Column(name, value("int64"), _first(RatingAnswer, "rating"))
        case Quantity():
            return Column(name, value("float64"), _first(QuantityAnswer, "number"))
        case YesNo():
            return Column(name, value("bool"), _first(YesNoAnswer, "yes"))
        case Entries() | Tags():
            return Column(name, listed(value("string")), lambda some: [*some[0].values])
        case _:
            return Column(name, value("string"), answered)


def _chosen(answer: Answer) -> Sequence[str]:
    return answer.chosen if isinstance(answer, ChoicesAnswer) else ()


def _first(kind: type[Answer], field: str) -> Callable[[Sequence[Answer]], Any]:
    return lambda some: next(
        (getattr(each, field) for each in some if isinstance(each, kind)), None
    )
