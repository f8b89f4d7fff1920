"""A store behind the API, and callers of every role."""

from datetime import timedelta
from typing import Any

from starlette.testclient import TestClient

from embed_label.server import Api, Limits, Media, server
from embed_label.store import LabelStore
from embed_label.store.tokens import Role
from tests.contract.given import a_task, an_interface

AT = "/api/v1"
# Tests are in a hurry; those of the limits say their own.
UNHURRIED = Limits(rate=1e6, burst=10**6)


def opened(store: LabelStore, *, media: Media | None = None, **options: Any) -> TestClient:
    api = Api(**{"limits": UNHURRIED, **options})
    app = server(store, api=api, media=media or ())
    return TestClient(app, base_url=f"http://testserver{AT}/", raise_server_exceptions=False)


def bearer(
    store: LabelStore,
    role: Role = "owner",
    *,
    author: str = "ann",
    minutes: float = 60,
    **scope: Any,
) -> dict[str, str]:
    token = store.token(role, author=author, lifetime=timedelta(minutes=minutes), **scope)
    return {"Authorization": f"Bearer {token}"}


def two_projects(store: LabelStore) -> None:
    """Each with an interface and the tasks "t1" and "t2"."""
    for name in ("mine", "theirs"):
        store.project(name, interface=an_interface()).add_tasks([a_task("t1"), a_task("t2")])
