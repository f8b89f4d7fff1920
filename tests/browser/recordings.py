"""What the tests of what runs in time show: a series, a sound, a film, and how a page gets them."""

import math
import re
import struct
from array import array
from collections.abc import Iterable

from playwright.sync_api import Page, Route

from tests.browser.conftest import DEMO

# Of the sound.
RATE, SECONDS = 8000, 8
# Four seconds, of twelve frames each.
BALL = DEMO / "assets" / "samples" / "ball.webm"


def serve(page: Page, name: str, file: bytes, kind: str) -> None:
    """By the piece, or nothing could be sought in it."""

    def answer(route: Route) -> None:
        asked = re.match(r"bytes=(\d+)-(\d*)", route.request.headers.get("range", ""))
        first = int(asked[1]) if asked else 0
        last = min(int(asked[2]) if asked and asked[2] else len(file), len(file) - 1)
        headers = {"content-type": kind, "accept-ranges": "bytes"}
        if asked:
            headers["content-range"] = f"bytes {first}-{last}/{len(file)}"
        body = file[first : last + 1]
        route.fulfill(status=206 if asked else 200, headers=headers, body=body)

    page.route(f"**/{name}", answer)


def columns(rows: int, *channels: str, step: float = 1) -> dict[str, list[float]]:
    """Samples in a table: their time, and values that tell the channels apart."""
    times = [at * step for at in range(rows)]
    return {
        "t": times,
        **{
            name: [float((at * (7 + 2 * which)) % 13) for at in range(rows)]
            for which, name in enumerate(channels)
        },
    }


def csv(table: dict[str, list[float]]) -> bytes:
    rows = [",".join(f"{each:.9g}" for each in row) for row in zip(*table.values(), strict=True)]
    return "\n".join([",".join(table), *rows]).encode()


def npy(rows: int, spikes: Iterable[int]) -> bytes:
    """One column as NumPy writes it, flat but for the spikes."""
    values = array("f", bytes(4 * rows))
    for at in spikes:
        values[at] = 1
    head = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows},), }}"
    head = head.ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", 118) + head.encode() + values.tobytes()


def sound(channels: int = 1) -> bytes:
    """A tone that comes and goes every second."""
    samples = array("h")
    for at in range(RATE * SECONDS):
        level = 12_000 if at % RATE < RATE // 2 else 0
        samples.extend([int(level * math.sin(at * 0.4))] * channels)
    step = 2 * channels
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, channels, RATE, RATE * step, step, 16)
    body = struct.pack("<4sI", b"data", len(samples) * 2) + samples.tobytes()
    return struct.pack("<4sI4s", b"RIFF", 4 + len(form) + len(body), b"WAVE") + form + body
