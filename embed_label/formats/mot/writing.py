"""Tracks as MOTChallenge has them: a line for each box in each frame."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import Classes, labels_on
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.mot import sequence
from embed_label.formats.part import is_number, plain
from embed_label.formats.recordings.filmed import filmed, footage
from embed_label.formats.recordings.moments import decimal
from embed_label.formats.recordings.recordings import Recording, Recordings
from embed_label.formats.recordings.register import Register
from embed_label.interface import Interface
from embed_label.modalities import VideoSource
from embed_label.regions import Film, Track

LABELS = "labels.txt"
HOLDS = frozenset({"score"})
# Where the `meta` of a track keeps how much of it is seen in a frame, where that is not all.
THEIRS = "mot"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    rate: float | None = None,
    keyframes: bool = False,
    first: float = 1,
) -> Path:
    """`<video>/gt/gt.txt` and `<video>/seqinfo.ini`, with `recordings.csv` and `labels.txt`.

    Every frame has its box, or with `keyframes` the key frames alone, which then say nothing of
    where a track is gone. `rate` is the frames in a second, where no film says it; `first` the
    number of the first pixel, 1 in MOTChallenge.
    """
    classes = Classes(labels_on(interface, VideoSource))
    with exported(folder, "MOT", lossy=lossy) as (made, lose), Register(made) as register:
        for recording in Recordings(examples, interface, lose, of, VideoSource):
            register.add_recording(recording)
            lines = _lines(recording, classes, rate, keyframes, first)
            path = made / recording.name / "gt" / "gt.txt"
            path.parent.mkdir(parents=True)
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for _, line in sorted(lines, key=lambda each: each[0]))
            if isinstance(film := recording.known, Film):
                said = sequence.written(recording.name, film, footage(recording, rate))
                (path.parent.parent / sequence.FILE).write_text(said, encoding="utf-8")
        named = "".join(f"{_on_one_line(name)}\n" for name in classes.names)
        (made / LABELS).write_text(named, "utf-8")
    return Path(folder)


Line = tuple[tuple[int, int], str]


def _lines(
    recording: Recording, classes: Classes, rate: float | None, keyframes: bool, first: float
) -> Iterator[Line]:
    for number, (label, track, keys, boxes) in enumerate(filmed(recording, rate, HOLDS), 1):
        if (spelled := _on_one_line(label)) != label:
            recording.lose_of(track, f'the spelling of the label "{label}"', f'"{spelled}"')
        if keyframes and not all(each.visible for each in track.frames):
            recording.lose_of(track, "where it is gone")
        seen = _seen(track)
        score = "1" if track.score is None else str(plain(track.score))
        for frame, box in boxes.items():
            if not keyframes or frame in keys:
                x, y, width, height = map(
                    decimal, (box.x + first, box.y + first, box.width, box.height)
                )
                rest = f"{score},{classes.number(label) + 1},{seen.get(frame, '1')}"
                yield (frame, number), f"{frame + 1},{number},{x},{y},{width},{height},{rest}"


def _on_one_line(name: str) -> str:
    return " ".join(name.split())


def _seen(track: Track) -> dict[int, str]:
    theirs = track.meta.get(THEIRS)
    kept = theirs.get("visibility") if isinstance(theirs, dict) else None
    shares = kept.items() if isinstance(kept, dict) else ()
    return {
        int(frame): str(plain(share))
        for frame, share in shares
        if frame.isdecimal() and is_number(share)
    }
