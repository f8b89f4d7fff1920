"""What became of an interface since an older version, and of the annotations made with that."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from pydantic import JsonValue

from embed_label.evolution.alignment import Alignment
from embed_label.evolution.difference import Difference
from embed_label.evolution.rewriting import Rewriter, Rewritten
from embed_label.evolution.stored import Name
from embed_label.interface.interface import Interface

if TYPE_CHECKING:
    from embed_label.annotation import Annotation

Data = dict[str, JsonValue]
SIGNS = {"added": "+", "removed": "-", "changed": "~"}


@dataclass(frozen=True, slots=True)
class Unfit:
    """An annotation that fitted the older interface and does not fit the newer one.

    Each of `flaws` is one sentence: which region, relation or answer, and why.
    """

    annotation: "Annotation"
    flaws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an interface differs from an older one, as far as it matters to what is stored.

    What only looks different (colours, keys, hints, where things stand) is no difference; where
    there is none, a comparison is false. `str()` lists them, one to a line.

    `mapping` leads from older names to newer ones: a guess at what was renamed, from a title or an
    alias that stayed, or names that are close. Look at it before it is applied, and add to it what
    it cannot know: `{**changes.mapping, ("label", "photo", "car"): ("label", "photo", "vehicle")}`.

    Lists that come from a `$variable`, and names within a `Repeat`, are compared as they are
    written. For one task, compare `new.filled(data)` with `old.filled(data)`.
    """

    new: Interface
    old: Interface
    differences: tuple[Difference, ...]
    mapping: Mapping[Name, Name]

    @property
    def added(self) -> tuple[Difference, ...]:
        return self._such("added")

    @property
    def removed(self) -> tuple[Difference, ...]:
        return self._such("removed")

    @property
    def changed(self) -> tuple[Difference, ...]:
        return self._such("changed")

    @property
    def breaking(self) -> tuple[Difference, ...]:
        """Those that may leave stored annotations unfit; `unfit` finds which."""
        return tuple(each for each in self.differences if each.effect == "unfit")

    @property
    def incomplete(self) -> tuple[Difference, ...]:
        """Those that may leave stored annotations without an answer that is required."""
        return tuple(each for each in self.differences if each.effect == "incomplete")

    def unfit(
        self,
        annotations: "Iterable[Annotation]",
        *,
        data: "Data | Callable[[Annotation], Data] | None" = None,
    ) -> Iterator[Unfit]:
        """The annotations that fitted the older interface and do not fit the newer, and why.

        `data` is that of their task, or finds it for each. Without it, what an annotation says of
        a list that comes from the task cannot be judged.
        """
        for each in annotations:
            of_task = data(each) if callable(data) else data or {}
            before = set(each.flaws(self.old, of_task))
            flaws = tuple(flaw for flaw in each.flaws(self.new, of_task) if flaw not in before)
            if flaws:
                yield Unfit(each, flaws)

    def applied(
        self, annotation: "Annotation", mapping: Mapping[Name, Name] | None = None
    ) -> Rewritten:
        """An older annotation in the names of the newer interface.

        What has no counterpart comes back as a leftover, and so does what hangs on it. Names are
        all that changes: that five stars are now too many, `unfit` tells.
        """
        names = self.mapping if mapping is None else mapping
        return Rewriter(self.new, self.old, names).rewritten(annotation)

    def __bool__(self) -> bool:
        return bool(self.differences)

    def __str__(self) -> str:
        if not self:
            return "No difference matters to what is stored."
        return "\n".join(map(self._line, self.differences))

    def _line(self, each: Difference) -> str:
        warning = "!" if each.effect == "unfit" else " "
        became = self.mapping.get(each.name) if each.how == "removed" else None
        hint = f', became "{became[-1]}"?' if became else ""
        return f"{warning} {SIGNS[each.how]} {each}{hint}"

    def _such(self, how: Literal["added", "removed", "changed"]) -> tuple[Difference, ...]:
        return tuple(each for each in self.differences if each.how == how)


def compare(new: Interface, old: Interface) -> Comparison:
    alignment = Alignment(new, old)
    return Comparison(new, old, alignment.found, MappingProxyType(alignment.mapping))
