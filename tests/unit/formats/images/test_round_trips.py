"""What a format holds comes back from it as it was."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import embed_label as el
from tests.unit.formats.images.given import (
    INTERFACE,
    boxes,
    dots,
    ellipses,
    examples,
    masks,
    must_come_back,
    paths,
    pierced,
    polygons,
    skeletons,
    sorted_by_name,
    turned_boxes,
)

EXACT = 0.0
# A billionth of the image's side, twice.
SHARES = 1e-6
# The last digit of a float, on the way to another first pixel and back.
SHIFTED = 1e-8


def there_and_back(
    before: Sequence[el.Example], form: str, read: dict[str, Any] | None = None, **options: Any
) -> list[el.Example]:
    with tempfile.TemporaryDirectory() as folder:
        written = el.export(
            iter(before), form, Path(folder) / "out", interface=INTERFACE, **options
        )
        return el.load(written, form, interface=INTERFACE, **(read or {}))


@given(examples(boxes | polygons | masks() | skeletons), st.booleans())
@settings(max_examples=60, deadline=None)
def test_coco(before: list[el.Example], compressed: bool) -> None:
    must_come_back(before, there_and_back(before, "coco", compressed=compressed), 1e-9)


@given(examples(boxes))
@settings(max_examples=40, deadline=None)
def test_yolo(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "yolo"), SHARES)


@given(examples(polygons))
@settings(max_examples=40, deadline=None)
def test_yolo_segments(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "yolo_segment"), SHARES)


@given(examples(skeletons))
@settings(max_examples=40, deadline=None)
def test_yolo_poses(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "yolo_pose"), SHARES)


@given(examples(turned_boxes))
@settings(max_examples=60, deadline=None)
def test_yolo_obb(before: list[el.Example]) -> None:
    after = there_and_back(before, "yolo_obb")
    for one, other in zip(before, after, strict=True):
        mine = sorted(one.annotations[0].annotation.regions, key=lambda each: each.item or 0)
        for a, b in zip(mine, other.annotations[0].annotation.regions, strict=True):
            assert isinstance(a, el.Box)
            assert isinstance(b, el.Box)
            # A turn of a whole circle is none.
            assert (a.rotation - b.rotation) % 360 == pytest.approx(0, abs=1e-3) or (
                a.rotation - b.rotation
            ) % 360 == pytest.approx(360, abs=1e-3)
            assert [*map(list, a.corners)] == [
                pytest.approx(list(each), abs=1e-4) for each in b.corners
            ]


@given(examples(boxes | polygons), st.sampled_from([0, 1]))
@settings(max_examples=60, deadline=None)
def test_voc(before: list[el.Example], first: int) -> None:
    after = there_and_back(before, "voc", read={"first": first}, first=first)
    must_come_back(before, after, SHIFTED)


@given(examples(masks()))
@settings(max_examples=40, deadline=None)
def test_a_png_for_each_region(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "png", per="region"), EXACT)


@given(examples(masks(), most=1).filter(lambda some: all(covers(each) for each in some)))
@settings(max_examples=40, deadline=None)
def test_a_png_for_each_image(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "png"), EXACT)


def covers(example: el.Example) -> bool:
    """A mask of nothing leaves no pixel in an image."""
    regions = example.annotations[0].annotation.regions
    return all(region.area for region in regions if isinstance(region, el.Mask))


anything = turned_boxes | ellipses | pierced | dots | paths | masks() | skeletons
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6)
beside = st.fixed_dictionaries(
    {
        "score": st.none() | st.floats(0, 1),
        "note": words | st.sampled_from(["=1+1", "'=x", "[1]", "\n", '"']),
        "parent": st.none() | st.just("r0"),
        "hidden": st.booleans(),
        "locked": st.booleans(),
    }
)


@given(examples(st.builds(lambda region, more: {**region, **more}, anything, beside)))
@settings(max_examples=80, deadline=None)
def test_csv(before: list[el.Example]) -> None:
    after = there_and_back(before, "regions")
    must_come_back(before, after, EXACT)
    ids = [[region.id for region in each.annotations[0].annotation.regions] for each in after]
    assert [sorted(each) for each in ids] == [
        sorted(region.id for region in each.annotations[0].annotation.regions) for each in before
    ]


@given(examples(turned_boxes | ellipses | polygons | dots | paths | masks()))
@settings(max_examples=60, deadline=None)
def test_label_studio(before: list[el.Example]) -> None:
    must_come_back(before, there_and_back(before, "label_studio"), SHARES)


@given(examples(pierced | skeletons))
@settings(max_examples=40, deadline=None)
def test_label_studio_carries_what_it_cannot_hold(before: list[el.Example]) -> None:
    after = there_and_back(before, "label_studio", lossy=True)
    # What no tag draws stands beside the others.
    must_come_back([*map(sorted_by_name, before)], [*map(sorted_by_name, after)], SHARES)


SHAPES = turned_boxes | ellipses | pierced | dots | paths | masks() | skeletons
FORMS = ("coco", "png", "voc", "yolo", "yolo_obb", "yolo_pose", "yolo_segment", "regions")


@pytest.mark.parametrize("form", FORMS)
@given(before=examples(SHAPES))
@settings(max_examples=25, deadline=None)
def test_a_lossy_export_of_anything_is_read_again(form: str, before: list[el.Example]) -> None:
    after = there_and_back(before, form, lossy=True)
    assert [each.task for each in after] == [each.task for each in before]
