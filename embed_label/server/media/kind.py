"""What a file is, told by how it begins: the kinds that browsers are let play, show and read."""

import re
from collections.abc import Callable

# As much of a file as is looked at.
HEAD = 4096

Look = Callable[[bytes], bool]


def _starts(*beginnings: bytes) -> Look:
    return lambda head: head.startswith(beginnings)


def _form(outer: bytes, inner: bytes) -> Look:
    """RIFF and its kin: what it is stands after the length."""
    return lambda head: re.match(outer, head) is not None and head[8:12] == inner


def _brands(*wanted: bytes) -> Look:
    """ISO files: the brand, and those it goes by as well."""

    def look(head: bytes) -> bool:
        if head[4:8] != b"ftyp":
            return False
        box = head[8 : min(int.from_bytes(head[:4], "big"), len(head))]
        return any(box[at : at + 4].startswith(wanted) for at in range(0, len(box), 4) if at != 4)

    return look


def _frames(of: int, pattern: int, mask: int) -> Look:
    """Bare frames, which begin with bits that are all set."""

    def look(head: bytes) -> bool:
        return len(head) > of and head[0] == 0xFF and head[1] & mask == pattern

    return look


def _is_mp3(head: bytes) -> bool:
    """Layer III, of a bit rate and a sample rate that there are."""
    return (
        _frames(3, 0xE2, 0xE6)(head)
        and head[1] & 0x18 != 0x08
        and head[2] >> 4 not in (0, 15)
        and head[2] & 0x0C != 0x0C
    )


def _is_transport(head: bytes) -> bool:
    return len(head) > 376 and all(head[at] == 0x47 for at in (0, 188, 376))


def _is_ebml(document: bytes) -> Look:
    """Matroska and its kin: what it is stands in an element of the header."""
    said = re.compile(rb"\x1aE\xdf\xa3.{0,128}?\x42\x82.{1,8}?" + document, re.DOTALL)
    return lambda head: said.match(head) is not None


def _is_ogg_film(head: bytes) -> bool:
    return head.startswith(b"OggS") and b"\x80theora" in head


# The first that fits.
KINDS: tuple[tuple[str, Look], ...] = (
    ("audio/wav", _form(rb"RIFF|RIFX|RF64|BW64", b"WAVE")),
    ("audio/flac", _starts(b"fLaC")),
    ("video/ogg", _is_ogg_film),
    ("audio/ogg", _starts(b"OggS")),
    ("audio/aiff", _form(rb"FORM", b"AIFF")),
    ("audio/aiff", _form(rb"FORM", b"AIFC")),
    ("audio/amr", _starts(b"#!AMR")),
    ("audio/mpeg", _starts(b"ID3")),
    ("audio/mpeg", _is_mp3),
    ("audio/aac", _frames(3, 0xF0, 0xF6)),
    ("audio/mp4", _brands(b"M4A", b"M4B")),
    ("image/avif", _brands(b"avif", b"avis")),
    ("image/heic", _brands(b"heic", b"heix", b"hevc", b"mif1", b"msf1")),
    ("video/quicktime", _brands(b"qt  ")),
    ("video/mp4", _brands(b"iso", b"mp4", b"avc1", b"hvc1", b"M4V", b"MSNV", b"dash", b"3gp")),
    ("video/webm", _is_ebml(b"webm")),
    ("video/x-matroska", _is_ebml(b"matroska")),
    ("video/x-msvideo", _form(rb"RIFF", b"AVI ")),
    ("video/mpeg", _starts(b"\0\0\1\xba", b"\0\0\1\xb3")),
    ("video/mp2t", _is_transport),
    ("image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", _starts(b"\xff\xd8\xff")),
    ("image/gif", _starts(b"GIF87a", b"GIF89a")),
    ("image/webp", _form(rb"RIFF", b"WEBP")),
    ("image/bmp", lambda head: head.startswith(b"BM") and head[6:10] == b"\0\0\0\0"),
    ("image/tiff", _starts(b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    ("application/vnd.apache.parquet", _starts(b"PAR1")),
    ("application/vnd.apache.arrow.file", _starts(b"ARROW1")),
    ("application/x-npy", _starts(b"\x93NUMPY")),
)
# What is text may be any of these; which one, its name says.
TEXTS = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
}
DATABASE = (b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
# A database, and what lies beside it.
KEPT_BACK = re.compile(r"\.(db|sqlite)\d*([-.](wal|shm|journal|lock))?$", re.IGNORECASE)
CONTROL = re.compile(rb"[\0-\x08\x0b\x0e-\x1f\x7f]")
MARKUP = re.compile(rb"\s*<")


def kind_of(head: bytes, name: str) -> str | None:
    """The media type; None where it is nothing to be played, shown or read as data."""
    named = next((kind for end, kind in TEXTS.items() if name.lower().endswith(end)), None)
    # First: a column may be called as a sound begins.
    if named and (text := _as_text(head, named)):
        return text
    return next((kind for kind, fits in KINDS if fits(head)), None)


def is_kept_back(name: str, head: bytes = b"") -> bool:
    """Databases are not media, whatever they are called."""
    return KEPT_BACK.search(name) is not None or head.startswith(DATABASE)


def _as_text(head: bytes, kind: str) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) and kind.startswith("text/"):
        return f"{kind}; charset=utf-16"
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if CONTROL.search(plain) or MARKUP.match(plain):
        return None
    if kind == "application/json" and not re.match(rb"\s*[\[{]", plain):
        return None
    return f"{kind}; charset=utf-8" if _is_utf8(plain) and kind.startswith("text/") else kind


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode()
    except UnicodeDecodeError as error:
        # A character may be cut through where we stopped looking.
        return error.start > len(head) - 4 and error.reason == "unexpected end of data"
    return True
