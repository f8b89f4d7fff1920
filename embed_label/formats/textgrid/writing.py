"""Intervals as TextGrids of Praat."""

import re
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import Literal, NamedTuple

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import labels_on
from embed_label.formats.example import Example
from embed_label.formats.recordings.marked import one_text
from embed_label.formats.recordings.moments import decimal
from embed_label.formats.recordings.recordings import Mark, Recording
from embed_label.formats.recordings.sheets import write_sheets
from embed_label.formats.textgrid.grid import INTERVALS, POINTS
from embed_label.formats.textgrid.tiers import UNLABELLED, beside_labels, named_tier, tier_name
from embed_label.interface import Interface
from embed_label.modalities.timed import Timed

ENDING = ".TextGrid"
HOLDS = frozenset({"text", "channel", "instants", "before 0"})
# Whichever there is, it is read as one.
LINE_END = re.compile(r"\r\n?")

By = Literal["labels", "sets"]


class Written(NamedTuple):
    start: float
    end: float
    text: str


class Layer(NamedTuple):
    """A tier; those in it do not overlap."""

    name: str
    kind: str
    entries: list[Written]


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
    tiers: By | None = None,
) -> Path:
    """A TextGrid for each recording.

    With `tiers="labels"` each label has a tier, in which stands what was said, or the label again;
    with "sets" each set of labels has one, in which the labels stand. By default it is the first
    where a text is asked for. Each channel has tiers of its own, and entries that overlap, too.
    """

    def compose(recording: Recording) -> str:
        by = tiers or ("labels" if recording.question else "sets")
        return _written(recording, _layers(recording, interface, by))

    return write_sheets(
        examples,
        folder,
        compose,
        into="TextGrid",
        ending=ENDING,
        interface=interface,
        lossy=lossy,
        of=of,
        text=text,
    )


def _layers(recording: Recording, interface: Interface, by: By) -> list[Layer]:
    known = {each.name for each in labels_on(interface, Timed, recording.source)}
    sets = {
        label.name: each.name
        for each in reversed(interface.labels)
        if each.of == recording.source
        for label in each.labels
    }
    others = {each: beside_labels(each, known) for each in (*sets.values(), UNLABELLED)}
    known_tiers = known | set(others.values())
    groups: dict[tuple[str, str | None], list[Written]] = {}
    for mark in sorted(recording.marks(HOLDS), key=lambda each: each.region.start):
        name = others[sets.get(mark.label, UNLABELLED)]
        if by == "labels" and mark.label:
            name = mark.label
        says = _said_in_tier(recording, mark) if by == "labels" else one_text(recording, mark)
        channel = mark.region.channel
        if channel is not None and named_tier(tier_name(name, channel, 1), known_tiers) != (
            name,
            channel,
        ):
            recording.lose_of(mark.region, f'the channel "{channel}"')
            channel = None
        plainly = LINE_END.sub("\n", says).strip()
        if plainly != says or (mark.text and not mark.text.strip()):
            recording.lose_of(mark.region, "the blanks and line breaks around the text")
        if not plainly:
            # It would be a gap.
            recording.leave_out(mark.region, "which has no label")
            continue
        entry = Written(mark.region.start, mark.region.end, plainly)
        groups.setdefault((name, channel), []).append(entry)
    return [layer for of, entries in groups.items() for layer in _apart(of, entries)]


def _said_in_tier(recording: Recording, mark: Mark) -> str:
    """An empty text would be a gap, so what has none says its label."""
    if not mark.label:
        return one_text(recording, mark)
    if mark.text.strip() == mark.label.strip():
        recording.lose_of(mark.region, f'that "{mark.text}" was said, as it is the label too')
    return mark.text if mark.text.strip() else mark.label


def _apart(of: tuple[str, str | None], entries: Sequence[Written]) -> list[Layer]:
    """Each in the first layer where it does not overlap; instants are points."""
    layers: list[Layer] = []
    for each in entries:
        kind = POINTS if each.start == each.end else INTERVALS
        free = (layer for layer in layers if layer.kind == kind and _fits(layer, each))
        layer = next(free, None)
        if layer is None:
            layer = Layer(tier_name(*of, len(layers) + 1), kind, [])
            layers.append(layer)
        layer.entries.append(each)
    return layers


def _fits(layer: Layer, entry: Written) -> bool:
    last = layer.entries[-1]
    return entry.start > last.start and entry.start >= last.end


def _written(recording: Recording, layers: Sequence[Layer]) -> str:
    times = [time for layer in layers for each in layer.entries for time in each[:2]]
    known = recording.known
    first = min([getattr(known, "start", 0.0), *times])
    last = max([recording.end or 0.0, *times])
    ends = (first, last if last > first else first + 1)
    # Praat opens no TextGrid without a tier.
    tiers = layers or [Layer(UNLABELLED, INTERVALS, [])]
    lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', ""]
    lines += [*_ends(ends), "tiers? <exists> ", f"size = {len(tiers)} ", "item []: "]
    for at, layer in enumerate(tiers, 1):
        lines.append(f"    item [{at}]:")
        lines += (f"        {line}" for line in _tier(layer, ends))
    return "\n".join(lines) + "\n"


def _tier(layer: Layer, ends: tuple[float, float]) -> list[str]:
    head = [f"class = {_text(layer.kind)} ", f"name = {_text(layer.name)} ", *_ends(ends)]
    if layer.kind == POINTS:
        head.append(f"points: size = {len(layer.entries)} ")
        for at, (time, _, text) in enumerate(layer.entries, 1):
            head += [
                f"points [{at}]:",
                f"    number = {decimal(time)} ",
                f"    mark = {_text(text)} ",
            ]
        return head
    filled = _filled(layer.entries, ends)
    head.append(f"intervals: size = {len(filled)} ")
    for at, (start, end, text) in enumerate(filled, 1):
        head += [f"intervals [{at}]:", *(f"    {line}" for line in _ends((start, end)))]
        head.append(f"    text = {_text(text)} ")
    return head


def _filled(entries: Sequence[Written], ends: tuple[float, float]) -> list[Written]:
    """With what is empty between them: a tier has no gaps."""
    made: list[Written] = []
    at = ends[0]
    for each in entries:
        if each.start > at:
            made.append(Written(at, each.start, ""))
        made.append(each)
        at = each.end
    return [*made, Written(at, ends[1], "")] if at < ends[1] else made


def _ends(ends: tuple[float, float]) -> list[str]:
    return [f"xmin = {decimal(ends[0])} ", f"xmax = {decimal(ends[1])} "]


def _text(text: str) -> str:
    quoted = text.replace('"', '""')
    return f'"{quoted}"'
