"""Runs of text: counted from its start, by XPaths or in turns there, in code points here."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from embed_label.errors import Unheld
from embed_label.formats.label_studio.markup import Markup, Point
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part
from embed_label.regions import Region, Span, XPaths


def _quoted(start: int, end: int, shown: Shown, value: Part) -> Fields:
    quote = value.fields.get("text")
    said = quote if isinstance(quote, str) else ""
    return {
        "start": start,
        "end": end,
        "text": said if shown.text is None else shown.text[start:end],
    }


def read_text(value: Part, shown: Shown) -> Fields:
    """In code points; in UTF-16 units, as older versions count, where only they find the quote."""
    start, end = value.whole("start"), value.whole("end")
    quote = value.fields.get("text")
    if shown.text is not None and isinstance(quote, str):
        in_units = tuple(map(shown.units.to_points, (start, end)))
        readings = [each for each in ((start, end), in_units) if quotes(shown.text, each, quote)]
        start, end = readings[0] if readings else (start, end)
    return _quoted(start, end, shown, value)


def write_text(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Span)
    return {"start": region.start, "end": region.end, "text": region.text}


def read_html(value: Part, shown: Shown) -> Fields:
    """By the XPaths, as Label Studio does; by the offsets where they fit what is quoted better.

    It counts in code points, and did so in UTF-16 units before. `xpaths` stays as it came: whoever
    shows the document can look there again.
    """
    quote = value.fields.get("text")
    xpaths = _xpaths(value)
    found = [*_readings(value, xpaths, shown)]
    if not found:
        raise Unheld("has no globalOffsets, and its XPaths lead nowhere in the HTML")
    start, end = found[0]
    if shown.text is not None and isinstance(quote, str):
        fits = (each for each in found if quotes(shown.text, each, quote))
        start, end = next(fits, found[0])
    noted = xpaths.model_dump() if xpaths else None
    return {**_quoted(start, end, shown, value), "xpaths": noted}


def _readings(value: Part, xpaths: XPaths | None, shown: Shown) -> Iterator[tuple[int, int]]:
    """What may be meant, the likeliest first."""
    markup = shown.markup
    if xpaths and markup:
        for read in (markup.position, markup.in_units):
            start = read(xpaths.start, xpaths.start_offset)
            end = read(xpaths.end, xpaths.end_offset)
            if start is not None and end is not None and start < end:
                yield start, end
    if value.has("globalOffsets"):
        yield from _global_readings(value.part("globalOffsets"), shown)
    quote = value.fields.get("text")
    if xpaths and not markup and isinstance(quote, str) and quote:
        # Behind an address: it is found by its XPaths where it is shown.
        yield 0, len(quote)


def _global_readings(offsets: Part, shown: Shown) -> Iterator[tuple[int, int]]:
    start, end = offsets.whole("start"), offsets.whole("end")
    if shown.markup:
        yield shown.markup.from_global(start), shown.markup.from_global(end, is_end=True)
        yield shown.units.to_points(start), shown.units.to_points(end)
    yield start, end


def outdated(results: Iterable[Part], region: Region, shown: Shown) -> list[str]:
    """Global offsets of another place than the region's, where its XPaths alone say where it is."""
    if not isinstance(region, Span):
        return []
    values = (each.part("value") for each in results if each.has("value"))
    offsets = [each.part("globalOffsets") for each in values if each.has("globalOffsets")]
    place = (region.start, region.end)
    is_off = any(place not in _global_readings(each, shown) for each in offsets)
    return ["globalOffsets"] if is_off else []


def quotes(text: str, run: tuple[int, ...], quote: str) -> bool:
    return unspaced(text[slice(*run)]) == unspaced(quote)


def unspaced(text: str) -> str:
    """What is left when nobody agrees on spaces; some write line breaks as two letters."""
    return "".join(text.replace("\\n", "").split())


def _xpaths(value: Part) -> XPaths | None:
    if not all(isinstance(value.fields.get(side), str) for side in ("start", "end")):
        return None
    return XPaths(
        start=value.text("start"),
        start_offset=value.whole("startOffset", 0),
        end=value.text("end"),
        end_offset=value.whole("endOffset", 0),
    )


def write_html(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Span)
    markup = shown.markup
    offsets = (
        (markup.to_global(region.start), markup.to_global(region.end, is_end=True))
        if markup
        else (region.start, region.end)
    )
    made: Fields = {"text": region.text, "globalOffsets": dict(zip(SIDES, offsets, strict=True))}
    for side, place in (_places(region, markup) or {}).items():
        made |= {side: place.path, f"{side}Offset": place.offset}
    return made


SIDES = ("start", "end")


def _places(region: Span, markup: Markup | None) -> dict[str, Point] | None:
    """What was noted where it was shown, unless it was moved since; else what the HTML says."""
    start = end = None
    if noted := region.xpaths:
        start = Point(noted.start, noted.start_offset)
        end = Point(noted.end, noted.end_offset)
        leads = (markup.position(*start), markup.position(*end)) if markup else (None, None)
        if leads[0] in (None, region.start) and leads[1] in (None, region.end):
            return {"start": start, "end": end}
    if markup:
        start, end = markup.point(region.start), markup.point(region.end, is_end=True)
    return {"start": start, "end": end} if markup and start and end else None


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
