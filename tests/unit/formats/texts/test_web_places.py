"""Where annotations of the web lead, and which lead nowhere."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.texts.given import TEXT, labelled, marked, span, there_and_back
from tests.unit.formats.texts.web import PICTURE, read


def quoting(exact: str, start: int | None, end: int = 0, **more: Any) -> dict[str, Any]:
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quote = {"type": "TextQuoteSelector", "exact": exact, **more}
    return {
        "id": "#1",
        "type": "Annotation",
        "body": {"purpose": "tagging", "value": "PER"},
        "target": {"source": "7", "selector": [quote, *([position] if start is not None else [])]},
    }


@pytest.mark.parametrize(
    ("item", "start", "note"),
    [
        (quoting("Ada", 2, 5), 2, ""),
        (quoting("met", 0, 3), 6, "quotes 'met', which stands at 6 and not where it says"),
        (quoting("met", None), 6, ""),
        (quoting("Ada", 0, 3, prefix="met "), 10, "which stands at 10 and not where it says"),
        (quoting("Ada", 2, 5, prefix="met ", suffix=""), 10, "which stands at 10"),
        (quoting("Ada", 0, 3), None, "quotes 'Ada', which stands 2 times in the text"),
        (quoting("Eve", 2, 5), None, "quotes 'Eve', which stands nowhere in the text"),
        (quoting("", 5, 5), None, "quotes nothing"),
        (quoting("Eve", 90, 99), None, "quotes 'Eve', which stands nowhere"),
    ],
)
def test_a_position_holds_if_what_it_quotes_is_there(
    item: Any, start: int | None, note: str, tmp_path: Path
) -> None:
    known = [el.Task(id="7", data={"text": "🦊 Ada met Ada"})]
    (found,) = read(tmp_path, item, tasks=known)
    assert [each[0] for each in marked(found)] == ([] if start is None else [start])
    assert note in " ".join(found.notes)
    assert bool(found.notes) == bool(note)


def test_a_place_inside_a_character_is_found_by_its_quote(tmp_path: Path) -> None:
    known = [el.Task(id="7", data={"text": "🦊 Ada met Ada"})]
    (found,) = read(tmp_path, quoting("met", 1, 3), tasks=known, units="utf16")
    assert [each[0] for each in marked(found)] == [6]
    (found,) = read(tmp_path, quoting("met", 7, 10), tasks=known, units="utf16")
    assert ([each[0] for each in marked(found)], found.notes) == ([6], ())


def test_xpaths_are_a_range_both_ways(tmp_path: Path) -> None:
    xpaths = {"start": "/p[1]/text()[1]", "start_offset": 2, "end": "/p[2]/b[1]", "end_offset": 0}
    (found,) = there_and_back([labelled(span(0, 3, xpaths=xpaths))], "web_annotation")
    (region,) = found.annotations[0].annotation.regions
    assert region.to_dict()["xpaths"] == xpaths
    item = quoting("Ada", 0, 3)
    names = ("startContainer", "startOffset", "endContainer", "endOffset")
    hypothesis = dict(zip(names, xpaths.values(), strict=True))
    item["target"]["selector"].append({"type": "RangeSelector", **hypothesis})
    (found,) = read(tmp_path, item, tasks=[el.Task(id="7", data={"text": TEXT})])
    (region,) = found.annotations[0].annotation.regions
    assert region.to_dict()["xpaths"] == xpaths


def a_shape(value: str) -> dict[str, Any]:
    selector = {"type": "SvgSelector", "value": value}
    return {"type": "Annotation", "target": {"source": "/b.jpg", "selector": selector}}


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("<svg><text>x</text></svg>", "an SVG without a rect"),
        ('<svg><polygon points="1,2 3,4"/></svg>', "less than three corners"),
        ('<svg><path d="M 0 0 C 1 1 2 2 3 3 Z"/></svg>', 'an SVG path with "C"'),
        ('<svg><rect x="a" y="1" width="2" height="2"/></svg>', 'in which x is "a"'),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><svg>&b;</svg>", "an SVG without a rect"),
    ],
)
def test_a_shape_that_is_none_of_ours_is_left_out_and_told(
    value: str, why: str, tmp_path: Path
) -> None:
    (found,) = read(tmp_path, a_shape(value), interface=PICTURE)
    assert found.annotations[0].annotation.regions == ()
    assert why in found.notes[0]


@pytest.mark.parametrize(
    ("item", "wrong"),
    [
        ({"type": "Annotation"}, "has no target"),
        ("x", "annotation 1 should be an object"),
        ({"target": {"selector": [7]}}, "selector[0] should be an object"),
        (
            {"id": "1", "motivation": "linking", "target": "a", "body": []},
            "links 1 things, and not two",
        ),
        (
            {"id": "1", "motivation": "linking", "target": "a", "body": "b"},
            'links "a", which is not in the file',
        ),
        (
            {**a_shape('<svg><rect width="2" height="0"/></svg>')},
            "annotation 1: height: Input should be greater than 0",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(item: Any, wrong: str, tmp_path: Path) -> None:
    with pytest.raises(el.TaskError) as raised:
        read(tmp_path, item, interface=PICTURE)
    assert wrong in str(raised.value)
    assert "theirs.json" in str(raised.value)
