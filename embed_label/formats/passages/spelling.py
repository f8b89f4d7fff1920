"""Labels without blanks, as formats need them whose columns end at one."""

import re

from embed_label.formats.classes import labels_on
from embed_label.formats.passages.wordings import Mark, Wording
from embed_label.interface import Interface
from embed_label.modalities.worded import Worded

BLANK = re.compile(r"\s+")


def joined(name: str) -> str:
    return BLANK.sub("_", name)


def spelled(interface: Interface) -> dict[str, str]:
    """Labels by what such a format calls them; the first counts where two are called alike."""
    made: dict[str, str] = {}
    for label in labels_on(interface, Worded):
        made.setdefault(joined(label.name), label.name)
    return made


def spell(wording: Wording, mark: Mark, known: dict[str, str]) -> str:
    """The label of a mark, so spelled; another than is read again is told."""
    made = joined(mark.label)
    if known.get(made, made) != mark.label:
        wording.lose_of(mark.region, f'the spelling of the label "{mark.label}"', f'"{made}"')
    return made
