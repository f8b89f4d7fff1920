"""Every operation, for every role, here and where it may not reach."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from embed_label.server.api.operation import Operation
from embed_label.server.api.routes import every_operation
from embed_label.store import LabelStore
from embed_label.store.tokens import ROLES
from tests.contract.given import an_answer
from tests.unit.server.api.given import bearer, opened, two_projects

OPERATIONS = every_operation()
GUARDED = [each for each in OPERATIONS if each.needs is not None]
IN_A_PROJECT = [each for each in GUARDED if "project" in each.parts]


@pytest.fixture(scope="module")
def store() -> Iterator[LabelStore]:
    with LabelStore("sqlite://") as made:
        two_projects(made)
        for project in ("mine", "theirs"):
            for author in ("ann", "bob"):
                ticket = made.project(project).ticket("t1", author=author)
                done = an_answer(ticket) | {"id": f"{project}-{author}"}
                made.put(done, author=author)
        yield made


@pytest.fixture(scope="module")
def client(store: LabelStore) -> TestClient:
    return opened(store)


def path(operation: Operation, **parts: str) -> str:
    parts = {"project": "mine", "task": "t1", "completion": "mine-ann", "run": "none"} | parts
    return operation.path.replace(":path}", "}").format(**parts).lstrip("/")


def ask(client: TestClient, operation: Operation, headers: dict[str, str], **parts: str):
    return client.request(operation.method, path(operation, **parts), headers=headers)


def by_name(operation: Operation) -> str:
    return operation.name


def test_only_health_is_for_everybody() -> None:
    assert [each.name for each in OPERATIONS if each.needs is None] == ["health"]


@pytest.mark.parametrize("operation", GUARDED, ids=by_name)
def test_without_a_token_nothing_is_said(client: TestClient, operation: Operation) -> None:
    for said in ("", "Bearer ", "Bearer elt1.e30.12345678.forged", "Basic YTpi"):
        headers = {"authorization": said} if said else {}
        here = ask(client, operation, headers)
        assert here.status_code == 401
        assert here.headers["www-authenticate"].startswith("Bearer")
        assert here.json()["code"] == "token"
        assert here.content == ask(client, operation, headers, project="nowhere").content


@pytest.mark.parametrize("operation", GUARDED, ids=by_name)
def test_a_role_may_what_those_below_it_may_and_no_more(
    client: TestClient, store: LabelStore, operation: Operation
) -> None:
    assert operation.needs is not None
    for role in ROLES:
        headers = bearer(store, role)
        reply = ask(client, operation, headers)
        if ROLES.index(role) >= ROLES.index(operation.needs):
            assert reply.status_code not in {401, 403}
            assert reply.status_code < 500
        else:
            assert (reply.status_code, reply.json()["code"]) == (403, "role")
            nowhere = ask(client, operation, headers, project="nowhere", task="nothing")
            assert nowhere.content == reply.content


@pytest.mark.parametrize("operation", IN_A_PROJECT, ids=by_name)
def test_a_foreign_project_is_as_one_that_is_not_there(
    client: TestClient, store: LabelStore, operation: Operation
) -> None:
    headers = bearer(store, "owner", project="mine")
    parts = {"completion": "theirs-ann"}
    theirs = ask(client, operation, headers, project="theirs", **parts)
    nowhere = ask(client, operation, headers, project="nowhere", **parts)
    assert theirs.status_code in {403, 404}
    assert (theirs.status_code, theirs.content) == (nowhere.status_code, nowhere.content)


@pytest.mark.parametrize("operation", GUARDED, ids=by_name)
def test_a_token_for_one_task_reaches_no_other(
    client: TestClient, store: LabelStore, operation: Operation
) -> None:
    headers = bearer(store, "owner", project="mine", task="t1")
    if "task" in operation.parts:
        other = ask(client, operation, headers, task="t2")
        nowhere = ask(client, operation, headers, task="nothing")
        assert other.status_code == 404
        assert (other.status_code, other.content) == (nowhere.status_code, nowhere.content)
    elif not operation.narrow:
        reply = ask(client, operation, headers)
        assert (reply.status_code, reply.json()["code"]) == (403, "scope")


def test_an_annotator_reads_nobody_elses_labels(client: TestClient, store: LabelStore) -> None:
    headers = bearer(store, "annotator", author="ann", project="mine")
    assert client.get("projects/mine/completions/mine-ann", headers=headers).status_code == 200
    others = client.get("projects/mine/completions/mine-bob", headers=headers)
    nothing = client.get("projects/mine/completions/nothing", headers=headers)
    assert others.status_code == 404
    assert others.content == nothing.content
    theirs = client.get("projects/mine/completions/theirs-ann", headers=headers)
    assert theirs.content == nothing.content
    said = client.get("projects/mine/history/t1", headers=headers).json()["revisions"]
    assert [each["author"] for each in said] == ["ann"]
    reviewer = bearer(store, "reviewer", author="eve", project="mine")
    said = client.get("projects/mine/history/t1", headers=reviewer).json()["revisions"]
    assert [each["author"] for each in said] == ["ann", "bob"]


def test_an_annotator_acts_for_nobody_else(client: TestClient, store: LabelStore) -> None:
    headers = bearer(store, "annotator", author="ann", project="mine")
    for place in ("next", "renew", "release"):
        reply = client.post(f"projects/mine/{place}?author=bob", headers=headers)
        assert (reply.status_code, reply.json()["code"]) == (403, "role")
    body = an_answer()
    reply = client.put(
        f"projects/mine/completions/{body['id']}?author=bob", json=body, headers=headers
    )
    assert reply.status_code == 403


def test_a_token_of_one_project_lists_no_other(client: TestClient, store: LabelStore) -> None:
    reply = client.get("projects", headers=bearer(store, "owner", project="mine"))
    assert reply.json() == {"projects": ["mine"]}
    reply = client.get("projects", headers=bearer(store, "annotator", project="nowhere"))
    assert reply.json() == {"projects": []}


def test_a_ticket_is_shown_to_nobody(client: TestClient, store: LabelStore) -> None:
    reply = client.get("projects/mine/history/t1", headers=bearer(store, "owner"))
    assert [each["completion"]["ticket"] for each in reply.json()["revisions"]] == [None, None]
