"""The interface that the options of `label` ask for."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from embed_label.cli.asks import DRAWN, asks_anything
from embed_label.errors import InterfaceError, TaskError
from embed_label.interface import Interface, Labels
from embed_label.modalities import AudioSource, ImageSource, Source, TextSource, VideoSource
from embed_label.questions import Choices, Comment, Question, Rating

SOURCES: dict[str, type[Source]] = {
    "image": ImageSource,
    "audio": AudioSource,
    "video": VideoSource,
    "text": TextSource,
}


def asked(options: argparse.Namespace, kind: str, *, shown: str) -> Interface | None:
    """None where the options ask for nothing; `shown` is what the task calls its source."""
    if options.interface:
        return read_interface(Path(options.interface))
    if not asks_anything(options):
        return None
    drawn = [*_drawn(options, kind, shown)]
    questions = [*_questions(options)]
    is_quick = bool(questions) and not drawn and all(each.takes_one_act for each in questions)
    source = SOURCES[kind].model_validate({"name": shown, "title": ""})
    return Interface.model_validate(
        {
            "body": [source, *drawn, *questions],
            "title": options.title or "",
            "instructions": options.instructions or "",
            "auto_submit": is_quick and not options.submit,
        }
    )


def read_interface(path: Path) -> Interface:
    """An interface of ours, or of Label Studio, told apart by how the file begins."""
    try:
        said = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InterfaceError(f"{path} is no interface: it is not text") from error
    if said.lstrip().startswith("<"):
        return Interface.from_label_studio(said)
    try:
        return Interface.model_validate(json.loads(said))
    except ValueError as error:
        raise InterfaceError(f"{path} is neither JSON nor XML: {error}") from error


def shown_by(interface: Interface, kind: str) -> str:
    """Under which name a task has what the interface shows of that kind."""
    for source in interface.sources.values():
        if source.model_dump()["kind"] == kind:
            name = source.value or f"${source.name}"
            if name.startswith("$") and name[1:].isidentifier():
                return name[1:]
    raise TaskError(
        f"the interface shows no {kind}, and that is what the folder has; "
        f'give it a source such as "${kind}"'
    )


def _drawn(options: argparse.Namespace, kind: str, shown: str) -> Iterator[Labels]:
    for name, draws in DRAWN.items():
        if not (words := getattr(options, name)):
            continue
        yield Labels(name=name, of=shown, labels=words, draws=[draws[kind]])


def _questions(options: argparse.Namespace) -> Iterator[Question]:
    if options.choices:
        yield Choices(name="choice", title="Choice", choices=options.choices, required=True)
    if options.tags:
        yield Choices(name="tags", title="Tags", choices=options.tags, many=True)
    if options.rating:
        yield Rating(name="rating", title="Rating", stars=options.rating)
    if options.comment:
        yield Comment(name="comment", title="Comment")
