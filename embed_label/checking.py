"""Whether an annotation can be of a task that an interface shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import JsonValue

from embed_label.errors import TaskError, nearest
from embed_label.interface import Interface
from embed_label.interface.labels import Labels, joints_of, names_of, takes
from embed_label.interface.visibility import Visibility
from embed_label.modalities import Source, TableSource, Worded
from embed_label.modalities.ground import Ground
from embed_label.modalities.sheet import Sheet
from embed_label.questions import Answer, Question
from embed_label.regions import Region, Skeleton
from embed_label.wire import doubled

if TYPE_CHECKING:
    from embed_label.annotation import Annotation

# A flaw quotes names, which browsers make as long as they like.
LONGEST = 500
# There may be as many flaws as regions, and a hint looks at every known name.
HINTED = 100

# What an answer is about: a region, an item, both, or neither for the task.
About = tuple[str | None, int | None]


class Checker:
    """Each finding is one sentence."""

    def __init__(
        self, annotation: "Annotation", interface: Interface, data: dict[str, JsonValue]
    ) -> None:
        self._said = annotation
        self._interface = interface.filled(data)
        self._data = data
        # Read once for all regions: a text may be long and its regions many.
        self._grounds: dict[tuple[str, int | None], Ground] = {}
        self._shown: dict[str, JsonValue | TaskError] = {}
        self._hints = 0

    def flaws(self) -> Iterator[str]:
        for flaw in self._flaws():
            yield flaw if len(flaw) <= LONGEST else f"{flaw[:LONGEST]}…"

    def _flaws(self) -> Iterator[str]:
        for twice in doubled(region.id for region in self._said.regions):
            yield f'region id "{twice}" stands twice'
        for region in self._said.regions:
            source = self._interface.sources.get(region.source)
            if source is None:
                yield (
                    f'region "{region.id}" lies on source "{region.source}", which the interface '
                    f"does not have{self._nearest(region.source, self._interface.sources)}"
                )
            elif flaw := self._misplaced(region, source) or self._ground(source, region.item).flaw(
                region
            ):
                yield f'region "{region.id}" on "{source.name}": {flaw}'
        yield from self._overused()
        yield from self._relation_flaws()
        yield from self._answer_flaws()

    def missing(self) -> Iterator[str]:
        """The required questions that were left without an answer."""
        said = self._said
        answered = {
            (each.question, each.region, each.item) for each in said.answers if not each.is_empty
        }
        visible = Visibility(self._interface, said.regions, said.answers)
        regions = {region.id: region for region in said.regions}
        for question in self._interface.questions.values():
            if question.required and question.is_answerable:
                open_ones = (
                    about
                    for about in self._asked_about(question)
                    if (question.name, *about) not in answered
                    and visible.is_asked(question.name, regions.get(about[0] or ""))
                )
                if next(open_ones, None):
                    yield f'question "{question.name}" needs an answer'

    def _asked_about(self, question: Question) -> list[About]:
        source = self._interface.asked_of(question)
        if question.per_region:
            return [
                (region.id, None)
                for region in self._said.regions
                if source and region.source == source.name
            ]
        if question.per_item and source:
            return [(None, item) for item in range(self._count(source))]
        return [(None, None)]

    def _read(self, source: Source) -> JsonValue | TaskError:
        if source.name not in self._shown:
            try:
                self._shown[source.name] = source.read(self._data)
            except TaskError as error:
                self._shown[source.name] = error
        return self._shown[source.name]

    def _count(self, source: Source) -> int:
        shown = self._read(source)
        return 0 if isinstance(shown, TaskError) else source.count(shown) or 0

    def _ground(self, source: Source, item: int | None) -> Ground:
        key = (source.name, item)
        if key not in self._grounds:
            self._grounds[key] = self._measured(source, item)
        return self._grounds[key]

    def _measured(self, source: Source, item: int | None) -> Ground:
        shown = self._read(source)
        if isinstance(shown, TaskError):
            return Ground(problem=str(shown))
        count = source.count(shown)
        if item is not None and count is not None and item >= count:
            return Ground(problem=f"there is no item {item}, only {count}")
        if isinstance(source, TableSource) and item is None:
            sheet = Sheet.of(shown)
            return Ground(space=sheet.grid, sheet=sheet, problem="its table is empty")
        # What nobody counted has a first item all the same.
        at = 0 if item is None and count is None else item
        marked = self._said.spaces.get(source.name if at is None else f"{source.name}[{at}]")
        if space := source.measure(shown, item):
            text = source.text_of(shown, item) if isinstance(source, Worded) else None
            return Ground(space=space, text=text, marked=marked)
        if marked:
            return Ground(space=marked)
        return Ground(problem="its size is not known, so nothing can be placed on it")

    def _misplaced(self, region: Region, source: Source) -> str | None:
        """Why the interface's labels do not draw this region there."""
        sets = self._interface.labels_of(source, region)
        if not sets:
            kind = type(region).__name__.lower()
            return f"the interface draws no {kind} there"
        known = names_of(sets)
        for name in region.labels:
            if name not in known:
                return f'label "{name}" is not one of the interface\'s{self._nearest(name, known)}'
        if not region.labels and all(labels.labels for labels in sets):
            return "has no label"
        for twice in doubled(region.labels):
            return f'has the label "{twice}" twice'
        if len(region.labels) > 1 and not takes(sets, region.labels):
            return f"takes one label, not {len(region.labels)}"
        return self._disjointed(region, sets) if isinstance(region, Skeleton) else None

    def _disjointed(self, skeleton: Skeleton, sets: Sequence[Labels]) -> str | None:
        known = joints_of(sets, skeleton.labels)
        if not known:
            return "is a skeleton, and none of its labels has joints"
        for joint in skeleton.joints:
            if joint.name not in known:
                hint = self._nearest(joint.name, known)
                return f'joint "{joint.name}" is not one of its label\'s{hint}'
        return None

    def _overused(self) -> Iterator[str]:
        limits = {
            each.name: each.most
            for labels in self._interface.labels
            for each in labels.labels
            if each.most is not None
        }
        used = Counter(name for region in self._said.regions for name in region.labels)
        for name, most in limits.items():
            if used[name] > most:
                yield f'label "{name}" may stand {most} times, not {used[name]}'

    def _relation_flaws(self) -> Iterator[str]:
        ids = {region.id for region in self._said.regions}
        nodes = self._interface.relations
        known = {each.name for node in nodes for each in node.labels}
        for twice in doubled(relation.id for relation in self._said.relations):
            yield f'relation id "{twice}" stands twice'
        for relation in self._said.relations:
            for end in (relation.start, relation.end):
                if end not in ids:
                    yield f'relation "{relation.id}" is about region "{end}", which is not there'
            if len(relation.labels) > 1 and not any(each.many for each in nodes):
                yield f'relation "{relation.id}" takes one label, not {len(relation.labels)}'
            for name in relation.labels:
                if name not in known:
                    yield (
                        f'relation "{relation.id}": label "{name}" is not one of the '
                        f"interface's{self._nearest(name, known)}"
                    )

    def _answer_flaws(self) -> Iterator[str]:
        for twice in doubled(map(_place, self._said.answers)):
            yield f"answer to {twice} stands twice"
        about = {
            question.name: set(self._asked_about(question))
            for question in self._interface.questions.values()
        }
        for answer in self._said.answers:
            question = self._questions.get(answer.question)
            if question is None:
                known = self._nearest(answer.question, self._questions)
                yield f'there is no question "{answer.question}"{known}'
            elif (answer.region, answer.item) not in about[question.name]:
                yield f'question "{question.name}" is not asked about {_subject(answer)}'
            elif flaw := question.flaw(answer):
                yield f'question "{question.name}" {flaw}'

    def _nearest(self, name: str, known: Iterable[str]) -> str:
        self._hints += 1
        return f"; {nearest(name, known)}" if self._hints <= HINTED else ""

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return self._interface.questions


def _subject(answer: Answer) -> str:
    if answer.region is not None:
        return f'region "{answer.region}"'
    return "the task" if answer.item is None else f"item {answer.item}"


def _place(answer: Answer) -> str:
    about = f' about region "{answer.region}"' if answer.region else ""
    return f'"{answer.question}"{about}' + (
        f" of item {answer.item}" if answer.item is not None else ""
    )
