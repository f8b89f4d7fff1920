"""The elements of a JSON array, one after the other: the array itself is never in memory."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from pydantic import JsonValue

from embed_label.errors import ArrayBroken, NotJson
from embed_label.intake.json_text import begun
from embed_label.intake.text import LARGEST, PIECE

BLANK = re.compile(r"[ \t\r\n]*")
# What a text may lack at its end and still be cut rather than broken: an escape, a word.
NEAR = 16


class Array:
    """Iterate once. `line` is that of the element which came last."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text, self._at, self._is_whole = "", 0, False
        self.line, self._counted = 1, 0

    def __iter__(self) -> Iterator[JsonValue]:
        if self._next() != "[":
            raise ArrayBroken(self.line, "it is no array")
        self._at += 1
        if self._next() != "]":
            yield self._element()
            while (mark := self._next()) == ",":
                self._at += 1
                self._next()
                yield self._element()
            if mark != "]":
                self._breaks("the array is not closed" if not mark else f"{mark!r} is no comma")
        self._at += 1
        if self._next():
            self._breaks("something stands behind its end")

    def _next(self) -> str:
        """The character that comes after blanks; empty at the end."""
        while True:
            found = BLANK.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if self._is_whole:
                return ""
            self._more(PIECE)

    def _element(self) -> JsonValue:
        self._count()
        wanted = PIECE
        while True:
            try:
                value, end = begun(self._text, self._at)
                # A number may go on in the next piece.
                if self._is_whole or (end < len(self._text) and self._text[end] not in ".eE"):
                    self._at = end
                    return value
            except NotJson as error:
                if not self._is_cut(error):
                    raise self._broken(str(error)) from error
            if len(self._text) - self._at > LARGEST:
                self._breaks(f"an element has more than {LARGEST:,} characters")
            # Twice as much each time: an element is looked through a few times, not a thousand.
            self._more(wanted)
            wanted *= 2

    def _is_cut(self, error: NotJson) -> bool:
        if self._is_whole or error.at is None:
            return False
        return str(error).startswith("Unterminated") or error.at >= len(self._text) - NEAR

    def _more(self, wanted: int) -> None:
        piece = self._file.read(wanted)
        try:
            text = self._decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise self._broken("it is not in UTF-8 from here; say encoding=…") from error
        self._count()
        self._text = self._text[self._at :] + text
        self._at = self._counted = 0
        self._is_whole = not piece

    def _count(self) -> None:
        self.line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at

    def _breaks(self, why: str) -> None:
        raise self._broken(why)

    def _broken(self, why: str) -> ArrayBroken:
        self._count()
        return ArrayBroken(self.line, f"{why}; what comes after it was not read")
