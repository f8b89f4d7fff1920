"""What a server showed beside a task, or knows of what it showed and keeps to itself."""

from typing import Self

from pydantic import model_validator

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.wire import Id, Many, Text, Written


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
        return self
