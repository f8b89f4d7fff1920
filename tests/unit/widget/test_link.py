"""The bundle's files reach the host's assets, or the error says what to run."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

import embed_label as el
from embed_label import widget

FILES = ["react-1.js", "style-2.css", "modality-image-3.js"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    manifest = {"entry": FILES[0], "css": FILES[1], "files": FILES, "imports": {}}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    for name in FILES:
        (tmp_path / name).touch()
    monkeypatch.setattr(widget, "FOLDER", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Recorder:
    def __init__(self) -> None:
        self.linked: list[str] = []

    def __call__(self, path: str, /, *, shared: bool) -> SimpleNamespace:
        assert shared
        self.linked.append(path)
        return SimpleNamespace(importable_path=f"$/public/external/embed_label/widget/{path}")


def test_every_file_is_linked_once_for_an_app(folder: Path) -> None:
    asset = Recorder()
    bundle = widget.link(asset)
    assert widget.link(asset) == bundle
    assert asset.linked == FILES
    assert bundle.entry == "$/public/external/embed_label/widget/react-1.js"
    assert bundle.css == "$/public/external/embed_label/widget/style-2.css"


def test_another_app_in_the_same_process_gets_its_own_links(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = Recorder()
    widget.link(asset)
    (folder / "other").mkdir()
    monkeypatch.chdir(folder / "other")
    widget.link(asset)
    assert asset.linked == FILES * 2


def test_a_bundle_that_was_not_built_is_missing(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    with pytest.raises(el.WidgetMissing, match="was not built"):
        widget.link(Recorder())


def test_a_bundle_with_a_hole_names_the_hole(folder: Path) -> None:
    (folder / FILES[2]).unlink()
    with pytest.raises(el.WidgetMissing, match=r"modality-image-3\.js is missing"):
        widget.link(Recorder())
