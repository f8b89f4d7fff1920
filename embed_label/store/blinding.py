"""Outputs under aliases, in an order of the server's: what a browser may know before the vote."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import cast

from pydantic import JsonValue

from embed_label.errors import NotGiven
from embed_label.jobs.compare import Asked, Comparison, Show, of_contents, of_predictions
from embed_label.jobs.content import content_of
from embed_label.jobs.outputs import (
    Given,
    Output,
    are_predictions,
    outputs_of,
    predictions_of,
)
from embed_label.modalities import Source
from embed_label.showing import Showing
from embed_label.store.label_store import LabelStore
from embed_label.store.project import A_DAY, Project
from embed_label.task import Task
from embed_label.wire import new_id

ALIASES = "ABCDEFGH"
FAILED = "This output failed."


def blind(
    outputs: Given,
    *,
    store: LabelStore | None = None,
    prompt: JsonValue = None,
    id: str | None = None,  # noqa: A002 the domain's word
    image: JsonValue = None,
    text: JsonValue = None,
    audio: JsonValue = None,
    video: JsonValue = None,
    series: JsonValue = None,
    source: Source | None = None,
    aspects: Sequence[str] = (),
    merge: bool = False,
    show: Show = "side_by_side",
    against: str = "",
    author: str | None = None,
    project: Project | str | None = None,
    lifetime: timedelta = A_DAY,
) -> dict[str, JsonValue]:
    """Outputs for `el.compare(blind=True)`: under aliases, in an order that is fair to each pair.

    Call it on the server, and keep what it returns in the state: it holds no name of a model.

        @rx.event
        def load(self):
            self.blinded = el.blind({"gpt": one, "ours": other}, store=store, prompt=self.question)

        el.compare(outputs=State.blinded, blind=True, on_complete=State.save, acked=State.acked)

    The ticket in it stands for the names, which the store keeps; `store.reveal(completion_id)`
    gives them once the vote is stored. What an output says of itself stands as it is: "As GPT-4, I
    ..." gives it away, and so does an address like `/gpt/cat.png`. Scores, ids, notes and `meta` of
    predictions are left out, because they tell models apart. Pairs are counted as they are shown,
    apart for each project: no model stands before another more than 3 times oftener than after it.

    Args:
        outputs: By the name of its model, 2 to 8 of one kind: texts, numbers, JSON, or
            `el.Annotation` for predictions on one source. `None`, an exception or `el.Failed` for
            one that did not come: of an exception voters only see that it failed.
        store: Keeps who is who.
        prompt: What the models were asked: a text, or a list of chat messages.
        id: Of the task. The votes of several people on one task belong together by it.
        image: What predictions are about; or `text`, `audio`, `video`, `series`.
        text: See `image`.
        audio: See `image`.
        video: See `image`.
        series: See `image`.
        source: How each output is shown, such as `el.ImageSource(name="output")` for addresses of
            images; how the content is, where the outputs are predictions.
        aspects: Rated for each output, such as "helpful" and "true".
        merge: Ask for the best of all as well.
        show: How they are arranged at first.
        against: "mine" compares predictions with what the voter marks.
        author: Who votes; nobody else can use the ticket.
        project: Where the vote belongs.
        lifetime: Of the ticket.
    """
    if store is None:
        raise NotGiven(
            "el.blind needs the store that keeps which alias is which model: "
            'give store=el.LabelStore("sqlite:///labels.db"), the one that the votes are put into'
        )
    given = outputs_of(outputs, "el.blind")
    name = project.name if isinstance(project, Project) else project
    by_model = {each.name: each for each in given}
    order = store.order([*by_model], project=name)
    models = dict(zip(ALIASES, order, strict=False))
    aliased = [_under(alias, by_model[model], order) for alias, model in models.items()]
    asked = Asked(aspects=aspects, merge=merge, show=show, against=against)
    if are_predictions(given):
        words = {"image": image, "text": text, "audio": audio, "video": video, "series": series}
        content = content_of(words, source, "el.blind")
        made = of_predictions(aliased, asked, content=content, prompt=prompt)
        showing = Showing(models=models, predictions=predictions_of(given))
    else:
        made = of_contents(aliased, asked, prompt=prompt, source=source)
        showing = Showing(models=models)
    task = _task(made, id)
    ticket = store.ticket(
        task, made.interface, author=author, project=name, lifetime=lifetime, showing=showing
    )
    return {
        "task": task.to_dict(),
        "interface": made.interface.to_dict(),
        "ticket": ticket,
        "predictions": [each.to_dict() for each in showing.seen],
    }


def _under(alias: str, output: Output, names: Iterable[str]) -> Output:
    """What an exception says is for the log: it may well name the model, and so may a reason."""
    said = output.problem.casefold()
    tells = output.raised or any(name.casefold() in said for name in names)
    return Output(alias, output.value, FAILED if said and tells else output.problem)


def _task(made: Comparison, name: str | None) -> Task:
    # What could not be kept as JSON is refused here, with its place.
    data = cast("dict[str, JsonValue]", made.data)
    return Task(id=name or new_id(), data=data)
