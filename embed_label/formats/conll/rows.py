"""The lines of a file: tokens in columns, sentences apart by empty lines, documents by a mark."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from embed_label.errors import TaskError
from embed_label.formats.conll.schemes import Tag, tag_of
from embed_label.formats.files import lines_of

DOCUMENT = "-DOCSTART-"
BLANKS = re.compile(r"[ \t]+")
LEAST = 2


class Sentence(NamedTuple):
    where: str
    tokens: list[str]
    tags: list[Tag]


class Document(NamedTuple):
    """`name` is how many marks there were up to it."""

    name: str
    sentences: list[Sentence]


def documents(path: Path, columns: int | None, *, apart: bool | None) -> Iterator[Document]:
    """Where no mark is met, or sentences are `apart`, each of those is one of its own.

    `columns` is how many there are, if it is told; the tag stands in the last.
    """
    made: list[Sentence] = []
    marks = 0
    for each in _sentences(path, columns):
        if each is None:
            if made:
                yield Document(str(marks), made)
            marks += 1
            made = []
        else:
            made.append(each)
            if apart or (apart is None and not marks):
                yield Document("", made)
                made = []
    if made:
        yield Document(str(marks), made)


def _sentences(path: Path, columns: int | None) -> Iterator[Sentence | None]:
    """None is the mark between documents."""
    sentence: Sentence | None = None
    count = columns
    for where, line in lines_of(path):
        fields = _fields(line)
        if fields and fields[0] == DOCUMENT:
            yield from [sentence] if sentence else ()
            sentence = None
            yield None
        elif not fields:
            yield from [sentence] if sentence else ()
            sentence = None
        else:
            count = count or max(len(fields), LEAST)
            if len(fields) != count:
                told = "columns= says" if columns else "the first line has"
                raise TaskError(f"{where} has {len(fields)} columns, where {told} {count}")
            sentence = sentence or Sentence(where, [], [])
            sentence.tokens.append(fields[0])
            sentence.tags.append(tag_of(fields[-1], where))
    if sentence:
        yield sentence


def _fields(line: str) -> list[str]:
    """A tab is the only blank that parts them where there is one."""
    if not line.strip():
        return []
    if "\t" in line:
        return [each.strip(" ") for each in line.split("\t")]
    return BLANKS.split(line.strip(" "))
