"""Annotations of the web, as Recogito and Annotorious read and write them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import embed_label as el
from tests.unit.formats.images.given import BOX, alike, said
from tests.unit.formats.texts.given import anywhere, span, there_and_back
from tests.unit.formats.texts.web import PICTURE, SHAPES, adapted, on_picture, read, written


@given(anywhere())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_all_that_is_written_is_as_the_standard_has_it(
    tmp_path_factory: pytest.TempPathFactory, example: el.Example
) -> None:
    text = str(example.task.data["text"])
    page = written(example, folder=tmp_path_factory.mktemp("web"))
    for each in page["items"]:
        if "selector" in each["target"]:
            quote, position = each["target"]["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert around in text


def test_shapes_spans_and_what_links_them_come_back(tmp_path: Path) -> None:
    relation = {"id": "x", "start": "s0", "end": "t", "labels": ["says"]}
    regions = [*SHAPES, span(0, 3, id="t", note="she", score=0.25)]
    example = on_picture(*regions, relations=[relation])
    page = written(example, folder=tmp_path, interface=PICTURE)
    assert len(page["items"]) == len(regions) + 1
    (found,) = there_and_back([example], "web_annotation", PICTURE)
    (mine,), (theirs,) = example.annotations, found.annotations
    assert (found.task, found.notes) == (example.task, ())
    assert theirs.annotation.regions == mine.annotation.regions
    assert theirs.annotation.relations == mine.annotation.relations


def test_recogito_and_annotorious_read_ours_and_we_read_theirs(tmp_path: Path) -> None:
    text = "🦊 Ada met Ada"
    example = on_picture(*SHAPES[:4], span(10, 13, text=text, id="t"), text=text)
    path = el.export([example], "web_annotation", tmp_path / "o", interface=PICTURE, units="utf16")
    items = json.loads(path.read_text())["items"]
    kinds = ["image"] * 4 + ["text"]
    box, turned, polygon, pierced, ada = adapted(*zip(kinds, items, strict=True))
    assert box["parsed"]["target"]["selector"]["geometry"] | {"bounds": 0} == {
        "x": 4,
        "y": 6,
        "w": 20,
        "h": 10,
        "rot": 0,
        "bounds": 0,
    }
    assert turned["parsed"]["target"]["selector"]["geometry"]["rot"] == pytest.approx(0.5235988)
    assert polygon["parsed"]["target"]["selector"]["geometry"]["points"] == [
        [2, 2],
        [30, 4],
        [20, 40],
    ]
    assert pierced["parsed"]["target"]["selector"]["type"] == "MULTIPOLYGON"
    (selector,) = ada["parsed"]["target"]["selector"]
    counted = text.encode("utf-16-le")[2 * selector["start"] : 2 * selector["end"]]
    assert counted.decode("utf-16-le") == "Ada"
    assert [each["value"] for each in ada["parsed"]["bodies"]] == ["PER"]

    theirs = [each["serialized"] for each in (box, turned, polygon, ada)]
    for each in theirs[:3]:
        each["target"]["source"] = "/b.jpg"
    theirs[3]["target"][0]["source"] = "7"
    options: dict[str, Any] = {"units": "utf16", "tasks": [example.task]}
    (found,) = read(tmp_path, *theirs, interface=PICTURE, **options)
    again = [each.annotation for each in found.annotations]
    wanted = example.annotations[0].annotation.regions
    assert found.task == example.task
    regions = [said(each) for one in again for each in one.regions]
    # Angles are radians there.
    assert alike(regions, [said(each) for each in (*wanted[:3], wanted[4])], 1e-9)


def test_pages_of_a_document_are_fragments_of_it(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[el.DocumentSource(name="pdf"), el.Labels(of="pdf", labels=["Car"])]
    )
    regions = [{**each, "source": "pdf", "item": 2} for each in (BOX, span(4, 9))]
    drawn = [{**each, "id": f"r{at}", "labels": ["Car"]} for at, each in enumerate(regions)]
    task = el.Task(id="7", data={"pdf": "https://x.org/a.pdf"})
    annotation = el.Annotation.model_validate({"id": "a", "regions": drawn})
    example = el.Example(task=task, annotations=[el.Submission(annotation=annotation)])
    page = written(example, folder=tmp_path, interface=interface)
    target = page["items"][0]["target"]
    assert (target["source"], target["selector"]["value"]) == ("https://x.org/a.pdf", "page=3")
    (found,) = there_and_back([example], "web_annotation", interface)
    assert (found.task, found.annotations[0].annotation.regions) == (task, annotation.regions)


def test_a_collection_a_page_and_a_target_that_is_a_word_are_read(tmp_path: Path) -> None:
    one = {"type": "Annotation", "target": "/b.jpg#xywh=10,20,30,40", "body": []}
    collection = {
        "type": "AnnotationCollection",
        "first": {"type": "AnnotationPage", "items": [one]},
    }
    for given_ in (one, collection, collection["first"]):
        (found,) = read(tmp_path, given_, interface=PICTURE)
        (box,) = found.annotations[0].annotation.regions
        assert (box.x, box.y, box.width, box.height) == (10, 20, 30, 40)
        assert found.task.data == {"image": "/b.jpg"}


def test_a_shape_without_a_selector_is_named(tmp_path: Path) -> None:
    skeleton = {"kind": "path", "points": [{"x": 1, "y": 1}, {"x": 9, "y": 9}]}
    with pytest.raises(el.LossyExport, match='"s0", for which there is no selector'):
        written(on_picture(skeleton), folder=tmp_path, interface=PICTURE)
