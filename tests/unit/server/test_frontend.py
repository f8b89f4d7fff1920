"""Exported pages beside a backend."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from embed_label.server.frontend import frontend


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    for name in ("index.html", "404.html", "label.html", "label/texts.html", "assets/a-1.js"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)

    async def ping(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("pong")

    backend = Starlette(routes=[Route("/ping", ping)])
    return TestClient(frontend(tmp_path)(backend), follow_redirects=False)


@pytest.mark.parametrize(
    ("path", "page"),
    [("/", "index.html"), ("/label", "label.html"), ("/label/texts", "label/texts.html")],
)
def test_a_route_is_answered_with_its_page(client: TestClient, path: str, page: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.text) == (200, page)
    assert response.headers["cache-control"] == "no-cache"


def test_what_is_nowhere_is_the_404_page(client: TestClient) -> None:
    response = client.get("/nowhere")
    assert (response.status_code, response.text) == (404, "404.html")


def test_the_backend_comes_first(client: TestClient) -> None:
    assert client.get("/ping").text == "pong"


def test_files_with_a_hash_are_kept_by_browsers(client: TestClient) -> None:
    assert "immutable" in client.get("/assets/a-1.js").headers["cache-control"]
    assert "immutable" not in client.get("/assets/gone.js").headers["cache-control"]


def test_nothing_outside_of_the_folder_is_served(client: TestClient) -> None:
    assert client.get("/..%2f..%2fetc/passwd").status_code == 404
