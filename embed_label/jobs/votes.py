"""What one author said of the outputs of one task: which is better than which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pydantic import JsonValue

from embed_label.completion import Completion
from embed_label.interface import Interface
from embed_label.questions import (
    Answer,
    Pairwise,
    PairwiseAnswer,
    Question,
    Ranking,
    RankingAnswer,
)
from embed_label.showing import Showing
from embed_label.task import Task

Tiers = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """`models` in the order they stood; `tiers` the best first, what is as good in one tier.

    `is_bad`: of two, neither was any good.
    """

    models: tuple[str, ...]
    tiers: Tiers
    is_bad: bool = False


def vote_of(
    completion: Completion, task: Task, interface: Interface, showing: Showing
) -> Vote | None:
    """The vote in a completion, or None where there is none.

    It is the answer to the first question that is about outputs: those of a lineup, else the two
    sources of the interface. Aliases are those of the showing; without one the names of models are
    in the task, or are those of the outputs.
    """
    if completion.skipped is not None:
        return None
    filled = interface.filled(task.data)
    stood = _stood(filled, showing, completion)
    answers = {
        each.question: each
        for each in completion.annotation.answers
        if each.region is None and each.item is None
    }
    models = {**_named(task.data), **showing.models}
    for question in filled.questions.values():
        answer = answers.get(question.name)
        if answer is not None and (found := _read(question, answer, stood)):
            return _resolved(found, models)
    return None


def _stood(interface: Interface, showing: Showing, completion: Completion) -> tuple[str, ...]:
    """The names of the outputs in the order they stood."""
    for lineup in interface.lineups:
        if lineup.names:
            return tuple(lineup.names)
        shown = showing.seen or completion.predictions
        return tuple(showing.models) or tuple(each.model for each in shown if each.model)
    return tuple(interface.sources)


def _read(question: Question, answer: Answer, stood: Sequence[str]) -> Vote | None:
    match question, answer:
        case Pairwise(), PairwiseAnswer():
            return _picked(question, answer, stood)
        case Ranking(), RankingAnswer():
            return _ranked(question, answer, stood)
        case _:
            return None


def _picked(question: Pairwise, answer: PairwiseAnswer, stood: Sequence[str]) -> Vote | None:
    sides = (question.left, question.right) if question.left and question.right else tuple(stood)
    if len(sides) != 2 or not {*sides} <= {*stood}:
        return None
    left, right = sides
    tiers: dict[str, Tiers] = {"left": ((left,), (right,)), "right": ((right,), (left,))}
    return Vote(
        models=(left, right),
        tiers=tiers.get(answer.picked, ((left, right),)),
        is_bad=answer.picked == "both_bad",
    )


def _ranked(question: Ranking, answer: RankingAnswer, stood: Sequence[str]) -> Vote | None:
    # Buckets stand in the order of the question, the best first.
    sorted_in = [tuple(answer.buckets.get(each.name, ())) for each in question.buckets]
    alone = [(name,) for name in answer.order]
    tiers: Tiers = (*alone, *(each for each in sorted_in if each))
    placed = set(chain.from_iterable(tiers))
    if len(placed) < 2 or not placed <= {*stood}:
        return None
    return Vote(models=tuple(name for name in stood if name in placed), tiers=tiers)


def _resolved(vote: Vote, models: dict[str, str]) -> Vote:
    def named(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(models.get(name, name) for name in names)

    return Vote(named(vote.models), tuple(map(named, vote.tiers)), vote.is_bad)


def _named(data: dict[str, JsonValue]) -> dict[str, str]:
    """The models of the outputs that a task says are theirs."""
    return dict(_models(data.get("outputs")))


def _models(outputs: JsonValue) -> Iterator[tuple[str, str]]:
    for each in outputs if isinstance(outputs, list) else []:
        if isinstance(each, dict):
            name, model = each.get("name"), each.get("model")
            if isinstance(name, str) and isinstance(model, str):
                yield name, model
