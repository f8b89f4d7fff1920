"""An interface: a tree of sources, labels, questions and layout, wired by name."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import TypeAliasType

from embed_label.errors import InterfaceError, nearest
from embed_label.modalities import AnySource, Source
from embed_label.questions import AnyQuestion, Question, Term, Terms, repeated
from embed_label.regions import Region
from embed_label.wire import Id, Many, Text, Written, doubled


class Label(Term):
    """What a region is called."""


class Labels(Written):
    """The labels of one source. `many` lets one region carry several of them."""

    error = InterfaceError

    kind: Literal["labels"] = "labels"
    name: Id = "labels"
    title: Text = ""
    of: Id
    labels: Annotated[Many[Label], Terms]
    draws: Many[Id] = ()
    many: bool = False

    if TYPE_CHECKING:
        # A bare string is a label too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            of: str,
            labels: Sequence[Label | str],
            name: str = "labels",
            title: str = "",
            draws: Sequence[str] = (),
            many: bool = False,
        ) -> None: ...

    @model_validator(mode="after")
    def _no_label_twice(self) -> Self:
        if twice := repeated(self.labels):
            raise InterfaceError(f'labels "{self.name}" have "{twice}" twice')
        return self

    def drawn_on(self, source: Source) -> tuple[type[Region], ...]:
        """The region kinds that these labels are drawn as: all of the source by default."""
        kinds = {kind.model_fields["kind"].default: kind for kind in source.regions}
        return tuple(kinds[name] for name in self.draws or kinds)


class Row(Written):
    """Its children side by side; below each other where there is no room."""

    error = InterfaceError

    kind: Literal["row"] = "row"
    children: Many["AnyNode"]


class Column(Written):
    """Its children below each other."""

    error = InterfaceError

    kind: Literal["column"] = "column"
    children: Many["AnyNode"]


AnyNode = TypeAliasType(
    "AnyNode",
    Annotated[AnySource | Labels | AnyQuestion | Row | Column, Field(discriminator="kind")],
)


def leaves(nodes: Iterable[object]) -> Iterator[object]:
    """The sources, labels and questions of a tree, in reading order."""
    for node in nodes:
        if isinstance(node, Row | Column):
            yield from leaves(node.children)
        else:
            yield node


class Interface(Written):
    """How a task is shown and what is asked. Its `version` is the hash of its content."""

    error = InterfaceError

    body: Many[AnyNode]
    title: Text = ""
    instructions: Text = ""

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {node.name: node for node in leaves(self.body) if isinstance(node, Source)}

    @cached_property
    def labels(self) -> tuple[Labels, ...]:
        return tuple(node for node in leaves(self.body) if isinstance(node, Labels))

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {node.name: node for node in leaves(self.body) if isinstance(node, Question)}

    def labels_of(self, source: Source, region: Region) -> tuple[Labels, ...]:
        """The label sets that may draw that region there."""
        return tuple(
            labels
            for labels in self.labels
            if labels.of == source.name and isinstance(region, labels.drawn_on(source))
        )

    @model_validator(mode="after")
    def _must_be_wired(self) -> Self:
        names = [
            node.name for node in leaves(self.body) if isinstance(node, Source | Labels | Question)
        ]
        if not names:
            raise InterfaceError("an interface needs a source or a question; its body is empty")
        for name in doubled(names):
            raise InterfaceError(f'the name "{name}" stands twice in the interface')
        sources = self.sources
        for labels in self.labels:
            self._must_name_a_source("labels", labels.name, labels.of)
            known = {kind.model_fields["kind"].default for kind in sources[labels.of].regions}
            for drawn in labels.draws:
                if drawn not in known:
                    raise InterfaceError(
                        f'labels "{labels.name}" draw "{drawn}" on source "{labels.of}", '
                        f"which has no such regions; {nearest(drawn, known)}"
                    )
        for question in self.questions.values():
            if question.of is not None:
                self._must_name_a_source("question", question.name, question.of)
            elif question.per_region and len(sources) != 1:
                raise InterfaceError(
                    f'question "{question.name}" is asked per region; say of which source with of='
                )
        return self

    def _must_name_a_source(self, what: str, name: str, of: str) -> None:
        if of not in self.sources:
            raise InterfaceError(
                f'{what} "{name}" say of="{of}", but no source has that name; '
                f"{nearest(of, self.sources)}"
            )
