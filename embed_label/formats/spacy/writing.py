"""Spans as a DocBin."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.passages.fitting import Fitted, Fitting, apart
from embed_label.formats.passages.records import ours_of
from embed_label.formats.passages.tokens import Token
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.formats.spacy.package import blank, spacy
from embed_label.interface import Interface

FILE = "spans.spacy"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    language: str = "xx",
    into: Literal["ents", "spans"] = "ents",
    key: str = "sc",
) -> Path:
    """`spans.spacy`, with the tokens of spaCy's `language`; "xx" is that of any.

    Spans become `doc.ents`, of which no two overlap: the longest stays. With `into="spans"` all of
    them stand in `doc.spans[key]`, and one with several labels once for each. A span that does not
    begin and end with a token is left out and named.
    """
    if into not in ("ents", "spans"):
        raise TaskError(f'into="{into}" is neither "ents" nor "spans"')
    pipeline = blank(language)
    with exported(folder, "a DocBin", lossy=lossy) as (made, lose):
        # What is ours is beside the document, and no code is in it.
        found = spacy("spacy.tokens").DocBin(store_user_data=True)
        for wording in Wordings(examples, interface, lose, of):
            if wording.text is None:
                # Each of its marks is told.
                list(wording.marks())
                continue
            found.add(_document(wording, pipeline, into, key))
        (made / FILE).write_bytes(found.to_bytes())
    return Path(folder) / FILE


def _document(wording: Wording, pipeline: Any, into: str, key: str) -> Any:
    try:
        document = pipeline.make_doc(wording.text)
    except ValueError as error:
        said = str(error).splitlines()[0]
        raise TaskError(f'task "{wording.task.id}" cannot be read by spaCy: {said}') from error
    tokens = [Token(each.idx, each.idx + len(each)) for each in document]
    fitted = Fitting(wording, tokens).fitted(wording.marks())
    if into == "ents":
        document.ents = [_span(document, each, 0) for each in apart(wording, fitted)]
        written = document.ents
        kept = {each.id_ for each in written}
        holds = frozenset[str]()
    else:
        document.spans[key] = list(_every(document, fitted))
        kept = {each.id_ for each in document.spans[key]}
        holds = frozenset({"labels"})
    for said in wording.said:
        for region in wording.drawn(said):
            if region.id in kept:
                wording.lose_beside(region, holds)
    document.user_data |= ours_of(wording)
    return document


def _every(document: Any, fitted: Iterable[Fitted]) -> Iterator[Any]:
    for each in fitted:
        for at in range(len(each.mark.region.labels)):
            yield _span(document, each, at)


def _span(document: Any, fitted: Fitted, at: int) -> Any:
    region = fitted.mark.region
    return document.char_span(region.start, region.end, label=region.labels[at], span_id=region.id)
