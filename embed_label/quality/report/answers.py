"""What a model answered beside what people answered, question by question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from embed_label.questions import (
    Answer,
    ChoicesAnswer,
    QuantityAnswer,
    RatingAnswer,
    TagsAnswer,
    TaxonomyAnswer,
    YesNoAnswer,
)

ABOUT = {"question", "region", "item"}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model answered and what people did; one of the two is None where there is none."""

    task: str
    hidden: bool
    question: str
    predicted: Answer | None
    said: Answer | None
    score: float | None = None

    @property
    def is_right(self) -> bool:
        one, other = self.predicted, self.said
        if one is None or other is None or type(one) is not type(other):
            return False
        names = chosen(one), chosen(other)
        if None not in names:
            return names[0] == names[1]
        return one.model_dump(exclude=ABOUT) == other.model_dump(exclude=ABOUT)

    @property
    def off(self) -> float | None:
        """How far a number is from what people said."""
        one, other = number(self.predicted), number(self.said)
        return None if one is None or other is None else abs(one - other)


def replies(
    predicted: Sequence[tuple[Answer, float | None]],
    answers: Sequence[Answer],
    became: Mapping[str, str],
    *,
    task: str,
    hidden: bool,
) -> Iterator[Reply]:
    """To the questions that the model answered here. `became` has, by the predicted region, that
    of people which it matches: answers about a region that is not there are left out.
    """
    said = {(each.question, each.region, each.item): each for each in answers if not each.is_empty}
    given = [(answer, score) for answer, score in predicted if not answer.is_empty]
    for answer, score in given:
        region = None if answer.region is None else became.get(answer.region)
        if answer.region is None or region is not None:
            own = said.pop((answer.question, region, answer.item), None)
            yield Reply(task, hidden, answer.question, answer, own, score)
    asked, there = {answer.question for answer, _ in given}, {None, *became.values()}
    for (question, region, _), own in said.items():
        if question in asked and region in there:
            yield Reply(task, hidden, question, None, own)


def chosen(answer: Answer | None) -> frozenset[str] | None:
    """What was picked, where there is something to pick from; of a tree, whole paths."""
    match answer:
        case TaxonomyAnswer():
            return frozenset(" / ".join(path) for path in answer.paths)
        case ChoicesAnswer() | TagsAnswer() | YesNoAnswer() | RatingAnswer():
            return frozenset(answer.values)
        case _:
            return None


def number(answer: Answer | None) -> float | None:
    match answer:
        case RatingAnswer():
            return answer.rating
        case QuantityAnswer():
            return answer.number
        case _:
            return None
