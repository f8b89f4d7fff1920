"""A config as it is wired: its elements by name, and the sources that they show."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from embed_label.errors import nearest
from embed_label.interface.label_studio.drawing import BARE
from embed_label.interface.label_studio.fields import canonical
from embed_label.interface.label_studio.tag import Role, Tag
from embed_label.interface.label_studio.tags import tag_of
from embed_label.interface.label_studio.visibility import Names
from embed_label.interface.label_studio.xml import Element, wrong
from embed_label.modalities import Source

WIRED: tuple[Role, ...] = ("source", "labels", "question", "relations", "foreign")


@dataclass
class Config:
    """What one element must know of the others."""

    elements: dict[str, Element] = field(default_factory=dict[str, Element])
    roles: dict[str, str] = field(default_factory=dict[str, str])
    # Filled while sources are read, before all that is wired to them.
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    # The kinds that tools without labels draw, by their source.
    tools: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    names: Names = field(default_factory=lambda: Names({}))
    # What stands for the number in each repeat around what is read.
    indexes: list[str] = field(default_factory=list[str])

    def listed(self, said: str) -> list[str]:
        """The names in `toName`; one with a comma is one name if something is called so."""
        return [said] if said in self.roles else [each.strip() for each in said.split(",")]

    def target(self, element: Element, name: str) -> Source | None:
        """The source that `toName` means; None for a foreign one."""
        if not name:
            raise wrong(element.line, element.tag, "toName is missing; name what it is about")
        if self.roles.get(name) == "foreign":
            return None
        if name not in self.sources:
            known = nearest(name, self.sources)
            raise wrong(
                element.line, element.tag, f'toName="{name}" names nothing that is shown; {known}'
            )
        return self.sources[name]

    def claim(self, name: str, element: Element) -> None:
        """Give an element a name that no other has."""
        if name and name in self.elements:
            first = self.elements[name].line
            raise wrong(
                element.line, element.tag, f'the name "{name}" stands twice, in line {first} too'
            )
        self.elements[name] = element

    def place(self, message: str) -> tuple[int, str] | None:
        """The line and the tag of the first named element that an error speaks of."""
        found = {
            message.find(f'"{name}"'): element
            for name, element in self.elements.items()
            if f'"{name}"' in message
        }
        element = found[min(found)] if found else None
        return (element.line, element.tag) if element else None


def wired(root: Element) -> Config:
    """Every name of a config, once."""
    config = Config()
    terms: dict[str, list[tuple[str, str]]] = {}
    for element, tag in elements(root):
        if tag.role not in WIRED:
            continue
        said = canonical(element, tag)
        name = said.get("name", "")
        for part in element.children if tag.name == "Ranker" else ():
            if tag_of(part).name == "Bucket":
                config.claim(part.attributes.get("name", ""), part)
        if not name:
            if tag.role in ("relations", "foreign"):
                continue
            raise wrong(element.line, element.tag, "name is missing; give it one of its own")
        config.claim(name, element)
        config.roles[name] = tag.role
        terms[name] = list(_terms(element))
        if tag.name in BARE:
            config.tools.setdefault(said.get("toName", ""), []).append(BARE[tag.name])
    config.names = Names(terms)
    return config


def elements(element: Element) -> Iterator[tuple[Element, Tag]]:
    """Every element with its tag; an unknown one is refused, but in what is foreign."""
    tag = tag_of(element)
    yield element, tag
    if tag.role == "layout":
        for child in element.children:
            yield from elements(child)


def _terms(element: Element) -> Iterator[tuple[str, str]]:
    """The name and the words of each label or choice."""
    for child in element.children:
        said = {name.lower(): text for name, text in child.attributes.items()}
        value = said.get("value", "")
        yield said.get("alias") or value, value
        yield from _terms(child)
