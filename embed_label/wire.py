"""The base of all that crosses between Python and the browser."""

import hashlib
import json
import re
import secrets
import time
import uuid
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from embed_label.errors import EmbedLabelError, InterfaceError, nearest

MAX_DEPTH = 64
# What every database and every language keeps as a whole number.
LARGEST = 1 << 63
SHOWN_PROBLEMS = 3

if TYPE_CHECKING:
    from collections.abc import Sequence as Many  # pyright: ignore[reportUnusedImport] its home is here
else:
    # A list is welcome where a person writes one; what is kept cannot change.
    class Many:
        def __class_getitem__(cls, item: object) -> object:
            return tuple[item, ...]


_last_id = 0
_id_lock = Lock()


def new_id() -> str:
    """A UUIDv7: ids made later sort later, within one millisecond too."""
    global _last_id
    with _id_lock:
        # 48 bits of milliseconds, then 12 bits that count.
        _last_id = max((time.time_ns() // 1_000_000) << 12, _last_id + 1)
        stamp = _last_id
    head = (stamp >> 12) << 16 | 0x7 << 12 | stamp & 0xFFF
    return str(uuid.UUID(int=head << 64 | 0x2 << 62 | secrets.randbits(62)))


UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Replace what no database takes, one for one, so that no text offset moves."""
    if not UNSTORABLE.search(text):
        return text
    # A high and a low surrogate that stand together are one character in UTF-16.
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return paired.replace("\0", "\ufffd")


def clean(value: JsonValue) -> JsonValue:
    """Clean every string inside a JSON value; what no database keeps is refused with its place."""
    return value if _is_clean(value, MAX_DEPTH) else _cleaned_at(value, ())


def _is_clean(value: JsonValue, depth: int) -> bool:
    """Whether there is nothing to do, as nearly always. It must be quick: every label passes."""
    if isinstance(value, str):
        return not UNSTORABLE.search(value)
    if isinstance(value, dict):
        for key, each in value.items():
            if not (_is_name(key) and depth > 0 and _is_clean(each, depth - 1)):
                return False
        return depth > 0
    if isinstance(value, list):
        for each in value:
            if not (depth > 0 and _is_clean(each, depth - 1)):
                return False
        return depth > 0
    # A tuple is no JSON yet, and what else people write is for others to refuse.
    return value is None or isinstance(value, float) or _is_number(value)


def _is_name(key: object) -> bool:
    return isinstance(key, str) and not UNSTORABLE.search(key)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and -LARGEST < value < LARGEST


def _cleaned_at(value: JsonValue, path: tuple[str | int, ...]) -> JsonValue:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list | tuple | dict) and len(path) >= MAX_DEPTH:
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, list | tuple):
        return [_cleaned_at(each, (*path, at)) for at, each in enumerate(value)]
    if isinstance(value, dict):
        return _clean_keys(value, path)
    if isinstance(value, int) and abs(value) >= LARGEST:
        raise ValueError(f"{place(path)}: the number is too large ({value.bit_length()} bits)")
    return value


def place(path: Iterable[str | int]) -> str:
    return ".".join(str(part) for part in path) or "value"


def _clean_keys(value: dict[str, JsonValue], path: tuple[str | int, ...]) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {}
    for key, each in value.items():
        if not isinstance(key, str):  # pyright: ignore[reportUnnecessaryIsInstance] people write it
            raise ValueError(f"{place(path)}: the key {shown(key)} is no text")
        name = clean_text(key)
        if name in made:
            raise ValueError(f"{place(path)}: two keys become {shown(name)}")
        made[name] = _cleaned_at(each, (*path, name))
    return made


def doubled(names: Iterable[str]) -> Iterator[str]:
    """The names that stand there a second time."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)


def fingerprint(value: JsonValue) -> str:
    """The SHA-256 of a JSON value, whatever the order of its keys."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def shown(value: object) -> str:
    """A value for an error message: short, and never itself an error."""
    try:
        text = repr(value)
    except Exception:  # a foreign __repr__, or an integer too long to print
        return f"a {type(value).__name__}"
    return text if len(text) <= 60 else text[:57] + "..."


def explain(error: ValidationError, known: Iterable[str] = ()) -> str:
    """What pydantic found, as a sentence: where, what, and the value that was there.

    `known` are the keys that an unknown one may have meant.
    """
    found: list[str] = []
    for problem in error.errors()[:SHOWN_PROBLEMS]:
        where = place(problem["loc"])
        unknown = problem["type"] == "extra_forbidden"
        said = f"unknown; {nearest(where, known)}" if unknown and known else problem["msg"]
        found.append(f"{where}: {said} (got {shown(problem['input'])})")
    more = error.error_count() - len(found)
    return "; ".join(found) + (f"; and {more} more" if more > 0 else "")


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


Color = Annotated[str, Field(pattern=r"^$|^#[0-9a-fA-F]{6}$")]
# Before pydantic looks: it takes no lone surrogates.
Text = Annotated[str, BeforeValidator(_cleaned)]
Id = Annotated[str, BeforeValidator(_cleaned), Field(min_length=1, max_length=200)]


class Wire(BaseModel):
    """Immutable, and strict with keys that it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        json_schema_serialization_defaults_required=True,
    )

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Only what differs from the defaults: an interface has hundreds of them."""
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            known = fields.get(name or "")
            if known is None or known.is_required() or value != known.default:
                yield name, value

    def to_dict(self) -> dict[str, JsonValue]:
        """Plain JSON values, as they travel."""
        return self.model_dump(mode="json")

    @property
    def version(self) -> str:
        """A hash of the content: the same content, the same version."""
        return fingerprint(self.to_dict())


class Written(Wire):
    """A model that people write by hand, so that its errors are ours and name the part."""

    error: ClassVar[type[EmbedLabelError]] = EmbedLabelError

    @model_validator(mode="wrap")
    @classmethod
    def _say_what_is_wrong(
        cls, value: object, handler: ModelWrapValidatorHandler["Written"], info: ValidationInfo
    ) -> "Written":
        try:
            return handler(value)
        except ValidationError as error:
            given = cast("dict[str, object]", value) if isinstance(value, dict) else {}
            name = f' "{given["name"]}"' if isinstance(given.get("name"), str) else ""
            raise cls.error(f"{cls.__name__}{name}: {explain(error, cls.model_fields)}") from error


class Piece(Written):
    """A part of an interface. `kept` has what a foreign config says and we do not act on."""

    error = InterfaceError

    kept: dict[Text, Text] = {}
