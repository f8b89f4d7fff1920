"""What a server showed beside a task, or knows of what it showed and keeps to itself."""

from collections.abc import Mapping
from functools import cached_property
from typing import Self

from pydantic import model_validator

from embed_label.annotation import Annotation
from embed_label.errors import TaskError, nearest
from embed_label.questions import AnyAnswer, TagsAnswer
from embed_label.wire import Id, Many, Text, Written, doubled


class Showing(Written):
    """`predictions` are what models said, by their own names, whether they were shown or not.

    `models` says which model is behind each alias of a blind comparison, in the order shown.
    `hidden`: this author did not see the predictions, so that what they say tells how much people
    are swayed. `salt` keeps the hash of all this from telling anything.
    """

    error = TaskError

    predictions: Many[Annotation] = ()
    models: dict[Id, Text] = {}
    hidden: bool = False
    salt: Text = ""

    @model_validator(mode="after")
    def _models_must_have_names(self) -> Self:
        for at, prediction in enumerate(self.predictions):
            if not prediction.model:
                raise TaskError(f"predictions[{at}] does not say which model made it; give model=")
            if self.models and prediction.model not in self.models.values():
                raise TaskError(
                    f'predictions[{at}] is of model "{prediction.model}", which stands behind no '
                    f"alias; {nearest(prediction.model, self.models.values())}"
                )
        if self.models:
            for twice in doubled(each.model or "" for each in self.predictions):
                raise TaskError(f'two predictions are of model "{twice}"; give each its name')
        return self

    @cached_property
    def seen(self) -> tuple[Annotation, ...]:
        """The predictions as the browser gets them: none that are hidden, aliases where blind."""
        if self.hidden:
            return ()
        if not self.models:
            return tuple(self.predictions)
        made = {each.model: each for each in self.predictions}
        return tuple(
            aliased(made[model], alias) for alias, model in self.models.items() if model in made
        )


def aliased(prediction: Annotation, alias: str) -> Annotation:
    """A prediction with nothing in it that tells who made it, but for what it says.

    Ids are numbered; notes, files' own words and scores, which tell models apart, are left out.
    """
    names = {each.id: f"{alias}.{at}" for at, each in enumerate(prediction.regions, 1)}
    unsaid: dict[str, object] = {"score": None, "derived_from": None, "note": "", "meta": {}}
    return Annotation(
        id=alias,
        model=alias,
        regions=[
            each.model_copy(
                update={**unsaid, "id": names[each.id], "parent": names.get(each.parent or "")}
            )
            for each in prediction.regions
        ],
        relations=[
            each.model_copy(
                update={
                    "id": f"{alias}.r{at}",
                    "start": names[each.start],
                    "end": names[each.end],
                    "derived_from": None,
                }
            )
            # The id of a region that is not there would be shown as it is.
            for at, each in enumerate(prediction.relations, 1)
            if each.start in names and each.end in names
        ],
        answers=[_unscored(each, names) for each in prediction.answers],
        spaces=prediction.spaces,
    )


def _unscored(answer: AnyAnswer, names: Mapping[str, str]) -> AnyAnswer:
    told: dict[str, object] = {"region": names.get(answer.region or "")}
    if isinstance(answer, TagsAnswer):
        told["tags"] = tuple(tag.model_copy(update={"score": None}) for tag in answer.tags)
    return answer.model_copy(update=told)
