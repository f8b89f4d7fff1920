"""The API does what it says of itself: schemathesis asks, by what the description allows."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.requests import Request

from embed_label.server import Api
from embed_label.server.api.api import application, peer
from embed_label.server.api.call import Call, Desk
from embed_label.server.api.caller import Caller, Door
from embed_label.server.api.operation import Operations
from embed_label.server.api.routes import every_operation
from embed_label.server.api.runs import Runs
from embed_label.server.api.sources import Allowed
from embed_label.store import LabelStore
from embed_label.wire import Wire
from tests.contract.given import an_answer
from tests.unit.server.api.given import UNHURRIED, bearer, two_projects

# The same examples each time: a failure here is one everywhere.
ASKED = settings(
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
HERE = {"project": "mine", "task": "t1", "completion": "done"}
# What our own rules ask of these is more than a schema can say: of what they take, that a page
# begins at a task that is there, that a question has no labels.
RULED = {each.name for each in every_operation() if each.takes} | {"list_tasks", "get_agreement"}
OPERATIONS = [each for each in every_operation() if each.needs is not None]


@pytest.fixture(scope="module")
def store() -> Iterator[LabelStore]:
    with LabelStore("sqlite://") as made:
        two_projects(made)
        ticket = made.project("mine").ticket("t1", author="bob")
        made.put(an_answer(ticket) | {"id": "done"}, author="bob")
        yield made


@pytest.fixture(scope="module")
def schema(store: LabelStore) -> Any:
    api = Api(limits=UNHURRIED)
    api.join(store)
    return schemathesis.openapi.from_asgi("/openapi.json", api)


def ask(
    schema: Any, name: str, mode: GenerationMode, headers: dict[str, str] | None, examples: int = 5
) -> dict[int, int]:
    """How often each status was answered; raises what schemathesis found."""
    operation = schema.find_operation_by_id(name)
    counts: dict[int, int] = {}

    @settings(ASKED, max_examples=examples)
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        if mode is GenerationMode.POSITIVE:
            known = {part: HERE[part] for part in case.path_parameters if part in HERE}
            case.path_parameters.update(known)
        without = [positive_data_acceptance] if name in RULED else []
        reply = case.call_and_validate(headers=headers, excluded_checks=without)
        counts[reply.status_code] = counts.get(reply.status_code, 0) + 1

    run()
    return counts


def test_the_description_is_openapi(schema: Any) -> None:
    schema.validate()
    assert schema.raw_schema["openapi"] == "3.1.0"
    assert {each.name for each in every_operation()} == {
        said["operationId"]
        for path in schema.raw_schema["paths"].values()
        for said in path.values()
    }


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_it_does_what_it_says(
    schema: Any, store: LabelStore, name: str, mode: GenerationMode
) -> None:
    counts = ask(schema, name, mode, bearer(store))
    assert counts
    assert max(counts) < 500


@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_without_a_token_it_says_nothing_whatever_is_asked(schema: Any, name: str) -> None:
    assert set(ask(schema, name, GenerationMode.POSITIVE, None, examples=1)) == {401}


class Told(Wire):
    count: int


def broken(does: Callable[[Call], Told], store: LabelStore, door: Door | None = None) -> Any:
    """An API with this operation alone."""
    operations = Operations()
    operations.add("GET", "/projects/{project}/broken", needs="annotator")(does)
    desk = Desk(store=store, limits=UNHURRIED, allowed=Allowed(), runs=Runs(), media={}, uploads={})
    app = application(desk, door or Door(store, None, None, ()), peer, (), operations.all)
    return schemathesis.openapi.from_asgi("/openapi.json", app)


def fails(call: Call) -> Told:
    raise ValueError("a secret")


def lies(call: Call) -> Told:
    return Told.model_construct(count=-0.5)


def keeps(call: Call) -> Told:
    return Told(count=1)


class Open(Door):
    async def let_in(self, request: Request) -> Caller:
        return Caller(role="owner", author="anybody")


@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")
@pytest.mark.parametrize(
    ("does", "found"), [(fails, "Server error"), (lies, "Response violates schema")]
)
def test_a_route_that_breaks_its_word_is_found(
    store: LabelStore, does: Callable[[Call], Told], found: str
) -> None:
    with pytest.raises(FailureGroup, match=found) as caught:
        ask(broken(does, store), does.__name__, GenerationMode.POSITIVE, bearer(store))
    assert "a secret" not in str(caught.value)


def test_a_door_that_lets_everybody_in_is_found(store: LabelStore) -> None:
    good = broken(keeps, store)
    assert ask(good, "keeps", GenerationMode.POSITIVE, bearer(store)) == {200: 5}
    bad = broken(keeps, store, Open(store, None, None, ()))
    with pytest.raises(FailureGroup, match="without authentication"):
        ask(bad, "keeps", GenerationMode.POSITIVE, bearer(store))
