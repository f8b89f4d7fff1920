"""What tiers are called: after a label or a set of labels, their channel, and their number."""

import re
from collections.abc import Collection
from typing import NamedTuple

CHANNEL = re.compile(r"(.+) \[([^\[\]]+)\]$")
NUMBERED = re.compile(r"(.+) \(\d+\)$")
# Of what was said and has no label.
UNLABELLED = "text"


class Named(NamedTuple):
    name: str
    channel: str | None


def beside_labels(name: str, labels: Collection[str]) -> str:
    """A name for what is no label, which no label has."""
    while name in labels:
        name = f"{name} labels"
    return name


def tier_name(name: str, channel: str | None, at: int) -> str:
    """Where entries overlap, or are points beside intervals, they stand in several tiers."""
    made = name if channel is None else f"{name} [{channel}]"
    return made if at == 1 else f"{made} ({at})"


def named_tier(name: str, known: Collection[str]) -> Named:
    """A name that is known as it stands is no other."""
    if name in known:
        return Named(name, None)
    whole = found[1] if (found := NUMBERED.match(name)) else name
    if whole in known:
        return Named(whole, None)
    if (of := CHANNEL.match(whole)) and of[1] in known:
        return Named(of[1], of[2])
    return Named(name, None)
