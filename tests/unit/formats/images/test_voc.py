"""Pascal VOC, as supervision reads it and as it is written elsewhere."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import supervision

import embed_label as el
from tests.unit.formats.images.given import (
    BOX,
    HEIGHT,
    INTERFACE,
    MASK,
    POLYGON,
    WIDTH,
    labelled,
    pictures,
)

OBJECT = """<object>
  <name>Car</name>
  <pose>Left</pose><truncated>1</truncated><difficult>0</difficult>
  <bndbox><xmin>5</xmin><ymin>7</ymin><xmax>24</xmax><ymax>16</ymax></bndbox>
</object>"""
SIZE = f"<size><width>{WIDTH}</width><height>{HEIGHT}</height><depth>3</depth></size>"


def a_file(folder: Path, inside: str = SIZE + OBJECT, name: str = "c.jpg") -> Path:
    path = folder / "c.xml"
    path.write_text(f"<annotation>\n<filename>{name}</filename>\n{inside}\n</annotation>")
    return path


def read(path: Path, **options: int) -> el.Example:
    (example,) = el.load(path, "voc", interface=INTERFACE, **options)
    return example


def test_supervision_reads_boxes_and_polygons(tmp_path: Path) -> None:
    folder = el.export(
        [labelled(BOX, {**POLYGON, "labels": ["Bus stop"]})],
        "voc",
        tmp_path / "out",
        interface=INTERFACE,
    )
    pictures(folder / "JPEGImages", "b.jpg")
    found = supervision.DetectionDataset.from_pascal_voc(
        str(folder / "JPEGImages"), str(folder / "Annotations"), force_masks=True
    )
    ((_, _, detections),) = list(found)
    names = [found.classes[at] for at in detections.class_id]
    assert names == ["Car", "Bus stop"]
    assert detections.xyxy.tolist() == [[4, 6, 24, 16], [2, 2, 30, 40]]
    assert detections.mask[1].sum() == pytest.approx(28 * 38 / 2, rel=0.15)


def test_pixels_are_counted_from_1_unless_said_otherwise(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    (box,) = read(path).annotations[0].annotation.regions
    assert isinstance(box, el.Box)
    assert (box.x, box.y, box.width, box.height) == (4, 6, 20, 10)
    (box,) = read(path, first=0).annotations[0].annotation.regions
    assert isinstance(box, el.Box)
    assert (box.x, box.y, box.width, box.height) == (5, 7, 19, 9)


def test_what_else_is_said_of_an_object_is_kept(tmp_path: Path) -> None:
    example = read(a_file(tmp_path))
    folder = el.export([example], "voc", tmp_path / "out", interface=INTERFACE)
    written = ElementTree.parse(folder / "Annotations/c.xml").getroot()
    assert [written.findtext(f"object/{key}") for key in ("pose", "truncated")] == ["Left", "1"]
    part = OBJECT.replace("</object>", "<part><name>head</name></part></object>")
    (note,) = read(a_file(tmp_path, SIZE + part)).notes
    assert "<part> is not read" in note


def test_an_object_of_several_polygons_stays_one(tmp_path: Path) -> None:
    ring = "<polygon><x1>2</x1><y1>2</y1><x2>9</x2><y2>2</y2><x3>9</x3><y3>9</y3></polygon>"
    two = OBJECT.replace("</object>", f"{ring}{ring}</object>")
    example = read(a_file(tmp_path, SIZE + two))
    assert len(example.annotations[0].annotation.regions) == 2
    folder = el.export([example], "voc", tmp_path / "out", interface=INTERFACE)
    written = ElementTree.parse(folder / "Annotations/c.xml").getroot()
    assert [len(each.findall("polygon")) for each in written.findall("object")] == [2]


def test_a_size_that_is_missing_is_measured_or_given(tmp_path: Path) -> None:
    path = a_file(tmp_path, OBJECT)
    with pytest.raises(el.TaskError, match="the size of c"):
        read(path)
    (tmp_path / "c.jpg").unlink(missing_ok=True)
    pictures(tmp_path, "c.jpg")
    spaces = read(path).annotations[0].annotation.spaces
    assert spaces == {"image": el.Plane(width=WIDTH, height=HEIGHT)}


@pytest.mark.parametrize(
    ("inside", "wrong"),
    [
        (SIZE + OBJECT.replace("Car", "Cat"), '"Cat", which the interface does not have; did you'),
        (SIZE + OBJECT.replace(">5<", ">five<"), '<xmin> should be a number, but is "five"'),
        (SIZE + OBJECT.replace(">5<", ">nan<"), '<xmin> should be a number, but is "nan"'),
        (SIZE + OBJECT.replace("<xmin>5</xmin>", ""), "<xmin> should be a number, but is missing"),
        (SIZE + OBJECT.replace(">5<", ">0<"), "a file that counts from 0 is read with first=0"),
        (SIZE + OBJECT.replace(">24<", ">3<"), "width: Input should be greater than 0"),
        (SIZE + OBJECT.replace("bndbox", "box"), "<bndbox> is missing"),
        (SIZE + "<object>", "is no XML"),
        ("<a>" * 99, "nested deeper than"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(inside: str, wrong: str, tmp_path: Path) -> None:
    with pytest.raises(el.TaskError) as raised:
        read(a_file(tmp_path, inside))
    assert wrong in str(raised.value)
    assert "c.xml" in str(raised.value)


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.xml"
    path.write_text(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><annotation>&b;</annotation>'
    )
    with pytest.raises(el.TaskError, match="a DOCTYPE and entities are not read"):
        read(path)


def test_names_are_escaped(tmp_path: Path) -> None:
    name = "<b> & 'c' \"d\""
    interface = el.Interface(
        body=[
            el.ImageSource(name="image", value="$photo.url"),
            el.Labels(of="image", labels=[name]),
        ]
    )
    given = labelled({**BOX, "labels": [name]})
    folder = el.export([given], "voc", tmp_path / "out", interface=interface)
    (again,) = el.load(folder, "voc", interface=interface)
    assert again.annotations[0].annotation.regions[0].labels == (name,)


def test_a_name_that_xml_cannot_hold_is_named(tmp_path: Path) -> None:
    given = labelled({**BOX, "labels": ["\x01"]})
    with pytest.raises(el.LossyExport, match="whose label has characters that XML cannot hold"):
        el.export([given], "voc", tmp_path / "out", interface=INTERFACE)


def test_a_mask_becomes_polygons_only_when_that_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(el.LossyExport, match='the kind of the mask "r0": it becomes a polygon'):
        el.export([labelled(MASK)], "voc", tmp_path / "out", interface=INTERFACE)
    folder = el.export([labelled(MASK)], "voc", tmp_path / "out", interface=INTERFACE, lossy=True)
    (again,) = el.load(folder, "voc", interface=INTERFACE)
    (region,) = again.annotations[0].annotation.regions
    assert isinstance(region, el.Polygon)
    assert region.area == 43


def test_a_name_that_no_file_can_have_is_no_trouble(tmp_path: Path) -> None:
    path = a_file(tmp_path, OBJECT, name="a" * 5000)
    with pytest.raises(el.TaskError, match="the size of aaaa"):
        read(path)


def test_blanks_that_xml_loses_are_named(tmp_path: Path) -> None:
    region = {**BOX, "labels": [" Car"]}
    with pytest.raises(el.LossyExport, match='the blanks around the label " Car" of the box "r0"'):
        el.export([labelled(region)], "voc", tmp_path / "out", interface=INTERFACE)
