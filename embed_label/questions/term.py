"""A word that people pick: the shape that labels and choices share."""

from collections.abc import Sequence
from typing import Annotated, Any, cast

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from embed_label.wire import Color, Id, Piece, Text, doubled

MODIFIERS = {"ctrl": "mod", "cmd": "mod", "command": "mod", "meta": "mod", "option": "alt"}
ORDER = ("mod", "alt", "shift")


def _written_as_shortcut(value: object) -> object:
    """`Shift+Ctrl+A` and `ctrl+shift+a` are one key."""
    if not isinstance(value, str):
        return value
    *held, key = value.lower().replace(" ", "").split("+")
    names = {MODIFIERS.get(each, each) for each in held}
    if not names <= set(ORDER):
        return value
    return "+".join([*(each for each in ORDER if each in names), key])


Key = Annotated[
    str,
    BeforeValidator(_written_as_shortcut),
    Field(pattern=r"^$|^(mod\+)?(alt\+)?(shift\+)?[a-z0-9]$"),
]


class Term(Piece):
    """`name` is stored, `title` is shown in its place, `key` picks it.

    `html` is shown in place of the title, sanitised.
    """

    name: Id
    title: Text = ""
    hint: Text = ""
    html: Text = ""
    color: Color = ""
    key: Key = ""


def _as_terms(value: object) -> object:
    if not isinstance(value, list | tuple):
        return value
    given = cast("Sequence[object]", value)
    return [{"name": each} if isinstance(each, str) else each for each in given]


# A bare string is a term of that name.
Terms = BeforeValidator(_as_terms)


def repeated(terms: Sequence[Term]) -> str | None:
    """The first name that stands twice."""
    return next(doubled(term.name for term in terms), None)


def _is_variable(text: str) -> str:
    if text and not text.startswith("$"):
        raise ValueError('a variable of the task begins with "$"')
    return text


# Where a list comes from the task, in place of what is written, or after it.
Variable = Annotated[Text, AfterValidator(_is_variable)]


def offered(field: str) -> Any:
    """A validator that lets the list `field` be written as a `$variable`."""

    def read(value: object) -> object:
        if not isinstance(value, dict):
            return value
        given = cast("dict[str, object]", value)
        listed = given.get(field)
        if not isinstance(listed, str) or not listed.startswith("$"):
            return given
        return {**given, "variable": listed, field: ()}

    return model_validator(mode="before")(read)
