"""Names without blanks, as RTTM needs them."""

import re

from embed_label.formats.classes import labels_on
from embed_label.interface import Interface
from embed_label.modalities.timed import Timed

NONE = "<NA>"
# Of a channel, counted from 1.
NUMBER = re.compile(r"[1-9][0-9]{0,8}")
BLANK = re.compile(r"\s+")


def joined(name: str) -> str:
    return BLANK.sub("_", name)


def spelled(interface: Interface) -> dict[str, str]:
    """Labels by what RTTM calls them; the first counts where two are called alike."""
    made: dict[str, str] = {}
    for label in labels_on(interface, Timed):
        made.setdefault(joined(label.name), label.name)
    return made
