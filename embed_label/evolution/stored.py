"""The names of an interface that annotations hold."""

from collections.abc import Iterable, Iterator

from embed_label.interface.interface import Interface
from embed_label.questions import Choices, Item, Question, Ranking, Tags, Taxonomy
from embed_label.wire import Piece

# A kind, and the path to it: ("choice", "weather", "sun"). Labels are named by their source, and
# items of a tree by the names from the root.
Name = tuple[str, ...]

# The lists of a question that answers take names from: what one is called, and the field.
LISTS: dict[type[Piece], tuple[tuple[str, str], ...]] = {
    Choices: (("choice", "choices"),),
    Ranking: (("entry", "entries"), ("bucket", "buckets")),
    Tags: (("suggestion", "suggestions"),),
    Taxonomy: (("item", "items"),),
}


def named(kind: str, piece: Piece, scope: Name = ()) -> Name:
    return (kind, *scope, str(getattr(piece, "name", "")))


def stored(interface: Interface) -> set[Name]:
    """Every name that an annotation for this interface may hold."""
    return set(_names(interface))


def is_open(interface: Interface, name: Name) -> bool:
    """Whether names of that kind and place also come from the task, or from an address."""
    kind, within, *_ = name
    if kind == "label":
        return any(each.of == within and each.variable for each in interface.labels)
    question = interface.questions.get(within)
    match question:
        case Choices() | Ranking() | Tags():
            return bool(question.variable) and kind != "bucket"
        case Taxonomy():
            return bool(question.variable or question.url)
        case _:
            return False


def _names(interface: Interface) -> Iterator[Name]:
    for source in interface.sources:
        yield "source", source
    for labels in interface.labels:
        for each in labels.labels:
            yield "label", labels.of, each.name
    for node in interface.relations:
        for each in node.labels:
            yield "relation", each.name
    for question in interface.questions.values():
        yield "question", question.name
        yield from _terms(question)


def _terms(question: Question) -> Iterator[Name]:
    for kind, field in LISTS.get(type(question), ()):
        yield from _below(kind, (question.name,), getattr(question, field))


def _below(kind: str, scope: Name, terms: Iterable[Piece]) -> Iterator[Name]:
    for term in terms:
        name = named(kind, term, scope)
        yield name
        if isinstance(term, Item):
            yield from _below(kind, name[1:], term.children)
