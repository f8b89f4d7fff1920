"""What people said to each other, turn by turn."""

from typing import Literal

from embed_label.modalities.worded import Worded
from embed_label.regions import Span
from embed_label.wire import Text


class DialogueSource(Worded):
    """A list of turns: `speaker` and `says` name their fields.

    Its regions are counted in code points of all turns, one line break between two.
    """

    kind: Literal["dialogue"] = "dialogue"
    regions = (Span,)
    shows = ("list", "string")
    speaker: Text = "author"
    says: Text = "text"
