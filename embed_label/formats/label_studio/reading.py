"""The results of one annotation, read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from pydantic import JsonValue, ValidationError

from embed_label.errors import Unheld, nearest
from embed_label.formats.label_studio.answer_lines import answer_line, key_of
from embed_label.formats.label_studio.answers import ANSWER, KEYS, About, read_answer
from embed_label.formats.label_studio.aside import bare, ours_of
from embed_label.formats.label_studio.patch import alike, difference
from embed_label.formats.label_studio.regions import item_of, place_of, read_region
from embed_label.formats.label_studio.relations import read_relation, write_relation
from embed_label.formats.label_studio.spans import unspaced
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part, is_number
from embed_label.interface.label_studio.results import behind
from embed_label.questions import Answer, Question
from embed_label.regions import Region, Span
from embed_label.relation import Relation

Asked = tuple[str, About]


@dataclass
class Reading:
    """What was read, and `aside` what else there was."""

    name: str
    stage: Stage
    say: Callable[[str], None]
    regions: dict[str, Region] = field(default_factory=dict[str, Region])
    relations: dict[str, Relation] = field(default_factory=dict[str, Relation])
    answers: dict[Asked, Answer] = field(default_factory=dict[Asked, Answer])
    verbatim: list[int] = field(default_factory=list[int])
    known: set[str] = field(default_factory=set[str])
    unknown: dict[str, str] = field(default_factory=dict[str, str])

    def read(self, results: list[Part]) -> Fields:
        groups: dict[str, list[int]] = {}
        for at, result in enumerate(results):
            if self._is_region(result):
                groups.setdefault(self._id(result, at), []).append(at)
        for name, members in groups.items():
            self._try(members, results, partial(self._region, name, members, results))
        patches: dict[str, list[JsonValue]] = {"answers": [], "relations": []}
        first = {name: results[members[0]].fields for name, members in groups.items()}
        for at, result in enumerate(results):
            kind = result.text("type").lower()
            if kind == "relation":
                self._relation(result, patches["relations"])
            elif kind in KEYS:
                self._try([at], results, partial(self._answer, result, first, patches["answers"]))
            elif not self._is_region(result):
                self._keep([at], results, f"{self._astray(result)}is kept and not shown")
        return self._aside(results, groups, patches)

    def _aside(
        self, results: list[Part], groups: dict[str, list[int]], patches: dict[str, list[JsonValue]]
    ) -> Fields:
        kept = sorted(self.verbatim)
        made: Fields = {key: [*found] for key, found in patches.items() if found}
        if kept:
            made["verbatim"] = [results[at].fields for at in kept]
        drawn = [at for name in self.regions for at in groups[name]]
        kinds = [result.text("type").lower() for result in results]
        rest = [at for at in range(len(results)) if at not in {*drawn, *kept}]
        ours = [at for at in rest if kinds[at] != "relation"]
        usual = [*drawn, *ours, *(at for at in rest if kinds[at] == "relation"), *kept]
        if usual != sorted(usual):
            made["order"] = [key_of(result.fields) for result in results]
        return made

    def _is_region(self, result: Part) -> bool:
        kind = result.text("type").lower()
        if kind == "relation" or kind in KEYS:
            return False
        if result.text("to_name") not in self.stage.interface.sources:
            return False
        return place_of(result, self.stage) is not None

    def _astray(self, result: Part) -> str:
        """Where a result lies that the interface does not show."""
        shown = result.text("to_name")
        if not shown or shown in self.stage.interface.sources:
            return ""
        known = nearest(shown, self.stage.interface.sources)
        return f'lies on "{shown}", which the interface does not show ({known}); it '

    def _id(self, result: Part, at: int) -> str:
        return result.name("id") or f"{self.name}.{at}"

    def _try(self, members: list[int], results: list[Part], read: Callable[[], None]) -> None:
        try:
            read()
        except Unheld as why:
            self._keep(members, results, f"{why}; it is kept and not shown")

    def _keep(self, members: list[int], results: list[Part], why: str) -> None:
        self.verbatim.extend(members)
        result = results[members[0]]
        self._meet(result)
        self.say(f"{result.path}: {result.text('type') or 'a result'} {why}")

    def _meet(self, result: Part) -> bool:
        """Whether the interface knows whose result this is."""
        name = result.text("from_name")
        # What is written in a chat is of the chat itself.
        if behind(self.stage.interface, name) is not None or name in self.stage.interface.sources:
            self.known.add(name)
            return True
        interface = self.stage.interface
        names = [*interface.questions, *(labels.name for labels in interface.labels)]
        self.unknown[name] = (
            f'{result.path}.from_name is "{name}", which the interface does not have; '
            f"{nearest(name, names)}"
        )
        return False

    def _region(self, name: str, members: list[int], results: list[Part]) -> None:
        mine = [results[at] for at in members]
        self.regions[name] = read_region(mine, name, self.stage)
        for result in mine:
            if not self._meet(result):
                self.say(self.unknown[result.text("from_name")])
        self._compare_quote(mine[0], self.regions[name])
        turned = mine[0].fields.get("image_rotation")
        if is_number(turned) and turned:
            self.say(f"{mine[0].path}: image_rotation {turned:g} is kept and not acted on")

    def _compare_quote(self, result: Part, region: Region) -> None:
        quote = result.part("value").fields.get("text")
        if not isinstance(region, Span) or not isinstance(quote, str):
            return
        if unspaced(quote) != unspaced(region.text):
            self.say(
                f'{result.path}: quotes "{quote:.40}", but the text has "{region.text:.40}" there'
            )

    def _relation(self, result: Part, patches: list[JsonValue]) -> None:
        relation = read_relation(result, ours_of(result), self.relations)
        written, _ = write_relation(relation, self.relations)
        self.relations[relation.id] = relation
        if patch := difference(bare(result.fields), written):
            patches.append({"of": relation.id, "patch": patch})

    def _answer(self, result: Part, first: dict[str, Fields], patches: list[JsonValue]) -> None:
        name = result.text("from_name")
        question = behind(self.stage.interface, name)
        if not isinstance(question, Question):
            self._meet(result)
            raise Unheld(f"{self.unknown.get(name, 'does not belong to a question')}")
        self.known.add(name)
        about = self._about(result, question)
        if (name, about) in self.answers:
            raise Unheld(f'answers "{name}" a second time')
        answer = self._restored(result, name, about)
        if answer is None:
            answer = read_answer(result, question, name, about)
        self.answers[(name, about)] = answer
        written = answer_line(answer, self.name, self.stage, first)
        if patch := difference(bare(result.fields), written):
            patches.append({"of": [name, *about], "patch": patch})

    def _about(self, result: Part, question: Question) -> About:
        region = result.name("id")
        if region in self.regions:
            return (region, None)
        if question.per_region:
            raise Unheld("answers about a region that is not there")
        return (None, item_of(result) if question.per_item else None)

    def _restored(self, result: Part, name: str, about: About) -> Answer | None:
        """What we wrote in full, unless somebody has answered otherwise since."""
        exact = ours_of(result).get("answer")
        if not isinstance(exact, dict):
            return None
        subject = {"question": name, "region": about[0], "item": about[1]}
        try:
            mine = ANSWER.validate_python({**exact, **subject})
        except ValidationError:
            return None
        value = answer_line(mine, self.name, self.stage, {})["value"]
        there = result.fields.get("value")
        if not isinstance(value, dict) or not isinstance(there, dict):
            return None
        is_same = all(key in there and alike(value[key], there[key]) for key in value)
        return mine if is_same else None
