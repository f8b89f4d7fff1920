"""Put a list in order, or sort it into buckets."""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.questions.question import Answer, Question
from embed_label.questions.term import Term, Terms, Variable, offered, repeated
from embed_label.rules import AnyRule
from embed_label.wire import Many, Text, doubled


class Entry(Term):
    """One thing to rank; `text` and `image` are shown below its title."""

    text: Text = ""
    image: Text = ""


class Bucket(Term):
    """Where entries are put. Those that nobody moved lie in the one that is `default`."""

    default: bool = False


class RankingAnswer(Answer):
    """The names of the entries: in `order`, or by bucket, the best first."""

    kind: Literal["ranking"] = "ranking"
    order: Many[Text] = ()
    buckets: dict[Text, Many[Text]] = {}

    @property
    def is_empty(self) -> bool:
        return not self.order and not any(self.buckets.values())

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self.order)


class Ranking(Question):
    """`entries="$name"` takes them from the task; a list source that it is `of` shows in it."""

    kind: Literal["ranking"] = "ranking"
    entries: Annotated[Many[Entry], Terms] = ()
    variable: Variable = ""
    buckets: Annotated[Many[Bucket], Terms] = ()
    answer = RankingAnswer

    if TYPE_CHECKING:
        # A bare string is an entry or a bucket too, which no annotation of a field can say.
        def __init__(
            self,
            *,
            name: str,
            entries: Sequence[Entry | str] | str = (),
            variable: str = "",
            buckets: Sequence[Bucket | str] = (),
            title: str = "",
            untitled: bool = False,
            hint: str = "",
            required: bool = False,
            required_message: str = "",
            of: str | None = None,
            per_region: bool = False,
            per_item: bool = False,
            when: AnyRule | None = None,
            kept: dict[str, str] = ...,
        ) -> None: ...

    _offer = offered("entries")

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if not self.entries and not self.variable:
            raise InterfaceError(f'question "{self.name}" has no entries; give it some')
        if twice := repeated(self.entries) or repeated(self.buckets):
            raise InterfaceError(f'question "{self.name}" has "{twice}" twice')
        return self

    @property
    def is_answerable(self) -> bool:
        return bool(self.entries)

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, RankingAnswer):
            return self.mistaken
        known = {entry.name for entry in self.entries}
        buckets = {bucket.name for bucket in self.buckets}
        if buckets and answer.order:
            return "sorts into buckets, so it has no one order"
        for bucket in answer.buckets:
            if bucket not in buckets:
                return f'has no bucket "{bucket}"; {nearest(bucket, buckets)}'
        placed = [*answer.order, *chain.from_iterable(answer.buckets.values())]
        for name in placed:
            if name not in known:
                return f'has no entry "{name}"; {nearest(name, known)}'
        for twice in doubled(placed):
            return f'has the entry "{twice}" in two places'
        if missing := known - set(placed):
            return f'leaves out "{min(missing)}"'
        return None
