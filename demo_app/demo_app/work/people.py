"""Who did what in a project: counted from what is stored."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from statistics import mean, median

import embed_label as el

from .wording import ago, ahead, counted, lasted, named


@dataclass
class Counted:
    """What one author did."""

    done: int = 0
    skipped: int = 0
    surplus: int = 0
    leads: list[float] = field(default_factory=list)
    seen: datetime | None = None


@dataclass
class Person:
    """A row of the page."""

    author: str
    name: str
    done: str
    skipped: str
    lead: str
    seen: str
    agrees: str
    pairs: str
    share: str


@dataclass
class Held:
    """A lease."""

    key: str
    name: str
    task: str
    left: str


def work(stored: Iterable[el.Stored]) -> dict[str, Counted]:
    """By author, of the last that each said of each task."""
    made: defaultdict[str, Counted] = defaultdict(Counted)
    for each in stored:
        one = made[each.author]
        one.skipped += each.skipped
        one.done += not each.skipped
        one.surplus += each.surplus
        if each.completion.lead_time is not None and not each.skipped:
            one.leads.append(each.completion.lead_time)
        one.seen = max(one.seen or each.received_at, each.received_at)
    return dict(made)


def agreeing(agreements: Iterable[el.Agreement]) -> dict[str, tuple[float, int]]:
    """How far each author agrees with the others, and over how many tasks that is."""
    values: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for about in agreements:
        for pair, figures in about.pairs.items():
            if figures and figures[0].value is not None:
                for author in pair:
                    values[author].append((figures[0].value, figures[0].n))
    return {
        author: (mean(value for value, _ in given), sum(n for _, n in given))
        for author, given in values.items()
    }


def people(counted_up: dict[str, Counted], agree: dict[str, tuple[float, int]]) -> list[Person]:
    """Those who did most first."""
    most = max((each.done for each in counted_up.values()), default=0)
    return [
        person(author, each, agree.get(author), most)
        for author, each in sorted(counted_up.items(), key=lambda one: (-one[1].done, one[0]))
    ]


def person(author: str, one: Counted, agree: tuple[float, int] | None, most: int) -> Person:
    return Person(
        author=author,
        name=named(author),
        done=f"{one.done:,}" + (f" ({one.surplus:,} surplus)" if one.surplus else ""),
        skipped=f"{one.skipped:,}",
        lead=lasted(median(one.leads) if one.leads else None),
        seen=ago(one.seen),
        agrees="–" if agree is None else f"{agree[0]:.2f}",
        pairs="" if agree is None else f"n = {agree[1]:,}",
        share=f"{100 * one.done / most:.1f}%" if most else "0%",
    )


def held(project: el.Project) -> list[Held]:
    """Who has what at the moment; what ends first is first."""
    return [
        Held(f"{each.author}/{each.task}", named(each.author), each.task, ahead(each.expires_at))
        for each in sorted(project.leases(), key=lambda each: each.expires_at)
    ]


def summary(rows: list[Person], leases: list[Held]) -> str:
    return f"{counted(len(rows), 'person', 'people')}, {counted(len(leases), 'lease')} right now"
