"""Sounds with something to hear: birds, and a telephone."""

import random
import wave
from collections.abc import Iterator, Sequence
from math import exp, pi, sin
from pathlib import Path

RATE = 8000  # samples in a second


def make(folder: Path) -> None:
    write(folder / "birds.wav", list(birds(6.0)))
    write(folder / "telephone.wav", list(telephone(6.0)))


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


def telephone(seconds: float) -> Iterator[float]:
    """It rings twice, is picked up, and somebody hums."""
    chance = random.Random(5)
    for at in range(int(seconds * RATE)):
        time = at / RATE
        sound = 0.02 * chance.uniform(-1, 1)
        for start in (0.3, 1.8):
            if start < time < start + 0.9:
                sound += 0.3 * (sin(2 * pi * 440 * time) + sin(2 * pi * 480 * time))
        if 3.0 < time < 3.06:
            sound += 0.7 * chance.uniform(-1, 1) * exp(-(time - 3.0) * 60)
        for start, tone in ((3.4, 165), (3.9, 196), (4.3, 147), (4.9, 175)):
            since = time - start
            if 0 < since < 0.4:
                for over in (1, 2, 3, 5):
                    sound += 0.3 / over * sin(pi * since / 0.4) * sin(2 * pi * tone * over * since)
        yield sound
