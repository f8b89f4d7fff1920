"""One thing about an interface that is not as it was."""

from dataclasses import dataclass
from typing import Literal

from embed_label.evolution.narrowing import Effect
from embed_label.evolution.stored import Name


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one part. `effect` is what that may do to stored annotations.

    `name` says what it is, within what: `("choice", "weather", "sun")`. What annotations hold, it
    names as they do: a label by its source, an item of a tree by its path.
    """

    how: Literal["added", "removed", "changed"]
    name: Name
    effect: Effect
    said: str = ""

    def __str__(self) -> str:
        kind, *path = self.name
        what = " / ".join(f'"{each}"' for each in path)
        return f"{kind} {what} {self.said or self.how}"
