"""Files of other tools go into a project and come out of it by the name of their format."""

import json
from pathlib import Path

import pytest

import embed_label as el
from embed_label.cli import main
from embed_label.store import LabelStore

Said = pytest.CaptureFixture[str]
INTERFACE = el.Interface(
    body=[el.TextSource(name="text"), el.Labels(of="text", labels=["PER"], many=True)]
)
CONLL = "-DOCSTART- -X- -X- O\n\nAda -X- _ B-PER\nmet -X- _ O\n"


@pytest.fixture
def interface(tmp_path: Path) -> Path:
    path = tmp_path / "interface.json"
    path.write_text(INTERFACE.model_dump_json())
    return path


def test_what_another_tool_labelled_comes_in_and_goes_out(
    tmp_path: Path, interface: Path, capsys: Said
) -> None:
    store, given = tmp_path / "labels.db", tmp_path / "train.conll"
    given.write_text(CONLL)
    command = ["import", str(store), str(given), "--project", "names", "--json"]
    assert main([*command, "--format", "conll", "--interface", str(interface)]) == 0
    assert json.loads(capsys.readouterr().out)["added"] == 1
    for form, name in (
        ("conll", "spans.conll"),
        ("doccano", "spans.jsonl"),
        ("spans", "spans.csv"),
    ):
        out = tmp_path / form
        assert main(["export", str(store), "--format", form, "--to", str(out)]) == 0
        assert "Ada" in (out / name).read_text()
    again = ["--option", "scheme=bioes", "--option", "columns=2", "--to", str(tmp_path / "o")]
    assert main(["export", str(store), "--format", "conll", *again]) == 0
    assert "Ada S-PER\nmet O\n" in (tmp_path / "o/spans.conll").read_text()
    with LabelStore(f"sqlite:///{store}") as opened:
        (found,) = opened.project("names").examples()
    assert [each.text for each in found.annotations[0].annotation.regions] == ["Ada"]


def test_what_is_noted_in_a_file_is_said(tmp_path: Path, interface: Path, capsys: Said) -> None:
    given = tmp_path / "train.conll"
    given.write_text(CONLL.replace("B-PER", "E-PER"))
    command = ["import", str(tmp_path / "a.db"), str(given), "--project", "names"]
    assert main([*command, "--format", "conll", "--interface", str(interface)]) == 0
    assert "E-PER ends what nothing began" in capsys.readouterr().err


def test_a_format_without_an_interface_says_what_it_needs(tmp_path: Path, capsys: Said) -> None:
    given = tmp_path / "train.conll"
    given.write_text(CONLL)
    command = ["import", str(tmp_path / "a.db"), str(given), "--project", "names"]
    assert main([*command, "--format", "conll"]) == 1
    assert "--format conll needs --interface" in capsys.readouterr().err
