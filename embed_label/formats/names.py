"""Names of files, from addresses that nobody trusts."""

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

# What the file systems of three systems take, and no shell reads.
UNSAFE = re.compile(r"[^\w.@+=,()\- ]")
PICTURE = re.compile(r"\.(avif|bmp|gif|jfif|jpe?g|png|svg|tiff?|webp)$", re.IGNORECASE)
# What runs in time, as sound, film or table.
RECORDING = re.compile(
    r"\.(aac|flac|m4a|mp3|og[ag]|opus|wav|weba|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm"
    r"|arrow|csv|feather|json|parquet|tsv)$",
    re.IGNORECASE,
)
INLINE = re.compile(r"data:image/(\w{3,4})\b")
# Windows opens a device under these names, whatever their ending.
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
# Of the 255 bytes that there are, with room for another ending and a number.
LONGEST = 200


class Names:
    """Gives each thing shown a name of its own: no two differ only in their ending or in case."""

    def __init__(self) -> None:
        # Hashes: two names of one hash cost no more than a number behind the second.
        self._taken: set[int] = set()

    def of(self, address: str, otherwise: str) -> str:
        """The last part of the address, or `otherwise` where it has none."""
        inline = INLINE.match(address)
        ending = f".{inline[1]}" if inline else ""
        name = _safe(_last_part(address)) or _safe(otherwise + ending) or f"image{ending}"
        stem, ending = _split(name)
        made, count = stem, 1
        while self._key(made) in self._taken:
            count += 1
            number = f"-{count}"
            made = _cut(stem, number + ending) + number
        self._taken.add(self._key(made))
        return made + ending

    @staticmethod
    def _key(stem: str) -> int:
        return hash(unicodedata.normalize("NFC", stem).casefold())


def stem_of(name: str) -> str:
    return _split(name)[0]


def _split(name: str) -> tuple[str, str]:
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    if DEVICES.fullmatch(stem.partition(".")[0]):
        stem = f"_{stem}"
    return _cut(stem, ending), ending


def _cut(stem: str, rest: str) -> str:
    """So that the rest of the name has room."""
    return stem.encode()[: LONGEST - len(rest.encode())].decode(errors="ignore")


def _last_part(address: str) -> str:
    if address.startswith("data:"):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path).replace("\\", "/").rstrip("/").rpartition("/")[2]
    if _is_shown(path):
        return path
    # Some servers are asked for the file in the query.
    asked = (value.replace("\\", "/").rpartition("/")[2] for _, value in parse_qsl(parts.query))
    return next(filter(_is_shown, asked), path)


def _is_shown(name: str) -> bool:
    return bool(PICTURE.search(name) or RECORDING.search(name))


def _safe(name: str) -> str:
    made = UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(". ")
    stem, dot, ending = made.rpartition(".")
    # An ending is short; a name may have any number of dots.
    return made if dot and 0 < len(ending) <= 8 and stem.strip(". _") else made.replace(".", "_")
