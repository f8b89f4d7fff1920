"""Files for the tests of intake, and what is read of them."""

from pathlib import Path
from typing import Any

from embed_label.intake import Brought, Flaw, Options, read
from embed_label.interface import Interface


def brought(path: Path | str, **options: Any) -> tuple[list[Brought], list[Flaw]]:
    """The tasks of a source, and its flaws."""
    every = list(read(path, Options.read(options)))
    tasks = [each for each in every if isinstance(each, Brought)]
    return tasks, [each for each in every if isinstance(each, Flaw)]


def data(path: Path | str, **options: Any) -> list[dict[str, Any]]:
    return [each.task.data for each in brought(path, **options)[0]]


def flaws(path: Path | str, **options: Any) -> list[str]:
    return [str(each) for each in brought(path, **options)[1]]


def showing(*kinds: str) -> Interface:
    sources = [{"kind": kind, "name": f"my_{kind}"} for kind in kinds]
    return Interface.model_validate({"body": sources})
