"""Whose annotation the row of a table is of."""

from collections.abc import Mapping
from datetime import datetime

from embed_label.errors import TaskError
from embed_label.formats.cells import bare, guarded
from embed_label.formats.subject import Said
from embed_label.formats.voices import By

BY = ("annotation", "author", "model", "created_at")


def byline(said: Said) -> dict[str, str]:
    moment = said.submission and said.submission.created_at
    return {
        "annotation": guarded(said.annotation.id),
        "author": guarded(said.annotation.author),
        "model": guarded(said.annotation.model or ""),
        "created_at": moment.isoformat() if moment else "",
    }


def by_of(cells: Mapping[str, str], where: str) -> By | None:
    names = [bare(cells.get(key, "")) for key in ("annotation", "author", "model")]
    written = cells.get("created_at", "")
    if not any(names):
        return None
    try:
        moment = datetime.fromisoformat(written) if written else None
    except ValueError as error:
        raise TaskError(f"{where}: created_at: {error}") from error
    if moment and not moment.tzinfo:
        raise TaskError(f"{where}: created_at should say its time zone, but is {written}")
    return By(names[0], names[1], names[2] or None, moment)
