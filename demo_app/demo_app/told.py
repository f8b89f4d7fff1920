"""A stored label in words."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeGuard

import embed_label as el
from demo_app.projects import store
from demo_app.stretches import picture
from embed_label.questions import AnyAnswer
from embed_label.server.pictures.levels import Levels


@dataclass
class Told:
    """One row of the page."""

    id: str
    author: str
    name: str
    project: str
    when: str
    said: str
    image: str
    excerpt: str
    verified: bool


def tell(stored: el.Stored) -> Told:
    task, interface = store.shown(stored)
    shown = {name: source.read(task.data) for name, source in interface.sources.items()}
    spaces = stored.completion.annotation.spaces
    images = [
        small(str(shown[name]), spaces.get(name))
        for name, source in interface.sources.items()
        if source.kind == "image"
    ]
    image = images[0] if images else picture(stored.completion.annotation)
    return Told(
        id=stored.completion.id,
        author=stored.author,
        name=f"Guest {stored.author[-4:]}",
        project=stored.project or "no project",
        when=f"{stored.received_at:{'%H:%M:%S' if is_today(stored) else '%d %b, %H:%M'}} UTC",
        said="Skipped" if stored.skipped else words(stored.completion, interface),
        image=image,
        # What a feedback is about is not among its sources.
        excerpt="" if image else next(filter(is_text, [*shown.values(), *about(task)]), ""),
        verified=stored.verified,
    )


def about(task: el.Task) -> list[object]:
    return [task.data.get("text"), task.data.get("prompt")]


def small(address: str, space: object) -> str:
    """A picture to go with the words: of one that is served in tiles, the second smallest size."""
    if not address.endswith("/info.json"):
        return address
    if not isinstance(space, el.Plane):
        return ""
    width, height = Levels(int(space.width), int(space.height)).sizes()[:2][-1]
    return f"{address.removesuffix('info.json')}full/{width},{height}/0/default.jpg"


def is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def is_today(stored: el.Stored) -> bool:
    return stored.received_at.date() == datetime.now(UTC).date()


def words(done: el.Completion, interface: el.Interface) -> str:
    parts: list[str] = []
    if done.predictions:
        diff = done.diff
        counts = {
            "accepted": diff.accepted,
            "edited": diff.edited,
            "rejected": diff.rejected,
            "added": diff.added,
        }
        parts += [f"{count} {what}" for what, count in counts.items() if count]
    else:
        marked = Counter(name for region in done.annotation.regions for name in region.labels)
        marked.update(region.kind for region in done.annotation.regions if not region.labels)
        parts += [f"{count} × {name}" if count > 1 else name for name, count in marked.items()]
    parts += [said(answer, interface) for answer in done.annotation.answers]
    return " · ".join(parts) or "Nothing marked"


def said(answer: AnyAnswer, interface: el.Interface) -> str:
    question = interface.questions[answer.question]
    match question, answer:
        case el.Choices(), el.ChoicesAnswer():
            return f"{question.title} {', '.join(answer.chosen)}"
        case el.Rating(icon="face" | "number"), el.RatingAnswer():
            return f"{answer.rating} of {question.stars}"
        case _, el.RatingAnswer():
            return "★" * answer.rating
        case el.YesNo(), el.YesNoAnswer():
            return question.yes if answer.yes else question.no
        case _, el.RankingAnswer():
            return " > ".join(answer.order)
        case _, el.CommentAnswer():
            return f"“{answer.text}”"
        case _:
            return ", ".join(answer.values)
