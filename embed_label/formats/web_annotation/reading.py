"""Regions from annotations of the web."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.errors import TaskError, Unheld
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.gathering import Origin, origin_of, region
from embed_label.formats.part import Fields, Part
from embed_label.formats.passages.quoted import About, Quoted, Text
from embed_label.formats.passages.register import Entry, registered
from embed_label.formats.voices import By
from embed_label.formats.web_annotation.iris import named_in, origin_in
from embed_label.formats.web_annotation.items import (
    Said,
    Target,
    annotations_in,
    by_of,
    is_link,
    links_in,
    said_of,
    target_of,
)
from embed_label.formats.web_annotation.places import Count, place_in, xpaths_in
from embed_label.formats.web_annotation.shapes import shape_in, svg_in
from embed_label.formats.web_annotation.writing import SOURCES
from embed_label.interface import Interface, Label
from embed_label.modalities import ImageSource, Source, TextSource
from embed_label.regions import AnySpace, Passage, Region
from embed_label.relation import Relation

ENDINGS = (".json", ".jsonld")
WORDED = frozenset({"TextQuoteSelector", "TextPositionSelector", "RangeSelector"})


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    units: Count = "points",
    **about: Unpack[About],
) -> list[Example]:
    """A file, or a folder with some.

    What an annotation quotes is compared with the text. Where it is not at its position it is taken
    from where else it stands, if that is one place; if not, it is left out. Both are told in
    `notes`. With `units="utf16"` positions count as JavaScript does. `tasks` are met by their id,
    or by the address that they show.
    """
    reading = _Reading(interface, units, **about)
    for path in _paths(source):
        reading.take(path)
    return reading.quoted.examples()


def labels(source: str | PathLike[str], units: Count = "points") -> Iterator[Label]:
    for path in _paths(source):
        for each in annotations_in(path):
            if not is_link(each):
                yield from (Label(name=name) for name in said_of(each).labels)


def shows(source: str | PathLike[str], units: Count = "points") -> Source:
    """A text where something is quoted, else an image."""
    for path in _paths(source):
        for each in annotations_in(path):
            if not is_link(each) and _is_worded(target_of(each)):
                return TextSource(name="text")
    return ImageSource(name="image")


def _paths(source: str | PathLike[str]) -> list[Path]:
    if Path(source).is_dir() and not any(Path(source).rglob(f"*{ENDINGS[0]}")):
        return found(source, ENDINGS[1])
    return found(source, ENDINGS[0])


def _is_worded(target: Target) -> bool:
    return any(each.text("type") in WORDED for each in target.selectors)


class _Reading:
    def __init__(self, interface: Interface, units: Count, **about: Unpack[About]) -> None:
        self.quoted = Quoted(interface, Source, **about)
        self._units: Count = units
        self._model = about.get("model")
        self._interface = interface
        self._by_address: dict[str, Origin] = {}
        for task in about.get("tasks", ()):
            for each in interface.sources.values():
                if each.name in task.gaps(interface):
                    continue
                shown = each.read(task.data)
                for at, one in enumerate(shown if isinstance(shown, list) else [shown]):
                    item = at if isinstance(shown, list) else None
                    if isinstance(one, str):
                        self._by_address.setdefault(one, Origin(task.id, each.name, item, ""))

    def take(self, path: Path) -> None:
        entries = {
            each.origin[:3]: each
            for each in registered(path.parent, self._interface, SOURCES).values()
        }
        links: list[Part] = []
        homes: dict[str, tuple[Text, By]] = {}
        for each in annotations_in(path):
            if is_link(each):
                links.append(each)
            else:
                self._annotation(each, entries, homes)
        for each in links:
            self._link(each, homes)
        for entry in entries.values():
            text = self.quoted.of_entry(entry)
            self.quoted.show(text.origin, str(path), text.shown)

    def _annotation(
        self,
        annotation: Part,
        entries: dict[tuple[str, str, int | None], Entry],
        homes: dict[str, tuple[Text, By]],
    ) -> None:
        where, target, said, by = (
            annotation.path,
            target_of(annotation),
            said_of(annotation),
            by_of(annotation),
        )
        text = self._text(target, entries, where)
        # Of others' files the caller may say whose they are.
        by = by if by.id or self._model is None else By(model=self._model)
        notes, made = [*said.notes], list[Region]()
        if target.selectors:
            try:
                made = [self._region(annotation, target, said, text, notes)]
            except Unheld as why:
                notes.append(f"{where}: {why}; it is left out")
            homes |= {each.id: (text, by) for each in made}
        elif said.labels or said.note:
            notes.append(f"{where}: is about the whole; it is left out")
        self.quoted.gather(
            text.origin, made, _space(text), where, by=by, notes=notes, value=text.shown
        )

    def _region(
        self, annotation: Part, target: Target, said: Said, text: Text, notes: list[str]
    ) -> Region:
        where, name = annotation.path, named_in(annotation.text("id")).region
        place = self._place(target, text, where, notes)
        for label in said.labels:
            self.quoted.label(label, where)
        item = text.origin.item if target.page is None else target.page
        more: Fields = {"note": said.note, "score": said.score, **({"id": name} if name else {})}
        source = text.origin.source
        return region(where, **place, **more, source=source, item=item, labels=said.labels)

    def _place(self, target: Target, text: Text, where: str, notes: list[str]) -> Fields:
        by_type = {each.text("type"): each for each in reversed(target.selectors)}
        if _is_worded(target):
            position = by_type.get("TextPositionSelector")
            quote = by_type.get("TextQuoteSelector")
            start, end, note = place_in(position, quote, text, self._units)
            notes += [f"{where}: {note}"] if note else []
            there = quote.text("exact") if quote else ""
            there = there if text.words is None else text.words[start:end]
            run = by_type.get("RangeSelector")
            # What was found elsewhere is not where the XPaths lead.
            paths = xpaths_in(run) if run and not note else None
            made: Fields = {"kind": "span", "start": start, "end": end, "text": there}
            return {**made, "xpaths": paths} if paths else made
        if svg := by_type.get("SvgSelector"):
            return svg_in(svg)
        if fragment := by_type.get("FragmentSelector"):
            return shape_in(fragment.text("value"), text.space)
        kinds = ", ".join(f'"{each}"' for each in by_type)
        raise Unheld(f"has selectors that are not read here ({kinds})")

    def _text(
        self, target: Target, entries: dict[tuple[str, str, int | None], Entry], where: str
    ) -> Text:
        """Ours by its scope; else what a task shows by that name, or a task of its own."""
        ours = origin_in(target.scope, target.source) or origin_in(target.source, "")
        if ours is not None:
            entry = entries.get(ours[:3])
            return self.quoted.of_entry(entry) if entry else self.quoted.of_task(*ours[:3])
        shows = None if _is_worded(target) else ImageSource
        source = self.quoted.source_of(shows)
        known = self._by_address.get(target.source)
        if known is None and target.source in self.quoted.tasks:
            known = Origin(target.source, source.name, None, "")
        if known is not None:
            return self.quoted.of_task(*known[:3])
        if not target.source:
            raise TaskError(f"{where}.target has no source")
        return Text(origin_of(source, target.source), None)

    def _link(self, annotation: Part, homes: dict[str, tuple[Text, By]]) -> None:
        start, end = links_in(annotation)
        for each in (start, end):
            if each not in homes:
                raise TaskError(f'{annotation.path} links "{each}", which is not in the file')
        text, by = homes[start]
        said = said_of(annotation)
        name = named_in(annotation.text("id")).region or f"{start}>{end}"[-200:]
        relation = Relation(id=name, start=start, end=end, labels=said.labels)
        self.quoted.gather(
            text.origin, (), None, annotation.path, by=by, relations=[relation], value=text.shown
        )


def _space(text: Text) -> AnySpace | None:
    return text.space or (Passage.of(text.words) if text.words else None)
