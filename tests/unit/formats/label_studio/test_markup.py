"""HTML as it is read and counted: the same by the widget, and by Label Studio."""

import json
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.formats.label_studio.markup import Markup

VECTORS = Path(__file__).parents[3] / "vectors" / "html.json"


class Document(TypedDict):
    name: str
    html: str
    text: str
    texts: list[tuple[str, int, str]]


DOCUMENTS: list[Document] = json.loads(VECTORS.read_text())["documents"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=[each["name"] for each in DOCUMENTS])
def test_texts_are_counted_and_found_by_their_xpaths(document: Document) -> None:
    markup = Markup(document["html"])
    assert markup.text == document["text"]
    assert "".join(said for _, _, said in document["texts"]) == markup.text
    for path, start, said in document["texts"]:
        assert markup.position(path, 0) == start
        assert markup.position(path, len(said)) == start + len(said)
        assert markup.point(start) == (path, 0)
        assert markup.point(start + len(said), is_end=True) == (path, len(said))


def test_a_path_may_leave_out_what_goes_without_saying() -> None:
    markup = Markup("<p>One</p><p>Two</p>")
    for path in ("/p[1]/text()[1]", "/p/text()", "./p[1]/text()", "/html[1]/body[1]/P[1]/text()"):
        assert markup.position(path, 1) == 1
    assert markup.position("/p[3]/text()[1]", 0) is None
    assert markup.position("/div", 0) is None


def test_label_studio_counts_line_breaks_and_what_is_not_seen_too() -> None:
    markup = Markup("<p>One<br>two</p><style>p {}</style><p>thr🦊e</p>")
    assert markup.text == "Onetwothr🦊e"
    assert [markup.to_global(at) for at in (0, 3, 6, 11)] == [0, 4, 11, 16]
    assert markup.to_global(3, is_end=True) == 3
    assert markup.from_global(4) == 3
    # Inside of what is not seen lies nothing.
    assert markup.from_global(8) == 6


def test_older_versions_of_it_count_units() -> None:
    markup = Markup("<p>🦊 fox</p>")
    assert markup.in_units("/p[1]/text()[1]", 3) == 2
    assert markup.position("/p[1]/text()[1]", 2) == 2


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<style>", "</style>", "a", "🦊", " ", "<td>", "<tr>"]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
def test_every_place_is_found_again_whichever_way_it_is_said(
    html: str, data: st.DataObject
) -> None:
    markup = Markup(html)
    if not markup.text:
        return
    at = data.draw(st.integers(0, len(markup.text) - 1))
    point = markup.point(at)
    assert point
    assert markup.position(*point) == at
    assert markup.from_global(markup.to_global(at)) == at
