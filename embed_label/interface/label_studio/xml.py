"""XML read safely, with the line of each element."""

import re
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate, errors

from embed_label.errors import InterfaceError

# An ampersand that begins none of XML's own five entities, and no number of a character.
AMPERSAND = re.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)")
# A taxonomy of 20,000 items written out is 2 million characters.
MAX_LENGTH = 4_000_000
MAX_ELEMENTS = 50_000
# What an interface holds is nested twice as deep as its XML, and travels as JSON.
MAX_DEPTH = 28


@dataclass
class Element:
    """One tag with its attributes as they are written, and the text right inside it.

    `cuts` says after how much of the text each child stands.
    """

    tag: str
    attributes: dict[str, str]
    line: int = 0
    children: list["Element"] = field(default_factory=list["Element"])
    text: str = ""
    cuts: list[int] = field(default_factory=list[int])


def wrong(line: int, tag: str, what: str) -> InterfaceError:
    """An error that says where."""
    return InterfaceError(f"line {line}: <{tag}>: {what}")


def parse(xml: str) -> Element:
    """The root element. Entities and document types are refused before they do anything."""
    if not isinstance(xml, str):  # pyright: ignore[reportUnnecessaryIsInstance] a path is handed in
        raise InterfaceError(
            f"a config is a text, not a {type(xml).__name__}; of a file hand in path.read_text()"
        )
    if len(xml) > MAX_LENGTH:
        raise InterfaceError(
            f"the config has {len(xml):,} characters; more than {MAX_LENGTH:,} are not read"
        )
    if (at := xml.find("\0")) >= 0:
        line = xml.count("\n", 0, at) + 1
        raise InterfaceError(f"line {line}: the config has a null character; take it out")
    return _Builder(xml).root()


class _Builder:
    def __init__(self, xml: str) -> None:
        body = xml.lstrip("\ufeff \t\r\n")
        self._skipped = xml[: len(xml) - len(body)].count("\n")
        self._open: list[Element] = []
        self._root: Element | None = None
        self._count = 0
        # The declaration may name another encoding than that of the text we were given.
        parser = self._parser = ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.EntityDeclHandler = self._refuse_doctype
        parser.ExternalEntityRefHandler = self._refuse_doctype
        try:
            parser.Parse(body.encode(), True)
        except UnicodeEncodeError as error:
            raise InterfaceError(
                f"line {self._line}: half a character stands alone in the config"
            ) from error
        except ExpatError as error:
            line = error.lineno + self._skipped
            what = _why(error, body, parser.ErrorByteIndex, self._open)
            raise InterfaceError(f"line {line}: this is not XML: {what}") from error

    def root(self) -> Element:
        if self._root is None:
            raise InterfaceError("line 1: the config is empty; it begins with <View>")
        return self._root

    @property
    def _line(self) -> int:
        return self._parser.CurrentLineNumber + self._skipped

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        made = Element(tag=tag, attributes=attributes, line=self._line)
        self._count += 1
        if len(self._open) >= MAX_DEPTH:
            raise wrong(made.line, tag, f"nested deeper than {MAX_DEPTH} levels")
        if self._count > MAX_ELEMENTS:
            raise wrong(made.line, tag, f"more than {MAX_ELEMENTS:,} elements are not read")
        if self._open:
            self._open[-1].children.append(made)
            self._open[-1].cuts.append(len(self._open[-1].text))
        else:
            self._root = made
        self._open.append(made)

    def _end(self, tag: str) -> None:
        # Space between tags is only there to be read.
        if not (closed := self._open.pop()).text.strip():
            closed.text, closed.cuts = "", [0] * len(closed.children)

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text

    def _refuse_doctype(self, *_: object) -> NoReturn:
        raise InterfaceError(
            f"line {self._line}: a config has no DOCTYPE and no entities; write it without"
        )


def _why(error: ExpatError, xml: str, at: int, opened: list[Element]) -> str:
    """What is wrong with a text that is no XML, and what to write instead."""
    said = errors.messages.get(error.code, str(error))
    inside = opened[-1] if opened else None
    where = f" (in <{inside.tag}>)" if inside else ""
    text = xml.encode()
    rest = text[at : at + 2000].decode(errors="ignore")
    before = text[max(0, at - 2000) : at].decode(errors="ignore")
    if not xml:
        return f"{said}: the config is empty; it begins with <View>"
    if not xml.startswith("<"):
        begins = xml.split("\n", 1)[0][:40]
        return f'{said}: it begins with "{begins}"; hand in the config itself, from <View> on'
    if said == errors.XML_ERROR_TAG_MISMATCH or (said == errors.XML_ERROR_NO_ELEMENTS and inside):
        assert inside is not None
        return (
            f"{said}: <{inside.tag}> of line {inside.line} is not closed; "
            f'end it with "/>" or with </{inside.tag}>'
        )
    # Where an entity has no name, the parser points behind the ampersand or at its tag.
    near = re.split("[<>]", before)[-1] + rest[:1] + re.split("[<>]", rest[1:], maxsplit=1)[0]
    if AMPERSAND.search(near):
        return f'{said}: write "&amp;" for "&"{where}'
    if rest.startswith("<"):
        return f'{said}: write "&lt;" for "<" in a value{where}'
    if before.endswith("="):
        return f"{said}: a value stands in quotes{where}"
    return said + where
