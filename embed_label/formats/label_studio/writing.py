"""The results of one annotation, written."""

from collections.abc import Callable

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import Unheld
from embed_label.formats.label_studio.answer_lines import answer_line, holds, key_of
from embed_label.formats.label_studio.answers import KEYS
from embed_label.formats.label_studio.aside import carrying
from embed_label.formats.label_studio.patch import applied, spared
from embed_label.formats.label_studio.regions import write_region
from embed_label.formats.label_studio.relations import write_relation
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields
from embed_label.questions import Answer
from embed_label.relation import Relation


class Writing:
    """`lose` is told, in a few words each, what has no place in Label Studio's JSON."""

    def __init__(
        self, annotation: Annotation, aside: Fields, stage: Stage, lose: Callable[[str], None]
    ) -> None:
        self._said = annotation
        self._aside = aside
        self._stage = stage
        self._lose = lose
        # Regions that no tag can draw: the record carries them.
        self.homeless: list[JsonValue] = []

    def results(self) -> list[Fields]:
        made: list[Fields] = []
        first: dict[str, Fields] = {}
        for region in self._said.regions:
            kind = type(region).__name__.lower()
            try:
                results, lost = write_region(region, self._stage)
            except Unheld as why:
                self._lose(f'the {kind} "{region.id}", which {why}')
                self.homeless.append(region.model_dump(mode="json"))
                continue
            for key in lost:
                self._lose(f'the {key} of the {kind} "{region.id}"')
            first[region.id] = results[0]
            made.extend(results)
        made.extend(self._answer(answer, first) for answer in self._said.answers)
        made.extend(self._relations())
        verbatim = self._aside.get("verbatim")
        made.extend(each for each in _listed(verbatim) if isinstance(each, dict))
        return self._ordered(made)

    def _answer(self, answer: Answer, first: dict[str, Fields]) -> Fields:
        about: JsonValue = [answer.question, answer.region, answer.item]
        usual = answer_line(answer, self._said.id, self._stage, first)
        patch = self._patch("answers", about)
        made = applied(usual, patch)
        if holds(made, answer, self._stage):
            return made
        own = KEYS[str(usual["type"])]
        made = applied(usual, {**spared(patch, "value", frozenset({own})), "type": usual["type"]})
        if holds(made, answer, self._stage):
            return made
        region = f' about "{answer.region}"' if answer.region else ""
        self._lose(f'the answer to "{answer.question}"{region}: {_said(answer)}')
        exact = answer.model_dump(mode="json", exclude={"question", "region", "item"})
        return carrying(made, {"answer": exact})

    def _relations(self) -> list[Fields]:
        made: list[Fields] = []
        taken: set[str] = set()
        for relation in self._said.relations:
            usual, beyond = write_relation(relation, taken)
            taken.add(relation.id)
            if "direction" in beyond:
                self._lose(f"{_between(relation)}: that it has no direction")
            line = applied(usual, self._patch("relations", relation.id))
            made.append(carrying(line, beyond) if beyond else line)
        return made

    def _patch(self, which: str, of: JsonValue) -> Fields:
        for each in _listed(self._aside.get(which)):
            if isinstance(each, dict) and each.get("of") == of:
                patch = each.get("patch")
                return patch if isinstance(patch, dict) else {}
        return {}

    def _ordered(self, results: list[Fields]) -> list[Fields]:
        keys = [*enumerate(_listed(self._aside.get("order")))]
        order = {str(key): at for at, key in reversed(keys)}
        if not order:
            return results
        return sorted(results, key=lambda result: order.get(key_of(result), len(order)))


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _said(answer: Answer) -> str:
    return ", ".join(answer.values)[:80] or "nothing"


def _between(relation: Relation) -> str:
    return f'the relation from "{relation.start}" to "{relation.end}"'
