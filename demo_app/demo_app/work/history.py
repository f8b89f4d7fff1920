"""What was said of one task, by whom, and what became of it."""

from dataclasses import dataclass, field

import embed_label as el
from demo_app.told import words
from demo_app.work.excerpt import excerpt
from demo_app.work.opened import address
from demo_app.work.wording import ago, counted, lasted, named

OUTCOMES = {"accept": "accepted", "fix": "put right", "send_back": "sent back"}


@dataclass
class Word:
    """What one person, or a model, said at one time. The last of each person `stands`."""

    id: str
    who: str
    said: str
    when: str
    badge: str
    stands: bool
    reviews: list[str]


@dataclass
class Sheet:
    """One task."""

    id: str = ""
    text: str = ""
    image: str = ""
    facts: str = ""
    href: str = ""
    removed: bool = False
    loading: bool = False
    words: list[Word] = field(default_factory=list)


def sheet(project: el.Project, id: str) -> Sheet:  # noqa: A002 the domain's word
    try:
        task = project.task(id)
    except el.TaskError as error:
        return Sheet(id=id, text=str(error))
    text, image = excerpt(task, project.interface)
    listed = next(iter(project.tasks(ids=[id])), None)
    facts = [f"{key}: {value}" for key, value in task.meta.items() if isinstance(value, str | int)]
    return Sheet(
        id=id,
        text=text,
        image=image,
        facts=" · ".join(facts),
        href=f"{address(project.name, 'label')}?task={id}",
        removed=bool(listed and listed.removed),
        words=[*predicted(project, id), *told(project, id)],
    )


def predicted(project: el.Project, task: str) -> list[Word]:
    interface = project.interface
    if interface is None:
        return []
    return [
        Word(
            id=each.id,
            who=each.model or "A model",
            said=words(el.Completion(task=task, annotation=each), interface),
            when="" if each.score is None else f"score {each.score:.2f}",
            badge="prediction",
            stands=True,
            reviews=[],
        )
        for each in project.predictions(task)
    ]


def told(project: el.Project, task: str) -> list[Word]:
    """The last that was said first."""
    history = project.history(task)
    last = {each.author: each.completion.id for each in history}
    reviews: dict[str, list[str]] = {}
    for each in project.reviews(task):
        said = f"{named(each.reviewer)} {OUTCOMES[each.outcome]} it, {ago(each.created_at)}"
        reviews.setdefault(each.completion, []).append(
            f"{said}: “{each.comment}”" if each.comment else said
        )
    return [
        word(project, each, last[each.author] == each.completion.id, reviews)
        for each in reversed(history)
    ]


def word(
    project: el.Project, stored: el.Stored, stands: bool, reviews: dict[str, list[str]]
) -> Word:
    done = stored.completion
    _, interface = project.shown(stored)
    badges = {"surplus": stored.surplus, "revised": not stands, "unverified": not stored.verified}
    when = [ago(stored.received_at)]
    if done.lead_time is not None:
        when.append(f"took {lasted(done.lead_time)}")
    if stored.revision > 1:
        when.append(counted(stored.revision, "revision"))
    return Word(
        id=done.id,
        who=named(stored.author),
        said=f"Skipped: {done.skipped or 'no reason given'}"
        if stored.skipped
        else words(done, interface),
        when=" · ".join(when),
        badge=", ".join(name for name, is_so in badges.items() if is_so),
        stands=stands,
        reviews=reviews.get(done.id, []),
    )
