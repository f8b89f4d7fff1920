"""The tiles of one picture in one file, an uncompressed ZIP: reads one of them at a time."""

import struct
import zlib
from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

HEADER = 30  # bytes before the name in each entry


def page(path: Path, name: str, suffixes: tuple[str, ...]) -> tuple[bytes, str] | None:
    """The tile and in which of the formats it is; BadZipFile where the file is damaged."""
    with path.open("rb") as file:
        entries = _index(path, path.stat().st_size)
        for suffix in suffixes:
            if entry := entries.get(f"{name}.{suffix}"):
                file.seek(entry.header_offset)
                named, extra = struct.unpack_from("<HH", file.read(HEADER), 26)
                file.seek(named + extra, 1)
                body = file.read(entry.file_size)
                if zlib.crc32(body) != entry.CRC:
                    raise BadZipFile(f"{entry.filename} is damaged")
                return body, suffix
    return None


@lru_cache(maxsize=32)
def _index(path: Path, _size: int) -> dict[str, ZipInfo]:
    """Reading it takes longer than reading a tile."""
    with ZipFile(path) as album:
        return dict(album.NameToInfo)
