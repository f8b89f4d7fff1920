"""The places that keep the contract of media: a test here runs on a folder and on a bucket."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import obstore
import pytest
from starlette.testclient import TestClient

from embed_label.server import Media, server
from embed_label.store import LabelStore
from tests.contract.media.gateway import Gateway

AT = "/clips"
_count = itertools.count()


@dataclass
class Held:
    """Where files lie, and what serves them."""

    where: str
    put: Callable[[str, bytes], object]
    options: dict[str, Any]

    def media(self, **options: Any) -> Media:
        return Media(self.where, at=AT, **self.options, **options)

    def client(self, **options: Any) -> TestClient:
        """Where names are enough."""
        return serving(self.media(open=True, **options))


def serving(media: Media) -> TestClient:
    return TestClient(server(LabelStore("sqlite://"), media=media), raise_server_exceptions=False)


@pytest.fixture
def bucket(gateway: Gateway) -> Held:
    name = f"media-{next(_count)}"
    store = gateway.bucket(name)
    where = f"s3://{name}/inside"
    return Held(
        where, lambda file, held: obstore.put(store, f"inside/{file}", held), gateway.options
    )


@pytest.fixture
def folder(tmp_path: Path) -> Held:
    root = tmp_path / "clips"
    root.mkdir()

    def put(name: str, held: bytes) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)

    return Held(str(root), put, {})


@pytest.fixture(params=["folder", "bucket"])
def held(request: pytest.FixtureRequest) -> Held:
    return request.getfixturevalue(request.param)
