"""JSON as a browser writes it, so that a quote is the same on either side."""

import json
import re
from decimal import Decimal

from pydantic import JsonValue

# Names that an object of JavaScript keeps first, in the order of their numbers.
INDEX = re.compile(r"0|[1-9][0-9]{0,9}")
LARGEST_INDEX = 2**32 - 2

# From here on a number is written with an exponent.
LONG, SHORT = 21, -6


def cell_text(value: JsonValue) -> str:
    """What a cell says. What is nothing says nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case int() | float():
            return number_text(value)
        case _:
            return json_text(value)


def json_text(value: JsonValue) -> str:
    match value:
        case dict():
            pairs = (f"{json_text(key)}:{json_text(value[key])}" for key in ordered_names(value))
            return f"{{{','.join(pairs)}}}"
        case list():
            return f"[{','.join(map(json_text, value))}]"
        case int() | float() if not isinstance(value, bool):
            return number_text(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def number_text(value: float) -> str:
    """The shortest digits that say it, as JavaScript sets them."""
    sign, digits, exponent = Decimal(repr(float(value))).normalize().as_tuple()
    if not isinstance(exponent, int) or not any(digits):
        return "0"
    said = "".join(map(str, digits))
    point = len(said) + exponent
    minus = "-" if sign else ""
    if exponent >= 0 and point <= LONG:
        return minus + said + "0" * exponent
    if 0 < point <= LONG:
        return f"{minus}{said[:point]}.{said[point:]}"
    if SHORT < point <= 0:
        return f"{minus}0.{'0' * -point}{said}"
    mantissa = f"{said[0]}.{said[1:]}" if len(said) > 1 else said
    return f"{minus}{mantissa}e{'+' if point > 0 else ''}{point - 1}"


def ordered_names(fields: dict[str, JsonValue]) -> list[str]:
    """Names in the order of JavaScript: whole numbers first, whatever was written first."""
    numbers = [name for name in fields if _is_index(name)]
    if not numbers:
        return [*fields]
    first = sorted(numbers, key=int)
    return [*first, *(name for name in fields if not _is_index(name))]


def _is_index(name: str) -> bool:
    # Nearly no name begins with a digit, and there may be millions of them.
    return name[:1].isdigit() and INDEX.fullmatch(name) is not None and int(name) <= LARGEST_INDEX
