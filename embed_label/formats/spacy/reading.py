"""Spans from a DocBin."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any, Unpack

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.files import MOST_BYTES, found
from embed_label.formats.part import Fields
from embed_label.formats.passages.quoted import About, Found, Quoted
from embed_label.formats.passages.records import OURS, a_record, text_of
from embed_label.formats.spacy.package import spacy
from embed_label.interface import Interface, Label
from embed_label.modalities import TextSource


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    key: str = "sc",
    **about: Unpack[About],
) -> list[Example]:
    """A file, or a folder with some: `doc.ents`, and the spans in `doc.spans[key]`.

    Those with the same id and place are one span with several labels.
    """
    quoted = Quoted(interface, **about)
    for where, document in _documents(source):
        record = a_record({"text": document.text, **_ours(document)}, where)
        text = text_of(record, quoted, where)
        others = [f'"{each}"' for each in document.spans if each != key and document.spans[each]]
        notes = [f"{where}: the spans of {each} are left out; key= names them" for each in others]
        quoted.add(text, _founds(document, key, where), where, notes=notes)
    return quoted.examples()


def labels(source: str | PathLike[str], key: str = "sc") -> Iterator[Label]:
    for where, document in _documents(source):
        for each in _founds(document, key, where):
            yield from (Label(name=label) for label in each.labels)


def shows(source: object, key: str = "sc") -> TextSource:
    return TextSource(name="text")


def _documents(source: str | PathLike[str]) -> Iterator[tuple[str, Any]]:
    vocabulary = spacy("spacy.vocab").Vocab()
    for path in found(source, ".spacy"):
        for at, document in enumerate(_docbin(path).get_docs(vocabulary), 1):
            yield f"{path}, document {at}", document


def _docbin(path: Path) -> Any:
    kind = spacy("spacy.tokens").DocBin
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TaskError(f"{path} has more than {MOST_BYTES / 1e6:,.0f} MB")
        return kind().from_bytes(path.read_bytes())
    except OSError as error:
        raise TaskError(f"{path} cannot be read: {error.strerror or error}") from error
    except TaskError:
        raise
    # What spaCy raises for bytes that are none of its own is of many kinds.
    except Exception as error:
        raise TaskError(f"{path} is no DocBin of spaCy: {type(error).__name__}") from error


def _ours(document: Any) -> Fields:
    ours = document.user_data.get(OURS)
    return {OURS: ours} if isinstance(ours, dict) else {}


def _founds(document: Any, key: str, where: str) -> list[Found]:
    """Each once, be it an entity and in the list of spans too."""
    met: dict[tuple[str, int, int], Found] = {}
    spans = [*document.ents, *document.spans.get(key, ())]
    for at, each in enumerate(spans):
        name, place = str(each.id_), (each.start_char, each.end_char)
        label = str(each.label_)
        more: Fields = {"id": name} if name else {}
        found = Found(where, *place, [label] if label else [], more)
        same = met.setdefault((name or f"{at}\n", *place), found)
        if same is not found and label not in same.labels:
            met[name, *place] = same._replace(labels=[*same.labels, label])
    return list(met.values())
