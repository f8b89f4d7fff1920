"""The rows of the table of tasks: what is asked for, and what each says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self, cast, get_args

import embed_label as el

from .excerpt import excerpt
from .listing import Listing

MOST = 500  # rows at once
LISTS = 64
Sort = Literal["sequence", "id", "done", "rank"]
State = Literal["open", "done", "skipped", "removed"]
STATES: dict[State, str] = {
    "open": "Nobody has done it",
    "done": "Done by somebody",
    "skipped": "Only skipped",
    "removed": "Taken out",
}


@dataclass(frozen=True)
class Wanted:
    """A filter and an order."""

    search: str = ""
    state: State | None = None
    sort: Sort = "sequence"
    descending: bool = False

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Self:
        """`ValueError` if it is nothing that a table asks for."""
        state, sort = given.get("state") or None, given.get("sort", "sequence")
        if sort not in get_args(Sort) or state not in {None, *STATES}:
            raise ValueError
        return cls(
            search=given.get("text", "")[:200],
            state=cast("State | None", state),
            sort=cast("Sort", sort),
            descending=given.get("descending") == "1",
        )


_lists: dict[tuple[str, Wanted], tuple[Listing[Any], int]] = {}


def found(project: el.Project, wanted: Wanted, first: int, count: int) -> dict[str, object]:
    """What the table gets: how many there are, and some of them."""
    listing, total = listed(project, wanted)
    interface, plan = project.interface, project.plan
    rows = listing.rows(max(0, first), min(max(0, count), MOST))
    return {
        "total": total,
        "rows": [row(project.task(each.id), each, interface, plan.overlap) for each in rows],
    }


def listed(project: el.Project, wanted: Wanted) -> tuple[Listing[Any], int]:
    """The list, with its length, as it was a few seconds ago at most."""
    key = project.name, wanted
    there = _lists.get(key)
    if there is not None and there[0].is_fresh:
        return there
    narrowed: Any = {"state": wanted.state, "search": wanted.search}
    order: Any = {"sort": wanted.sort, "descending": wanted.descending}

    def after(sequence: int, many: int) -> list[Any]:
        return project.tasks(after=sequence, limit=many, **narrowed, **order)

    made = Listing(after), project.count(**narrowed)
    for old in [*_lists][: max(0, len(_lists) - LISTS)]:
        _lists.pop(old, None)
    _lists[key] = made
    return made


def row(
    task: el.Task, each: Any, interface: el.Interface | None, overlap: int | None
) -> dict[str, object]:
    text, image = excerpt(task, interface)
    state, said = standing(each, overlap)
    return {
        "id": each.id,
        "sequence": each.sequence,
        "text": text,
        "image": image,
        "done": each.done,
        "taken": max(0, each.taken - each.done),
        "skips": each.skips,
        "rank": f"{each.rank:.3f}" if each.rank else "–",
        "state": state,
        "said": said,
    }


def standing(each: Any, overlap: int | None) -> tuple[str, str]:
    """How it stands with a task: a word for its look, and in words."""
    if each.removed:
        return "removed", "Taken out"
    if each.is_truth:
        return "truth", "Answer known"
    if each.done and (overlap is None or each.done >= overlap):
        return "done", "Done"
    if each.done:
        return "begun", f"{each.done} of {overlap}"
    if each.taken:
        return "leased", "With somebody"
    return ("skipped", "Skipped") if each.skips else ("open", "Waiting")
