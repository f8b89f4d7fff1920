"""What an interface carries for another tool and does not act on, in sentences."""

from collections.abc import Iterable, Iterator
from typing import cast

from embed_label.interface.layout import Foreign
from embed_label.wire import Piece

LONGEST = 80


def notes(nodes: Iterable[Piece]) -> Iterator[str]:
    for node in nodes:
        name = getattr(node, "name", "") or getattr(node, "column", "")
        what = f'{type(node).__name__} "{name}"' if name else type(node).__name__
        if isinstance(node, Foreign):
            yield f"<{node.tag}> is kept and not shown"
        else:
            for key, value in node.kept.items():
                # So begins what only says how the same was spelled.
                if key.startswith("<"):
                    continue
                said = " ".join(value.split())
                said = said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
                yield f'{what}: {key}="{said}" is kept and not acted on'
        for part in _parts(node):
            yield from notes([part])


def _parts(node: Piece) -> Iterator[Piece]:
    """The labels, choices, channels, … in a node."""
    for field in type(node).model_fields:
        value = getattr(node, field)
        if field != "children" and isinstance(value, tuple):
            parts = cast("tuple[object, ...]", value)
            yield from (each for each in parts if isinstance(each, Piece))
