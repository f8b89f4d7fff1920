"""Rows to train models with, or to send to who keeps their traces."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal, Protocol, TypedDict, Unpack

from embed_label.errors import EmbedLabelError, Unheld, UnknownFormat, nearest
from embed_label.formats.rows import tracing
from embed_label.formats.rows.corrections import Corrections
from embed_label.formats.rows.preferences import Preferences
from embed_label.formats.rows.thumbs import Thumbs
from embed_label.formats.rows.told import LeftOut, Row, Told, Wording, told
from embed_label.jobs.records import Keeper, Records, Said
from embed_label.wire import new_id


class Options(TypedDict, total=False):
    """What the forms are told; each takes some of them."""

    conversational: bool
    prompt: str
    text: str
    pairs: Literal["all", "adjacent"]
    merged: bool
    rewrites: bool
    accepted: bool
    question: str | None
    threshold: int | None


class Form(Protocol):
    def rows(self, one: Told, left_out: LeftOut) -> Iterator[Row]: ...


WORDING = ("conversational", "prompt", "text")
# Each with the options that it takes beside those.
FORMS: Mapping[str, tuple[Callable[..., Form], tuple[str, ...]]] = {
    "dpo": (Preferences, ("pairs", "merged", "rewrites")),
    "kto": (Thumbs, ("question", "threshold")),
    "sft": (Corrections, ("accepted",)),
}
SCORES = {
    "langfuse": tracing.langfuse,
    "langsmith": tracing.langsmith,
    "openinference": tracing.openinference,
    "opentelemetry": tracing.opentelemetry,
}


class Rows(Iterator[Row]):
    """Rows as they are read. `count` are those so far; `left_out` says what gave none, and why."""

    def __init__(self, form: str, made: Form, records: Records) -> None:
        self.form = form
        self.count = 0
        self.left_out: Counter[str] = Counter()
        self._rows = self._read(made, records)

    def __next__(self) -> Row:
        return next(self._rows)

    def __str__(self) -> str:
        why = "; ".join(f"{count} × {each}" for each, count in self.left_out.most_common())
        return f"{self.count} rows for {self.form}; left out: {why or 'nothing'}"

    def _read(self, made: Form, records: Records) -> Iterator[Row]:
        for one in told(records, self.left_out):
            try:
                rows = [*made.rows(one, self.left_out)]
            except Unheld as error:
                self.left_out[str(error)] += 1
                continue
            for row in rows:
                self.count += 1
                yield row


def training_rows(
    given: Keeper | Iterable[Said],
    form: str,
    *,
    verified: bool | None = None,
    **options: Unpack[Options],
) -> Rows:
    """Rows of a project, a store or mere records: "dpo", "kto", "sft", or scores for a tracer.

    `prompt` and `text` say where a task has them, `"$prompt"` and `"$text"` by default;
    `conversational` writes messages and not plain texts. Once all are read, `left_out` counts what
    gave no row. Their ids follow from the completion: who is sent them twice has them once.
    """
    return Rows(form, _made(form, options), Records(given, verified=verified))


def _made(form: str, options: Options) -> Form:
    if form not in FORMS and form not in SCORES:
        raise UnknownFormat(f'there are no rows for "{form}"; {nearest(form, [*FORMS, *SCORES])}')
    make, more = FORMS.get(form, (None, ()))
    takes = (*WORDING, *more) if make else ()
    for name in options:
        if name not in takes:
            raise EmbedLabelError(f'rows for "{form}" do not take {name}=; {nearest(name, takes)}')
    if make is None:
        return tracing.Scores(SCORES[form])
    wording = Wording(**_some(options, WORDING))
    return make(wording, **_some(options, more))


# Which of the options has which type is said once, where they are declared.
def _some(options: Options, names: Iterable[str]) -> dict[str, Any]:
    return {name: each for name, each in options.items() if name in names}


def write_rows(rows: Iterable[Row], path: str | PathLike[str]) -> Path:
    """A file of JSON lines, which is there whole or not at all."""
    wanted = Path(path).absolute()
    made = wanted.with_name(f".{wanted.name}.{new_id()}")
    try:
        with made.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        made.replace(wanted)
    except OSError as error:
        raise EmbedLabelError(f"{wanted} cannot be written: {error.strerror}") from error
    finally:
        made.unlink(missing_ok=True)
    return wanted
