"""A short film: a ball rolls, a box stands in its way.

Nothing here encodes film, but a lossy WebP is one key frame of VP8: many of them in a row, in the
container that WebM is, are a film that every browser plays.
"""

import io
import struct
from collections.abc import Iterator
from math import sin
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 320, 180
RATE, SECONDS = 12, 4
FRAMES = RATE * SECONDS
GROUND = 122
# Drawn as much larger, and brought down: edges are smooth.
FINE = 4


def make(folder: Path) -> None:
    (folder / "ball.webm").write_bytes(webm([key_frame(each) for each in pictures()]))


def ball(at: int) -> tuple[float, float]:
    """Where its middle is in a frame."""
    share = at / (FRAMES - 1)
    x = 24 + (178 * min(share, 0.6) / 0.6 if share < 0.6 else 178 - 190 * (share - 0.6))
    return x, GROUND - 34 * abs(sin(share * 12)) * (1 - share)


def height(at: int) -> float:
    """Of the ball above the ground."""
    return GROUND - ball(at)[1]


def pictures() -> Iterator[Image.Image]:
    for at in range(FRAMES):
        image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), "#dfe8e4")
        pen = ImageDraw.Draw(image)
        x, y = ball(at)
        pen.rectangle(finely(0, 140, WIDTH, HEIGHT), fill="#8a7a62")
        pen.rectangle(finely(214, 96, 258, 140), fill="#7a4f86")
        pen.ellipse(finely(x - 18, y - 18, x + 18, y + 18), fill="#d0542c")
        yield image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def finely(*places: float) -> list[float]:
    return [FINE * place for place in places]


def key_frame(image: Image.Image) -> bytes:
    """The VP8 frame in a WebP: what follows the name and the size of its one chunk."""
    file = io.BytesIO()
    image.save(file, "WEBP", quality=70, method=6)
    webp = file.getvalue()
    at = webp.index(b"VP8 ")
    (size,) = struct.unpack_from("<I", webp, at + 4)
    return webp[at + 8 : at + 8 + size]


def part(name: str, content: bytes) -> bytes:
    """An element of EBML: its id, its size in eight bytes, its content."""
    return bytes.fromhex(name) + (1 << 56 | len(content)).to_bytes(8, "big") + content


def number(name: str, value: int) -> bytes:
    return part(name, value.to_bytes(4, "big"))


def webm(frames: list[bytes]) -> bytes:
    head = part(
        "1A45DFA3",
        number("4286", 1) + number("42F7", 1) + number("42F2", 4) + number("42F3", 8)
        + part("4282", b"webm") + number("4287", 2) + number("4285", 2),
    )  # fmt: skip
    about = part(
        "1549A966",
        number("2AD7B1", 1_000_000)
        + part("4489", struct.pack(">d", 1000 * len(frames) / RATE))
        + part("4D80", b"embed_label") + part("5741", b"embed_label"),
    )  # fmt: skip
    size = part("E0", number("B0", WIDTH) + number("BA", HEIGHT))
    track = (
        number("D7", 1) + number("73C5", 1) + number("83", 1) + number("9C", 0)
        + part("86", b"V_VP8") + number("23E383", 1_000_000_000 // RATE) + size
    )  # fmt: skip
    before = about + part("1654AE6B", part("AE", track))
    clusters = [cluster(each, at) for at, each in enumerate(frames)]
    # Where to seek to. Its own length does not depend on what it says.
    length = len(cues(clusters, 0))
    return head + part(
        "18538067", before + cues(clusters, len(before) + length) + b"".join(clusters)
    )


def cluster(frame: bytes, at: int) -> bytes:
    return part("1F43B675", number("E7", moment(at)) + part("A3", b"\x81\0\0\x80" + frame))


def cues(clusters: list[bytes], start: int) -> bytes:
    made = b""
    for at, each in enumerate(clusters):
        made += part(
            "BB", number("B3", moment(at)) + part("B7", number("F7", 1) + number("F1", start))
        )
        start += len(each)
    return part("1C53BB6B", made)


def moment(at: int) -> int:
    """Of a frame, in milliseconds."""
    return round(1000 * at / RATE)
