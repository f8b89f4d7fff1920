"""What a sequence of MOTChallenge says of its film, in an INI file: `seqinfo.ini`."""

from configparser import ConfigParser, Error
from pathlib import Path

from embed_label.errors import TaskError
from embed_label.formats.files import read_text
from embed_label.formats.recordings.filmed import Footage
from embed_label.formats.recordings.frames import LAST_FRAME, checked_rate
from embed_label.formats.recordings.moments import decimal, number_of
from embed_label.regions import Film
from embed_label.wire import shown as quoted

FILE = "seqinfo.ini"
SECTION = "Sequence"


def written(name: str, film: Film, footage: Footage) -> str:
    return (
        f"[{SECTION}]\nname={name}\nimDir=img1\nframeRate={decimal(footage.rate)}\n"
        f"seqLength={footage.length}\nimWidth={round(film.width)}\nimHeight={round(film.height)}\n"
        "imExt=.jpg\n"
    )


class Sequence:
    """The numbers that a file says, if it is there."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._read = ConfigParser(interpolation=None)
        if self._path.is_file():
            try:
                self._read.read_string(read_text(self._path))
            except Error as error:
                raise TaskError(f"{self._path} is no INI file: {error}") from error

    @property
    def rate(self) -> float | None:
        rate = self._number("frameRate")
        return None if rate is None else checked_rate(rate, f"{self._path}: frameRate")

    @property
    def count(self) -> int | None:
        count = self._number("seqLength")
        if count is not None and count > LAST_FRAME:
            raise TaskError(f"{self._path}: no film has {count:g} frames, as seqLength says")
        return None if count is None else int(count)

    @property
    def size(self) -> tuple[float, float] | None:
        width, height = self._number("imWidth"), self._number("imHeight")
        return (width, height) if width and height else None

    def _number(self, key: str) -> float | None:
        said = self._read.get(SECTION, key, fallback=None)
        if said is None:
            return None
        try:
            number = number_of(said)
        except ValueError:
            number = -1
        if number < 0:
            raise TaskError(f"{self._path}: {key} should be a number, but is {quoted(said)}")
        return number
