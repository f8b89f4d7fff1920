"""Plots of how far the people of a project agree, each figure with what it is of."""

import re
from collections.abc import Iterator

import embed_label as el
from embed_label.quality.figure import Disagreement

from ..reports.drawing import Drawing, percent, plot
from ..reports.plots import Bar, Plot
from .wording import counted, named

NOBODY = "No task was done by two people yet: there is nothing to compare."
RESAMPLES = 200
PAIRS = 15
QUESTION = re.compile('answers to "(.*)"')
CONTESTED = 10


def plots(drawing: Drawing) -> Iterator[Plot]:
    """About what is marked, and about each question."""
    for about in el.agreements(drawing.project, resamples=RESAMPLES):
        if about.tasks and any(each.value is not None for each in about.figures):
            yield from of(about, drawing)


def of(about: el.Agreement, drawing: Drawing) -> Iterator[Plot]:
    title = titled(about.about, drawing.project)
    yield plot(
        title,
        f"{counted(len(about.authors), 'person', 'people')}; "
        f"{counted(about.tasks, 'task')} done by two or more, {about.alone:,} by one. "
        "The line is where the truth lies in 95 of 100 cases.",
        (drawing.bar(title, each.name, each) for each in about.figures),
        NOBODY,
    )
    if about.labels:
        yield plot(
            part(title, "by answer") if about.about != "regions" else "By label",
            "How far people agree on each, beyond chance.",
            (drawing.bar(title, name, each) for name, each in about.labels.items()),
            NOBODY,
        )
    if len(about.pairs) > 1:
        yield plot(
            part(title, "by pair"),
            "Each two people, over the tasks that both did. Those with most tasks first.",
            by_pair(title, about, drawing),
            NOBODY,
        )
    contested = [each for each in about.disagreements if each.contested > 0]
    if contested:
        yield plot(
            part(title, "most contested"),
            "The tasks that people differ about most, and how far apart they are.",
            (differing(title, each, drawing) for each in contested[:CONTESTED]),
            NOBODY,
            form="wide rows",
        )


def by_pair(title: str, about: el.Agreement, drawing: Drawing) -> Iterator[Bar]:
    known = [
        (pair, figures[0])
        for pair, figures in about.pairs.items()
        if figures and figures[0].value is not None
    ]
    for (one, other), figure in sorted(known, key=lambda each: -each[1].n)[:PAIRS]:
        yield drawing.bar(f"{title}: by pair", f"{named(one)} and {named(other)}", figure)


def differing(title: str, each: Disagreement, drawing: Drawing) -> Bar:
    said = "; ".join(f"{named(author)}: {what}" for author, what in each.said.items())
    key = drawing.key(f"{title}: contested", each.task, (each.task,))
    return Bar(
        key=key,
        name=f"{each.task} – {said}"[:200],
        value=f"{each.contested:.0%}",
        note=f"n = {len(each.said)}",
        reach=percent(each.contested),
    )


def part(title: str, what: str) -> str:
    """After a question mark a sentence begins."""
    return f"{title}: {what}" if title[-1].isalnum() else f"{title} {what.capitalize()}"


def titled(about: str, project: el.Project) -> str:
    """An agreement names its question in a sentence."""
    if named_in := QUESTION.fullmatch(about):
        asked = project.interface.questions.get(named_in[1]) if project.interface else None
        return (asked.title if asked else "") or named_in[1]
    return "What is marked" if about == "regions" else about
