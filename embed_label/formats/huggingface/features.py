"""The features of a dataset: how `datasets` calls each, and how Arrow keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue

from embed_label.formats.parquet.columns import arrow
from embed_label.formats.part import Fields


@dataclass(frozen=True, slots=True)
class Feature:
    """`said` is its line in the card of a dataset; `kept` the type of its column."""

    said: Fields
    kept: Any


def value(dtype: str) -> Feature:
    return Feature({"dtype": dtype}, arrow().type_for_alias(dtype))


def moment() -> Feature:
    return Feature({"dtype": "timestamp[us, tz=UTC]"}, arrow().timestamp("us", tz="UTC"))


def file(kind: str) -> Feature:
    """An image, a sound or a film, with its bytes."""
    pa = arrow()
    return Feature({"dtype": kind}, pa.struct([("bytes", pa.binary()), ("path", pa.string())]))


def names(known: Sequence[str]) -> Feature:
    """One of those, kept as its number."""
    numbered: JsonValue = {str(at): name for at, name in enumerate(known)}
    return Feature({"dtype": {"class_label": {"names": numbered}}}, arrow().int64())


def listed(each: Feature) -> Feature:
    inner = each.said.get("dtype")
    is_short = isinstance(inner, str) and inner not in ("image", "audio", "video")
    return Feature({"list": inner if is_short else each.said}, arrow().list_(each.kept))


def structs(fields: dict[str, Feature]) -> Feature:
    """A list of objects."""
    pa = arrow()
    said: list[JsonValue] = [{"name": name, **each.said} for name, each in fields.items()]
    kept = pa.struct([(name, each.kept) for name, each in fields.items()])
    return Feature({"list": said}, pa.list_(kept))
