"""What the page of the chat shows to be judged, and what people said of it."""

import json
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import embed_label as el
from demo_app.projects import store
from demo_app.retrieval import pages
from demo_app.told import words

SAMPLES = (
    "How do I mark a film?",
    "What is a ticket?",
    "Which formats hold intervals?",
    "What happens without a network?",
)
FOUND, SHOWN = 3, 6
MOST, LONGEST = 20, 300  # questions, and characters of one
NOTHING = "None of our pages has a word of that. Ask about labels, images, sound, films or files."
REASONS = ["Off the point", "Wrong", "Too long", "Hard to read"]
FILM = "film-ball"

answers = store.project("answers", interface=el.feedback_interface(reasons=REASONS, rewrite=True))
results = store.project("results", interface=el.feedback_interface(scale="stars", ask_why="never"))
films = store.project("films", interface=el.feedback_interface(scale="faces"))

PROJECTS = {each.name: each for each in (answers, results, films)}


@dataclass
class Shown:
    """Something on the page that is judged; `said` is what this visitor said of it before."""

    id: str
    text: str
    source: str
    ticket: str
    said: dict[str, Any] | None
    question: str = ""


@dataclass
class Kept:
    """One row of what is stored."""

    id: str
    about: str
    said: str
    when: str


def ticket(
    project: el.Project, about: str, author: str, *, text: str | None, prompt: str | None
) -> str:
    """Signed for this author; the task is kept, as it was shown."""
    task = el.feedback_task(about, text=text, prompt=prompt)
    return store.ticket(task, project.interface, author=author, project=project.name)


def before(project: el.Project, about: str, author: str) -> el.Annotation | None:
    """What this author said of it the last time."""
    own = [each for each in project.history(about) if each.author == author and not each.skipped]
    return own[-1].completion.annotation if own else None


def kept_questions(asked: str) -> list[str]:
    """What a browser kept, which anybody can write to."""
    try:
        read = json.loads(asked)
    except ValueError:
        read = None
    given = read if isinstance(read, list) else []
    kept = [each[:LONGEST] for each in given if isinstance(each, str) and each]
    return kept[-MOST:] or [SAMPLES[0]]


def answered(question: str, author: str) -> Shown:
    question = question[:LONGEST]
    best = pages.best(question, 1)
    name = f"answer-{crc32(question.encode()):08x}"
    text = best[0].text if best else NOTHING
    made = shown(answers, name, author, text, question)
    made.source = f"{best[0].heading}, {best[0].page}" if best else ""
    return made


def shown(project: el.Project, name: str, author: str, text: str = "", question: str = "") -> Shown:
    signed = ticket(project, name, author, text=text or None, prompt=question or None)
    said = before(project, name, author)
    return Shown(name, text, "", signed, said.to_dict() if said else None, question)


def newest(author: str) -> list[Kept]:
    own = [
        each
        for project in PROJECTS.values()
        for each in project.annotations()
        if each.author == author
    ]
    own.sort(key=lambda each: each.received_at, reverse=True)
    return [row(each) for each in own[:SHOWN]]


def row(stored: el.Stored) -> Kept:
    task, interface = store.shown(stored)
    about = task.data.get("prompt") or task.data.get("text") or "The ball"
    return Kept(
        stored.completion.id,
        str(about),
        words(stored.completion, interface),
        f"{stored.received_at:%H:%M:%S} UTC",
    )


def found(query: str, author: str) -> list[Shown]:
    return [
        shown(results, f"result-{each.id}", author, each.text) for each in pages.best(query, FOUND)
    ]
