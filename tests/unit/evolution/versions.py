"""Small interfaces to compare."""

from typing import Any

from embed_label.interface import Interface

Node = dict[str, Any]
TEXT: Node = {"kind": "text", "name": "text"}
PHOTO: Node = {"kind": "image", "name": "photo"}


def interface(*body: Node) -> Interface:
    return Interface.model_validate({"body": [TEXT, *body]})


def labels(*names: Any, **other: Any) -> Node:
    return {"kind": "labels", "name": "words", "of": "text", "labels": names} | other


def choices(*names: Any, **other: Any) -> Node:
    return {"kind": "choices", "name": "weather", "choices": names} | other


def question(kind: str, **other: Any) -> Node:
    return {"kind": kind, "name": "q"} | other


def newer() -> Interface:
    """Of `an_interface`: two things renamed, one label and one question gone."""
    return Interface.model_validate(
        {
            "body": [
                PHOTO,
                TEXT,
                {"kind": "labels", "name": "things", "of": "photo", "labels": ["cars", "person"]},
                {"kind": "labels", "name": "words", "of": "text", "labels": ["a"], "many": True},
                choices("sunny", "rain"),
                {"kind": "rating", "name": "sure", "of": "photo", "per_region": True},
            ]
        }
    )
