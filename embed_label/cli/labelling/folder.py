"""What there is to label in a folder, a file or a bucket."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from embed_label.cli.console import counted
from embed_label.cli.kinds import KINDS, MEDIA, NOUNS, PLURALS, ROWS, kind_of
from embed_label.cli.labelling.rows import Row, shown_column
from embed_label.errors import TaskError

DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Things of one kind. A task calls what is shown of it `shown`, a table maybe otherwise."""

    kind: str
    shown: str
    column: str = ""
    names: Sequence[str]
    root: Path | None = None
    is_rows: bool = False
    left_out: Counter[str] = field(default_factory=Counter[str])

    @property
    def remark(self) -> str:
        """What was left out, and how to have it; empty where nothing was."""
        most = sorted(self.left_out, key=lambda kind: (-self.left_out[kind], kind))
        others = [counted(self.left_out[kind], NOUNS[kind]) for kind in most]
        how = next(iter(most), "")
        return f"left out: {', '.join(others)} (--kind {how} takes those)" if others else ""


def look(place: Path, *, kind: str | None = None, show: str | None = None) -> Found:
    """What a folder or a file has; of several kinds the most frequent, unless one is wanted."""
    if not place.exists():
        raise TaskError(f"there is no folder {place}")
    root = place if place.is_dir() else place.parent
    names = _names(place) if place.is_dir() else [place.name]
    most, chosen, left_out = _most(names, str(place), kind)
    if most not in ROWS:
        return Found(kind=most, shown=most, names=chosen, root=root, left_out=left_out)
    column, of = shown_column(_rows(root, chosen), show, str(place))
    # A name with a space in it is no name of a variable.
    shown_as = column if column.isidentifier() else of
    return Found(kind=of, shown=shown_as, column=column, names=chosen, root=root, is_rows=True)


def _rows(root: Path, names: Sequence[str]) -> Iterator[Row]:
    # Only tables need to know how tasks are read before the page is there.
    from embed_label.cli.labelling.tasks import rows_in

    return (task.data for task in rows_in(root, names))


def look_in(names: Iterable[str], place: str, *, kind: str | None = None) -> Found:
    """What a bucket has."""
    most, chosen, left_out = _most(names, place, kind)
    if most not in MEDIA:
        raise TaskError(f"of a bucket images, sounds and films are shown; {place} has none")
    return Found(kind=most, shown=most, names=chosen, left_out=left_out)


def _most(
    names: Iterable[str], place: str, wanted: str | None
) -> tuple[str, list[str], Counter[str]]:
    """The most frequent kind, its names in order, and how many there are of other kinds."""
    by_kind: dict[str, list[str]] = {}
    for name in names:
        if found := kind_of(name):
            by_kind.setdefault(found, []).append(name)
    counts = Counter({kind: len(each) for kind, each in by_kind.items()})
    # A table beside media is most likely about them, and may be what we wrote ourselves.
    media = Counter({kind: count for kind, count in counts.items() if kind not in ROWS})
    most = wanted or next((kind for kind, _ in (media or counts).most_common(1)), None)
    if most is None or most not in by_kind:
        known = ", ".join(f".{each}" for each in KINDS[most] if most) if most else _known()
        what = PLURALS[most] if most else "nothing to label"
        said = f"no {what}" if most else what
        raise TaskError(f"there is {said} in {place}; these are shown: {known}")
    del media[most]
    return most, sorted(by_kind[most], key=_in_order), media


def _known() -> str:
    return ", ".join(f".{each}" for suffixes in KINDS.values() for each in suffixes)


def _names(root: Path) -> Iterator[str]:
    for at, folders, files in os.walk(root):
        folders[:] = (each for each in folders if not each.startswith("."))
        inside = Path(at).relative_to(root)
        for each in files:
            if not each.startswith("."):
                yield (inside / each).as_posix()


def _in_order(name: str) -> list[tuple[int, int | str]]:
    """As people count: 2 comes before 10."""
    return [(0, int(each)) if each.isdecimal() else (1, each) for each in DIGITS.split(name)]
