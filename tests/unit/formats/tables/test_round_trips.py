"""What goes into a table, or into lines, comes out as it was; independent readers see the same."""

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from datasets import ClassLabel, Image, load_dataset
from label_studio_sdk.converter import Converter
from PIL import Image as Picture

import embed_label as el
from tests.unit.formats.tables.given import INTERFACE, TASK, TEXT, examples, full, predicted


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("guard", [True, False])
def test_a_sheet_comes_back(form: str, guard: bool, tmp_path: Path) -> None:
    given = examples()
    path = el.export(given, form, tmp_path / "out", interface=INTERFACE, guard=guard)
    assert el.load(path, form, interface=INTERFACE, guard=guard) == given


def test_a_sheet_of_predictions_comes_back(tmp_path: Path) -> None:
    given = el.Example(task=TASK, predictions=[predicted()])
    path = el.export([given], "csv", tmp_path / "out", interface=INTERFACE, of="predictions")
    assert el.load(path, "csv", interface=INTERFACE) == [given]


@pytest.mark.parametrize(("form", "separator"), [("csv", ","), ("tsv", "\t")])
def test_a_sheet_has_a_row_for_each_annotation_and_plain_words_in_its_cells(
    form: str, separator: str, tmp_path: Path
) -> None:
    path = el.export(examples(), form, tmp_path / "out", interface=INTERFACE)
    with path.open(encoding="utf-8", newline="") as file:
        first, second, third = csv.DictReader(file, delimiter=separator)
    assert (first["text"], first["author (source)"], first["author"]) == (
        TEXT,
        "/a/b.png?x=1",
        "ann",
    )
    names = ("kind", "stars", "number", "sure", "when", "entries", "lead_time", "verified")
    wanted = ["'=old", "4", "'-0.1", "false", "2026-11-22T05:00", "one", "1.5", "yes"]
    assert [first[name] for name in names] == wanted
    assert (first["review"], first["task"], second["skipped"]) == ("accept", "'-7", "dark")
    assert json.loads(first["many"]) == ["b", "a"]
    assert (second["author"], third["why"]) == ("'@ben", "")


def test_an_answer_that_is_no_column_is_a_loss(tmp_path: Path) -> None:
    narrow = el.Interface(body=[*INTERFACE.body[:5]])
    with pytest.raises(el.LossyExport, match='the answer to "why", which is no column') as raised:
        el.export(examples(), "csv", tmp_path / "out", interface=narrow)
    assert len(raised.value.lost) == 12
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_regions_is_still_read_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text("image,kind,label,x,y,width,height\na.png,box,car,1,2,3,4\n")
    (example,) = el.load(path, "csv", interface=el.interface_of(path, "csv"))
    (region,) = example.annotations[0].annotation.regions
    assert region.labels == ("car",)


@pytest.mark.parametrize("packed", [False, True])
def test_lines_come_back_whole(packed: bool, tmp_path: Path) -> None:
    given = everything()
    path = el.export(given, "jsonl", tmp_path / "out", interface=INTERFACE, packed=packed)
    assert el.load(path, "jsonl") == el.load(path.parent, "jsonl") == given
    said = json.loads((path.parent / "interface.json").read_text())
    assert el.Interface.model_validate(said) == INTERFACE


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = el.export(everything(), "jsonl", tmp_path / "out", interface=INTERFACE)
    path.write_text(path.read_text().replace('"start":4', '"start":"four"'))
    with pytest.raises(el.TaskError, match=r"examples\.jsonl, line 1: .*start"):
        el.load(path, "jsonl")


def test_parquet_comes_back_whole(tmp_path: Path) -> None:
    given = everything()
    path = el.export(given, "parquet", tmp_path / "out", interface=INTERFACE)
    assert el.load(path, "parquet") == given


def test_pyarrow_and_datasets_read_the_columns_of_parquet(tmp_path: Path) -> None:
    path = el.export(everything(), "parquet", tmp_path / "out", interface=INTERFACE)
    table = pyarrow.parquet.read_table(path).to_pylist()
    assert [row["is"] for row in table] == [
        *("annotation", "annotation", "prediction", "draft"),
        *("annotation", "nothing"),
    ]
    assert [each["labels"] for each in table[0]["regions"]] == [["animal"], ["door"]]
    rows: Any = load_dataset(
        "parquet", data_files=str(path), split="train", cache_dir=str(tmp_path / "cache")
    )
    assert rows[0]["regions"][1]["x"] == 0.1
    assert (rows[0]["verified"], rows[1]["skipped"], rows[0]["review"]) == (True, True, "accept")
    answers = {each["question"]: each["values"] for each in rows[0]["answers"]}
    assert (answers["many"], answers["stars"]) == (["b", "a"], ["4"])


