"""An annotation: one author's regions, relations and answers for one task."""

from collections.abc import Iterator

from pydantic import Field, JsonValue

from embed_label.checking import Checker
from embed_label.interface import Interface
from embed_label.questions import AnyAnswer
from embed_label.regions import AnyRegion, AnySpace
from embed_label.relation import Relation
from embed_label.wire import Id, Many, Text, Wire, new_id


class Annotation(Wire):
    """`model` names the model where the author is one: then this is a prediction.

    `spaces` says how large each source was when it was shown, by its name; by `name[item]` for one
    that shows several.
    """

    id: Id = Field(default_factory=new_id)
    author: Text = ""
    model: Text | None = None
    score: float | None = Field(default=None, ge=0, le=1)
    regions: Many[AnyRegion] = ()
    relations: Many[Relation] = ()
    answers: Many[AnyAnswer] = ()
    spaces: dict[str, AnySpace] = {}

    def flaws(self, interface: Interface, data: dict[str, JsonValue]) -> Iterator[str]:
        """What that interface and that task's data do not allow, each in one sentence."""
        return Checker(self, interface, data).flaws()

    def missing(self, interface: Interface, data: dict[str, JsonValue]) -> Iterator[str]:
        """The required questions that were left without an answer."""
        return Checker(self, interface, data).missing()
