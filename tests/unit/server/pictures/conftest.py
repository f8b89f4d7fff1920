"""A folder of pictures, a client of what serves them, and what is read through it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from starlette.testclient import TestClient

from embed_label.server import Pictures, server
from embed_label.store import LabelStore

Serve = Callable[..., TestClient]
AT = "/_embed_label/pictures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scans"
    made.mkdir()
    return made


@pytest.fixture
def serve(tmp_path: Path, folder: Path) -> Serve:
    def serving(**options: Any) -> TestClient:
        pictures = Pictures(folder, **{"cache": tmp_path / "cache", **options})
        return TestClient(server(LabelStore("sqlite://"), pictures=pictures))

    return serving


@pytest.fixture
def client(serve: Serve) -> TestClient:
    return serve()


def gradient(width: int, height: int) -> Image.Image:
    """Red grows to the right, green downwards: every place has a colour of its own."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.new("L", (width, height), 80)))


def info(client: TestClient, name: str) -> dict[str, Any]:
    reply = client.get(f"{AT}/{name}/info.json")
    assert reply.status_code == 200, reply.text
    return reply.json()


def picture(client: TestClient, url: str) -> Image.Image:
    reply = client.get(url)
    assert reply.status_code == 200, reply.text
    return Image.open(BytesIO(reply.content))


def differ(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any channel anywhere."""
    assert one.size == other.size
    extrema = ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")).getextrema()
    return max(int(high) for _, high in extrema)  # type: ignore[misc] four channels


def assembled(client: TestClient, said: dict[str, Any], factor: int) -> Image.Image:
    """A level, put together from its tiles by what info.json says."""
    width, height = said["width"], said["height"]
    whole = Image.new("RGBA", (-(-width // factor), -(-height // factor)))
    step = said["tiles"][0]["width"] * factor
    kind = said["preferredFormats"][0]
    for y in range(0, height, step):
        for x in range(0, width, step):
            w, h = min(step, width - x), min(step, height - y)
            small = -(-w // factor), -(-h // factor)
            part = f"{x},{y},{w},{h}/{small[0]},{small[1]}/0/default.{kind}"
            tile = picture(client, f"{said['id']}/{part}")
            assert tile.size == small
            whole.paste(tile.convert("RGBA"), (x // factor, y // factor))
    return whole
