"""Whether people let less stand of what a model predicts than they did."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import sqrt
from typing import Literal

from embed_label.quality.figure import Figure
from embed_label.quality.report.cases import Case
from embed_label.quality.report.clusters import design_effect
from embed_label.quality.report.counts import Tally
from embed_label.quality.report.verdicts import Judged

By = Literal["day", "week", "month"]
# Shewhart's: of a share that stays the same, about 1 of 1000 falls below.
DEVIATIONS = 3


@dataclass(frozen=True, slots=True)
class Period:
    """Below the `line` acceptance is less than chance makes of what it was in all periods before.

    `line` is None where there is nothing before to go by, or too little in it to tell.
    """

    start: date
    acceptance: Figure
    line: float | None

    @property
    def is_alarm(self) -> bool:
        value = self.acceptance.value
        return self.line is not None and value is not None and value < self.line


@dataclass(frozen=True, slots=True)
class Drift:
    """Acceptance day by day, week by week (from Mondays) or month by month, in UTC.

    The line is the lower control limit of a p-chart with limits of variable width (Montgomery,
    Introduction to Statistical Quality Control, 7.2.1): p - 3 * sqrt(p * (1 - p) / n), where n is
    of the period and p of all periods before it that gave no alarm. As what comes in one task is
    alike, n is divided by the design effect of those periods.
    """

    by: By
    periods: tuple[Period, ...]

    @property
    def alarms(self) -> tuple[Period, ...]:
        return tuple(each for each in self.periods if each.is_alarm)


def drift(cases: Iterable[Case], by: By) -> Drift:
    found: defaultdict[date, Judged] = defaultdict(Judged)
    for case in cases:
        for verdict, _ in case.verdicts:
            found[_start(case.at, by)].add(case.task, verdict)
    part, whole = Tally(), Tally()
    periods: list[Period] = []
    for start, judged in sorted(found.items()):
        if not judged.judged:
            continue
        period = Period(start, judged.acceptance, _line(part, whole, judged.judged.total()))
        periods.append(period)
        if not period.is_alarm:
            part.update(judged.accepted)
            whole.update(judged.judged)
    return Drift(by, tuple(periods))


def _line(part: Tally, whole: Tally, n: int) -> float | None:
    before = whole.total()
    if before < 2:
        return None
    p = part.total() / before
    line = p - DEVIATIONS * sqrt(p * (1 - p) * design_effect(part, whole) / n)
    # No share is below 0: so few could not give an alarm.
    return line if line > 0 else None


def _start(at: datetime, by: By) -> date:
    day = at.astimezone(UTC).date()
    match by:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
