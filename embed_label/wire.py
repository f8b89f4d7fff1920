"""The base of all that crosses between Python and the browser."""

import hashlib
import json
import re
import secrets
import time
import uuid
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Annotated, ClassVar, cast

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

from embed_label.errors import EmbedLabelError

MAX_DEPTH = 64
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


def clean(value: JsonValue, depth: int = 0) -> JsonValue:
    """Clean every string inside a JSON value; a value nested too deep is refused."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list | tuple | dict) and depth >= MAX_DEPTH:
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, list | tuple):
        return [clean(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {clean_text(key): clean(each, depth + 1) for key, each in value.items()}
    return value


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


def explain(error: ValidationError) -> str:
    """What pydantic found, as a sentence: where, what, and the value that was there."""
    found: list[str] = []
    for problem in error.errors()[:SHOWN_PROBLEMS]:
        where = ".".join(str(part) for part in problem["loc"])
        found.append(f"{where or 'value'}: {problem['msg']} (got {shown(problem['input'])})")
    more = error.error_count() - len(found)
    return "; ".join(found) + (f"; and {more} more" if more > 0 else "")


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


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
            raise cls.error(f"{cls.__name__}{name}: {explain(error)}") from error
