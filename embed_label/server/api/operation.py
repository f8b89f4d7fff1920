"""What can be asked for: a path, who may ask, and a function whose types say the rest."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_type_hints

from pydantic import BaseModel, ConfigDict, JsonValue

from embed_label.store.tokens import Role

Method = Literal["GET", "POST", "PUT", "DELETE"]
JSON = "application/json"
JSONL = "application/x-ndjson"
XML = "application/xml"
FILE = "application/octet-stream"


class Query(BaseModel):
    """What may stand behind the question mark."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Operation:
    """`narrow`: a token for one task may ask too; `wide`: a token for one project may not.

    `takes` has what a body may be, by its media type; `fails` the statuses of its own refusals.
    """

    # What it takes and says is known by its annotations.
    does: Callable[..., Any]
    method: Method
    path: str
    needs: Role | None
    narrow: bool
    wide: bool
    status: int
    # Types, as pydantic takes them.
    takes: Mapping[str, Any]
    gives: str
    fails: tuple[int, ...]
    # None where the function has no such parameter.
    query: type[Query] | None = None
    body: Any = None
    says: Any = None

    @property
    def name(self) -> str:
        return self.does.__name__

    @property
    def reads_types(self) -> bool:
        """Whether its body comes as the type that it takes, and not as plain JSON."""
        return self.body is not JsonValue

    @property
    def parts(self) -> tuple[str, ...]:
        """The names in its path."""
        steps = (each for each in self.path.split("/") if each.startswith("{"))
        return tuple(each.strip("{}").partition(":")[0] for each in steps)


@dataclass(frozen=True, slots=True)
class Operations:
    """A list of them, each added by a decorator."""

    all: list[Operation] = field(default_factory=list[Operation])

    def add(
        self,
        method: Method,
        path: str,
        *,
        needs: Role | None,
        narrow: bool = False,
        wide: bool = False,
        status: int = 200,
        takes: Mapping[str, Any] | None = None,
        gives: str = JSON,
        fails: tuple[int, ...] = (),
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """`needs` is the least role; None is for everybody."""

        def added(does: Callable[..., Any]) -> Callable[..., Any]:
            types = get_type_hints(does)
            body = types.get("body")
            self.all.append(
                Operation(
                    does=does,
                    method=method,
                    path=path,
                    needs=needs,
                    narrow=narrow,
                    wide=wide,
                    status=status,
                    takes=takes or ({} if body is None else {JSON: body}),
                    gives=gives,
                    fails=fails,
                    query=types.get("query"),
                    body=body,
                    says=types.get("return"),
                )
            )
            return does

        return added


def is_async(operation: Operation) -> bool:
    return inspect.iscoroutinefunction(operation.does)
