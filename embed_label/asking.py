"""What somebody asks a model while they draw, and what the model proposes."""

from pydantic import Field

from embed_label.regions import AnyRegion, AnySpace
from embed_label.wire import Id, Many, Text, Wire, new_id


class Mark(Wire):
    """A region that points at something; not `wanted`, it points at what is beside it."""

    region: AnyRegion
    wanted: bool = True


class Prompt(Wire):
    """A question to a model: what lies at these marks, of the source of this task?

    `shown` is the address or the text that was on the screen; trust your own copy of the task.
    `labels` are those in hand. A prompt that `refines` an earlier one has its marks too.
    """

    id: Id = Field(default_factory=new_id)
    task: Id
    source: Id
    item: int | None = Field(default=None, ge=0)
    shown: Text = ""
    space: AnySpace | None = None
    labels: Many[Text] = ()
    marks: Many[Mark]
    refines: Id | None = None


class Proposal(Wire):
    """The answer to the prompt of that id: regions to take over, or what the `problem` was."""

    prompt: Id
    regions: Many[AnyRegion] = ()
    problem: Text = ""
