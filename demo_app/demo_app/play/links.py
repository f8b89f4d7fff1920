"""What stands in the two editors, as the end of an address."""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass
from typing import Literal

Language = Literal["python", "xml"]
LARGEST = 2_000_000  # bytes; a few hundred can claim to unfold into any number


@dataclass(frozen=True)
class Written:
    """An interface in one of the two languages, and the data of a task as JSON."""

    language: Language
    code: str
    data: str


def pack(written: Written) -> str:
    text = json.dumps(asdict(written), ensure_ascii=False, separators=(",", ":"))
    small = zlib.compress(text.encode("utf-8", "replace"), 9)
    return urlsafe_b64encode(small).decode().rstrip("=")


def unpack(link: str) -> Written | None:
    """None where somebody cut the link off, or made it up."""
    try:
        small = urlsafe_b64decode(link + "=" * (-len(link) % 4))
        unfolding = zlib.decompressobj()
        text = unfolding.decompress(small, LARGEST)
        found = json.loads(text) if unfolding.eof else None
    except (ValueError, zlib.error, RecursionError):
        return None
    match found:
        case {"language": "python" | "xml" as language, "code": str(code), "data": str(data)}:
            return Written(language=language, code=storable(code), data=storable(data))
        case _:
            return None


def storable(text: str) -> str:
    """JSON can say half a character, which nothing on the way to the browser can."""
    return text.encode("utf-8", "replace").decode()
