"""A machine over ten hours: one spike, one stretch that drifts."""

import random
from math import exp, sin
from pathlib import Path

MINUTES = 600


def make(folder: Path) -> None:
    chance = random.Random(11)
    lines = ["minute,temperature,vibration"]
    for minute in range(MINUTES):
        temperature = 61 + 3 * sin(minute / 55) + chance.gauss(0, 0.35)
        vibration = 2.2 + 0.4 * sin(minute / 9) + chance.gauss(0, 0.12)
        if 210 <= minute < 216:
            vibration += 4.5 * exp(-abs(minute - 212))
        if 400 <= minute < 480:
            temperature += 9 * (1 - abs(minute - 440) / 40)
            vibration += 0.6
        lines.append(f"{minute},{temperature:.1f},{vibration:.2f}")
    (folder / "machine.csv").write_text("\n".join(lines) + "\n")
