"""When the regions of a label are, as a small picture: a line for each of its labels."""

from collections.abc import Iterator
from urllib.parse import quote

import embed_label as el

WIDE, TALL = 96, 64
EDGE = 9
# Of a line and of a bar, at most and at least.
MOST, LEAST = 14, 1.5
# Seen on white and on black.
INK, PAPER = "#2f9480", "#80808026"


def picture(annotation: el.Annotation) -> str:
    """Its address; "" where nothing in it runs in time."""
    lasts = {name: extent for name, space in annotation.spaces.items() if (extent := spread(space))}
    if not lasts:
        return ""
    lines: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for region in annotation.regions:
        if region.source in lasts:
            for label in region.labels or ("",):
                stretches = (share(each, lasts[region.source]) for each in times(region))
                lines.setdefault((region.source, label), []).extend(stretches)
    step = min(MOST, (TALL - 2 * EDGE) / max(len(lines), 1))
    top = (TALL - step * len(lines)) / 2
    bars = "".join(
        bar(start, end, top + step * at, step * 0.6)
        for at, stretches in enumerate(lines.values())
        for start, end in stretches
    )
    whole = f'<rect width="{WIDE}" height="{TALL}" fill="{PAPER}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {TALL}">{whole}{bars}</svg>'
    return f"data:image/svg+xml,{quote(svg)}"


def spread(space: object) -> tuple[float, float] | None:
    """From where to where it runs."""
    if isinstance(space, el.Timeline):
        return space.start, space.end
    return (0, space.duration) if isinstance(space, el.Film) else None


def times(region: object) -> Iterator[tuple[float, float]]:
    """A track from where it appears to where it goes, or to the end."""
    if isinstance(region, el.Interval):
        yield region.start, region.end
    elif isinstance(region, el.Track):
        last = region.frames[-1]
        yield region.frames[0].time, float("inf") if last.visible else last.time


def share(stretch: tuple[float, float], extent: tuple[float, float]) -> tuple[float, float]:
    first, last = extent
    length = max(last - first, 1e-9)
    start, end = (min(max((at - first) / length, 0), 1) for at in stretch)
    return start, end


def bar(start: float, end: float, y: float, height: float) -> str:
    room = WIDE - 2 * EDGE
    wide = max(room * (end - start), LEAST)
    place = f'x="{EDGE + room * start:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{height:.1f}"'
    return f'<rect {place} rx="1" fill="{INK}"/>'
