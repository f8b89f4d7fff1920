"""XML written so that reading it gives the same."""

import re
from collections.abc import Iterator

from embed_label.interface.label_studio.xml import Element

ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# An attribute keeps no line break and a text no carriage return unless they are written so.
SPACES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
# What XML 1.0 has no way to write.
NAME = re.compile(r"[^\s<>=\"'/&]+")
UNWRITABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
SPECIAL = re.compile('[&<>"]')


def printed(root: Element) -> str:
    """The config, two spaces for each level."""
    return "\n".join(_lines(root, "")) + "\n"


def markup(element: Element) -> str:
    """What stands inside an element, its tags and the text between them."""
    # Where nobody says it, children stand after the text.
    cuts = element.cuts or [len(element.text)] * len(element.children)
    cuts = [*cuts, len(element.text)]
    made = [_text(element.text[: cuts[0]])]
    for child, start, end in zip(element.children, cuts[:-1], cuts[1:], strict=True):
        made += [_inline(child), _text(element.text[start:end])]
    return "".join(made)


def unwritable(element: Element) -> Iterator[str]:
    """What cannot be said in XML, in words."""
    for name, text in (*element.attributes.items(), ("text", element.text)):
        if not NAME.fullmatch(name) or not NAME.fullmatch(element.tag):
            yield f"<{element.tag} {name}>: its name"
        if found := UNWRITABLE.search(text):
            yield f"<{element.tag} {name}>: the character U+{ord(found[0]):04X}"
    for child in element.children:
        yield from unwritable(child)


def _lines(element: Element, indent: str) -> Iterator[str]:
    if not element.children and not element.text:
        yield f"{indent}<{_opened(element)}/>"
    elif element.text:
        # Space around its children would be text too.
        yield indent + _inline(element)
    else:
        yield f"{indent}<{_opened(element)}>"
        for child in element.children:
            yield from _lines(child, indent + "  ")
        yield f"{indent}</{element.tag}>"


def _inline(element: Element) -> str:
    if inner := markup(element):
        return f"<{_opened(element)}>{inner}</{element.tag}>"
    return f"<{_opened(element)}/>"


def _opened(element: Element) -> str:
    return " ".join(
        [element.tag, *(f'{name}="{_value(each)}"' for name, each in element.attributes.items())]
    )


def _value(text: str) -> str:
    escaped = SPECIAL.sub(lambda found: ESCAPES[found[0]], _writable(text))
    return re.sub(r"[\n\r\t]", lambda found: SPACES[found[0]], escaped)


def _text(text: str) -> str:
    return re.sub(r"[&<>]", lambda found: ESCAPES[found[0]], _writable(text)).replace("\r", "&#13;")


def _writable(text: str) -> str:
    return UNWRITABLE.sub("\ufffd", text)
