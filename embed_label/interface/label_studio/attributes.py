"""How an attribute of Label Studio becomes a field of ours, and a field an attribute."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from embed_label.questions.term import Key
from embed_label.wire import Color


@dataclass(frozen=True)
class Form:
    """How both spell a value. `read` raises `ValueError` for what we cannot hold.

    A `varied` spelling is kept beside its value.
    """

    read: Callable[[str], object]
    write: Callable[[object], str]
    varied: Callable[[str], bool] = lambda _: False


@dataclass(frozen=True)
class Attribute:
    """Becomes `field`, or is kept because of `why`. An `implied` default holds where it is absent.

    `ours` is what holds with us anyhow: it is kept too, and nobody needs to be told.

    What is `by_hand` is read together with other attributes, by code beside the table.
    """

    name: str
    field: str = ""
    default: str = ""
    form: Form | None = None
    implied: bool = False
    by_hand: bool = False
    why: str = ""
    ours: str = ""


Attributes = tuple[Attribute, ...]


def acts(form: "Form | None" = None, /, **fields: str) -> Attributes:
    """Attributes by the field that each becomes."""
    return tuple(Attribute(name, field, form=form) for name, field in fields.items())


def implies(**fields: tuple[str, str]) -> Attributes:
    """Attributes by field and the default of Label Studio, which is not ours."""
    return tuple(
        Attribute(name, field, default, implied=True) for name, (field, default) in fields.items()
    )


def by_hand(**fields: str) -> Attributes:
    """Attributes by what code beside the table makes of them."""
    return tuple(Attribute(name, field, by_hand=True) for name, field in fields.items())


def keeps(why: str, **defaults: str) -> Attributes:
    """Attributes that we do not act on, by their default, which says nothing."""
    return tuple(Attribute(name, default=text, why=why) for name, text in defaults.items())


def holding(attributes: Attributes, **ours: str) -> Attributes:
    """The same attributes with what holds with us anyhow."""
    return tuple(replace(each, ours=ours.get(each.name, each.ours)) for each in attributes)


def defaulted(attributes: Attributes, **defaults: str) -> Attributes:
    """The same attributes with these defaults."""
    return tuple(
        replace(each, default=defaults.get(each.name, each.default)) for each in attributes
    )


def spelled(value: object) -> str:
    """A value of ours as an attribute says it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)


def is_default(text: str, default: str) -> bool:
    """Whether an attribute says what holds without it."""
    if text.strip().lower() == default.strip().lower():
        return True
    try:
        return float(text) == float(default)
    except ValueError:
        return False


# `rgba(r, g, b, 0.5)`, or with percents; Pillow takes neither.
SEEN_THROUGH = re.compile(r"rgba\((.+),\s*([0-9.]+)%?\s*\)", re.IGNORECASE)


def _parsed(text: str) -> tuple[Color, bool]:
    """A colour without its transparency, and whether it has some."""
    # Only configs with colours need it.
    from PIL import ImageColor

    if len(text) > 40:
        raise ValueError("no colour is that long")
    found = SEEN_THROUGH.fullmatch(text.strip())
    red, green, blue, *alpha = ImageColor.getrgb(f"rgb({found[1]})" if found else text.strip())
    share = float(found[2]) if found else alpha[0] / 255 if alpha else 1
    if share == 0:
        raise ValueError("nothing to be seen")
    return f"#{red:02x}{green:02x}{blue:02x}", bool(found) or share < 1


def _color(text: str) -> Color:
    return text if len(text) == 7 and text.startswith("#") else _parsed(text)[0]


def _is_seen_through(text: str) -> bool:
    return len(text) > 7 and _parsed(text)[1]


def _always(_: str) -> bool:
    return True


def _key(key: object) -> Key:
    return str(key).replace("mod+", "ctrl+")


PLAIN = Form(read=str, write=spelled)
COLOR = Form(read=_color, write=spelled, varied=_is_seen_through)
KEY = Form(read=str, write=_key)


def _many(text: str) -> bool:
    if text not in ("single", "single-radio", "multiple"):
        raise ValueError("no such choice")
    return text == "multiple"


MANY = Form(read=_many, write=lambda many: "multiple" if many else "single", varied=_always)

PARTS = {
    frozenset({"date"}): "date",
    frozenset({"time"}): "time",
    frozenset({"date", "time"}): "datetime",
    frozenset({"month"}): "month",
    frozenset({"month", "year"}): "month",
    frozenset({"year"}): "year",
}
WRITTEN_PARTS = {"month": "month,year", "datetime": "date,time"}


def _only(text: str) -> str:
    parts = frozenset(each.strip() for each in text.split(","))
    if parts not in PARTS:
        raise ValueError("no such part of a moment")
    return PARTS[parts]


ONLY = Form(
    read=_only,
    write=lambda only: WRITTEN_PARTS.get(str(only), str(only)),
    varied=_always,
)


def _side(text: str) -> bool:
    if text not in ("pagination", "list"):
        raise ValueError("no such mode")
    return text == "pagination"


PAGED = Form(read=_side, write=lambda paged: "pagination" if paged else "list", varied=_always)


def _by_url(text: str) -> bool:
    if text not in ("text", "url"):
        raise ValueError("no such type of a value")
    return text == "url"


BY_URL = Form(read=_by_url, write=lambda by_url: "url" if by_url else "text")

# How a value is written in a task, beside plain text.
WRITTEN = ("base64", "base64unicode")


def _encoding(text: str) -> str:
    if text not in ("none", *WRITTEN):
        raise ValueError("no such encoding")
    return "utf-8" if text == "none" else text


ENCODING = Form(read=_encoding, write=lambda name: str(name) if name in WRITTEN else "none")
