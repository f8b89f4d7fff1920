"""A region that cannot be on its image is refused with its field, and kept."""

from math import nan
from typing import Any

import pytest

import embed_label as el
from embed_label.wire import new_id

INTERFACE = el.Interface(
    body=[
        el.ImageSource(name="photo"),
        el.Labels(of="photo", labels=["Car", el.Label(name="Man", joints=["head", "hand"])]),
    ]
)
SPACES = {"photo": {"kind": "plane", "width": 64, "height": 48}}
BOX = {"kind": "box", "x": 1, "y": 1, "width": 9, "height": 9}
POLYGON = {"kind": "polygon", "points": [(0, 0), (10, 10), (10, 0)]}
MASK = {"kind": "mask", "width": 64, "height": 48, "runs": [64 * 48]}
SKELETON = {"kind": "skeleton", "labels": ["Man"], "joints": [{"name": "head", "x": 1, "y": 1}]}
BEYOND = [(100, 0), (200, 10), (300, 90)]

BAD: list[tuple[dict[str, Any], str]] = [
    ({**BOX, "x": 60}, "the box from (60, 1) to (69, 10) leaves the image of 64 by 48"),
    ({**BOX, "x": nan}, "annotation.regions.0.box.x: Input should be a finite number"),
    ({**BOX, "width": -9}, "annotation.regions.0.box.width: Input should be greater than 0"),
    ({**BOX, "item": 3}, "there is no item 3"),
    ({**BOX, "width": 1e9, "x": -5e8, "rotation": 3}, "is far larger than the image"),
    ({"kind": "ellipse", "x": 9, "y": 9, "radius_x": 1e9, "radius_y": 1}, "is far larger than"),
    ({**POLYGON, "points": [(0, 0), (9, 9), (9, 0), (0, 9)]}, "the polygon crosses itself"),
    ({**POLYGON, "holes": [BEYOND]}, "the polygon's holes[0] from (100, 0) to (300, 90) leaves"),
    ({**MASK, "height": 47, "runs": [64 * 47]}, "the mask of 64 by 47 pixels is not as large as"),
    ({**MASK, "runs": [5]}, "annotation.regions.0.mask: Value error, the runs count 5 pixels"),
    ({**MASK, "runs": [-5, 5]}, "annotation.regions.0.mask.runs.0: Input should be greater"),
    ({**SKELETON, "joints": [{"name": "tail", "x": 1, "y": 1}]}, 'joint "tail" is not one of'),
    ({**SKELETON, "joints": []}, "annotation.regions.0.skeleton.joints: "),
    ({**SKELETON, "labels": ["Car"]}, "none of its labels has joints"),
]


@pytest.mark.parametrize(("region", "why"), BAD)
def test_it_is_refused_and_kept(store: el.LabelStore, region: dict[str, Any], why: str) -> None:
    ticket = store.ticket(el.Task(id="t", data={"photo": "/a.jpg"}), INTERFACE)
    good = {**BOX, "id": "good", "source": "photo", "labels": ["Car"]}
    bad = {"id": "bad", "source": "photo", "labels": ["Car"], **region}
    sent = {
        "id": new_id(),
        "task": "t",
        "ticket": ticket,
        "annotation": {"regions": [bad, good], "spaces": SPACES},
    }
    with pytest.raises(el.InvalidCompletion) as raised:
        store.put(sent, author="ann")
    assert why in str(raised.value)
    assert 'region "bad" on "photo": ' in str(raised.value) or "regions.0." in str(raised.value)
    (kept,) = store.refused()
    assert (kept.author, kept.reason) == ("ann", str(raised.value))
    assert sent["id"] in kept.body
    assert '"good"' in kept.body
    assert list(store.annotations()) == []
