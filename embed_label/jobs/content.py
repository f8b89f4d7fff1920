"""What a job shows: a source, and what the task has for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from embed_label.errors import TaskError, nearest
from embed_label.modalities import (
    AudioSource,
    ChatSource,
    ImageSource,
    ListSource,
    SeriesSource,
    Source,
    TableSource,
    TextSource,
    VideoSource,
)

S = TypeVar("S", bound=Source)

BY_WORD: Mapping[str, type[Source]] = {
    "image": ImageSource,
    "text": TextSource,
    "audio": AudioSource,
    "video": VideoSource,
    "series": SeriesSource,
}
WORDS = ", ".join(f"{word}=" for word in BY_WORD)


@dataclass(frozen=True, slots=True)
class Content:
    """`data` may hold what only a page knows at run time: it is handed on, not read."""

    source: Source
    data: Mapping[str, object]


def content_of(given: Mapping[str, object], source: Source | None, what: str) -> Content:
    """From `image=...` and the like; `source` says how it is shown, if not plainly."""
    words = {word: value for word, value in given.items() if value is not None}
    if len(words) != 1:
        got = " and ".join(f"{word}=" for word in words) or "none of them"
        raise TaskError(f"{what} shows one thing: {WORDS}; it was given {got}")
    ((word, value),) = words.items()
    shown = source or BY_WORD[word](name=word)
    if not isinstance(shown, BY_WORD[word]):
        kind = type(shown).__name__
        raise TaskError(f"{what} was given {word}=, and source= is {kind}, which shows no {word}")
    return Content(named(shown, shown.name), {shown.name: value})


def named(source: S, name: str, value: str = "") -> S:
    """That source under another name, showing something else."""
    kept = source.to_dict() | {"name": name, "value": value}
    return type(source).model_validate(kept)


def source_for(value: object) -> Source:
    """How an output is shown: a conversation, a table, a list; else as a text."""
    match value:
        case list() | tuple():
            return _source_for_list(cast("Sequence[object]", value))
        case Mapping():
            return TableSource(name="output")
        case _:
            return TextSource(name="output")


def _source_for_list(values: Sequence[object]) -> Source:
    objects = [cast("Mapping[str, object]", each) for each in values if isinstance(each, Mapping)]
    if not objects or len(objects) < len(values):
        return ListSource(name="output")
    is_chat = all("role" in each and "content" in each for each in objects)
    return ChatSource(name="output") if is_chat else TableSource(name="output")


def known(name: str, names: Sequence[str], what: str) -> None:
    if name not in names:
        raise TaskError(f'{what} "{name}" is none of them; {nearest(name, names)}')
