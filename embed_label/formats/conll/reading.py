"""Spans from tagged tokens."""

from collections.abc import Iterator, Sequence
from os import PathLike
from typing import Literal, Unpack

from embed_label.errors import TaskError
from embed_label.formats.conll.rows import Sentence, documents
from embed_label.formats.conll.schemes import Scheme, checked, entities_in
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.passages.given_tokens import aligned
from embed_label.formats.passages.joining import Spaces, joined_by
from embed_label.formats.passages.quoted import About, Found, Quoted, Text
from embed_label.formats.passages.register import Entry, registered
from embed_label.formats.passages.spelling import spelled
from embed_label.formats.passages.tokens import Token
from embed_label.interface import Interface, Label
from embed_label.modalities import TextSource
from embed_label.wire import clean_text

Apart = Literal["documents", "sentences"]


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    scheme: Scheme | None = None,
    columns: int | None = None,
    apart: Apart | None = None,
    spaces: Spaces = "all",
    **about: Unpack[About],
) -> list[Example]:
    """A file, or a folder with some that end in `.conll`.

    The token is in the first column and its tag in the last. All schemes are read; a told one is
    also held to. A task is a document; where none is marked, or with `apart="sentences"`, it is a
    sentence. `texts.csv` beside the file has the texts as they were, or else `tasks` have them;
    without either, one space is set between two tokens, or with `spaces="usual"` only where people
    set one, and a line break between two sentences.
    """
    quoted = Quoted(interface, **about)
    for _ in _gathered(source, quoted, scheme, columns, apart, spaces):
        pass
    return quoted.examples()


def stream(
    source: str | PathLike[str],
    *,
    interface: Interface,
    scheme: Scheme | None = None,
    columns: int | None = None,
    apart: Apart | None = None,
    spaces: Spaces = "all",
    **about: Unpack[About],
) -> Iterator[Example]:
    """`read`, task by task: for files that are larger than memory."""
    quoted = Quoted(interface, **about)
    for _ in _gathered(source, quoted, scheme, columns, apart, spaces):
        yield from quoted.passed()
    yield from quoted.examples()


def labels(source: str | PathLike[str], **options: object) -> Iterator[Label]:
    for path in found(source, ".conll"):
        for document in documents(path, None, apart=True):
            tags = (tag for each in document.sentences for tag in each.tags)
            yield from (Label(name=tag.label) for tag in tags if tag.label)


def shows(source: object, **options: object) -> TextSource:
    return TextSource(name="text")


def _gathered(
    source: str | PathLike[str],
    quoted: Quoted,
    scheme: Scheme | None,
    columns: int | None,
    apart: Apart | None,
    spaces: Spaces,
) -> Iterator[None]:
    if scheme is not None:
        checked(scheme)
    known = spelled(quoted.interface)
    is_apart = None if apart is None else apart == "sentences"
    for path in found(source, ".conll"):
        entries = {} if apart else registered(path.parent, quoted.interface)
        for name, sentences in documents(path, columns, apart=is_apart):
            _document(sentences, quoted, known, entries.get(name), scheme, spaces)
            yield


def _document(
    sentences: Sequence[Sentence],
    quoted: Quoted,
    known: dict[str, str],
    entry: Entry | None,
    scheme: Scheme | None,
    spaces: Spaces,
) -> None:
    where = sentences[0].where
    text, tokens = _placed(sentences, quoted, entry, spaces)
    notes: list[str] = []
    founds: list[Found] = []
    first = 0
    for sentence in sentences:
        for each in entities_in(sentence.tags, scheme, notes):
            start, end = tokens[first + each.first].start, tokens[first + each.last].end
            label = known.get(each.label, each.label)
            founds.append(Found(each.where, start, end, [label]))
        first += len(sentence.tokens)
    quoted.add(text, founds, where, notes=notes)


def _placed(
    sentences: Sequence[Sentence], quoted: Quoted, entry: Entry | None, spaces: Spaces
) -> tuple[Text, list[Token]]:
    """The text, as it was where that is known, and where each token stands in it."""
    words = [[clean_text(token) for token in each.tokens] for each in sentences]
    flat = [token for each in words for token in each]
    where = sentences[0].where
    if entry is not None:
        text = quoted.of_entry(entry)
        if text.words is None:
            raise TaskError(f'{where}: the text of task "{text.origin.task}" is not known')
        return text, aligned(flat, text.words, where)
    made, tokens = joined_by(words, spaces)
    text = quoted.by_words(made, where, exactly=False)
    return text, tokens if text.words == made else aligned(flat, text.words or "", where)
