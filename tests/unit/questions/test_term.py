"""Terms: what labels and choices share."""

from typing import Any

import pytest

from embed_label.errors import InterfaceError
from embed_label.interface import Label
from embed_label.questions import Choice, repeated


@pytest.mark.parametrize("term", [Label, Choice])
@pytest.mark.parametrize(
    "good", [{"color": "#00ff7F"}, {"color": ""}, {"key": "1"}, {"key": "a"}, {"key": ""}]
)
def test_a_term_may_have_a_color_and_a_key(term: Any, good: dict[str, str]) -> None:
    assert term.model_validate({"name": "car", **good}).name == "car"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("color", "red"),
        ("color", "#fff"),
        ("color", "#00ff7g"),
        ("color", "#00ff7f\n"),
        ("key", "f12"),
        ("key", "hyper+a"),
        ("key", "12"),
        ("key", "1\n"),
        ("key", "\ud800"),
        ("title", 5),
    ],
)
def test_a_term_that_cannot_be_names_itself_and_its_field(field: str, value: Any) -> None:
    with pytest.raises(InterfaceError, match=f'Label "car": {field}'):
        Label.model_validate({"name": "car", field: value})


def test_the_first_repeated_name_is_found() -> None:
    assert repeated([Choice(name=name) for name in "abcba"]) == "b"
    assert repeated([Choice(name=name) for name in "abc"]) is None


@pytest.mark.parametrize(
    ("written", "key"),
    [("A", "a"), ("Ctrl+Shift+A", "mod+shift+a"), ("shift + cmd + a", "mod+shift+a"), ("7", "7")],
)
def test_a_key_is_the_same_key_however_it_is_written(written: str, key: str) -> None:
    assert Label(name="car", key=written).key == key
