"""What a column is called and counted in, out of names such as `temp_C` or `speed (m/s)`."""

import re
from collections.abc import Iterable, Sequence
from math import ceil, inf, log10

from embed_label.interface.series.columns import Cell

BRACKETS = re.compile(r"^(?P<title>.*\S)\s*[(\[](?P<unit>[^()\[\]]{1,20})[)\]]$")
SUFFIX = re.compile(r"^(?P<title>.+?)[_ .-](?P<unit>[A-Za-z%°0-9]+)$")
# As they end a name, in lower case where more than a letter.
UNITS = {
    "C": "°C",
    "F": "°F",
    "K": "K",
    "V": "V",
    "A": "A",
    "W": "W",
    "degc": "°C",
    "degf": "°F",
    "celsius": "°C",
    "fahrenheit": "°F",
    "kelvin": "K",
    "pct": "%",
    "percent": "%",
    "%": "%",
    "hz": "Hz",
    "khz": "kHz",
    "rpm": "rpm",
    "bpm": "bpm",
    "kw": "kW",
    "mw": "MW",
    "kwh": "kWh",
    "wh": "Wh",
    "mv": "mV",
    "kv": "kV",
    "ma": "mA",
    "pa": "Pa",
    "hpa": "hPa",
    "kpa": "kPa",
    "mpa": "MPa",
    "bar": "bar",
    "psi": "psi",
    "mm": "mm",
    "cm": "cm",
    "km": "km",
    "kg": "kg",
    "ms": "ms",
    "mps": "m/s",
    "kmh": "km/h",
    "kph": "km/h",
    "mph": "mph",
    "db": "dB",
    "lux": "lx",
    "ppm": "ppm",
}
# Of the spread of a channel, what its values are told apart by.
FINE = 1000
MOST_DIGITS = 6
LOOKED_AT = 2000


def title_and_unit(name: str, others: Iterable[str]) -> tuple[str, str]:
    """("", "") where the name says no unit: it is its own title then."""
    found = BRACKETS.match(name)
    if found:
        return found["title"], found["unit"].strip()
    found = SUFFIX.match(name)
    if not found:
        return "", ""
    stem, end = found["title"], found["unit"]
    unit = UNITS.get(end if len(end) == 1 else end.lower(), "")
    if not unit or (len(end) == 1 and _is_numbered(stem, name, others)):
        return "", ""
    return stem.replace("_", " "), unit


def _is_numbered(stem: str, name: str, others: Iterable[str]) -> bool:
    """Whether `sensor_C` stands beside a `sensor_B`: then the letter counts them."""
    return any(
        each != name and len(each) == len(name) and each.startswith(name[: len(stem) + 1])
        for each in others
    )


def written_as(cells: Sequence[Cell]) -> str:
    """A format such as ".2f": as fine as the values are, and no finer than can be told apart."""
    step = max(1, len(cells) // LOOKED_AT)
    numbers = [each for each in cells[::step] if isinstance(each, int | float)]
    if not numbers:
        return ""
    digits = max(_digits(each) for each in numbers)
    spread = max(numbers) - min(numbers)
    if 0 < spread < inf:
        digits = min(digits, max(0, ceil(log10(FINE) - log10(spread))))
    return f".{digits}f" if digits <= MOST_DIGITS else ""


def _digits(number: float) -> int:
    """Behind the point."""
    text = repr(number)
    mantissa, _, exponent = text.partition("e")
    behind = mantissa.partition(".")[2].rstrip("0")
    return max(0, len(behind) - int(exponent or 0))
