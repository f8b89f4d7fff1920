"""The texts that spans are counted in, as far as they stand in the task."""

from pydantic import JsonValue

from embed_label.formats.label_studio.markup import Markup
from embed_label.modalities import HtmlSource, Source
from embed_label.modalities.worded import Worded
from embed_label.regions import AnySpace, Page, Passage


def text_in(source: Source, shown: JsonValue, item: int | None) -> str | None:
    """None for what has none, and for one that lies behind an address."""
    if shown is None or not isinstance(source, Worded):
        return None
    if isinstance(source, HtmlSource) and isinstance(shown, str):
        document = source.html_of(shown)
        return None if document is None else Markup(document).text
    return source.text_of(shown, item)


def is_other(text: str, space: AnySpace | None) -> bool:
    """Whether who saw it saw another text: browsers may read a document otherwise."""
    if not isinstance(space, Passage | Page) or not space.checksum or not text:
        return False
    return Passage.of(text).checksum != space.checksum
