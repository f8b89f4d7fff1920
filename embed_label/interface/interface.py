"""An interface: a tree of sources, labels, questions and layout, wired by name."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Self

from pydantic import JsonValue, ValidationInfo, model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.interface.labels import Labels, Relations
from embed_label.interface.layout import AnyNode, Filter, Foreign, Layout, Lineup
from embed_label.interface.notes import notes
from embed_label.modalities import ListSource, Source
from embed_label.questions import Comment, Question
from embed_label.regions import Region
from embed_label.rules import Rule, mentioned
from embed_label.wire import Many, Piece, Text, Written, doubled

if TYPE_CHECKING:
    from embed_label.evolution.comparison import Comparison


NAMED = (Source, Labels, Question, Relations)
# The context of a validation after filling.
FILLED = object()


def walk(
    nodes: Iterable[object], rules: tuple[Rule, ...] = ()
) -> Iterator[tuple[Piece, tuple[Rule, ...]]]:
    """Every node of a tree in reading order, with the rules that must hold for it to be shown."""
    for node in nodes:
        assert isinstance(node, Piece)
        own = getattr(node, "when", None)
        held = (*rules, own) if isinstance(own, Rule) else rules
        yield node, held
        if isinstance(node, Layout):
            yield from walk(node.children, held)


def leaves(nodes: Iterable[object]) -> Iterator[Piece]:
    """What stands in a tree in reading order, without what only arranges it."""
    return (node for node, _ in walk(nodes) if not isinstance(node, Layout))


class Interface(Written):
    """How a task is shown and what is asked. Its `version` is the hash of its content.

    With `auto_submit` a task is submitted by its last answer, where each question takes one act to
    answer: one of several choices, a rating, yes or no.
    """

    error = InterfaceError

    body: Many[AnyNode]
    title: Text = ""
    instructions: Text = ""
    auto_submit: bool = False

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {node.name: node for node in leaves(self.body) if isinstance(node, Source)}

    @cached_property
    def labels(self) -> tuple[Labels, ...]:
        return tuple(node for node in leaves(self.body) if isinstance(node, Labels))

    @cached_property
    def relations(self) -> tuple[Relations, ...]:
        return tuple(node for node in leaves(self.body) if isinstance(node, Relations))

    @cached_property
    def lineups(self) -> tuple[Lineup, ...]:
        return tuple(node for node, _ in walk(self.body) if isinstance(node, Lineup))

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {node.name: node for node in leaves(self.body) if isinstance(node, Question)}

    @cached_property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """What must hold for each question to be asked: its own rule and those around it."""
        return {node.name: rules for node, rules in walk(self.body) if isinstance(node, Question)}

    @cached_property
    def varies(self) -> bool:
        """Whether it may be another one for another task: it has variables, or repeats."""
        from embed_label.interface.filling import varies

        return varies(self)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a foreign config says that is kept for the way back and not acted on."""
        return tuple(notes(node for node, _ in walk(self.body)))

    def labels_of(self, source: Source, region: Region) -> tuple[Labels, ...]:
        """The label sets that may draw that region there."""
        return tuple(
            labels
            for labels in self.labels
            if labels.of == source.name and isinstance(region, labels.drawn_on(source))
        )

    def asked_of(self, question: Question) -> Source | None:
        """The source whose regions or items a question is about."""
        if question.of is not None:
            return self.sources[question.of]
        return next(iter(self.sources.values()), None)

    def filled(self, data: dict[str, JsonValue]) -> "Interface":
        """The interface for one task: its `$variables` looked up, its repeats written out."""
        from embed_label.interface.filling import filled

        return filled(self, data)

    def compare(self, older: "Interface") -> "Comparison":
        """What became of an older version, and which stored annotations no longer fit."""
        from embed_label.evolution.comparison import compare

        return compare(self, older)

    @classmethod
    def from_label_studio(cls, xml: str) -> "Interface":
        """The interface that a config of Label Studio means; see docs/label_studio.md."""
        from embed_label.interface.label_studio.reading import from_label_studio

        return from_label_studio(xml)

    def to_label_studio(self, *, lossy: bool = False) -> str:
        """A config of Label Studio; `LossyExport` names what it cannot say, `lossy` leaves it."""
        from embed_label.interface.label_studio.writing import to_label_studio

        return to_label_studio(self, lossy=lossy)

    @model_validator(mode="after")
    def _must_be_wired(self, info: ValidationInfo) -> Self:
        nodes = list(leaves(self.body))
        named = [node.name for node in nodes if isinstance(node, NAMED)]
        # Not before: over one item, or over none, any name will do.
        again = "; in a repeat, put its index into the name" if info.context is FILLED else ""
        for name in doubled(named):
            raise InterfaceError(f'the name "{name}" stands twice in the interface{again}')
        for labels in self.labels:
            self._must_draw(labels)
        for question in self.questions.values():
            self._must_be_asked(question)
        for node in nodes:
            if isinstance(node, Filter) and node.of and node.of not in named:
                raise InterfaceError(f'a filter says of="{node.of}"; {nearest(node.of, named)}')
        for lineup in self.lineups:
            self._must_compare(lineup)
        self._must_not_wait_for_itself()
        if self.auto_submit:
            self._must_be_answered_at_once()
        # A repeat over nothing leaves nothing, which is right for its task.
        is_empty = not any(isinstance(node, Source | Question | Foreign) for node in nodes)
        if is_empty and info.context is not FILLED:
            raise InterfaceError("an interface needs a source or a question; its body is empty")
        return self

    def _must_draw(self, labels: Labels) -> None:
        self._must_name_a_source("labels", labels.name, labels.of)
        known = {kind.model_fields["kind"].default for kind in self.sources[labels.of].regions}
        for drawn in labels.draws:
            if drawn not in known:
                raise InterfaceError(
                    f'labels "{labels.name}" draw "{drawn}" on source "{labels.of}", '
                    f"which has no such regions; {nearest(drawn, known)}"
                )

    def _must_compare(self, lineup: Lineup) -> None:
        for twice in doubled(lineup.names):
            raise InterfaceError(f'a lineup has the name "{twice}" twice')
        one_source = [isinstance(each, Source) for each in lineup.children] == [True]
        if lineup.names and not 2 <= len(lineup.names) == len(lineup.children):
            raise InterfaceError(
                f"a lineup compares two to eight outputs, each with its name; this one has "
                f"{len(lineup.children)} and {len(lineup.names)} names"
            )
        if not lineup.names and not one_source:
            raise InterfaceError(
                "a lineup without names compares the predictions on one source: its only child"
            )
        if lineup.against not in {"", "mine", *lineup.names} and lineup.names:
            raise InterfaceError(
                f'a lineup says against="{lineup.against}"; '
                f"{nearest(lineup.against, ['mine', *lineup.names])}"
            )
        if lineup.merged and not isinstance(self.questions.get(lineup.merged), Comment):
            raise InterfaceError(
                f'a lineup says merged="{lineup.merged}", which is no comment of the interface'
            )

    def _must_be_asked(self, question: Question) -> None:
        if question.of is not None:
            self._must_name_a_source("question", question.name, question.of)
        elif (question.per_region or question.per_item) and len(self.sources) != 1:
            each = "region" if question.per_region else "item"
            raise InterfaceError(
                f'question "{question.name}" is asked per {each}; say of which source with of='
            )
        if question.per_item and "list" not in (self.asked_of(question) or ListSource).shows:
            raise InterfaceError(
                f'question "{question.name}" is asked per item, but "{question.of}" has no items'
            )

    def _must_not_wait_for_itself(self) -> None:
        waits = {
            name: {each for rule in rules for each in mentioned(rule)}
            for name, rules in self.rules.items()
        }
        for name in sorted({each for some in waits.values() for each in some}):
            if name and name not in self.questions:
                raise InterfaceError(
                    f'a rule looks at question "{name}", which the interface does not have; '
                    f"{nearest(name, self.questions)}"
                )
        for name in waits:
            seen = {""}
            ahead = sorted(waits[name] - seen)
            while ahead:
                if (one := ahead.pop()) == name:
                    raise InterfaceError(f'question "{name}" is asked only once it is answered')
                ahead.extend(waits[one] - seen)
                seen |= waits[one]

    def _must_be_answered_at_once(self) -> None:
        if self.labels:
            raise InterfaceError(
                "auto_submit is for questions alone: nobody can tell when all is marked"
            )
        slow = [each.name for each in self.questions.values() if not each.takes_one_act]
        if slow or not self.questions:
            which = f'question "{slow[0]}" does not' if slow else "there is none"
            raise InterfaceError(
                f"auto_submit needs questions that one act answers, such as choices; {which}"
            )

    def _must_name_a_source(self, what: str, name: str, of: str) -> None:
        if of not in self.sources:
            raise InterfaceError(
                f'{what} "{name}" say of="{of}", but no source has that name; '
                f"{nearest(of, self.sources)}"
            )
