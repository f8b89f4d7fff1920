"""Every tag of Label Studio by its name, and what becomes of it."""

from embed_label.errors import nearest
from embed_label.interface.label_studio.arrangement import ARRANGEMENT
from embed_label.interface.label_studio.controls import CONTROLS
from embed_label.interface.label_studio.objects import OBJECTS
from embed_label.interface.label_studio.results import result_type
from embed_label.interface.label_studio.tag import Tag
from embed_label.interface.label_studio.xml import Element, wrong

__all__ = ["TAGS", "result_type", "tag_of"]

TAGS = {tag.name: tag for tag in (*OBJECTS, *CONTROLS, *ARRANGEMENT)}
KNOWN = {name.lower(): tag for name, tag in TAGS.items()}


def tag_of(element: Element) -> Tag:
    """What we know of an element; Label Studio looks its tags up in lower case."""
    tag = KNOWN.get(element.tag.lower())
    if tag is None:
        close = nearest(element.tag, TAGS)
        # Not the whole list of them.
        known = close if close.startswith("did") else "docs/label_studio.md has all that there are"
        raise wrong(
            element.line, element.tag, f"neither Label Studio nor we have such a tag; {known}"
        )
    return tag
