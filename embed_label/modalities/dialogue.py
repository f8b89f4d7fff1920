"""What people said to each other, turn by turn."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.said import said_in
from embed_label.modalities.worded import Worded
from embed_label.regions import Span
from embed_label.wire import Text


class DialogueSource(Worded):
    """A list of turns, or the address of one: `speaker` and `says` name their fields.

    A turn may also have a `role`, and a `start` and `end` in seconds, or a `time`. The turns are
    its items. `sync`: sources of that name play together, and a click on the time of a turn goes
    there.

    Its regions are counted in code points of all turns, one line break between two; a turn
    without a text counts as an empty one.
    """

    kind: Literal["dialogue"] = "dialogue"
    regions = (Span,)
    shows = ("list", "string")
    speaker: Text = "author"
    says: Text = "text"
    sync: Text = ""

    def text_of(self, shown: JsonValue, item: int | None = None) -> str | None:
        if not isinstance(shown, list):
            return None
        return "\n".join(said_in(turn, self.says) for turn in shown)
