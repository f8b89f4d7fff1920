"""Where a selector leads in a text: by offsets that hold what it quotes, or by the quote."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.label_studio.units import Units
from embed_label.formats.part import Fields, Part
from embed_label.formats.passages.quoted import Text
from embed_label.regions import Span, XPaths
from embed_label.wire import shown

# What offsets count: code points, as the standard says, or the units of JavaScript.
Count = Literal["points", "utf16"]
# Of what stands before and behind a quote.
AROUND = 32
BRIEF = 40


class Place(NamedTuple):
    """`note` says how it was found, if not where it should be."""

    start: int
    end: int
    note: str = ""


def selectors_of(span: Span, text: str | None, units: Count) -> list[Fields]:
    quote: Fields = {"type": "TextQuoteSelector", "exact": span.text}
    start, end = span.start, span.end
    if text is not None:
        quote["exact"] = text[start:end]
        quote["prefix"] = text[max(0, start - AROUND) : start]
        quote["suffix"] = text[end : end + AROUND]
    if units == "utf16":
        counted = Units(text or "")
        start, end = counted.to_units(start), counted.to_units(end)
    made: list[Fields] = [quote, {"type": "TextPositionSelector", "start": start, "end": end}]
    return [*made, _range(span.xpaths)] if span.xpaths else made


def _range(paths: XPaths) -> Fields:
    def side(path: str, offset: int) -> Fields:
        at: Fields = {"type": "TextPositionSelector", "start": offset, "end": offset}
        return {"type": "XPathSelector", "value": path, "refinedBy": at}

    return {
        "type": "RangeSelector",
        "startSelector": side(paths.start, paths.start_offset),
        "endSelector": side(paths.end, paths.end_offset),
    }


def xpaths_in(selector: Part) -> Fields | None:
    """Of a range of the standard, or of one as Hypothesis writes it."""
    if selector.has("startContainer"):
        return {
            "start": selector.text("startContainer"),
            "start_offset": selector.whole("startOffset", 0),
            "end": selector.text("endContainer"),
            "end_offset": selector.whole("endOffset", 0),
        }
    made: Fields = {}
    for side in ("start", "end"):
        inner = selector.part(f"{side}Selector")
        if inner.text("type") != "XPathSelector":
            return None
        offset = inner.part("refinedBy").whole("start", 0) if inner.has("refinedBy") else 0
        made |= {side: inner.text("value"), f"{side}_offset": offset}
    return made


def place_in(position: Part | None, quote: Part | None, text: Text, units: Count) -> Place:
    """`Unheld` for what leads nowhere, or to several places."""
    if text.words is None:
        return _unseen(position, units)
    words, said = text.words, quote.text("exact") if quote else None
    if position is None and said is None:
        raise Unheld("has neither a TextPositionSelector nor a TextQuoteSelector")
    if position is not None:
        start, end = _offsets(position, words, units)
        is_there = 0 <= start < end <= len(words)
        if is_there and said in (None, words[start:end]):
            return _at(start, end, words, quote)
        if said is None:
            raise Unheld(f"{start} to {end} is no part of the text of {len(words)} characters")
    return _found(words, said or "", quote, is_told=position is not None)


def _unseen(position: Part | None, units: Count) -> Place:
    if position is None or units == "utf16":
        raise Unheld("is about a text that is not in the file; tasks= says it")
    return Place(position.whole("start"), position.whole("end"))


def _offsets(position: Part, words: str, units: Count) -> tuple[int, int]:
    start, end = position.whole("start"), position.whole("end")
    if units == "points":
        return start, end
    counted = Units(words)
    points = counted.to_points(start), counted.to_points(end)
    # A place inside a character is none.
    if (counted.to_units(points[0]), counted.to_units(points[1])) != (start, end):
        return -1, -1
    return points


def _at(start: int, end: int, words: str, quote: Part | None) -> Place:
    """There, unless the same words with what should stand around them are elsewhere."""
    said = words[start:end]
    if quote is None or _is_between(start, end, words, quote):
        return Place(start, end)
    around = [at for at in _every(words, said) if _is_between(at, at + len(said), words, quote)]
    if len(around) != 1:
        return Place(start, end)
    return Place(around[0], around[0] + len(said), _moved(said, around[0]))


def _found(words: str, said: str, quote: Part | None, *, is_told: bool) -> Place:
    if not said:
        raise Unheld("quotes nothing")
    every = list(_every(words, said))
    around = [at for at in every if quote and _is_between(at, at + len(said), words, quote)]
    some = around or every
    if len(some) != 1:
        times = f"{len(some)} times" if some else "nowhere"
        raise Unheld(f"quotes {shown(said[:BRIEF])}, which stands {times} in the text")
    return Place(some[0], some[0] + len(said), _moved(said, some[0]) if is_told else "")


def _moved(said: str, at: int) -> str:
    return f"quotes {shown(said[:BRIEF])}, which stands at {at} and not where it says"


def _is_between(start: int, end: int, words: str, quote: Part) -> bool:
    prefix, suffix = quote.text("prefix"), quote.text("suffix")
    before = start - len(prefix)
    return before >= 0 and words.startswith(prefix, before) and words.startswith(suffix, end)


def _every(words: str, said: str) -> Iterator[int]:
    at = words.find(said)
    while at >= 0:
        yield at
        at = words.find(said, at + 1)


def parts_of(value: JsonValue, path: str) -> list[Part]:
    """One object or a list of some: JSON-LD takes both."""
    if value is None:
        return []
    some = value if isinstance(value, list) else [value]
    return [Part(each, f"{path}[{at}]") for at, each in enumerate(some)]
