"""What is shown: the data of one task, and who has it."""

from pydantic import Field, JsonValue, field_validator

from embed_label.errors import TaskError
from embed_label.interface import Interface
from embed_label.wire import Id, Written, clean, new_id


class Task(Written):
    """`data` holds what the sources of an interface point at with their `$variables`."""

    error = TaskError

    id: Id = Field(default_factory=new_id)
    data: dict[str, JsonValue]
    meta: dict[str, JsonValue] = {}

    @field_validator("data", "meta", mode="before")
    @classmethod
    def _must_be_storable(cls, value: JsonValue) -> JsonValue:
        return clean(value)

    def gaps(self, interface: Interface) -> dict[str, TaskError]:
        """The sources of an interface that this task cannot fill, with the reason."""
        found: dict[str, TaskError] = {}
        for source in interface.sources.values():
            try:
                source.read(self.data)
            except TaskError as error:
                found[source.name] = error
        return found
