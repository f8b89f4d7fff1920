"""A comparison of what models made: what it shows, and what it asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from embed_label.annotation import Annotation
from embed_label.errors import InterfaceError
from embed_label.interface import Header, Interface, Label, Labels
from embed_label.interface.layout import AnyNode, Column, Lineup
from embed_label.jobs.content import Content, known, named, source_for
from embed_label.jobs.outputs import Output, predictions_of
from embed_label.jobs.predicted import labels_in
from embed_label.modalities import ChatSource, Source, TextSource
from embed_label.questions import AnyQuestion, Comment, Pairwise, Ranking, Rating
from embed_label.wire import doubled

Show = Literal["side_by_side", "stacked", "overlay", "one"]

PREFERENCE = "preference"
MERGED = "merged"
PROMPT = "prompt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked about the outputs, and how they are arranged.

    `aspects` are rated for each of them. `merge` asks for the best of all: for texts it is written
    into a comment, for predictions it is what people mark themselves.
    """

    aspects: Sequence[str] = ()
    merge: bool = False
    show: Show = "side_by_side"
    against: str = ""

    def check(self, names: Sequence[str]) -> None:
        if isinstance(self.aspects, str):
            raise InterfaceError(f'aspects= takes a list: aspects=["{self.aspects}"]')
        for twice in doubled(self.aspects):
            raise InterfaceError(f'the aspect "{twice}" stands twice')
        if any(not each.strip() for each in self.aspects):
            raise InterfaceError("an aspect needs a name")
        if self.against not in ("", "mine"):
            known(self.against, ["mine", *names], "against=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`data` is that of the task: plain JSON, or what a page knows only at run time."""

    interface: Interface
    data: dict[str, object]
    predictions: tuple[Annotation, ...] = ()


def of_contents(
    outputs: Sequence[Output],
    asked: Asked,
    *,
    prompt: object = None,
    source: Source | None = None,
    models: Mapping[str, str] | None = None,
) -> Comparison:
    """Outputs with contents of their own; `source` says how each is shown.

    `models` is behind the names, which are aliases where it is empty.
    """
    names = [each.name for each in outputs]
    asked.check(names)
    lineup = Lineup(
        names=names,
        children=[_child(at, each, source, asked) for at, each in enumerate(outputs)],
        show=asked.show,
        against=asked.against,
        merged=MERGED if asked.merge else "",
    )
    merged = [Comment(name=MERGED, title="The best of all", rows=4)] if asked.merge else []
    return Comparison(
        interface=Interface(body=[*shown_prompt(prompt), lineup, preference(names), *merged]),
        data={
            **({} if prompt is None else {PROMPT: prompt}),
            "outputs": [_written(each, models or {}) for each in outputs],
        },
    )


def of_predictions(
    outputs: Sequence[Output], asked: Asked, *, content: Content, prompt: object = None
) -> Comparison:
    """Predictions on one source, which is what all of them are about."""
    names = [each.name for each in outputs]
    asked.check(names)
    made = predictions_of(outputs)
    lineup = Lineup(children=[content.source], show=asked.show, against=asked.against)  # pyright: ignore[reportArgumentType] a source is one of AnySource
    draws = asked.merge or asked.against == "mine"
    own = [_labels(content.source, made)] if draws else []
    failed = [Header(text=f"{each.name}: {each.problem}") for each in outputs if each.problem]
    rated = [Rating(name=f"{aspect}: {name}") for name in names for aspect in asked.aspects]
    body = [*shown_prompt(prompt), lineup, *own, *failed, *rated, preference(names)]
    shown = {} if prompt is None else {PROMPT: prompt}
    return Comparison(
        interface=Interface(body=body), data={**shown, **content.data}, predictions=made
    )


def preference(names: Sequence[str]) -> AnyQuestion:
    """Which is better of two; of more, their order."""
    if len(names) == 2:
        left, right = names
        return Pairwise(
            name=PREFERENCE, title="Which is better?", left=left, right=right, required=True
        )
    return Ranking(name=PREFERENCE, title="Best first", entries=names, required=True)


def _child(at: int, output: Output, source: Source | None, asked: Asked) -> AnyNode:
    if output.problem:
        return Header(text=output.problem)
    shown: AnyNode = named(  # pyright: ignore[reportAssignmentType] a source is one of AnySource
        source or source_for(output.value), output.name, f"$outputs[{at}].value"
    )
    rated = [Rating(name=f"{aspect}: {output.name}", title=aspect) for aspect in asked.aspects]
    return Column(children=[shown, *rated]) if rated else shown


def _written(output: Output, models: Mapping[str, str]) -> dict[str, object]:
    told = {"name": output.name, "value": output.value}
    if model := models.get(output.name):
        told["model"] = model
    return told | {"problem": output.problem} if output.problem else told


def shown_prompt(prompt: object) -> list[AnyNode]:
    if prompt is None:
        return []
    shows = source_for(prompt)
    kind = ChatSource if isinstance(shows, ChatSource) else TextSource
    return [kind(name=PROMPT, title="Prompt")]


def _labels(source: Source, predictions: Sequence[Annotation]) -> Labels:
    regions = [region for each in predictions for region in each.regions]
    labels: list[Label] = labels_in(regions)
    many = any(len(region.labels) > 1 for region in regions)
    return Labels(of=source.name, labels=labels, many=many)
