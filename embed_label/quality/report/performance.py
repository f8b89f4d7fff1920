"""How one model did: what people let stand of it, and how right it was."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from embed_label.quality.report.anchoring import Anchoring, anchoring
from embed_label.quality.report.calibration import Calibration, Guess, calibration
from embed_label.quality.report.cases import Case
from embed_label.quality.report.counts import Count, Tally
from embed_label.quality.report.drift import By, Drift, drift
from embed_label.quality.report.moves import Moves, moves
from embed_label.quality.report.pairing import Match
from embed_label.quality.report.plain import plain
from embed_label.quality.report.question_report import QuestionReport, of_questions
from embed_label.quality.report.scores import Confusion, Scores, counted, hits
from embed_label.quality.report.verdicts import LabelReport, Verdicts, by_label, judged

# The overlap of what lies in the very same place, but for what is the arithmetic's.
EXACT = 1 - 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """`annotations` are those of people for which it had predicted, `unpredicted` all others.

    `scores` take what people said for true: a predicted region is right where one with the same
    labels overlaps it by `least`, in `exact` where it lies in the very same place, in `touching`,
    which is of spans and intervals only, where the two have anything in common. `verdicts` and
    `drift` count regions and answers alike.
    """

    model: str
    least: float
    annotations: Count
    unpredicted: Count
    regions: int
    answers: int
    verdicts: Verdicts
    scores: Scores
    exact: Scores
    touching: Scores
    labels: Mapping[str, LabelReport]
    confusion: Confusion
    anchoring: Anchoring
    calibration: Calibration
    moves: Moves
    drift: Drift
    questions: Mapping[str, QuestionReport]

    def to_dict(self) -> JsonValue:
        return plain(self)


def performance(
    model: str, cases: Sequence[Case], *, least: float, by: By, unpredicted: Tally
) -> Performance:
    every = [match for case in cases for match in case.matches]
    counting = counted(every)
    own, scores = by_label(cases), counting.names
    return Performance(
        model=model,
        least=least,
        annotations=Tally(case.task for case in cases).count,
        unpredicted=unpredicted.count,
        regions=sum(case.regions for case in cases),
        answers=sum(case.answers for case in cases),
        verdicts=judged(cases).verdicts,
        scores=hits(every).scores,
        exact=hits(every, EXACT).scores,
        touching=hits(match for case in cases for match in case.touching).scores,
        labels={name: own[name].with_scores(scores[name]) for name in scores},
        confusion=counting.confusion,
        anchoring=anchoring(_of(cases, hidden=False), _of(cases, hidden=True)),
        calibration=calibration(
            Guess(match.task, match.score, match.is_right)
            for match in every
            if match.predicted is not None
        ),
        moves=moves(cases),
        drift=drift(cases, by),
        questions=of_questions(cases),
    )


def _of(cases: Sequence[Case], *, hidden: bool) -> Iterator[Match]:
    return (match for case in cases if case.hidden is hidden for match in case.matches)
