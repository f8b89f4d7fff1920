"""The words of turns and messages: what of them is text, spelled as a browser spells it.

`component_js/src/core/said` does the same; `tests/vectors/turns.json` holds the two together.
"""

import math
from collections.abc import Iterator
from decimal import Decimal

from pydantic import JsonValue

# A browser counts no further by ones, and writes no longer number out.
WHOLE = 1 << 53
LONGEST = 21
SHORTEST = -6


def word(value: JsonValue) -> str:
    """A text as it is, a number as a browser writes it; of anything else nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return _number(value)


def said_in(turn: JsonValue, says: str) -> str:
    """What a turn of a dialogue says, in the field `says` or by itself."""
    return word(turn.get(says)) if isinstance(turn, dict) else word(turn)


def written_in(message: JsonValue) -> str:
    """The strings of a message in their order, a line break between two; see `ChatSource`."""
    return "\n".join(piece for piece in _pieces(message) if piece)


def _pieces(message: JsonValue) -> Iterator[str]:
    if not isinstance(message, dict):
        yield word(message)
        return
    yield word(message.get("reasoning_content"))
    yield from _contents(message.get("content"))
    yield from _contents(message.get("refusal"))
    calls = message.get("tool_calls")
    for call in [*(calls if isinstance(calls, list) else []), message.get("function_call")]:
        if isinstance(call, dict):
            called = call.get("function", call)
            yield _string(called.get("arguments")) if isinstance(called, dict) else ""


def _contents(content: JsonValue) -> Iterator[str]:
    for part in content if isinstance(content, list) else [content]:
        yield from _content(part)


def _content(part: JsonValue) -> Iterator[str]:
    if isinstance(part, bool):
        yield "true" if part else "false"
    elif not isinstance(part, dict):
        yield word(part)
    elif isinstance(text := part.get("text"), str):
        yield text
    else:
        match part.get("type"):
            case "refusal":
                yield word(part.get("refusal"))
            case "thinking":
                yield word(part.get("thinking"))
            case "tool_use":
                yield _string(part.get("input"))
            case "tool_result":
                result = part.get("content")
                yield from _contents(result) if isinstance(result, list) else [_string(result)]
            case _:
                pass


def _string(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""


def _number(value: float) -> str:
    """As ECMAScript's Number::toString writes it."""
    if isinstance(value, int) and -WHOLE < value < WHOLE:
        return str(value)
    # A number too large for a float never comes this far: tasks keep none beyond 64 bits.
    number = float(value)
    if not math.isfinite(number):
        return ""
    sign = "-" if number < 0 else ""
    _, numerals, exponent = Decimal(repr(abs(number))).normalize().as_tuple()
    digits = "".join(map(str, numerals))
    point = len(digits) + int(exponent)
    if digits == "0":
        return "0"
    if len(digits) <= point <= LONGEST:
        return sign + digits.ljust(point, "0")
    if 0 < point <= LONGEST:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if SHORTEST < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    rest = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{rest}e{point - 1:+d}"
