"""The API in a host: its own login, other sites, other apps around it."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from embed_label.errors import NotGiven, StoreError
from embed_label.server import Api, server
from embed_label.store import LabelStore
from embed_label.store.tokens import Role
from tests.unit.server.api.given import bearer, opened, two_projects

OURS = {"x-embed-label": "1"}


@pytest.fixture
def store() -> Iterator[LabelStore]:
    with LabelStore("sqlite://") as made:
        two_projects(made)
        yield made


def author(request: Request) -> str | None:
    return request.cookies.get("user")


async def role(request: Request) -> Role | None:
    """Ann runs one project; nobody else may anything."""
    is_hers = request.path_params.get("project") == "mine"
    return "manager" if is_hers and author(request) == "ann" else None


def test_without_being_asked_for_there_is_no_api(store: LabelStore) -> None:
    client = TestClient(server(store))
    assert client.get("/api/v1/health").status_code == 404
    assert client.get("/_embed_label/health").status_code == 200


def test_a_login_of_the_host_takes_the_place_of_tokens(store: LabelStore) -> None:
    client = opened(store, author=author, role=role)
    place = "projects/mine"
    for headers, status in (
        (OURS | {"cookie": "user=ann"}, 200),
        (OURS | {"cookie": "user=bob"}, 401),
        (OURS, 401),
        (OURS | bearer(store), 401),
        # A browser sends cookies for any page.
        ({"cookie": "user=ann"}, 403),
        (OURS | {"cookie": "user=ann", "origin": "https://evil.example"}, 403),
        (OURS | {"cookie": "user=ann", "sec-fetch-site": "cross-site", "origin": "null"}, 403),
    ):
        assert client.get(place, headers=headers).status_code == status
    foreign = client.get("projects/theirs", headers=OURS | {"cookie": "user=ann"})
    assert foreign.status_code == 401


def test_author_and_role_belong_together() -> None:
    with pytest.raises(NotGiven, match="belong together"):
        Api(author=author)
    with pytest.raises(NotGiven, match="belong together"):
        Api(role=role)


def test_pages_of_other_sites_may_not_ask_unless_they_are_named(store: LabelStore) -> None:
    asks = {
        "origin": "https://app.example",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization",
    }
    closed = opened(store)
    for reply in (
        closed.options("projects", headers=asks),
        closed.get("projects", headers=bearer(store) | {"origin": "https://app.example"}),
        closed.get("health", headers={"origin": "https://app.example"}),
    ):
        assert not [name for name in reply.headers if name.startswith("access-control")]
    named = opened(store, origins=["https://app.example"])
    reply = named.options("projects", headers=asks)
    assert (reply.status_code, reply.headers["access-control-allow-origin"]) == (
        200,
        "https://app.example",
    )
    evil = named.options("projects", headers=asks | {"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in evil.headers
    reply = named.get("projects", headers={"origin": "https://app.example"})
    assert (reply.status_code, reply.headers["access-control-allow-origin"]) == (
        401,
        "https://app.example",
    )


@pytest.mark.parametrize("at", ["", "/labels"])
def test_it_is_mounted_beside_and_below_other_apps(store: LabelStore, at: str) -> None:
    inner = server(store, api=True)
    outer = Starlette(
        routes=[Mount(at or "/", app=inner)]
        if at
        else [*inner.routes, Route("/else", lambda _request: PlainTextResponse("else"))]
    )
    client = TestClient(outer)
    assert client.get(f"{at}/api/v1/health").json() == {"ok": True}
    said = client.get(f"{at}/api/v1/openapi.json").json()
    assert said["servers"] == [{"url": f"{at}/api/v1"}]
    reply = client.get(f"{at}/api/v1/projects", headers=bearer(store))
    assert reply.json() == {"projects": ["mine", "theirs"]}


def test_a_backend_mounted_behind_it_is_reached(store: LabelStore) -> None:
    """As Reflex does with `api_transformer`."""
    outer = server(store, api=True)
    outer.mount("", Starlette(routes=[Route("/ping", lambda _request: PlainTextResponse("pong"))]))
    client = TestClient(outer)
    assert client.get("/ping").text == "pong"
    assert client.get("/api/v1/health").json() == {"ok": True}
    assert client.get("/api/v1/nothing").json()["code"] == "missing"


def test_an_api_without_a_store_says_what_is_missing() -> None:
    with pytest.raises(NotGiven, match="needs a store"):
        TestClient(Api()).get("/health")


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (StoreError("/secret/labels.db is full"), 503, "unavailable"),
        (RuntimeError("/secret/labels.db is full"), 500, "internal"),
    ],
)
def test_what_fails_inside_stays_inside(
    store: LabelStore, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, code: str
) -> None:
    def fail() -> list[str]:
        raise error

    client = opened(store)
    headers = bearer(store)
    monkeypatch.setattr(store, "projects", fail)
    reply = client.get("projects", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert "secret" not in reply.text
    assert reply.headers.get("retry-after") == ("1" if status == 503 else None)


@pytest.mark.parametrize("path", ["projects/mine/tasks/t1", "nothing", "projects", "health"])
def test_what_has_no_such_method_says_which_there_are(store: LabelStore, path: str) -> None:
    reply = opened(store).request("PATCH", path, headers=bearer(store))
    if path == "nothing":
        assert (reply.status_code, reply.json()["code"]) == (404, "missing")
    else:
        assert (reply.status_code, reply.json()["code"]) == (405, "method")
        assert "GET" in reply.headers["allow"]


def test_answers_are_kept_by_nobody(store: LabelStore) -> None:
    reply = opened(store).get("projects", headers=bearer(store))
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_a_token_in_the_address_is_none(store: LabelStore) -> None:
    token = bearer(store)["Authorization"].removeprefix("Bearer ")
    for name in ("token", "access_token", "authorization"):
        assert opened(store).get(f"projects?{name}={token}").status_code == 401
