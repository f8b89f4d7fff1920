"""What a format cannot hold is named, all of it, before anything is written."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.images.given import (
    BOX,
    INTERFACE,
    MASK,
    POLYGON,
    SKELETON,
    labelled,
)


def out(folder: Path) -> Path:
    return folder / "out"


def everything() -> el.Example:
    regions: list[dict[str, Any]] = [
        {**BOX, "labels": ["Car", "Bus stop"], "note": "dented", "parent": "r1", "score": 0.5},
        {"kind": "ellipse", "x": 9, "y": 9, "radius_x": 4, "radius_y": 2},
        {**BOX, "rotation": 10},
        {**POLYGON, "holes": [[(10, 10), (12, 10), (12, 12)]]},
        {"kind": "point", "x": 1, "y": 1},
        {"kind": "path", "points": [{"x": 1, "y": 1}, {"x": 9, "y": 9}]},
        MASK,
        {**SKELETON, "joints": [*SKELETON["joints"], {"name": "tail", "x": 1, "y": 1}]},
        {**BOX, "labels": []},
        {**BOX, "source": "scan"},
    ]
    answers = [{"kind": "comment", "question": "why", "text": "so"}]
    relations = [{"start": "r0", "end": "r1"}]
    return labelled(*regions, answers=answers, relations=relations)


ALWAYS = (
    'task "7": the answer to "why"',
    'task "7": the relation from "r0" to "r1"',
    'task "7": the box "r9" on "scan"',
)
BESIDE = (
    'task "7": the label "Bus stop" of the box "r0"',
    'task "7": the note of the box "r0"',
    'task "7": the parent of the box "r0"',
    'task "7": the box "r8", which has no label',
)


@pytest.mark.parametrize(
    ("form", "lost"),
    [
        ("regions", ()),
        (
            "coco",
            (
                *BESIDE,
                'task "7": the kind of the ellipse "r1": it becomes a polygon',
                'task "7": the kind of the box "r2": it becomes a polygon',
                'task "7": the corners of the polygon "r3": it becomes a mask for its holes',
                'task "7": the point "r4", which is no area',
                'task "7": the path "r5", which is no area',
                'task "7": the joint "tail", unknown to its label, of the skeleton "r7"',
            ),
        ),
        (
            "yolo_obb",
            (
                *BESIDE,
                'task "7": the score of the box "r0"',
                'task "7": the shape of the ellipse "r1": it becomes the upright box around it',
                'task "7": the shape of the polygon "r3": it becomes the upright box around it',
                'task "7": the point "r4", which is no box',
                'task "7": the path "r5", which is no box',
                'task "7": the shape of the mask "r6": it becomes the upright box around it',
                'task "7": the skeleton "r7", which is no box',
            ),
        ),
        (
            "yolo_pose",
            (
                *BESIDE,
                'task "7": the score of the box "r0"',
                'task "7": the box "r0", which is no skeleton',
                'task "7": the ellipse "r1", which is no skeleton',
                'task "7": the box "r2", which is no skeleton',
                'task "7": the polygon "r3", which is no skeleton',
                'task "7": the point "r4", which is no skeleton',
                'task "7": the path "r5", which is no skeleton',
                'task "7": the mask "r6", which is no skeleton',
                'task "7": the joint "tail", unknown to its label, of the skeleton "r7"',
            ),
        ),
    ],
)
def test_all_that_is_lost_is_named_at_once(
    form: str, lost: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(el.LossyExport) as raised:
        el.export([everything()], form, out(tmp_path), interface=INTERFACE)
    assert sorted(raised.value.lost) == sorted((*ALWAYS, *lost))
    assert list(tmp_path.iterdir()) == []


def test_a_long_list_of_what_is_lost_is_cut_in_the_message_alone(tmp_path: Path) -> None:
    given = labelled(*[{**BOX, "note": "dented"}] * 60)
    with pytest.raises(el.LossyExport, match="and 10 more") as raised:
        el.export([given], "coco", out(tmp_path), interface=INTERFACE)
    assert len(raised.value.lost) == 60
