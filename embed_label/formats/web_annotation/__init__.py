"""W3C Web Annotation: spans and shapes, as Recogito and Annotorious have them, both ways."""

from collections.abc import Iterator

from embed_label.formats.holding import never_held
from embed_label.formats.web_annotation.reading import labels, read, shows
from embed_label.formats.web_annotation.writing import write
from embed_label.interface import Interface
from embed_label.modalities import ImageSource, Source
from embed_label.modalities.worded import Worded


def cannot_hold(interface: Interface) -> Iterator[str]:
    yield from never_held(interface, shows=Source)
    for each in interface.labels:
        if not isinstance(interface.sources[each.of], Worded | ImageSource):
            yield f'the regions on "{each.of}"'


__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
