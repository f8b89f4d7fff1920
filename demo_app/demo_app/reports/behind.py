"""The tasks behind a bar: what each shows, what was said of it, and where it can be opened."""

from collections import Counter
from dataclasses import dataclass

import embed_label as el
from demo_app.told import words

from .drawing import Behind

# The pages that open a task of these projects by its name.
OPENED = {"detections": "/correct", "transcripts": "/compare"}
MOST = 30


@dataclass
class Row:
    """`said` are the different things that people said, each with how many did if several."""

    id: str
    text: str
    image: str
    said: list[str]
    href: str


def rows(behind: Behind) -> list[Row]:
    said: dict[str, list[el.Stored]] = {}
    for stored in behind.project.annotations():
        if not behind.authors or stored.author in behind.authors:
            said.setdefault(stored.task, []).append(stored)
    return [row(behind, said[each]) for each in behind.tasks[:MOST] if each in said]


def row(behind: Behind, said: list[el.Stored]) -> Row:
    project = behind.project
    task, _ = project.shown(said[-1])
    image = task.data.get("image", "")
    text = task.data.get("text") or task.data.get("prompt") or task.id
    told = by_author(said) if behind.authors else by_count(project, said)
    href = f"{OPENED[project.name]}?task={task.id}" if project.name in OPENED else ""
    return Row(task.id, str(text), str(image), told, href)


def by_author(said: list[el.Stored]) -> list[str]:
    """How strongly each of them rates it."""
    return [
        f"{each.author}: {answer.number:+.0f}"
        for each in said
        for answer in each.completion.annotation.answers
        if isinstance(answer, el.QuantityAnswer)
    ]


def by_count(project: el.Project, said: list[el.Stored]) -> list[str]:
    counted = Counter(spoken(project, each) for each in said)
    return [
        f"{what} ({count} people)" if count > 1 else what for what, count in counted.most_common()
    ]


def spoken(project: el.Project, stored: el.Stored) -> str:
    _, interface = project.shown(stored)
    answers = stored.completion.annotation.answers
    tone = next((each for each in answers if each.question == "tone"), None)
    if isinstance(tone, el.ChoicesAnswer):
        # How strongly is too much of a difference between fifteen people.
        return ", ".join(tone.chosen)
    ranked = next((each for each in answers if isinstance(each, el.RankingAnswer)), None)
    if ranked:
        models = project.showing(stored).models
        return " > ".join(models.get(name, name) for name in ranked.order)
    return words(stored.completion, interface)
