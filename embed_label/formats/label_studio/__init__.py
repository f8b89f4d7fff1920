"""Label Studio's JSON: tasks, annotations, predictions and drafts, both ways."""

from embed_label.formats.example import Example
from embed_label.formats.label_studio.export import to_label_studio
from embed_label.formats.label_studio.stage import Sizes
from embed_label.formats.label_studio.tasks import from_label_studio
from embed_label.interface import Interface


def read(source: object, *, interface: Interface, sizes: Sizes | None = None) -> list[Example]:
    return from_label_studio(source, interface, sizes=sizes)


__all__ = ["from_label_studio", "read", "to_label_studio"]
