"""The example project: made-up messages to a city, and what made-up people said of them."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import embed_label as el

NAME = "city-messages"
COUNT = 2_000
TOPICS = ("lights", "roads", "waste", "water", "noise")
SAID = {
    "lights": ("The street light {at} has been out since {when}.", "{at} it is pitch dark again."),
    "roads": ("A deep hole {at}, my bicycle nearly went in on {when}.", "Loose kerb {at}."),
    "waste": ("The bins {at} were not emptied on {when}.", "Somebody left a sofa {at}."),
    "water": ("Water runs down the pavement {at} since {when}.", "The drain {at} is blocked."),
    "noise": ("Drilling {at} from six in the morning, {when} too.", "Loud music {at} each night."),
}
STREETS = ("Mill Lane", "Station Road", "Harbour Street", "Orchard Row", "Bell Square", "Quay Hill")
DAYS = ("Monday", "Tuesday", "last week", "Friday", "the weekend")
# How often each of them is right. Nobody here exists.
PEOPLE = {"Ines": 0.97, "Bo": 0.93, "Marta": 0.95, "Kofi": 0.88, "Yuki": 0.72}
REVIEWER = "Ada"
# So many were seen by anybody, and of those how large a share was done.
SEEN, SHARE = 600, 0.9
WORDS = {"lights": "light", "roads": "hole", "waste": "bins", "water": "water", "noise": "music"}

interface = el.Interface(
    title="What do people write to the city? Made up, messages and people alike",
    body=[
        el.TextSource(name="text"),
        el.Choices(name="topic", title="What is it about?", choices=TOPICS, required=True),
        el.YesNo(name="urgent", title="Must somebody go there today?"),
        el.Comment(name="note", title="Anything odd?"),
    ],
)

# Of two visitors who come first, the second waits.
filling = Lock()


def begin(store: el.LabelStore) -> None:
    """Once for each store. The work comes in as a file: one transaction for hundreds."""
    with filling:
        if NAME not in store.projects():
            bring_in(store)


def bring_in(store: el.LabelStore) -> None:
    with TemporaryDirectory() as folder:
        path = el.export(examples(), "label_studio", Path(folder, "seed"), interface=interface)
        project = store.project(NAME, interface=interface)
        project.hand_out(el.Plan(overlap=2))
        project.add_tasks(path)
    project.add_tasks(islice(tasks(), SEEN, None))
    review(project)


def review(project: el.Project) -> None:
    """A second pair of eyes on the first few."""
    for number, each in enumerate(project.to_review(reviewer=REVIEWER, count=12)):
        if number % 6 == 5:
            said = "Somebody should go there today: please look again"
            project.review(each.completion.id, "send_back", reviewer=REVIEWER, comment=said)
        else:
            project.review(each.completion.id, "accept", reviewer=REVIEWER)


def tasks() -> Iterator[el.Task]:
    drawn = random.Random(7)
    for number in range(1, COUNT + 1):
        topic = drawn.choice(TOPICS)
        place = f"in {drawn.choice(STREETS)}, at number {drawn.randint(1, 180)}"
        text = drawn.choice(SAID[topic]).format(at=place, when=drawn.choice(DAYS))
        yield el.Task(
            id=f"message-{number:04}",
            data={"text": text[0].upper() + text[1:]},
            meta={"topic": topic},
        )


def examples() -> Iterator[el.Example]:
    """Many of the messages by one or two people, some passed over."""
    drawn = random.Random(11)
    started = datetime.now(UTC) - timedelta(days=6)
    for number, task in enumerate(islice(tasks(), SEEN)):
        many = (2 if drawn.random() < 0.7 else 1) if drawn.random() < SHARE else 0
        at = started + timedelta(seconds=number * 300 + drawn.randint(0, 200))
        yield el.Example(
            task=task,
            annotations=[said(task, each, at, drawn) for each in drawn.sample([*PEOPLE], k=many)],
            predictions=[guess(task)],
        )


def said(task: el.Task, author: str, at: datetime, drawn: random.Random) -> el.Submission:
    is_right, is_skipped = drawn.random() < PEOPLE[author], drawn.random() < 0.02
    topic = str(task.meta["topic"]) if is_right else drawn.choice(TOPICS)
    answers = [
        el.ChoicesAnswer(question="topic", chosen=[topic]),
        el.YesNoAnswer(question="urgent", yes=topic in ("water", "lights") and is_right),
    ]
    return el.Submission(
        annotation=el.Annotation(
            id=f"{task.id}-{author}", author=author, answers=() if is_skipped else answers
        ),
        skipped=is_skipped,
        lead_time=round(drawn.lognormvariate(2, 0.6), 1),
        created_at=at,
    )


def guess(task: el.Task) -> el.Annotation:
    """Of a model that knows a word for each topic."""
    text = str(task.data["text"]).lower()
    topic = next((each for each, word in WORDS.items() if word in text), "roads")
    return el.Annotation(
        id=f"{task.id}-guess",
        model="made-up words",
        score=0.9 if WORDS[topic] in text else 0.4,
        answers=[el.ChoicesAnswer(question="topic", chosen=[topic])],
    )
