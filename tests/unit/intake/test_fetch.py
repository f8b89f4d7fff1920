"""Nothing is fetched from a web server but what the caller allows, and never from inside."""

import socket

import pytest

from embed_label.errors import TaskError
from embed_label.intake import fetch
from tests.unit.intake.given import brought

INSIDE = (
    "127.0.0.1 10.0.0.1 169.254.169.254 192.168.1.1 172.16.0.1 100.64.0.1 0.0.0.0 224.0.0.1 ::1 "
    "fe80::1 fc00::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: ::"
)


@pytest.mark.parametrize(
    ("url", "allow"),
    [
        ("https://data.example/a.csv", []),
        ("https://evil.example/a.csv", ["data.example"]),
        ("https://data.example.evil/a.csv", ["data.example"]),
        ("https://data.example@evil.example/a.csv", ["data.example"]),
    ],
)
def test_a_host_that_is_not_allowed_is_not_asked(url: str, allow: list[str]) -> None:
    with pytest.raises(TaskError, match="nothing is fetched"):
        brought(url, allow=allow)


@pytest.mark.parametrize("url", ["http://data.example/a", "https://me:pass@data.example/a"])
def test_only_https_without_a_password_is_fetched(url: str) -> None:
    with pytest.raises(TaskError, match="only https") as error:
        brought(url, allow=["data.example"])
    assert "pass@" not in str(error.value)


@pytest.mark.parametrize("address", INSIDE.split())
def test_an_allowed_host_that_lies_inside_is_not_asked(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(*_: object, **__: object) -> list[tuple[object, ...]]:
        public = (socket.AF_INET, 1, 6, "", ("93.184.216.34", 443))
        return [public, (socket.AF_INET6, 1, 6, "", (address, 443))]

    monkeypatch.setattr(fetch.socket, "getaddrinfo", found)
    with pytest.raises(TaskError, match="network of its own"):
        brought("https://data.example/a.csv", allow=["data.example"])
