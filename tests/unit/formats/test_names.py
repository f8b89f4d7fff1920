"""Names of pictures, from addresses that nobody trusts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.formats.names import LONGEST, Names, stem_of


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.org/b/c.jpg?size=1#x", "c.jpg"),
        ("/data/local-files/?d=photos/c%20d.png", "c d.png"),
        (r"C:\photos\c.jpg", "c.jpg"),
        ("../../etc/passwd", "passwd"),
        ("https://a.org/..", "7"),
        ("https://a.org/%2e%2e%2fx.jpg", "x.jpg"),
        ("https://a.org/a%00b\n.jpg", "a_b.jpg"),
        ("https://a.org/.htaccess", "htaccess"),
        ("https://a.org/con.jpg", "_con.jpg"),
        ("data:image/png;base64,AAAA", "7.png"),
        ("https://a.org/", "7"),
        ("ü/ß.jpg", "ß.jpg"),
        ("a/" + "x" * 300 + ".jpg", "x" * 196 + ".jpg"),
    ],
)
def test_a_picture_is_named_by_the_last_part_of_its_address(address: str, name: str) -> None:
    assert Names().of(address, "7") == name


def test_names_that_clash_are_numbered() -> None:
    names = Names()
    found = [names.of(each, "7") for each in ("a/c.jpg", "b/c.jpg", "c.png", "C.JPG", "c-2.jpg")]
    assert found == ["c.jpg", "c-2.jpg", "c-3.png", "C-4.JPG", "c-2-2.jpg"]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=8))
def test_no_name_leaves_its_folder_or_stands_twice(given: list[tuple[str, str]]) -> None:
    names = Names()
    made = [names.of(address, otherwise) for address, otherwise in given]
    stems = [stem_of(each).casefold() for each in made]
    assert len(set(stems)) == len(stems)
    for each in made:
        assert Path(each).name == each
        assert not set(each) & set('/\\\0:*?"<>|')
        assert each not in ("", ".", "..")
        assert len(each.encode()) <= 220


def test_long_names_that_are_the_same_stay_apart() -> None:
    names = Names()
    long = f"/a/{'x' * 300}.wav"
    made = [stem_of(names.of(long, "7")) for _ in range(12)]
    assert len(set(made)) == 12
    assert all(len(each) <= LONGEST for each in made)
