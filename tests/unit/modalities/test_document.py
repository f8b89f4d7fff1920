"""The pages of a document: only who opens it counts them, and regions lie on those it spoke of."""

from typing import Any

from embed_label.annotation import Annotation
from embed_label.interface import Interface

FACE = Interface.model_validate(
    {
        "body": [
            {"kind": "document", "name": "file"},
            {"kind": "labels", "of": "file", "labels": ["total"]},
        ]
    }
)
DATA: Any = {"file": "/invoice.pdf"}
PAGE = {"kind": "page", "width": 595, "height": 842, "length": 40}
BOX = {"kind": "box", "x": 10, "y": 10, "width": 50, "height": 20}
SPAN = {"kind": "span", "start": 4, "end": 9}


def flaws(*regions: dict[str, Any], **other: Any) -> list[str]:
    shared = {"id": "r", "source": "file", "labels": ["total"]}
    said = Annotation.model_validate({"regions": [{**shared, **each} for each in regions], **other})
    return list(said.flaws(FACE, DATA))


def test_boxes_and_spans_lie_on_any_page_that_was_opened() -> None:
    spaces = {"file[0]": PAGE, "file[41]": PAGE}
    assert flaws({**BOX, "item": 41}, spaces=spaces) == []
    assert flaws({**SPAN, "item": 41}, spaces=spaces) == []


def test_a_region_that_names_no_page_lies_on_the_first() -> None:
    assert flaws(BOX, spaces={"file[0]": PAGE}) == []


def test_what_leaves_its_page_or_the_text_on_it_is_named() -> None:
    spaces = {"file[0]": PAGE}
    (flaw,) = flaws({**BOX, "x": 560}, spaces=spaces)
    assert flaw.endswith("box from (560, 10) to (610, 30) leaves the page of 595 by 842 points")
    assert flaws({**SPAN, "end": 41}, spaces=spaces) == [
        'region "r" on "file": the span 4 to 41 leaves the text of 40 characters'
    ]


def test_a_page_that_nobody_opened_holds_nothing() -> None:
    assert flaws({**BOX, "item": 2}, spaces={"file[0]": PAGE}) == [
        'region "r" on "file": its size is not known, so nothing can be placed on it'
    ]
