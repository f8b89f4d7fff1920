"""A model without weights: the names of a book, by a list of them."""

import re
from collections.abc import Iterator

import embed_label as el

NAMES = {
    "person": (
        *("Ahab", "Bildad", "Boomer", "Bulkington", "Daggoo", "Elijah", "Fedallah", "Flask"),
        *("Fleece", "Gabriel", "Hussey", "Ishmael", "Jonah", "Mapple", "Peleg", "Perth", "Pip"),
        *("Queequeg", "Starbuck", "Stubb", "Tashtego"),
    ),
    "ship": (
        *("Albatross", "Bachelor", "Delight", "Goney", "Jeroboam", "Jungfrau", "Pequod", "Rachel"),
        *("Rose-bud", "Samuel Enderby", "Town-Ho"),
    ),
    "place": (
        *("Atlantic", "Cape Horn", "Japan", "Nantucket", "New Bedford", "Pacific", "Sag Harbor"),
        *("Spouter-Inn", "Sumatra", "Java", "Sunda", "Rockaway"),
    ),
    "whale": ("Moby Dick", "Leviathan", "White Whale", "Sperm Whale", "Right Whale"),
}
# What a book also calls something else: a bottle, a fruit, a man who never married.
UNSURE = frozenset({"Bachelor", "Delight", "Flask", "Pip", "Perth", "Gabriel", "Rachel"})
KIND = {name: kind for kind, names in NAMES.items() for name in names}
FOUND = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, KIND), key=len, reverse=True))})\b")


def found_in(text: str, source: str) -> el.Annotation:
    """Every name of the list that stands there."""
    return el.Annotation(
        id="the list of names",
        model="list of names",
        regions=list(_spans(text, source)),
        spaces={source: el.Passage.of(text)},
    )


def _spans(text: str, source: str) -> Iterator[el.Span]:
    for at, found in enumerate(FOUND.finditer(text)):
        yield el.Span(
            id=f"name {at}",
            source=source,
            labels=[KIND[found[0]]],
            start=found.start(),
            end=found.end(),
            text=found[0],
            score=0.6 if found[0] in UNSURE else 0.95,
        )
