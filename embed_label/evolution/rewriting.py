"""Rewrites an older annotation to the names of a newer interface."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from embed_label.errors import InterfaceError, nearest
from embed_label.evolution.stored import Name, is_open, stored
from embed_label.interface.interface import Interface
from embed_label.questions import (
    Answer,
    ChoicesAnswer,
    RankingAnswer,
    Tag,
    TagsAnswer,
    TaxonomyAnswer,
)
from embed_label.regions import Region
from embed_label.relation import Relation

if TYPE_CHECKING:
    from embed_label.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Leftover:
    """What has no place in the newer interface: a whole part as it was, or `names` in it."""

    part: Region | Relation | Answer
    names: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The annotation in the newer names, and what could not come along."""

    annotation: "Annotation"
    leftovers: tuple[Leftover, ...]


class Rewriter:
    """For one annotation; `leftovers` fills as its parts are rewritten."""

    def __init__(self, new: Interface, old: Interface, mapping: Mapping[Name, Name]) -> None:
        self._new, self._mapping = new, mapping
        self._names, self._older_names = stored(new), stored(old)
        for name in mapping.values():
            self._must_be_there(name)
        self.leftovers: list[Leftover] = []

    def rewritten(self, annotation: "Annotation") -> Rewritten:
        self.leftovers = []
        regions = [made for each in annotation.regions if (made := self._region(each))]
        here = {each.id for each in regions}
        relations = [made for each in annotation.relations if (made := self._relation(each, here))]
        answers = [made for each in annotation.answers if (made := self._answer(each, here))]
        spaces = {self._space(key): space for key, space in annotation.spaces.items()}
        parts = {"regions": regions, "relations": relations, "answers": answers}
        update = {key: tuple(made) for key, made in parts.items()} | {"spaces": spaces}
        return Rewritten(annotation.model_copy(update=update), tuple(self.leftovers))

    def _region(self, region: Region) -> Region | None:
        source = self._found(("source", region.source))
        if source is None:
            return self._left(region, f'source "{region.source}" is no longer there')
        names = [("label", region.source, each) for each in region.labels]
        labels = self._kept(region, names, source[1:])
        if region.labels and not labels:
            return None
        return region.model_copy(update={"source": source[-1], "labels": _last(labels)})

    def _relation(self, relation: Relation, here: set[str]) -> Relation | None:
        if not {relation.start, relation.end} <= here:
            return self._left(relation, "a region that it relates did not come along")
        names = [("relation", each) for each in relation.labels]
        return relation.model_copy(update={"labels": _last(self._kept(relation, names, ()))})

    def _answer(self, answer: Answer, here: set[str]) -> Answer | None:
        if answer.region is not None and answer.region not in here:
            return self._left(answer, "the region that it is about did not come along")
        found = self._found(("question", answer.question))
        if found is None:
            return self._left(answer, f'question "{answer.question}" is no longer there')
        question = self._new.questions[found[-1]]
        if not isinstance(answer, question.answer):
            return self._left(answer, f'question "{question.name}" {question.mistaken}')
        value = self._value(answer, question.name)
        if value is None:
            return None
        return answer.model_copy(update={"question": question.name, **value})

    def _value(self, answer: Answer, question: str) -> dict[str, object] | None:
        """The answer's own fields in the newer names; None if nothing of them is left."""
        within, old = (question,), answer.question
        match answer:
            case ChoicesAnswer():
                names = [("choice", old, each) for each in answer.chosen]
                kept = self._kept(answer, names, within)
                return {"chosen": _last(kept)} if kept or not names else None
            case TaxonomyAnswer():
                names = [("item", old, *path) for path in answer.paths]
                kept = self._kept(answer, names, within)
                paths = tuple(name[2:] for name in kept)
                return {"paths": paths} if kept or not names else None
            case TagsAnswer():
                return self._tags(answer, question)
            case RankingAnswer():
                return self._ranking(answer, question)
            case _:
                return {}

    def _tags(self, answer: TagsAnswer, question: str) -> dict[str, object] | None:
        made: dict[str, Tag] = {}
        for tag in answer.tags:
            name = ("suggestion", answer.question, tag.name)
            # What somebody wrote in their own words has no other.
            is_ours = name in self._older_names
            kept = self._kept(answer, [name], (question,)) if is_ours else [name]
            for found in _last(kept):
                made.setdefault(found, tag.model_copy(update={"name": found}))
        return {"tags": tuple(made.values())} if made or not answer.tags else None

    def _ranking(self, answer: RankingAnswer, question: str) -> dict[str, object] | None:
        within, old = (question,), answer.question
        order = self._kept(answer, [("entry", old, each) for each in answer.order], within)
        buckets: dict[str, tuple[str, ...]] = {}
        for bucket, entries in answer.buckets.items():
            found = self._found(("bucket", old, bucket))
            if found is None or found[1] != question:
                self._left(answer, f'bucket "{bucket}" is no longer there', (bucket, *entries))
                continue
            kept = self._kept(answer, [("entry", old, each) for each in entries], within)
            buckets[found[-1]] = (*buckets.get(found[-1], ()), *_last(kept))
        if answer.is_empty or order or any(buckets.values()):
            return {"order": _last(order), "buckets": buckets}
        return None

    def _kept(
        self,
        part: Region | Relation | Answer,
        names: Iterable[Name],
        within: Name,
    ) -> list[Name]:
        """The newer names, each once; those that there are none of are left over."""
        kept: dict[Name, None] = {}
        lost: list[Name] = []
        for name in names:
            found = self._found(name)
            if found is None or found[1 : 1 + len(within)] != within:
                lost.append(name)
            else:
                kept[found] = None
        if lost:
            said = " and ".join(map(_said, lost))
            self._left(
                part, f"{said} {'is' if len(lost) == 1 else 'are'} no longer there", _last(lost)
            )
        return list(kept)

    def _found(self, name: Name) -> Name | None:
        """The newer name: as it is mapped, or the same one in the place that its place became."""
        if name in self._mapping:
            return self._mapping[name]
        kind, *within, last = name
        if not within:
            return name if name in self._names else None
        around = self._found((AROUND[kind] if len(within) == 1 else kind, *within))
        if around is None:
            return None
        moved = (kind, *around[1:], last)
        return moved if moved in self._names or is_open(self._new, moved) else None

    def _must_be_there(self, name: Name) -> None:
        if name in self._names or (name[2:] and is_open(self._new, name)):
            return
        *around, last = name
        known = [each[-1] for each in self._names if [*each][:-1] == around]
        raise InterfaceError(
            f"a mapping leads to {_said(name)}, which the interface does not have; "
            f"{nearest(last, known)}"
        )

    def _space(self, key: str) -> str:
        name, bracket, item = key.partition("[")
        found = self._found(("source", name))
        return f"{found[-1]}{bracket}{item}" if found else key

    def _left(
        self, part: Region | Relation | Answer, why: str, names: tuple[str, ...] = ()
    ) -> None:
        self.leftovers.append(Leftover(part, names, why))


# What the names of a kind lie within.
AROUND = {
    "label": "source",
    "choice": "question",
    "entry": "question",
    "bucket": "question",
    "suggestion": "question",
    "item": "question",
}


def _last(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(name[-1] for name in names)


def _said(name: Name) -> str:
    kind, *path = name
    return f"{kind} " + " / ".join(f'"{each}"' for each in path)
