"""Exports with the files that tasks show, in a folder and in a bucket of a real server."""

import base64
import csv
import hashlib
import json
from pathlib import Path

import obstore
import pytest
from obstore.store import S3Store
from PIL import Image

import embed_label as el
from tests.contract.media.gateway import Gateway

INTERFACE = el.Interface(body=[el.ImageSource(name="image"), el.Labels(of="image", labels=["car"])])


def example(name: str, address: str) -> el.Example:
    said = el.Annotation(
        id=f"{name}.a",
        author="ann",
        regions=[el.Box(id="r", source="image", x=1, y=2, width=3, height=4, labels=["car"])],
        spaces={"image": el.Plane(width=64, height=48)},
    )
    task = el.Task(id=name, data={"image": address})
    return el.Example(task=task, annotations=[el.Submission(annotation=said)])


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    root = tmp_path / "pictures"
    for name, color in (("a/x.png", "red"), ("b/x.png", "blue")):
        (root / name).parent.mkdir(parents=True)
        Image.new("RGB", (64, 48), color).save(root / name)
    (tmp_path / "secret.png").write_bytes(b"no")
    return root


GIVEN = [example("1", "https://host/clips/a/x.png?sig=1"), example("2", "/b/x.png")]


@pytest.mark.parametrize("how", ["copy", "link"])
def test_files_lie_beside_the_labels_under_the_names_that_those_say(
    how: str, pictures: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = {"media": how, "media_from": pictures}
    path = el.export(GIVEN, "coco", out, interface=INTERFACE, **options)
    said = json.loads(path.read_text())
    for entry, name in zip(said["images"], ("a/x.png", "b/x.png"), strict=True):
        file = out / "media" / entry["file_name"]
        assert file.read_bytes() == (pictures / name).read_bytes()
        assert file.is_symlink() == (how == "link")
        assert entry["embed_label"]["address"] == f"media/{entry['file_name']}"
    with (out / "media.csv").open(newline="") as listed:
        first, second = csv.DictReader(listed)
    assert (first["address"], second["task"]) == ("https://host/clips/a/x.png?sig=1", "2")
    digest = hashlib.sha256((pictures / "b/x.png").read_bytes()).hexdigest()
    assert second["sha256"] == digest
    assert sorted(each.name for each in out.iterdir()) == ["annotations.json", "media", "media.csv"]


def test_a_yolo_dataset_is_whole(pictures: Path, tmp_path: Path) -> None:
    out = el.export(
        GIVEN, "yolo", tmp_path / "out", interface=INTERFACE, media="copy", media_from=pictures
    )
    assert sorted(each.stem for each in (out / "images").iterdir()) == ["x", "x-2"]
    assert sorted(each.stem for each in (out / "labels").iterdir()) == ["x", "x-2"]


def test_a_function_finds_what_no_folder_has(tmp_path: Path) -> None:
    inline = "data:image/png;base64," + base64.b64encode(b"inline").decode()
    given = [example("1", "db:7/x.png"), example("2", inline)]
    path = el.export(
        given,
        "jsonl",
        tmp_path / "out",
        interface=INTERFACE,
        media="copy",
        media_from=lambda address: f"<{address}>".encode(),
    )
    found = [path.parent / str(each.task.data["image"]) for each in el.load(path, "jsonl")]
    assert [each.read_bytes() for each in found] == [b"<db:7/x.png>", b"inline"]


@pytest.mark.parametrize(
    "address", ["/gone.png", "/../secret.png", "/a/../../secret.png", "/%2e%2e/secret.png", "/out"]
)
def test_a_file_that_is_not_found_is_a_loss(address: str, pictures: Path, tmp_path: Path) -> None:
    (pictures / "out").symlink_to(tmp_path / "secret.png")
    options = {"media": "copy", "media_from": pictures}
    with pytest.raises(el.LossyExport, match='task "1": the file of "image"') as raised:
        el.export([example("1", address)], "coco", tmp_path / "o", interface=INTERFACE, **options)
    assert "it was not found" in str(raised.value)
    assert not (tmp_path / "o").exists()


def test_an_export_goes_to_a_bucket_and_its_manifest_comes_last(
    gateway: Gateway, pictures: Path
) -> None:
    store = gateway.bucket("exports")
    address = "s3://exports/of/today"
    path = el.export(
        GIVEN,
        "coco",
        address,
        interface=INTERFACE,
        media="copy",
        media_from=pictures,
        storage=gateway.options,
    )
    assert path == f"{address}/annotations.json"
    listed = {each["path"]: each for page in obstore.list(store) for each in page}
    manifest = json.loads(bytes(obstore.get(store, "of/today/manifest.json").bytes()))
    assert manifest["format"] == "coco"
    assert {f"of/today/{each['name']}" for each in manifest["files"]} | {
        "of/today/manifest.json"
    } == {*listed}
    last = max(listed.values(), key=lambda each: each["last_modified"])
    assert listed["of/today/manifest.json"]["last_modified"] == last["last_modified"]
    for each in manifest["files"]:
        held = bytes(obstore.get(store, f"of/today/{each['name']}").bytes())
        assert (hashlib.sha256(held).hexdigest(), len(held)) == (each["sha256"], each["bytes"])
    with pytest.raises(el.EmbedLabelError, match="is not empty; name another folder"):
        el.export(GIVEN, "coco", address, interface=INTERFACE, storage=gateway.options)


def test_a_bucket_that_refuses_is_told_without_its_secrets(gateway: Gateway) -> None:
    gateway.bucket("closed")
    wrong = {**gateway.options, "secret_access_key": "wrong-and-secret"}
    with pytest.raises(el.EmbedLabelError, match="s3://closed/x' cannot be written") as raised:
        el.export(GIVEN, "coco", "s3://closed/x", interface=INTERFACE, storage=wrong)
    assert "secret" not in str(raised.value).lower().replace("storage=", "")
    assert [*obstore.list(S3Store("closed", **gateway.options))] == []


def test_a_bucket_holds_no_links(gateway: Gateway, pictures: Path) -> None:
    with pytest.raises(el.EmbedLabelError, match="holds no links"):
        el.export(
            GIVEN,
            "coco",
            "s3://links/x",
            interface=INTERFACE,
            media="link",
            media_from=pictures,
            storage=gateway.options,
        )
