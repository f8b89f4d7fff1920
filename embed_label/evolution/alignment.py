"""Which part of an older interface became which of a newer one, and how they differ."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from embed_label.evolution.difference import Difference
from embed_label.evolution.narrowing import Effect, turns
from embed_label.evolution.pairing import guessed
from embed_label.evolution.stored import LISTS, Name, named, stored
from embed_label.interface.interface import Interface
from embed_label.interface.labels import Label, Labels
from embed_label.modalities import Source
from embed_label.questions import Bucket, Entry, Item, Question, Ranking, Suggestion, Tags, Taxonomy
from embed_label.wire import Piece

P = TypeVar("P", bound=Piece)


class Alignment:
    """Goes through both trees at once; `found` and `mapping` are what it saw."""

    def __init__(self, new: Interface, old: Interface) -> None:
        self._new, self._old = new, old
        self._names, self._older_names = stored(new), stored(old)
        self.mapping: dict[Name, Name] = {}
        seen = list(self._differences())
        both = {each.name for each in seen if each.how == "removed"} & {
            each.name for each in seen if each.how == "added"
        }
        # In another set of the same source: what may stand beside it is not what it was.
        moved = [Difference("changed", each, "unfit", "is in another set") for each in sorted(both)]
        self.found = (*(each for each in seen if each.name not in both), *moved)

    def _differences(self) -> Iterator[Difference]:
        new, old = self._new, self._old
        yield from self._aligned(
            "source",
            tuple(old.sources.values()),
            tuple(new.sources.values()),
            alike=self._shows_the_same,
        )
        yield from self._label_sets()
        yield from self._aligned("relations", old.relations, new.relations)
        older, newer = (
            tuple({each.name: each for node in face.relations for each in node.labels}.values())
            for face in (old, new)
        )
        yield from self._aligned("relation", older, newer)
        yield from self._aligned(
            "question",
            tuple(old.questions.values()),
            tuple(new.questions.values()),
            effect=lambda question: "incomplete" if question.required else "none",
            alike=_share,
            then=self._question,
        )

    def _label_sets(self) -> Iterator[Difference]:
        known = {each.name for labels in self._old.labels for each in labels.labels}

        def limits(labels: Labels) -> Effect:
            # The limit of a label counts for all of that name, wherever they stand.
            old_too = any(each.most and each.name in known for each in labels.labels)
            return "unfit" if old_too else "none"

        yield from self._aligned(
            "labels",
            self._old.labels,
            self._new.labels,
            limits,
            self._offers_there,
            self._label_set,
        )

    def _label_set(self, old: Labels, new: Labels) -> Iterator[Difference]:
        name = named("labels", new)
        if self._became("source", old.of) != new.of:
            yield Difference("changed", name, "unfit", f'is of "{new.of}", was of "{old.of}"')
        was, now = (
            {kind.__name__ for kind in labels.drawn_on(face.sources[labels.of])}
            for labels, face in ((old, self._old), (new, self._new))
        )
        if was != now:
            drawn = ", ".join(sorted(now)).lower() or "nothing"
            yield Difference("changed", name, "unfit" if was - now else "none", f"draws {drawn}")
        known = {each.name for labels in self._old.labels for each in labels.labels}

        def limited(label: Label) -> Effect:
            met = label.name in known or old.variable
            return "unfit" if label.most and met else "none"

        yield from self._aligned(
            "label", old.labels, new.labels, limited, scopes=((old.of,), (new.of,))
        )

    def _question(self, old: Question, new: Question) -> Iterator[Difference]:
        name = named("question", new)
        was, now = self._old.asked_of(old), self._new.asked_of(new)
        of_parts = (new.per_region and old.per_region) or (new.per_item and old.per_item)
        if of_parts and was and now and self._became("source", was.name) != now.name:
            yield Difference("changed", name, "unfit", f'is asked of "{now.name}"')
        if self._old.rules[old.name] != self._new.rules[new.name]:
            effect = "incomplete" if new.required else "none"
            yield Difference("changed", name, effect, "is asked under other conditions")
        if type(old) is not type(new):
            return
        scopes = ((old.name,), (new.name,))
        only = isinstance(old, Taxonomy) and old.leaves_only
        for kind, field in LISTS.get(type(new), ()):
            yield from self._aligned(
                kind,
                getattr(old, field),
                getattr(new, field),
                lambda term: _effect(term, old),
                then=lambda one, other: self._below(one, other, only, scopes),
                scopes=scopes,
            )

    def _below(
        self, old: Piece, new: Piece, only: bool, scopes: tuple[Name, Name]
    ) -> Iterator[Difference]:
        """What lies below an item of a tree; with `only` its leaves can be picked."""
        if not isinstance(old, Item) or not isinstance(new, Item):
            return
        inner = ((*scopes[0], old.name), (*scopes[1], new.name))
        yield from self._aligned(
            "item",
            tuple(old.children),
            tuple(new.children),
            # What had nothing below it could be picked.
            lambda _: "unfit" if only and not old.children else "none",
            then=lambda one, other: self._below(one, other, only, inner),
            scopes=inner,
        )

    def _aligned(
        self,
        kind: str,
        old: Sequence[P],
        new: Sequence[P],
        effect: Callable[[P], Effect] = lambda _: "none",
        alike: Callable[[P, P], float] | None = None,
        then: Callable[[P, P], Iterator[Difference]] | None = None,
        scopes: tuple[Name, Name] = ((), ()),
    ) -> Iterator[Difference]:
        older, newer = ({named(kind, each)[-1]: each for each in side} for side in (old, new))
        gone = [each for name, each in older.items() if name not in newer]
        come = [each for name, each in newer.items() if name not in older]
        taken = self._guessed(kind, gone, come, alike, scopes)
        for each in gone:
            # The name of a set stands in no annotation.
            harmless = kind == "labels" and any(each is one for one, _ in taken)
            yield Difference(
                "removed", named(kind, each, scopes[0]), "none" if harmless else "unfit"
            )
        for each in come:
            yield Difference("added", named(kind, each, scopes[1]), effect(each))
        for one, other in [
            *((older[name], newer[name]) for name in older if name in newer),
            *taken,
        ]:
            for said, effect_of_turn in turns(one, other):
                yield Difference("changed", named(kind, other, scopes[1]), effect_of_turn, said)
            if then:
                yield from then(one, other)

    def _guessed(
        self,
        kind: str,
        gone: list[P],
        come: list[P],
        alike: Callable[[P, P], float] | None,
        scopes: tuple[Name, Name],
    ) -> list[tuple[P, P]]:
        """What is offered elsewhere under its own name has no other."""
        lost = [each for each in gone if named(kind, each, scopes[1]) not in self._names]
        fresh = [each for each in come if named(kind, each, scopes[0]) not in self._older_names]
        taken = guessed(lost, fresh, alike)
        for one, other in taken:
            if kind not in ("labels", "relations"):
                self.mapping[named(kind, one, scopes[0])] = named(kind, other, scopes[1])
        return taken

    def _shows_the_same(self, old: Source, new: Source) -> float:
        """Whether both show one thing of a task, or are the only ones of their kind."""
        sides = ((old, self._old), (new, self._new))
        only = all(
            [type(each) for each in face.sources.values()].count(type(mine)) == 1
            for mine, face in sides
        )
        return 1.0 if only or old.value == new.value != "" else 0.0

    def _offers_there(self, old: Labels, new: Labels) -> float:
        """Whether both offer the same labels, or are the only ones of one source."""
        sides = ((old, self._old), (new, self._new))
        only = all([each.of for each in face.labels].count(mine.of) == 1 for mine, face in sides)
        here = self._became("source", old.of) == new.of
        return 1.0 if only and here else _share(old, new)

    def _became(self, kind: str, name: str) -> str:
        return self.mapping.get((kind, name), (kind, name))[-1]


def _effect(term: Piece, question: Question) -> Effect:
    """What it does that a question has one thing more to answer with."""
    match term, question:
        case Entry(), _:
            # A ranking places every entry.
            return "unfit"
        case Bucket(), Ranking():
            return "none" if question.buckets else "unfit"
        case Suggestion(), Tags():
            # Somebody may have written it, when it had no rank.
            return "unfit" if question.free else "none"
        case Item(), Taxonomy():
            # It stands in the place of an item of the task's.
            return "unfit" if question.variable else "none"
        case _:
            return "none"


def _share(old: Piece, new: Piece) -> float:
    """How much of what two sets of labels, or two questions, offer is the same."""
    fields = [field for _, field in LISTS.get(type(old), ())] or ["labels"]
    was, now = (_offered(side, fields) for side in (old, new))
    # One thing in common is no sign.
    return len(was & now) / len(was | now) if len(was & now) > 1 else 0.0


def _offered(piece: Piece, fields: Sequence[str]) -> set[Name]:
    return {named("", each) for field in fields for each in getattr(piece, field, ())}
