"""JSON as we take it: finite numbers, no depth that breaks anything."""

import json
from typing import Any, NoReturn

from pydantic import JsonValue

from embed_label.errors import NotJson
from embed_label.wire import MAX_DEPTH

# Longer ones Python itself refuses, in words that help nobody.
DIGITS = 4000


def _no_number(word: str) -> NoReturn:
    raise NotJson(f"{word} is no number in JSON; write null")


DECODER = json.JSONDecoder(parse_constant=_no_number)


def begun(text: str, at: int) -> tuple[Any, int]:
    """The value that begins there, and where it ends."""
    try:
        return DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise NotJson(error.msg, error.pos) from error
    except RecursionError as error:
        raise NotJson(f"it is nested deeper than {MAX_DEPTH} levels") from error
    except NotJson:
        raise
    except ValueError as error:
        raise NotJson("a number in it has too many digits") from error


def whole(text: str) -> JsonValue:
    """The one value of a text."""
    bare = text.strip()
    value, end = begun(bare, 0)
    if end != len(bare):
        raise NotJson("something stands behind its end", end)
    return value
