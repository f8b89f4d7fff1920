"""An annotation: one author's regions and answers for one task."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field, JsonValue

from embed_label.errors import TaskError, nearest
from embed_label.interface import Interface
from embed_label.modalities import Source
from embed_label.questions import AnyAnswer, Question
from embed_label.regions import AnyRegion, AnySpace, Region, Span
from embed_label.wire import Id, Many, Text, Wire, doubled, new_id


class Annotation(Wire):
    """`model` names the model where the author is one: then this is a prediction.

    `spaces` says how large each source was when it was shown, by its name.
    """

    id: Id = Field(default_factory=new_id)
    author: Text = ""
    model: Text | None = None
    score: float | None = Field(default=None, ge=0, le=1)
    regions: Many[AnyRegion] = ()
    answers: Many[AnyAnswer] = ()
    spaces: dict[str, AnySpace] = {}

    def flaws(self, interface: Interface, data: dict[str, JsonValue]) -> Iterator[str]:
        """What that interface and that task's data do not allow, each in one sentence."""
        for twice in doubled(region.id for region in self.regions):
            yield f'region id "{twice}" stands twice'
        # Read once for all regions: a text may be long and its regions many.
        grounds = {name: self._ground(source, data) for name, source in interface.sources.items()}
        for region in self.regions:
            source = interface.sources.get(region.source)
            if source is None:
                yield (
                    f'region "{region.id}" lies on source "{region.source}", which the interface '
                    f"does not have; {nearest(region.source, interface.sources)}"
                )
            elif flaw := _misplaced(region, source, interface) or grounds[source.name].flaw(region):
                yield f'region "{region.id}" on "{source.name}": {flaw}'
        yield from self._answer_flaws(interface)

    def missing(self, interface: Interface) -> Iterator[str]:
        """The required questions that were left without an answer."""
        answered = {(each.question, each.region) for each in self.answers if not each.is_empty}
        for question in interface.questions.values():
            about = self._asked_about(question, interface)
            if question.required and any((question.name, place) not in answered for place in about):
                yield f'question "{question.name}" needs an answer'

    def _asked_about(self, question: Question, interface: Interface) -> list[str | None]:
        if not question.per_region:
            return [None]
        of = question.of or next(iter(interface.sources))
        return [region.id for region in self.regions if region.source == of]

    def _ground(self, source: Source, data: dict[str, JsonValue]) -> "Ground":
        try:
            shown = source.read(data)
        except TaskError as error:
            return Ground(problem=str(error))
        if space := source.measure(shown):
            return Ground(space=space, text=shown)
        if space := self.spaces.get(source.name):
            return Ground(space=space)
        return Ground(problem="its size is not known, so nothing can be placed on it")

    def _answer_flaws(self, interface: Interface) -> Iterator[str]:
        places = (
            f'"{each.question}"' + (f' about region "{each.region}"' if each.region else "")
            for each in self.answers
        )
        for twice in doubled(places):
            yield f"answer to {twice} stands twice"
        about = {
            question.name: set(self._asked_about(question, interface))
            for question in interface.questions.values()
        }
        for answer in self.answers:
            question = interface.questions.get(answer.question)
            if question is None:
                known = nearest(answer.question, interface.questions)
                yield f'there is no question "{answer.question}"; {known}'
            elif answer.region not in about[question.name]:
                what = f'region "{answer.region}"' if answer.region else "the task"
                yield f'question "{question.name}" is not asked about {what}'
            elif flaw := question.flaw(answer):
                yield f'question "{question.name}" {flaw}'


@dataclass(frozen=True, slots=True)
class Ground:
    """What a source offers to its regions; `text` only where the server has it itself."""

    space: AnySpace | None = None
    text: str | None = None
    problem: str = ""

    def flaw(self, region: Region) -> str | None:
        if self.space is None:
            return self.problem
        if flaw := region.flaw(self.space):
            return flaw
        if self.text is None or not isinstance(region, Span) or not region.text:
            return None
        there = self.text[region.start : region.end]
        if there == region.text:
            return None
        return f'quotes "{region.text:.40}" where the text has "{there:.40}"'


def _misplaced(region: Region, source: Source, interface: Interface) -> str | None:
    """Why the interface's labels do not draw this region there."""
    sets = interface.labels_of(source, region)
    if not sets:
        kind = type(region).__name__.lower()
        return f"the interface draws no {kind} there"
    known = {label.name for labels in sets for label in labels.labels}
    for name in region.labels:
        if name not in known:
            return f'label "{name}" is not one of the interface\'s; {nearest(name, known)}'
    if known and not region.labels:
        return "has no label"
    for twice in doubled(region.labels):
        return f'has the label "{twice}" twice'
    if len(region.labels) > 1 and not any(labels.many for labels in sets):
        return f"takes one label, not {len(region.labels)}"
    return None
