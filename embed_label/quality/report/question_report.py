"""How right a model was in its answers to one question."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from embed_label.quality.figure import Figure
from embed_label.quality.report.answers import Reply, chosen
from embed_label.quality.report.calibration import Calibration, Guess, calibration
from embed_label.quality.report.cases import Case
from embed_label.quality.report.clusters import difference
from embed_label.quality.report.counts import Count, Tally, share, too_few
from embed_label.quality.report.scores import Confusion, Counting, Scores, cells
from embed_label.quality.report.verdicts import Judged, Verdicts

OF = "answers"


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """Of the answers that both gave; `unanswered` were predicted only, `unpredicted` said only.

    `agreement` is the share that is the same, `off` the mean of how far numbers are off. `shown`
    and `hidden` are the agreement where people saw the prediction and where they did not. `choices`
    and `confusion` are of what can be picked. A score is that of the whole prediction.
    """

    verdicts: Verdicts
    agreement: Figure
    shown: Figure
    hidden: Figure
    anchoring: Figure
    off: Figure | None
    choices: Mapping[str, Scores]
    confusion: Confusion
    calibration: Calibration
    unanswered: Count
    unpredicted: Count


def of_questions(cases: Sequence[Case]) -> dict[str, QuestionReport]:
    verdicts: defaultdict[str, Judged] = defaultdict(lambda: Judged("answers shown"))
    found: defaultdict[str, list[Reply]] = defaultdict(list)
    for case in cases:
        for verdict, _ in case.verdicts:
            if verdict.question is not None:
                verdicts[verdict.question].add(case.task, verdict)
        for reply in case.replies:
            found[reply.question].append(reply)
    names = sorted(found.keys() | verdicts.keys())
    return {name: _report(found[name], verdicts[name].verdicts) for name in names}


def _report(replies: Sequence[Reply], verdicts: Verdicts) -> QuestionReport:
    unanswered, unpredicted = Tally(), Tally()
    right = {False: Tally(), True: Tally()}
    whole = {False: Tally(), True: Tally()}
    counting = Counting("choices")
    guesses: list[Guess] = []
    for reply in replies:
        if reply.said is None:
            unanswered[reply.task] += 1
            continue
        if reply.predicted is None:
            unpredicted[reply.task] += 1
            continue
        is_right = reply.is_right
        whole[reply.hidden][reply.task] += 1
        right[reply.hidden][reply.task] += is_right
        guesses.append(Guess(reply.task, reply.score, is_right))
        picked, said = chosen(reply.predicted), chosen(reply.said)
        if picked is not None and said is not None:
            counting.add(reply.task, cells(sorted(picked), sorted(said)))
    shown, hidden = (right[False], whole[False]), (right[True], whole[True])
    return QuestionReport(
        verdicts=verdicts,
        agreement=share("agreement", Tally(shown[0] + hidden[0]), Tally(shown[1] + hidden[1]), OF),
        shown=share("agreement, shown", *shown, OF),
        hidden=share("agreement, hidden", *hidden, OF),
        anchoring=difference("agreement, shown - hidden", shown, hidden, OF),
        off=_off(replies),
        choices=counting.names,
        confusion=counting.confusion,
        calibration=calibration(guesses),
        unanswered=unanswered.count,
        unpredicted=unpredicted.count,
    )


def _off(replies: Sequence[Reply]) -> Figure | None:
    found = [(reply.task, reply.off) for reply in replies]
    numbers = [(task, off) for task, off in found if off is not None]
    if not numbers:
        return None
    n, tasks = len(numbers), tuple(dict.fromkeys(task for task, _ in numbers))
    value = fmean(off for _, off in numbers) if n > 1 else None
    note = "" if n > 1 else too_few(n, OF)
    return Figure("mean difference", value, n, OF, tasks=tasks, note=note)
