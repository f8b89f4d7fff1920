"""What we know of one tag of Label Studio."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from embed_label.interface.label_studio.attributes import Attribute, Attributes, by_hand, keeps
from embed_label.wire import Piece

Role = Literal["source", "labels", "relations", "question", "term", "layout", "words", "foreign"]

# Why we do not act on an attribute.
VIEW = "how a source is looked at; people set it in its view"
LOOK = "the look of the widget is its own"
FETCH = "how the value is fetched or decoded; the task holds the value itself"
PLAY = "how a recording plays"
DRAW = "how regions are drawn"
TEXT = "how a text is marked"
SMART = "for interactive models"
KEYS = "labels and choices have keys"
RESULT = "what Label Studio stores"
ROLE = "roles in a chat"
PANEL = "how the panel of a control looks"
CHANNEL = "how a channel is drawn"
NAME = "a name for CSS"


@dataclass(frozen=True)
class Tag:
    """What it becomes, its attributes, and the tags that stand right in it as its parts.

    A value in a `soft` field that the rest of the tag does not bear is kept.
    """

    name: str
    role: Role
    becomes: tuple[type[Piece], ...]
    attributes: Attributes = ()
    parts: tuple[str, ...] = ()
    soft: tuple[str, ...] = ()
    note: str = field(default="", compare=False)

    @cached_property
    def known(self) -> dict[str, Attribute]:
        """Attributes by their name in lower case, as Label Studio looks them up."""
        return {each.name.lower(): each for each in self.attributes}


WHEN = (
    *by_hand(visibleWhen="when", whenTagName="when", whenLabelValue="when", whenChoiceValue="when"),
    *keeps(ROLE, whenRole=""),
)
WIRED = by_hand(name="name", toName="of")