def test_a_parquet_file_of_somebody_else_is_told_what_it_lacks(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.table({"task": ["1"]}), tmp_path / "x.parquet")
    with pytest.raises(el.TaskError, match='no export of ours: it has no column "annotation"'):
        el.load(tmp_path / "x.parquet", "parquet")
    (tmp_path / "y.parquet").write_text("no")
    with pytest.raises(el.TaskError, match=r"y\.parquet cannot be read"):
        el.load(tmp_path / "y.parquet", "parquet")


def test_datasets_opens_the_folder_with_its_pictures_and_names(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    Picture.new("RGB", (64, 48), "red").save(tmp_path / "a" / "b.png")
    Picture.new("RGB", (8, 8)).save(tmp_path / "c.png")
    folder = el.export(
        examples(),
        "huggingface",
        tmp_path / "out",
        interface=INTERFACE,
        media="copy",
        media_from=tmp_path,
    )
    rows: Any = load_dataset(str(folder), split="train", cache_dir=str(tmp_path / "cache"))
    features = rows.features
    assert features["author_source"] == Image()
    assert features["kind"] == ClassLabel(names=["new", "=old"])
    first = rows[0]
    assert first["author_source"].getpixel((0, 0)) == (255, 0, 0)
    assert (first["kind"], first["many"], first["stars"], first["sure"]) == (1, [1, 0], 4, False)
    assert (first["number"], first["entries"], first["lead_time"]) == (-0.1, ["one"], 1.5)
    assert [each["bbox"] for each in first["regions"]] == [None, [0.1, 2.0, 3.0, 4.5]]
    labels = features["regions"].feature["label"]
    assert labels.int2str([each["label"] for each in first["regions"]]) == ["animal", "door"]
    assert el.Box.model_validate_json(first["regions"][1]["json"]) == full().regions[1]
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert '# Of "doors"\n\nMark what you see.\n\n2 annotations' in card
    assert "| `kind` | one of `new`, `=old` |" in card


def test_label_studios_converter_makes_the_same_json_min(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[
            el.TextSource(name="text"),
            el.Labels(of="text", labels=["animal"]),
            el.Choices(name="kind", choices=["new", "old"]),
            el.Comment(name="why"),
            el.Rating(name="stars"),
        ]
    )
    kept = ("kind", "why", "stars")
    given = [
        el.Example(
            task=el.Task(id=str(number), data={"text": TEXT}),
            annotations=[
                each.model_copy(update={"annotation": narrowed(each.annotation, number, kept)})
                for each in examples()[0].annotations
            ],
        )
        for number in (3, 4)
    ]
    theirs = el.export(given, "label_studio", tmp_path / "theirs", interface=interface)
    ours = el.export(given, "json_min", tmp_path / "ours", interface=interface)
    converter = Converter(interface.to_label_studio(), str(tmp_path))
    converter.convert_to_json_min(str(theirs), str(tmp_path / "made"), is_dir=False)
    wanted = json.loads((tmp_path / "made" / "result.json").read_text())
    assert json.loads(ours.read_text()) == wanted
    assert [each["kind"] for each in wanted] == ["old", "old"]


def narrowed(said: el.Annotation, number: int, kept: tuple[str, ...]) -> el.Annotation:
    answers = tuple(
        each.model_copy(update={"chosen": ("old",)}) if isinstance(each, el.ChoicesAnswer) else each
        for each in said.answers
        if each.question in kept
    )
    regions = tuple(each for each in said.regions if each.source == "text")
    more = {"answers": answers, "regions": regions, "relations": (), "spaces": {}}
    return said.model_copy(update={**more, "id": f"{said.id}{number}"})


def everything() -> list[el.Example]:
    first, second = examples()
    more = {"predictions": (predicted(),), "drafts": (full(id="d1"),), "notes": ("so",)}
    bare = el.Example(task=el.Task(id="9", data={"x": [1, {"y": None}]}, meta={"files": []}))
    return [first.model_copy(update={**more, "meta": {"mine": {"a": 1}}}), second, bare]
