"""The XML of a file, read without doing what it says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from embed_label.errors import TaskError
from embed_label.formats.files import read_text

# An object has parts, and they have boxes.
DEEPEST = 16


@dataclass
class Branch:
    """An element, and where it stands."""

    tag: str
    where: str
    text: str = ""
    branches: list["Branch"] = field(default_factory=list["Branch"])

    def each(self, tag: str) -> Iterator["Branch"]:
        return (branch for branch in self.branches if branch.tag == tag)

    def only(self, tag: str) -> "Branch | None":
        return next(self.each(tag), None)

    def numbered(self, letter: str) -> list[int]:
        """The numbers that stand behind a letter, as in <x1>."""
        ends = (each.tag[1:] for each in self.branches if each.tag[:1] == letter)
        return sorted(int(end) for end in ends if end.isdecimal() and len(end) < 9)

    def said(self, tag: str) -> str:
        branch = self.only(tag)
        return branch.text.strip() if branch else ""

    def number(self, tag: str) -> float:
        try:
            found = float(self.said(tag))
        except ValueError:
            found = float("nan")
        if not isfinite(found):
            there = self.said(tag)
            what = f'is "{there:.40}"' if there else "is missing"
            raise TaskError(f"{self.where}: <{tag}> should be a number, but {what}")
        return found


def read_tree(path: Path) -> Branch:
    """The root. Entities and document types are refused before they do anything."""
    parser = ParserCreate("utf-8")
    parser.buffer_text = True
    root = Branch("", str(path))
    opened = [root]

    def where() -> str:
        return f"{path}, line {parser.CurrentLineNumber}"

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(opened) > DEEPEST:
            raise TaskError(f"{where()}: nested deeper than {DEEPEST} levels")
        made = Branch(tag, f"{where()}, <{tag}>")
        opened[-1].branches.append(made)
        opened.append(made)

    def end(tag: str) -> None:
        opened.pop()

    def characters(text: str) -> None:
        opened[-1].text += text

    def refuse(*_: object) -> NoReturn:
        raise TaskError(f"{where()}: a DOCTYPE and entities are not read; take them out")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(read_text(path).lstrip("\ufeff \t\r\n").encode(), True)
    except ExpatError as error:
        raise TaskError(f"{path} is no XML: {error}") from error
    return root.branches[0]
