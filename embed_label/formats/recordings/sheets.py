"""Formats with a text file for each recording: the folder around them."""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported, found
from embed_label.formats.recordings.recorded import Found, Recorded
from embed_label.formats.recordings.recordings import Recording, Recordings
from embed_label.formats.recordings.register import Entry, Register, registered
from embed_label.interface import Interface

Parse = Callable[[Path, Recorded, list[str]], Iterator[Found]]


def write_sheets(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    compose: Callable[[Recording], str],
    *,
    into: str,
    ending: str,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
) -> Path:
    """`into` is what the format is called."""
    with exported(folder, into, lossy=lossy) as (made, lose), Register(made) as register:
        for recording in Recordings(examples, interface, lose, of, spoken=True, text=text):
            register.add_recording(recording)
            path = made / f"{recording.name}{ending}"
            path.write_text(compose(recording), encoding="utf-8", newline="\n")
    return Path(folder)


def read_sheets(
    source: str | PathLike[str], parse: Parse, *, ending: str, recorded: Recorded
) -> list[Example]:
    """A file or a folder; `parse` also gets a list for what it has to note."""
    registers: dict[Path, dict[str, Entry]] = {}
    for path in found(source, ending):
        if path.parent not in registers:
            registers[path.parent] = registered(path.parent)
        known = registers[path.parent].get(path.stem)
        origin, space = known or (recorded.origin(path.stem, str(path)), None)
        recorded.must_be_alone(origin, str(path))
        notes: list[str] = []
        some = list(parse(path, recorded, notes))
        recorded.seen(origin, space, str(path), notes=notes)
        for each in some:
            recorded.add(origin, each)
    return recorded.examples()
