"""Figures as bars, and which tasks are behind each of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import embed_label as el
from embed_label.quality.figure import Figure
from embed_label.quality.report.counts import Tally, share

from .plots import NOTHING, Bar, Cell, Form, Plot


@dataclass(frozen=True)
class Behind:
    """The tasks that a bar is made of; with `authors`, what only they said of them."""

    title: str
    project: el.Project
    tasks: tuple[str, ...]
    authors: tuple[str, ...] = ()


@dataclass
class Drawing:
    """Of one project. `behind` grows as it is drawn."""

    project: el.Project
    behind: dict[str, Behind] = field(default_factory=dict)

    def bar(
        self,
        plot: str,
        name: str,
        figure: Figure,
        *,
        mark: float | None = None,
        alarm: bool = False,
    ) -> Bar:
        """A share, with how sure it is; where nothing can be said, why."""
        key = self.key(plot, name, figure.tasks)
        line = "" if mark is None else percent(mark)
        if figure.value is None:
            return Bar(key, name, NOTHING, figure.note, mark=line, empty=True)
        low, high = figure.interval or (figure.value, figure.value)
        low, high = max(0.0, low), min(1.0, high)
        return Bar(
            key=key,
            name=name,
            value=f"{figure.value:.0%}",
            note=f"n = {figure.n}",
            reach=percent(max(0.0, figure.value)),
            start=percent(low) if figure.interval else "",
            span=percent(high - low),
            mark=line,
            alarm=alarm,
        )

    def share(
        self, plot: str, name: str, part: Iterable[str], whole: Iterable[str], of: str
    ) -> Bar:
        """Tasks that are a part of a whole; one that was said twice is in them twice."""
        return self.bar(plot, name, share(name, Tally(part), Tally(whole), of))

    def cell(self, plot: str, pair: tuple[str, str], figure: Figure) -> Cell:
        """Of two people: from no colour, at chance, to full colour, at one."""
        name = " and ".join(pair)
        key = self.key(plot, name, figure.tasks, pair)
        if figure.value is None:
            return Cell(key, name, figure.note, "0", empty=True)
        return Cell(key, name, f"{figure.value:.2f}", f"{max(0.0, figure.value):.2f}")

    def key(
        self, plot: str, name: str, tasks: tuple[str, ...], authors: tuple[str, ...] = ()
    ) -> str:
        made = f"{self.project.name}/{plot}/{name}"
        self.behind[made] = Behind(f"{plot}: {name}", self.project, tasks, authors)
        return made


def plot(title: str, about: str, bars: Iterable[Bar], nothing: str, *, form: Form = "rows") -> Plot:
    """`nothing` is said where there are no bars."""
    made = [*bars]
    return Plot(title, about, "" if made else nothing, made, form)


def percent(share: float) -> str:
    return f"{100 * share:.1f}%"
