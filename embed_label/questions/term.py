"""A word that people pick: the shape that labels and choices share."""

from collections.abc import Sequence
from typing import Annotated, cast

from pydantic import BeforeValidator, Field

from embed_label.errors import InterfaceError
from embed_label.wire import Id, Text, Written, doubled


class Term(Written):
    """`name` is stored, `title` is shown in its place, `key` picks it."""

    error = InterfaceError

    name: Id
    title: Text = ""
    hint: Text = ""
    color: Annotated[str, Field(pattern=r"^$|^#[0-9a-fA-F]{6}$")] = ""
    key: Annotated[str, Field(pattern=r"^[a-z0-9]?$")] = ""


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
