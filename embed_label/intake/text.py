"""Files of text as lines of bytes in UTF-8, whatever they were written in."""

import codecs
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from embed_label.errors import TaskError

# A line, a cell, an object: what is larger is no task.
LARGEST = 16_000_000  # bytes
PIECE = 1 << 20
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@contextmanager
def opened(path: Path, file: str, encoding: str | None) -> Generator[BinaryIO]:
    """At its first character. What is not in UTF-8 is written over into a file that passes."""
    with path.open("rb") as found:
        head = found.read(4)
        mark, said = next(((m, e) for m, e in MARKS if head.startswith(m)), (b"", "utf-8"))
        coding = _known(encoding, file) if encoding and not mark else said
        if coding == "utf-8":
            if not mark and b"\0" in head:
                raise TaskError(
                    f"{file} begins with NULs: it is no text, or in UTF-16 without a mark; "
                    'then say encoding="utf-16-le"'
                )
            found.seek(len(mark))
            yield found
            return
        found.seek(0)
        with tempfile.TemporaryFile() as made:
            _write_over(found, made, coding, file)
            made.seek(0)
            yield made


def _known(encoding: str, file: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError as error:
        raise TaskError(f'{file}: there is no encoding "{encoding}"') from error


def _write_over(found: BinaryIO, made: BinaryIO, coding: str, file: str) -> None:
    reader = codecs.getincrementaldecoder(coding)()
    try:
        while piece := found.read(PIECE):
            made.write(reader.decode(piece).encode())
        made.write(reader.decode(b"", final=True).encode())
    except UnicodeError as error:
        raise TaskError(f"{file} is not in {coding.upper()}: {error}") from error


class Lines:
    """Line by line, with their numbers; one that is too long is cut and said to be."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.number = 0
        self.is_cut = False

    def next(self) -> bytes:
        """Empty at the end."""
        line = self._file.readline(LARGEST)
        self.is_cut = len(line) == LARGEST and not line.endswith(b"\n")
        rest = line if self.is_cut else b""
        while rest and not rest.endswith(b"\n"):
            rest = self._file.readline(LARGEST)
        self.number += bool(line)
        return line
