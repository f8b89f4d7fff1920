"""Runs of text: UTF-16 units, XPaths or turns there, code points here."""

from bisect import bisect_right
from itertools import accumulate

from embed_label.errors import Unheld
from embed_label.formats.label_studio.markup import Markup
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part
from embed_label.regions import Region, Span


def _quoted(start: int, end: int, shown: Shown, value: Part) -> Fields:
    quote = value.fields.get("text")
    said = quote if isinstance(quote, str) else ""
    return {
        "start": start,
        "end": end,
        "text": said if shown.text is None else shown.text[start:end],
    }


def read_text(value: Part, shown: Shown) -> Fields:
    """In UTF-16 units; in code points, as Python counts, where only they find what is quoted."""
    written = value.whole("start"), value.whole("end")
    start, end = map(shown.units.to_points, written)
    quote = value.fields.get("text")
    if shown.text is not None and isinstance(quote, str):
        is_off = unspaced(shown.text[start:end]) != unspaced(quote)
        if is_off and shown.text[slice(*written)] == quote:
            start, end = written
    return _quoted(start, end, shown, value)


def write_text(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Span)
    start, end = shown.units.to_units(region.start), shown.units.to_units(region.end)
    return {"start": start, "end": end, "text": region.text}


def read_html(value: Part, shown: Shown) -> Fields:
    """By the offsets into the whole text; by the XPaths where only they find what is quoted."""
    offsets = value.part("globalOffsets") if value.has("globalOffsets") else None
    found = (
        (
            shown.units.to_points(offsets.whole("start")),
            shown.units.to_points(offsets.whole("end")),
        )
        if offsets
        else None
    )
    along = _by_paths(value, shown.markup) if shown.markup else None
    if found is None and along is None:
        raise Unheld("has no globalOffsets, and its XPaths lead nowhere in the HTML")
    start, end = found or along or (0, 0)
    quote = value.fields.get("text")
    if found and along and shown.text is not None and isinstance(quote, str):
        is_off = unspaced(shown.text[start:end]) != unspaced(quote)
        if is_off and unspaced(shown.text[along[0] : along[1]]) == unspaced(quote):
            start, end = along
    return _quoted(start, end, shown, value)


def unspaced(text: str) -> str:
    """What is left when nobody agrees on spaces; some write line breaks as two letters."""
    return "".join(text.replace("\\n", "").split())


def _by_paths(value: Part, markup: Markup) -> tuple[int, int] | None:
    if not isinstance(value.fields.get("start"), str) or not isinstance(
        value.fields.get("end"), str
    ):
        return None
    start = markup.position(value.text("start"), value.whole("startOffset", 0))
    end = markup.position(value.text("end"), value.whole("endOffset", 0))
    return None if start is None or end is None else (start, end)


def write_html(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Span)
    units = shown.units
    made: Fields = {"text": region.text}
    made["globalOffsets"] = {
        "start": units.to_units(region.start),
        "end": units.to_units(region.end),
    }
    start = shown.markup.point(region.start) if shown.markup else None
    end = shown.markup.point(region.end, is_end=True) if shown.markup else None
    if start and end:
        made |= {"start": start.path, "startOffset": start.offset}
        made |= {"end": end.path, "endOffset": end.offset}
    return made


def read_dialogue(value: Part, shown: Shown) -> Fields:
    turns = shown.turns
    if turns is None:
        raise Unheld("marks a dialogue that lies behind an address")
    start = _in_turns(value, "start", turns)
    end = _in_turns(value, "end", turns)
    return _quoted(start, end, shown, value)


def _in_turns(value: Part, side: str, turns: list[str]) -> int:
    """From the number of a turn, written as a text, and the units into it."""
    written = value.name(side)
    if not written.isdecimal() or int(written) >= len(turns):
        raise value.wrong(side, f"the number of one of {len(turns)} turns")
    turn = int(written)
    units = value.whole(f"{side}Offset", 0)
    before = turns[turn].encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
    return sum(len(each) + 1 for each in turns[:turn]) + len(before)


def write_dialogue(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Span)
    turns = shown.turns or [""]
    starts = [0, *accumulate(len(each) + 1 for each in turns[:-1])]
    made: Fields = {"text": region.text}
    for side, position in (("start", region.start), ("end", region.end)):
        turn = bisect_right(starts, position) - 1
        before = turns[turn][: position - starts[turn]]
        made |= {side: str(turn), f"{side}Offset": len(before.encode("utf-16-le")) // 2}
    return made
