"""What each model predicted beside what a person then said, task by task."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from embed_label.annotation import Annotation
from embed_label.quality.records import Records, Said
from embed_label.quality.report.answers import Reply, replies
from embed_label.quality.report.counts import Tally
from embed_label.quality.report.pairing import Labels, Match, labels_of, matches
from embed_label.questions import PairwiseAnswer, RankingAnswer
from embed_label.regions import Interval, Region, Span
from embed_label.showing import Showing
from embed_label.verdict import Pair, Verdict, paired


class Judgement(NamedTuple):
    """A verdict on a region, with the labels that were predicted, or on an answer, without any."""

    verdict: Verdict
    labels: Labels | None


@dataclass(frozen=True, slots=True)
class Case:
    """What one model predicted for a task beside what one person said of it.

    Where the predictions were hidden nobody judged them, and there are no `verdicts`. `touching`
    are the matches of spans and intervals that have anything in common.
    """

    task: str
    at: datetime
    hidden: bool
    regions: int
    answers: int
    matches: tuple[Match, ...]
    touching: tuple[Match, ...]
    replies: tuple[Reply, ...]
    verdicts: tuple[Judgement, ...]


@dataclass
class Cases:
    """By model. `named` are all models, `annotations` all but those that were `compared`.

    `unnamed` have predictions that do not say whose.
    """

    models: dict[str, list[Case]] = field(default_factory=lambda: defaultdict(list))
    named: set[str] = field(default_factory=set[str])
    annotations: Tally = field(default_factory=Tally)
    compared: Tally = field(default_factory=Tally)
    unnamed: Tally = field(default_factory=Tally)


def cases_of(records: Records, model: str | None, least: float) -> Cases:
    found = Cases()
    for record in records:
        showing = records.showing(record)
        if _is_comparison(records, record, showing):
            found.compared[record.task] += 1
            continue
        found.annotations[record.task] += 1
        if not showing.predictions and record.completion.predictions:
            found.unnamed[record.task] += 1
        for name, case in _cases(record, showing, model, least):
            found.models[name].append(case)
        found.named |= {each.model or "" for each in showing.predictions}
    return found


def _is_comparison(records: Records, record: Said, showing: Showing) -> bool:
    """Whether the predictions stood there to be compared, so that nobody started from them."""
    if showing.models:
        return True
    answers = record.completion.annotation.answers
    if not any(isinstance(each, PairwiseAnswer | RankingAnswer) for each in answers):
        return False
    shown = records.shown(record)
    return shown is not None and bool(shown[1].lineups)


def _cases(
    record: Said, showing: Showing, model: str | None, least: float
) -> Iterator[tuple[str, Case]]:
    given = showing.predictions
    pairs = () if showing.hidden else paired(record.completion.annotation, given)
    for name in dict.fromkeys(each.model or "" for each in given):
        if model in (None, name):
            # What was added came from no model: all of them lacked it.
            verdicts = tuple(
                _judgement(pair) for pair in pairs if pair.verdict.model in (None, name)
            )
            own = [each for each in given if each.model == name]
            yield name, _case(record, own, verdicts, least, hidden=showing.hidden)


def _judgement(pair: Pair) -> Judgement:
    region = pair.before or pair.after
    return Judgement(pair.verdict, labels_of(region) if isinstance(region, Region) else None)


def _case(
    record: Said,
    given: list[Annotation],
    verdicts: tuple[Judgement, ...],
    least: float,
    *,
    hidden: bool,
) -> Case:
    task, said = record.task, record.completion.annotation
    regions = [region for each in given for region in each.regions]
    answers = [(answer, each.score) for each in given for answer in each.answers]
    found = [*matches(regions, said.regions, least)]
    became = {one.id: other.id for one, other, _ in found if one and other}
    lines, other_lines = _lines(regions), _lines(said.regions)
    return Case(
        task=task,
        at=record.received_at,
        hidden=hidden,
        regions=len(regions),
        answers=len(answers),
        matches=tuple(Match.of(task, pair) for pair in found),
        touching=tuple(Match.of(task, pair) for pair in matches(lines, other_lines, 0)),
        replies=tuple(replies(answers, said.answers, became, task=task, hidden=hidden)),
        verdicts=verdicts,
    )


def _lines(regions: Sequence[Region]) -> list[Region]:
    return [each for each in regions if isinstance(each, Span | Interval)]
