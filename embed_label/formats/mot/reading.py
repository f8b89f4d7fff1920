"""Tracks from the lines of MOTChallenge."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import NamedTuple, Unpack

from embed_label.errors import TaskError
from embed_label.formats.classes import name_at, names_in
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_text
from embed_label.formats.gathering import region
from embed_label.formats.mot.sequence import Sequence
from embed_label.formats.mot.writing import LABELS, THEIRS
from embed_label.formats.part import Fields
from embed_label.formats.recordings.filmed import Box, frames_from
from embed_label.formats.recordings.frames import LAST_FRAME, begin_of, checked_rate
from embed_label.formats.recordings.moments import number_in
from embed_label.formats.recordings.recorded import About, Recorded
from embed_label.formats.recordings.register import registered
from embed_label.interface import Interface, Label
from embed_label.modalities import VideoSource
from embed_label.regions import Film

COLUMNS = ("frame", "id", "left", "top", "width", "height", "confidence", "class", "visibility")
LEAST = 6
# Of what was detected and not yet followed.
NOBODY = -1
Size = tuple[float, float]


class Row(NamedTuple):
    where: str
    frame: int
    track: int
    box: Box
    confidence: float
    label: int
    visibility: float


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    rate: float | None = None,
    size: Size | None = None,
    label: str = "",
    keyframes: bool = False,
    first: float = 1,
    **about: Unpack[About],
) -> list[Example]:
    """A `gt.txt` or `det.txt`, or a folder of sequences.

    `rate` and `size` are those of the film, where no `seqinfo.ini` says them. Classes are called as
    in `labels.txt`, else by `label`. With `keyframes` boxes move between the frames that are there.
    """
    recorded = Recorded(interface, shows=VideoSource, **about)
    for path in _files(source):
        sequence = Sequence(_folder(path))
        shot = sequence.rate if rate is None else rate
        name = _name(path)
        entries = registered(_folder(path).parent)
        origin, space = entries.get(name) or (recorded.origin(name, str(path)), None)
        if isinstance(space, Film):
            shot = space.rate if shot is None else shot
        if shot is None:
            raise TaskError(f"{path}: the frames in a second are not known; give rate=")
        checked_rate(shot, str(path))
        rows = list(_rows(path, first))
        count = sequence.count or max((each.frame + 1 for each in rows), default=0)
        for late in (each for each in rows if each.frame >= count):
            raise TaskError(f"{late.where} is of frame {late.frame + 1}, but the film has {count}")
        recorded.must_be_alone(origin, str(path))
        film = space or _film(size or sequence.size, count, shot)
        recorded.seen(origin, film, str(path))
        names = _Names(path, label, recorded)
        for number, some in _by_track(rows).items():
            boxes = {each.frame: each.box for each in some}
            listed = sorted(boxes) if keyframes else range(count)
            made = region(
                some[0].where,
                **_said_of(some, names, is_model=about.get("model") is not None),
                id=f"{origin.source}.{number}",
                kind="track",
                source=origin.source,
                frames=frames_from(boxes, listed, shot),
            )
            recorded.gather(origin, [made], None, some[0].where)
    return recorded.examples()


def labels(source: str | PathLike[str], label: str = "") -> Iterator[Label]:
    for path in _files(source):
        named = _label_file(path)
        for name in names_in(named) if named else [label]:
            if name:
                yield Label(name=name)


def shows(source: object, label: str = "") -> VideoSource:
    return VideoSource(name="video")


class _Names:
    def __init__(self, path: Path, label: str, recorded: Recorded) -> None:
        named = _label_file(path)
        self._names = names_in(named) if named else None
        only = next(iter(recorded.labels)) if len(recorded.labels) == 1 else ""
        self._otherwise = label or only
        self._recorded = recorded

    def of(self, row: Row) -> str:
        if self._names is not None and row.label > 0:
            name = name_at(self._names, row.label - 1, row.where)
        else:
            name = self._otherwise
        if not name:
            raise TaskError(
                f"{row.where} is of class {row.label}, and no {LABELS} names it; give label="
            )
        return self._recorded.label(name, row.where).name


def _said_of(rows: list[Row], names: _Names, *, is_model: bool) -> Fields:
    first = rows[0]
    for each in rows:
        if each.label != first.label:
            raise TaskError(f"{each.where} is of class {each.label}, as {first.where} is not")
    score = first.confidence
    is_said = 0 <= score < 1 or (is_model and score == 1)
    seen: Fields = {
        str(each.frame): each.visibility for each in rows if each.visibility not in (1, NOBODY)
    }
    made: Fields = {"labels": [names.of(first)], "score": score if is_said else None}
    return {**made, "meta": {THEIRS: {"visibility": seen}}} if seen else made


def _by_track(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """In the order of their numbers; what nobody followed is a track of its own in each frame."""
    made: dict[str, list[Row]] = {}
    for at, each in enumerate(sorted(rows, key=lambda each: each.track), 1):
        name = f"line.{at}" if each.track == NOBODY else str(each.track)
        made.setdefault(name, []).append(each)
    for some in made.values():
        frames: dict[int, Row] = {}
        for each in some:
            other = frames.setdefault(each.frame, each)
            if other is not each:
                raise TaskError(
                    f"{each.where} has track {each.track} in the frame of {other.where}"
                )
    return made


def _rows(path: Path, first: float) -> Iterator[Row]:
    for at, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip():
            yield _row(line, f"{path}, line {at}", first)


def _row(line: str, where: str, first: float) -> Row:
    cells = [each.strip() for each in (line.split(",") if "," in line else line.split())]
    if len(cells) < LEAST:
        raise TaskError(f"{where} has {len(cells)} columns of the {LEAST} that a box needs")
    numbers = {
        name: number_in(cell, name, f"{where}, column {at}")
        for at, (name, cell) in enumerate(zip(COLUMNS, cells, strict=False), 1)
    }
    for name in ("frame", "id", "class"):
        if (number := numbers.get(name, NOBODY)) != int(number):
            raise TaskError(f"{where}: {name} should be a whole number, but is {number:g}")
    if numbers["frame"] < 1:
        raise TaskError(f"{where}: frames count from 1, but there is {numbers['frame']:g}")
    if numbers["frame"] > LAST_FRAME:
        raise TaskError(f"{where}: no film has a frame {numbers['frame']:g}")
    for name in ("width", "height"):
        if numbers[name] <= 0:
            raise TaskError(f"{where}: {name} should be more than 0, but is {numbers[name]:g}")
    box = Box(numbers["left"] - first, numbers["top"] - first, numbers["width"], numbers["height"])
    return Row(
        where,
        int(numbers["frame"]) - 1,
        int(numbers["id"]),
        box,
        numbers.get("confidence", 1),
        int(numbers.get("class", NOBODY)),
        numbers.get("visibility", 1),
    )


def _film(size: Size | None, count: int, rate: float) -> Film | None:
    if size is None or not count:
        return None
    return Film(width=size[0], height=size[1], duration=begin_of(count, rate), rate=rate)


def _files(source: str | PathLike[str]) -> list[Path]:
    """What people say of each sequence of a folder, else what a detector does, else all."""
    every = [each for each in found(source, ".txt") if each.name != LABELS]
    for name in ("gt.txt", "det.txt"):
        if some := [each for each in every if each.name == name]:
            return some
    return every


def _is_inside(path: Path) -> bool:
    return path.parent.name in ("gt", "det")


def _folder(path: Path) -> Path:
    """That of the sequence."""
    return path.parent.parent if _is_inside(path) else path.parent


def _name(path: Path) -> str:
    return _folder(path).name if _is_inside(path) else path.stem


def _label_file(path: Path) -> Path | None:
    folders = (path.parent, _folder(path), _folder(path).parent)
    return next((each / LABELS for each in folders if (each / LABELS).is_file()), None)
