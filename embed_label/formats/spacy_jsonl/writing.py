"""Spans as JSON lines, counted in code points as Python counts."""

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Literal

from pydantic import JsonValue

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.part import Fields
from embed_label.formats.passages.records import ours_of
from embed_label.formats.passages.tokens import Token, tokens_of
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.interface import Interface
from embed_label.regions import Span

FILE = "spans.jsonl"
HOLDS = frozenset({"labels"})


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    key: Literal["spans", "entities"] = "spans",
    tokens: bool = False,
) -> Path:
    """`spans.jsonl`. A span with several labels stands there once for each, with the same id.

    With `tokens` a text has its tokens beside it, as Prodigy wants them, and so do its spans where
    they begin and end with one.
    """
    with (
        exported(folder, "JSON lines of spaCy", lossy=lossy) as (made, lose),
        (made / FILE).open("w", encoding="utf-8", newline="\n") as file,
    ):
        for wording in Wordings(examples, interface, lose, of, related=True):
            record = _record(wording, key, tokens=tokens)
            if wording.text is not None:
                file.write(json.dumps(record, ensure_ascii=False, allow_nan=False))
                file.write("\n")
    return Path(folder) / FILE


def _record(wording: Wording, key: str, *, tokens: bool) -> Fields:
    some = tokens_of(wording.text or "") if tokens else []
    regions = [mark.region for mark in wording.marks()]
    for region in regions:
        wording.lose_beside(region, HOLDS)
    places = _Places(some)
    spans: list[JsonValue] = [
        {**places.span(region, label), "id": region.id}
        for region in regions
        for label in region.labels
    ]
    links: list[JsonValue] = list(_links(wording, regions, places))
    made: Fields = {"text": wording.text, key: spans}
    if tokens:
        text = wording.text or ""
        made["tokens"] = [
            {
                "text": text[slice(*each)],
                "start": each.start,
                "end": each.end,
                "id": at,
                "ws": text[each.end : each.end + 1] == " ",
            }
            for at, each in enumerate(some)
        ]
    return {**made, **({"relations": links} if links else {}), **ours_of(wording)}


class _Places:
    def __init__(self, tokens: list[Token]) -> None:
        self._starts = {each.start: at for at, each in enumerate(tokens)}
        self._ends = {each.end: at for at, each in enumerate(tokens)}

    def span(self, region: Span, label: str) -> Fields:
        made: Fields = {"start": region.start, "end": region.end, "label": label}
        first, last = self._starts.get(region.start), self._ends.get(region.end)
        if first is None or last is None:
            return made
        return {**made, "token_start": first, "token_end": last}


def _links(wording: Wording, regions: list[Span], places: _Places) -> Iterator[Fields]:
    """From a head to a child. Prodigy names the last token of each; the spans say it to all."""
    known = {each.id: each for each in regions}
    for said in wording.said:
        for link in wording.links(said, known):
            head, child = (
                {**places.span(known[end], known[end].labels[0]), "id": end}
                for end in (link.start, link.end)
            )
            last: Fields = {
                name: end["token_end"]
                for name, end in (("head", head), ("child", child))
                if "token_end" in end
            }
            yield {**last, "head_span": head, "child_span": child, "label": link.label}
