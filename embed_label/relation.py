"""How two regions belong together."""

from typing import Literal

from pydantic import Field

from embed_label.wire import Id, Many, Text, Wire, new_id


class Relation(Wire):
    """From the region `start` to the region `end`; `direction` says which way it reads."""

    id: Id = Field(default_factory=new_id)
    start: Id
    end: Id
    direction: Literal["forward", "backward", "both", "none"] = "forward"
    labels: Many[Text] = ()
    derived_from: Id | None = None
