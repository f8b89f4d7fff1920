"""Regions as annotations of the web."""

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.part import Fields, plain
from embed_label.formats.passages.register import Register
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.formats.subject import Said, kind_of
from embed_label.formats.web_annotation.iris import CONTEXT, region_iri, scope_of
from embed_label.formats.web_annotation.places import Count, selectors_of
from embed_label.formats.web_annotation.shapes import PDF, selector_of
from embed_label.interface import Interface
from embed_label.modalities import DocumentSource, ImageSource, TextSource
from embed_label.modalities.worded import Worded
from embed_label.regions import Region, Span

FILE, SOURCES = "annotations.json", "sources.csv"
HOLDS = frozenset({"labels", "note", "score"})


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    units: Count = "points",
) -> Path:
    """`annotations.json`, an AnnotationPage; and `sources.csv`, what was shown.

    Spans have a position and what they quote, boxes a fragment, other shapes SVG. Positions count
    code points, as the standard says; with `units="utf16"` as JavaScript does, and so Recogito.
    """
    if units not in ("points", "utf16"):
        raise TaskError(f'units="{units}" is neither "points" nor "utf16"')
    with (
        exported(folder, "Web Annotation", lossy=lossy) as (made, lose),
        Register(made, SOURCES) as register,
        (made / FILE).open("w", encoding="utf-8", newline="\n") as file,
    ):
        head = {"@context": CONTEXT, "id": "urn:embed-label:page", "type": "AnnotationPage"}
        file.write(json.dumps(head)[:-1] + ', "items": [')
        between = "\n"
        shown = (Worded, ImageSource)
        every = Wordings(examples, interface, lose, of, apart=True, related=True, shows=shown)
        for wordings in _by_task(every):
            for wording in wordings:
                name = scope_of(wording.task.id, wording.source, wording.item)
                register.add_wording(wording, name)
            for each in _annotations(wordings, units):
                file.write(between + json.dumps(each, ensure_ascii=False, allow_nan=False))
                between = ",\n"
        file.write("\n]}\n")
    return Path(folder) / FILE


def _by_task(wordings: Iterable[Wording]) -> Iterator[list[Wording]]:
    """A relation may lead from one text of a task to another, or to a picture beside it."""
    made: list[Wording] = []
    for each in wordings:
        if each.is_first and made:
            yield made
            made = []
        made.append(each)
    if made:
        yield made


def _annotations(wordings: list[Wording], units: Count) -> Iterator[Fields]:
    written: dict[str, set[str]] = {}
    for wording in wordings:
        for said in wording.said:
            ids = written.setdefault(said.annotation.id, set())
            for region in wording.drawn(said):
                selector = _selector(wording, region, units)
                if selector is None:
                    continue
                wording.lose_beside(region, HOLDS)
                ids.add(region.id)
                yield _annotation(wording, said, region, selector)
    for said in wordings[0].said:
        if not said.annotation.regions:
            # Of the whole, and nothing said of it: somebody looked.
            yield _annotation(wordings[0], said, None, None)
    for wording in wordings:
        for said in wording.said:
            name = said.annotation.id
            for link in wording.links(said, written[name]):
                ends = (region_iri(name, link.start), region_iri(name, link.end))
                bodies: list[JsonValue] = [{"id": ends[1], "purpose": "linking"}]
                tags = _bodies("tagging", [link.label] if link.label else [])
                ours: Fields = {
                    "id": region_iri(name, link.id),
                    "type": "Annotation",
                    "motivation": "linking",
                    "body": [*bodies, *tags],
                    "target": ends[0],
                }
                yield {**ours, **_byline(said)}


def _selector(wording: Wording, region: Region, units: Count) -> JsonValue:
    """None for what is left out."""
    if isinstance(region, Span):
        if wording.text is None and units == "utf16":
            wording.leave_out(region, "whose text is not in the task, to be counted in UTF-16")
            return None
        if wording.text is not None and (flaw := wording.flaw(region, frozenset({"bare"}))):
            wording.leave_out(region, flaw)
            return None
        made: JsonValue = [*selectors_of(region, wording.text, units)]
    else:
        made = selector_of(region)
    if made is None:
        wording.leave_out(region, f"for which there is no selector: {kind_of(region)}")
    elif isinstance(wording.shows, DocumentSource) and region.item is not None:
        page: Fields = {"type": "FragmentSelector", "conformsTo": PDF}
        return {**page, "value": f"page={region.item + 1}", "refinedBy": made}
    return made


def _annotation(wording: Wording, said: Said, region: Region | None, selector: JsonValue) -> Fields:
    scope = scope_of(wording.task.id, wording.source, wording.item)
    is_inline = isinstance(wording.shows, TextSource) and not wording.shows.by_url
    address = "" if is_inline or not _is_address(wording.address) else wording.address
    target: Fields = {"source": address or scope, "scope": scope}
    if selector is not None:
        target["selector"] = selector
    return {
        "id": region_iri(said.annotation.id, region.id if region else ""),
        "type": "Annotation",
        "motivation": "tagging" if region and region.labels else "highlighting",
        "body": [*(_said_of(region) if region else ())],
        "target": target,
        **_byline(said),
    }


def _said_of(region: Region) -> list[Fields]:
    made = _bodies("tagging", region.labels)
    made += _bodies("commenting", [region.note] if region.note else [])
    score = [] if region.score is None else [str(plain(region.score))]
    return made + _bodies("assessing", score)


def _is_address(shown: str) -> bool:
    """And not the HTML itself, or a picture in the task."""
    return not shown.startswith(("data:", "<")) and not any(each.isspace() for each in shown)


def _bodies(purpose: str, values: Iterable[str]) -> list[Fields]:
    return [{"type": "TextualBody", "purpose": purpose, "value": each} for each in values]


def _byline(said: Said) -> Fields:
    made: Fields = {}
    by = (("Person", said.annotation.author), ("Software", said.annotation.model))
    who: list[JsonValue] = [{"type": kind, "name": name} for kind, name in by if name]
    if who:
        made["creator"] = who[0] if len(who) == 1 else who
    if said.submission and said.submission.created_at:
        made["created"] = said.submission.created_at.isoformat()
    return made
