"""The commands as they are typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from embed_label.cli import main
from embed_label.interface import Interface
from embed_label.modalities import TextSource
from embed_label.questions import Choices
from embed_label.store import LabelStore
from tests.contract.given import an_answer

COMMANDS = ["label", "export", "import", "serve", "doctor"]
Said = pytest.CaptureFixture[str]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A folder with a store, one task of which is done."""
    interface = Interface(
        body=[TextSource(name="text"), Choices(name="tone", choices=["good", "bad"])]
    )
    with LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as store:
        project = store.project("reviews", interface=interface)
        project.add_tasks([{"id": f"t{each}", "data": {"text": "Fine."}} for each in (1, 2)])
        ticket = project.ticket("t1", author="ann")
        said = {"kind": "choices", "question": "tone", "chosen": ["good"]}
        given = an_answer(ticket, task="t1") | {"annotation": {"answers": [said]}}
        project.put(given, author="ann")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(command: str, capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"\n  embed-label {command} " in capsys.readouterr().out


def test_nothing_typed_is_answered_with_how_to_begin(capsys: Said) -> None:
    assert main([]) == 2
    assert "embed-label label photos --choices cat,dog" in capsys.readouterr().out


def test_a_script_gets_an_exit_code_and_words_and_no_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "embed_label.cli", "label", str(tmp_path), "--choices", "a,b"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("embed-label: there is nothing to label in ")
    assert "Traceback" not in ended.stderr
    debugged = subprocess.run(
        [*command, "--debug"], capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" in debugged.stderr


def test_a_folder_with_nothing_asked_is_answered_with_what_can_be(
    tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "a.png").touch()
    assert main(["label", str(tmp_path)]) == 2
    assert "--boxes car,person" in capsys.readouterr().err
    assert not (tmp_path / "labels.db").exists()


def test_labels_leave_as_a_table(labelled: Path, capsys: Said) -> None:
    out = labelled / "out"
    assert main(["export", str(labelled), "--format", "csv", "--to", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["project"] == "reviews"
    assert ",good," in Path(said["path"]).read_text()


def test_a_backup_is_restored_as_it_was(labelled: Path, tmp_path: Path) -> None:
    backup, new = tmp_path / "all.jsonl", tmp_path / "new.db"
    assert main(["export", str(labelled), "--format", "jsonl", "--to", str(backup)]) == 0
    assert main(["import", str(new), str(backup)]) == 0
    with LabelStore(f"sqlite:///{new}") as store:
        (stored,) = store.project("reviews").history("t1")
        assert stored.author == "ann"


def test_tasks_come_in_and_what_is_wrong_with_others_is_said(tmp_path: Path, capsys: Said) -> None:
    tasks = tmp_path / "tasks.jsonl"
    tasks.write_text('{"text": "a"}\nno json\n{"text": "b"}\n')
    store = str(tmp_path / "new.db")
    assert main(["import", store, str(tasks), "--project", "p", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["added"], said["known"], said["refused"]) == (2, 0, 1)
    assert "line 2" in said["why"][0]
    assert main(["import", store, str(tasks), "--project", "p", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["known"] == 2


def test_a_store_that_is_not_there_is_not_made_by_reading_it(tmp_path: Path, capsys: Said) -> None:
    gone = tmp_path / "gone.db"
    assert main(["export", str(gone), "--format", "coco", "--to", str(tmp_path / "out")]) == 1
    assert main(["doctor", f"sqlite:///{gone}"]) == 1
    said = capsys.readouterr()
    assert "there is no store" in said.err
    assert "there is no store" in said.out
    assert not gone.exists()


def test_a_format_that_is_none_is_answered_with_the_nearest(labelled: Path, capsys: Said) -> None:
    assert main(["export", str(labelled), "--format", "coca", "--to", "out"]) == 1
    assert 'did you mean "coco"?' in capsys.readouterr().err


def test_the_doctor_looks_at_the_installation_and_the_store(labelled: Path, capsys: Said) -> None:
    main(["doctor", str(labelled), "--json"])
    found = {each["what"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["widget"]["is_well"]
    assert found["audit"]["is_well"]
    assert found['project "reviews"']["said"] == "1 of 2 tasks done"
