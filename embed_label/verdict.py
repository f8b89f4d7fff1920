"""What became of what models predicted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from embed_label.annotation import Annotation
from embed_label.origin import ASIDE, by_id, moved, origins
from embed_label.origin import same as same
from embed_label.questions import Answer, ChoicesAnswer, TagsAnswer, TaxonomyAnswer
from embed_label.regions import Region
from embed_label.wire import Id, Text, Wire

# What an answer is about is not what it says.
ABOUT = {"question", "region", "item"}


class Verdict(Wire):
    """What became of a predicted region, or of a predicted answer to `question`.

    `overlap` is the intersection over union of a region with the prediction it came from, `moved`
    how far each number of it went. `confirmed`: somebody said so, and did not only leave it as it
    was. `score` is the model's own.
    """

    outcome: Literal["accepted", "edited", "rejected", "added"]
    model: Text | None = None
    score: float | None = None
    predicted: Id | None = None
    region: Id | None = None
    question: Id | None = None
    item: int | None = None
    overlap: float | None = None
    moved: dict[Text, float] = {}
    relabelled: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A verdict with what was predicted, if anything was, and what stands there after it."""

    verdict: Verdict
    before: Region | Answer | None = None
    after: Region | Answer | None = None


@dataclass(frozen=True, slots=True)
class Diff:
    """How much of what models predicted was accepted, edited and rejected, and what was added.

    `pairs` has each verdict with what it is about.
    """

    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    added: int = 0
    pairs: tuple[Pair, ...] = field(default=(), repr=False, compare=False)

    @classmethod
    def of(cls, verdicts: Iterable[Verdict | Pair]) -> "Diff":
        given = tuple(verdicts)
        pairs = tuple(each for each in given if isinstance(each, Pair))
        said = (each.verdict if isinstance(each, Pair) else each for each in given)
        return cls(**Counter(verdict.outcome for verdict in said), pairs=pairs)

    @classmethod
    def between(cls, annotation: Annotation, predictions: Sequence[Annotation]) -> "Diff":
        return cls.of(paired(annotation, predictions))

    @property
    def total(self) -> int:
        return self.accepted + self.edited + self.rejected + self.added

    @property
    def is_empty(self) -> bool:
        """Whether all stayed as it was predicted, and nothing came to it."""
        return self.accepted == self.total


def judge(annotation: Annotation, predictions: Sequence[Annotation]) -> tuple[Verdict, ...]:
    """A verdict for each predicted region and answer, and for each region that came from none.

    Only the first region that came from a prediction stands for it; a copy of it was added. Of
    answers only those to questions are judged that some model answered; where several models
    answered one question, each of them has its verdict.
    """
    return tuple(pair.verdict for pair in paired(annotation, predictions))


def paired(annotation: Annotation, predictions: Sequence[Annotation]) -> tuple[Pair, ...]:
    """The verdicts of `judge`, each with what was predicted and what came of it."""
    regions = tuple(_regions(annotation, predictions))
    # Where the regions of each prediction went, by the place of the prediction.
    became: list[dict[str, str]] = [{} for _ in predictions]
    for at, pair in regions:
        if at is not None and pair.before and pair.after:
            became[at][pair.verdict.predicted or ""] = pair.verdict.region or ""
    return (*(pair for _, pair in regions), *_answers(annotation, predictions, became))


def _regions(
    annotation: Annotation, predictions: Sequence[Annotation]
) -> Iterator[tuple[int | None, Pair]]:
    """Each with the number of the prediction it is of."""
    came_from = origins(annotation, predictions)
    for place, region in enumerate(annotation.regions):
        if place not in came_from:
            added = Verdict(outcome="added", region=region.id, confirmed=True)
            yield None, Pair(added, after=region)
            continue
        at, number = came_from[place]
        before = predictions[at].regions[number]
        yield at, Pair(_outcome(before, region, predictions[at].model), before, region)
    taken = set(came_from.values())
    for at, number in chain.from_iterable(by_id(predictions).values()):
        if (at, number) in taken:
            continue
        before = predictions[at].regions[number]
        rejected = Verdict(
            outcome="rejected",
            model=predictions[at].model,
            score=before.score,
            predicted=before.id,
            confirmed=True,
        )
        yield at, Pair(rejected, before)


def _outcome(before: Region, region: Region, model: str | None) -> Verdict:
    is_same = same(before, region)
    return Verdict(
        outcome="accepted" if is_same else "edited",
        model=model,
        score=before.score,
        predicted=before.id,
        region=region.id,
        overlap=before.overlap(region),
        moved=moved(before, region, {*ASIDE, "item"}),
        relabelled=set(before.labels) != set(region.labels),
        confirmed=region.confirmed or not is_same,
    )


def _answers(
    annotation: Annotation, predictions: Sequence[Annotation], became: Sequence[dict[str, str]]
) -> Iterator[Pair]:
    given = {
        (each.question, each.region, each.item): each
        for each in annotation.answers
        if not each.is_empty
    }
    asked: set[str] = set()
    met: set[tuple[str, str | None, int | None]] = set()
    for prediction, regions in zip(predictions, became, strict=True):
        for before in (each for each in prediction.answers if not each.is_empty):
            asked.add(before.question)
            # The region that came of the one it is about; None of what is gone.
            region = before.region and regions.get(before.region)
            is_gone = before.region is not None and region is None
            place = (before.question, region, before.item)
            after = None if is_gone else given.get(place)
            met.add(place)
            yield Pair(_answered(before, after, region, prediction), before, after)
    for place, after in given.items():
        question, region, item = place
        if question in asked and place not in met:
            verdict = Verdict(
                outcome="added", question=question, region=region, item=item, confirmed=True
            )
            yield Pair(verdict, after=after)


def _answered(
    before: Answer, after: Answer | None, region: str | None, prediction: Annotation
) -> Verdict:
    is_same = type(before) is type(after) and _said(before) == _said(after)
    kept: Literal["accepted", "edited"] = "accepted" if is_same else "edited"
    return Verdict(
        outcome="rejected" if after is None else kept,
        model=prediction.model,
        score=prediction.score,
        predicted=before.region,
        region=region,
        question=before.question,
        item=before.item,
        moved={} if after is None else moved(before, after, ABOUT),
        confirmed=not is_same,
    )


def _said(answer: Answer | None) -> object:
    """What an answer says; the order of what was picked of a list says nothing."""
    match answer:
        case ChoicesAnswer():
            return sorted(answer.chosen)
        case TagsAnswer():
            return sorted(tag.name for tag in answer.tags)
        case TaxonomyAnswer():
            return sorted(map(tuple, answer.paths))
        case _:
            return answer and answer.model_dump(exclude=ABOUT)
