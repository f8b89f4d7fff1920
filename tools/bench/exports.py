"""Exports of a store of many labels: how many a second, and what memory that takes."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Select, insert, select

import embed_label as el
from embed_label.store import backup
from embed_label.store.engine.engine import Engine
from embed_label.store.engine.opening import open_engine, parse
from embed_label.store.schema import completions, tasks
from tools.postgres import postgres

COUNT = 100_000
TEXTS = ("jsonl", "csv", "tsv", "json_min", "label_studio", "parquet", "huggingface")
IMAGES = ("coco", "regions")
BATCH = 1_000
WIDTH, HEIGHT = 1280, 720


def texts() -> el.Interface:
    return el.Interface(
        body=[
            el.TextSource(name="text"),
            el.Labels(of="text", labels=["animal", "place"]),
            el.Comment(name="why"),
            el.Rating(name="stars"),
        ]
    )


def images() -> el.Interface:
    return el.Interface(
        body=[el.ImageSource(name="image"), el.Labels(of="image", labels=["car", "man"])]
    )


def said_of_text() -> el.Annotation:
    return el.Annotation(
        regions=[el.Span(source="text", start=6, end=7, text="🦊", labels=["animal"])],
        answers=[
            el.CommentAnswer(question="why", text="because it is one"),
            el.RatingAnswer(question="stars", rating=4),
        ],
    )


def said_of_image() -> el.Annotation:
    box = el.Box(source="image", x=4, y=6, width=20, height=10, labels=["car"])
    return el.Annotation(
        regions=[box, box.model_copy(update={"id": "other", "x": 90.5})],
        spaces={"image": el.Plane(width=WIDTH, height=HEIGHT)},
    )


def fill(url: str, count: int) -> None:
    """Two projects with an annotation of each task; all but the first of each are copies of it."""
    with el.LabelStore(url) as store:
        for name, interface, said in (
            ("texts", texts(), said_of_text()),
            ("images", images(), said_of_image()),
        ):
            project = store.project(name, interface=interface)
            project.add_tasks(
                el.Task(
                    id=f"{name}-{at:07}",
                    data={"text": f"hello 🦊 world {at}", "image": f"/pictures/{at:07}.jpg"},
                )
                for at in range(count)
            )
            first = f"{name}-{0:07}"
            ticket = project.ticket(first, author="ann")
            project.put(el.Completion(task=first, ticket=ticket, annotation=said), author="ann")
    engine = open_engine(parse(url))
    copied(engine, count)
    engine.close()


def copied(engine: Engine, count: int) -> None:
    for name in ("texts", "images"):
        chosen = completions.select().where(completions.c.task == f"{name}-{0:07}")
        row = first_of(engine, chosen)
        body = str(row["body"])
        numbers = iter(range(1, count))
        while batch := list(islice(numbers, BATCH)):
            rows = [
                {
                    **row,
                    "id": f"{name}-c{at}",
                    "task": f"{name}-{at:07}",
                    # As those of a widget: of the project's own task.
                    "task_version": version,
                    "body": body.replace(str(row["id"]), f"{name}-c{at}"),
                }
                for at, version in zip(batch, versions(engine, name, batch), strict=True)
            ]
            add(engine, rows)


def first_of(engine: Engine, chosen: Select[Any]) -> dict[str, Any]:
    row = engine.read(lambda connection: connection.execute(chosen).mappings().one())
    return {key: each for key, each in row.items() if key != "sequence"}


def add(engine: Engine, rows: list[dict[str, Any]]) -> None:
    engine.write(lambda connection: connection.execute(insert(completions), rows).close())


def versions(engine: Engine, name: str, batch: list[int]) -> list[str]:
    ids = [f"{name}-{at:07}" for at in batch]
    chosen = select(tasks.c.content).where(tasks.c.id.in_(ids)).order_by(tasks.c.sequence)
    return engine.read(lambda connection: [*connection.scalars(chosen)])


def run(url: str, form: str, folder: str) -> None:
    """In a process of its own, whose memory is measured."""
    with el.LabelStore(url) as store:
        started, worked = time.perf_counter(), time.process_time()
        if form == "backup":
            backup.write(store, f"{folder}/backup.jsonl.gz")
        else:
            project = store.project("images" if form in IMAGES else "texts")
            el.export(project, form, f"{folder}/{form}", progress=lambda done, total: None)
        seconds, worked = time.perf_counter() - started, time.process_time() - worked
    print(f"{seconds} {worked} {most()}")


def most() -> float:
    """MB of memory at most. What `resource` says begins with that of the parent."""
    said = Path("/proc/self/status").read_text(encoding="ascii")
    return int(said.partition("VmHWM:")[2].split()[0]) / 1024


def report(count: int = COUNT) -> None:
    print(f"\nExports of {count:,} annotations, {os.cpu_count()} cores", flush=True)
    with tempfile.TemporaryDirectory() as folder, postgres() as server:
        for name, url in (
            ("SQLite", f"sqlite:///{folder}/labels.db"),
            ("PostgreSQL", server.url()),
        ):
            fill(url, count)
            print(f"  {name}", flush=True)
            for form in (*TEXTS, *IMAGES, "backup"):
                with room(folder) as there:
                    command = [sys.executable, "-m", "tools.bench.exports", url, form, there]
                    told = subprocess.run(command, check=True, capture_output=True, text=True)
                seconds, worked, memory = map(float, told.stdout.split())
                labels = count * 2 if form == "backup" else count
                # Of a machine that others use too, the processor's own time says more.
                print(
                    f"    {form:13}{labels / seconds:8,.0f}/s, {labels / worked:8,.0f} per second "
                    f"of a core, {memory:.0f} MB at most",
                    flush=True,
                )


@contextmanager
def room(folder: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=Path(folder)) as made:
        yield made


if __name__ == "__main__":
    if len(sys.argv) > 2:
        run(*sys.argv[1:])
    else:
        report(*map(int, sys.argv[1:]))
