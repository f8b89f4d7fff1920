"""A sound with something to hear: birds."""

import random
import wave
from collections.abc import Iterator, Sequence
from math import pi, sin
from pathlib import Path

RATE = 8000  # samples in a second


def make(folder: Path) -> None:
    write(folder / "birds.wav", list(birds(6.0)))


def write(path: Path, samples: Sequence[float]) -> None:
    """Eight bits are enough for this, and a quarter of the size."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(bytes(round(127.5 + 120 * max(-1, min(1, each))) for each in samples))


def birds(seconds: float) -> Iterator[float]:
    """Two birds: one rises, one trills; wind behind them."""
    chance = random.Random(2)
    wind = 0.0
    for at in range(int(seconds * RATE)):
        time = at / RATE
        wind = 0.97 * wind + 0.03 * chance.uniform(-1, 1)
        sound = wind * 0.5
        for start in (0.6, 1.1, 3.4, 3.9):
            since = time - start
            if 0 < since < 0.35:
                sound += 0.6 * sin(pi * since / 0.35) * sin(2 * pi * (1500 + 1600 * since) * since)
        for start in (2.1, 4.9):
            since = time - start
            if 0 < since < 0.7:
                sound += 0.5 * abs(sin(18 * pi * since)) * sin(2 * pi * 2700 * since)
        yield sound
