"""What is in a zip or tar, file by file, counted as it is unpacked and not as it is announced."""

import bz2
import gzip
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, cast

from embed_label.errors import Bomb, Spoilt

PIECE = 1 << 18
# Of a tar, what may stand before a file: its name, at length.
MOST_HEAD = 16_000_000  # bytes
BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
Count = Callable[[int], None]
Unpacked = BinaryIO | gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    flaw: str | None
    pieces: Callable[[], Iterator[bytes]]


def members(path: Path, count: Count) -> Iterator[Member]:
    try:
        yield from (_zip if zipfile.is_zipfile(path) else _tar)(path, count)
    except BROKEN as error:
        raise Spoilt(str(error) or type(error).__name__) from error


def _zip(path: Path, count: Count) -> Iterator[Member]:
    with zipfile.ZipFile(path) as archive:
        for each in archive.infolist():
            if each.is_dir():
                continue

            def pieces(each: zipfile.ZipInfo = each) -> Iterator[bytes]:
                return _pieces(lambda: archive.open(each), count)

            yield Member(each.orig_filename, _flaw_of_zip(each), pieces)


def _flaw_of_zip(each: zipfile.ZipInfo) -> str | None:
    mode = each.external_attr >> 16
    if each.flag_bits & 1:
        return "it is encrypted"
    if stat.S_ISLNK(mode):
        return "it is a link"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is no file"
    return None


def _pieces(opened: Callable[[], IO[bytes]], count: Count) -> Iterator[bytes]:
    try:
        with opened() as file:
            while piece := file.read(PIECE):
                count(len(piece))
                yield piece
    except BROKEN as error:
        raise Spoilt(f"it does not unpack: {error or type(error).__name__}") from error


class Counted:
    """A tar as it comes out of its packing. Between two files only so much may come."""

    def __init__(self, file: Unpacked, count: Count) -> None:
        self._file, self._count = file, count
        self._left = MOST_HEAD

    def allow(self, more: int) -> None:
        self._left = MOST_HEAD + more

    def read(self, size: int = -1) -> bytes:
        piece = self._file.read(min(size, PIECE) if size >= 0 else PIECE)
        self._count(len(piece))
        self._left -= len(piece)
        if self._left < 0:
            raise Bomb("the head of a file in it is longer than any name")
        return piece


def _tar(path: Path, count: Count) -> Iterator[Member]:
    with path.open("rb") as packed, _unpacked(packed) as plain:
        counted = Counted(plain, count)
        # It only reads, which a tar that comes as a stream may be asked for.
        stream = cast("BinaryIO", counted)
        with tarfile.open(fileobj=stream, mode="r|", errors="surrogateescape") as archive:
            for each in archive:
                if each.isdir():
                    continue
                # What is not wanted is passed over, and that is read too.
                counted.allow(each.size)
                flaw = _flaw_of_tar(each)

                def pieces(each: tarfile.TarInfo = each) -> Iterator[bytes]:
                    return _pieces(lambda: _opened(archive, each), lambda more: None)

                yield Member(each.name, flaw, pieces)
                # Else it remembers each of them.
                archive.members = []  # pyright: ignore[reportAttributeAccessIssue] not in its stubs


def _opened(archive: tarfile.TarFile, each: tarfile.TarInfo) -> IO[bytes]:
    found = archive.extractfile(each)
    if found is None:
        raise Spoilt("it is no file")
    return found


def _flaw_of_tar(each: tarfile.TarInfo) -> str | None:
    if each.issym() or each.islnk():
        return "it is a link"
    # Of a sparse file a few bytes are all that is there of a terabyte.
    return None if each.isreg() and not each.issparse() else "it is no plain file"


def _unpacked(packed: BinaryIO) -> Unpacked:
    head = packed.read(6)
    packed.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return gzip.open(packed)
    if head.startswith(b"BZh"):
        return bz2.open(packed)
    if head.startswith(b"\xfd7zXZ\0"):
        return lzma.open(packed)
    return packed
