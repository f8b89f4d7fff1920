"""Sentences of film reviews that real people rated, with what VADER says of them, as a project."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import embed_label as el

TONES = ("bad", "neither", "good")
MODEL = "VADER"
# From its own page: what is nearer to 0 is neither good nor bad.
NEITHER = 0.05

interface = el.Interface(
    body=[
        el.TextSource(name="text"),
        el.Choices(name="tone", title="What does it say of the film?", choices=TONES),
        el.Quantity(name="strength", title="How strongly?", min=-4, max=4, step=1),
    ]
)

# Of two visitors who come first, the second waits.
filling = asyncio.Lock()


def sentences() -> Iterator[tuple[int, dict[str, Any]]]:
    """With the number of the batch, whose people are the same throughout."""
    file = Path(__file__).with_name("outputs") / "ratings.json"
    for number, batch in enumerate(json.loads(file.read_text())["batches"], 1):
        for sentence in batch["sentences"]:
            yield number, sentence


def tone(number: float, neither: float = 0) -> str:
    if abs(number) <= neither:
        return "neither"
    return "good" if number > 0 else "bad"


def chosen(what: str) -> el.ChoicesAnswer:
    return el.ChoicesAnswer(question="tone", chosen=[what])


def prediction(sentence: dict[str, Any]) -> el.Annotation:
    """How far from 0 it is, is how sure it is, so of what is near to 0 it says nothing."""
    said = sentence["vader"]
    what = tone(said, NEITHER)
    return el.Annotation(
        id=f"vader-{sentence['id']}",
        model=MODEL,
        score=None if what == "neither" else abs(said),
        answers=[chosen(what)],
    )


def said_by_vader() -> dict[str, str]:
    """By task."""
    return {f"film-{each['id']}": tone(each["vader"], NEITHER) for _, each in sentences()}


async def fill(project: el.Project) -> None:
    """Put in what is not there yet: each rating is its rater's completion of that task."""
    async with filling:
        await put_all(project)


async def put_all(project: el.Project) -> None:
    told = [*sentences()]
    tasks = [el.Task(id=f"film-{each['id']}", data={"text": each["text"]}) for _, each in told]
    project.add_tasks(tasks)
    there = {(each.task, each.author) for each in project.annotations()}
    for task, (batch, sentence) in zip(tasks, told, strict=True):
        # They rated before VADER said anything: what it says was hidden from them.
        showing = el.Showing(predictions=[prediction(sentence)], hidden=True)
        ratings = {
            f"reader {batch}-{at:02}": rating for at, rating in enumerate(sentence["ratings"], 1)
        }
        await asyncio.gather(
            *(
                project.aput(completion(project, task, author, showing, rating), author=author)
                for author, rating in ratings.items()
                if (task.id, author) not in there
            )
        )


def completion(
    project: el.Project, task: el.Task, author: str, showing: el.Showing, rating: int
) -> el.Completion:
    said = [
        chosen(tone(rating)),
        el.QuantityAnswer(question="strength", number=rating),
    ]
    return el.Completion(
        id=f"{task.id}-{author.removeprefix('reader ')}",
        task=task.id,
        ticket=project.ticket(task, author=author, showing=showing),
        annotation=el.Annotation(id=f"{task.id}-{author[-4:]}", answers=said),
    )
