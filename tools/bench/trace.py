"""What the main thread of a page did in each frame, read from a trace of Chromium."""

import json
import statistics
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

CATEGORIES = ["toplevel", "cc", "benchmark", "blink.user_timing"]
Event = dict[str, Any]
LATE = 25.0  # milliseconds from one frame to the next


@dataclass(frozen=True, slots=True)
class Frames:
    """In milliseconds, of each frame; `late` the share that came later than `LATE`.

    `ran` is the part of `work` that the thread had a core: the rest it waited for one.
    """

    work: list[float]
    ran: list[float]
    late: float

    @property
    def p95(self) -> float:
        return _p95(self.work)

    @property
    def ran_p95(self) -> float:
        return _p95(self.ran)

    @property
    def median(self) -> float:
        return statistics.median(self.work) if self.work else 0.0


def frames(trace: bytes, begin: str, end: str) -> Frames:
    """Between two user timings of the page."""
    inside = _between(trace, begin, end)
    starts = sorted(
        each["ts"]
        for each in inside
        if each["name"] == "ProxyMain::BeginMainFrame" and each["ph"] == "X"
    )
    if len(starts) < 2:
        raise RuntimeError(f"the trace has {len(starts)} frames between {begin} and {end}")
    work = [0.0] * (len(starts) - 1)
    ran = [0.0] * (len(starts) - 1)
    for task in _tasks(inside):
        at = bisect_right(starts, task["ts"]) - 1
        # The task that begins a frame began before it says so.
        at += at + 1 < len(starts) and task["ts"] + task["dur"] > starts[at + 1]
        if 0 <= at < len(work):
            work[at] += task["dur"] / 1000
            ran[at] += _ran(task)
    gaps = [(after - before) / 1000 for before, after in pairwise(starts)]
    return Frames(work, ran, sum(gap > LATE for gap in gaps) / len(gaps))


def worked(trace: bytes, begin: str, end: str) -> tuple[float, float]:
    """Work between two user timings, each of them in a task that counts, and what of it ran."""
    tasks = _tasks(_between(trace, begin, end, whole=True))
    return sum(task["dur"] for task in tasks) / 1000, sum(map(_ran, tasks))


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)] if values else 0.0


def _ran(task: Event) -> float:
    """In milliseconds; where the system does not tell, as if it had a core of its own."""
    return task.get("tdur", task["dur"]) / 1000


def _between(trace: bytes, begin: str, end: str, *, whole: bool = False) -> list[Event]:
    events: list[Event] = json.loads(trace)["traceEvents"]
    timed = (each for each in events if "blink.user_timing" in each.get("cat", "").split(","))
    marks = {each["name"]: each for each in timed}
    first, last = marks[begin], marks[end]
    thread = (first["pid"], first["tid"])

    def counts(each: Event) -> bool:
        if (each["pid"], each["tid"]) != thread:
            return False
        until = each["ts"] + each.get("dur", 0) if whole else each["ts"]
        return until >= first["ts"] and each["ts"] <= last["ts"]

    return [each for each in events if counts(each)]


def _tasks(events: list[Event]) -> list[Event]:
    """Tasks as the scheduler runs them do not nest."""
    return [
        each
        for each in events
        if each["name"] == "ThreadControllerImpl::RunTask" and each["ph"] == "X"
    ]
