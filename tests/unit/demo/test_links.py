"""A link holds what stands in both editors, and a made-up one does no harm."""

import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo_app.demo_app.play.links import LARGEST, Written, pack, unpack

WRITTEN = Written(language="python", code="el.Interface()", data="{}")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text())
def test_a_link_can_be_opened_again(code: str, data: str) -> None:
    kept = data.encode("utf-8", "replace").decode()
    opened = unpack(pack(Written(language="xml", code=code, data=data)))
    assert opened == Written(language="xml", code=code, data=kept)


def test_a_link_has_nothing_that_an_address_does_not_take() -> None:
    assert pack(WRITTEN).replace("-", "").replace("_", "").isalnum()


def test_a_link_that_was_cut_off_opens_nothing() -> None:
    link = pack(WRITTEN)
    assert all(unpack(link[:end]) is None for end in range(len(link) - 1))


def test_a_link_that_unfolds_without_end_opens_nothing() -> None:
    bomb = zlib.compress(b" " * (LARGEST * 20), 9)
    assert unpack(urlsafe_b64encode(bomb).decode()) is None


@pytest.mark.parametrize(
    "text", [b"1", b"[]", b"{}", b'{"language":"c","code":"","data":""}', b"\xff", b"[" * 90_000]
)
def test_a_link_to_something_else_opens_nothing(text: bytes) -> None:
    assert unpack(urlsafe_b64encode(zlib.compress(text)).decode()) is None


@given(st.text(max_size=60))
def test_any_text_as_a_link_opens_nothing(text: str) -> None:
    assert unpack(text) is None


def test_half_a_character_in_a_link_does_not_stop_the_page() -> None:
    text = b'{"language":"xml","code":"a\\ud800","data":"\\udc00"}'
    opened = unpack(urlsafe_b64encode(zlib.compress(text)).decode())
    assert opened == Written(language="xml", code="a?", data="?")
