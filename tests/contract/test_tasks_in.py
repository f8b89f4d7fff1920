"""Tasks from files: each goes in once, whatever is broken, interrupted or done twice."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from embed_label.errors import TaskError
from embed_label.formats import export
from embed_label.store import LabelStore
from embed_label.store.incoming import importing
from embed_label.store.project import Project
from tests.contract.given import a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    return store.project("foxes", interface=an_interface())


def lines(folder: Path, *rows: Any, name: str = "tasks.jsonl") -> Path:
    path = folder / name
    path.write_text(
        "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)
    )
    return path


def ids(project: Project) -> list[str]:
    return [each.id for each in project.tasks(limit=10_000)]


def test_a_file_says_what_came_of_each_of_its_lines(project: Project, tmp_path: Path) -> None:
    project.add_tasks([a_task("t1"), a_task("t2")])
    rows = [
        a_task("t1").to_dict(),
        "{broken",
        a_task("t2", more=1).to_dict(),
        a_task("t3").to_dict(),
    ]
    added = project.add_tasks(lines(tmp_path, *rows))
    assert (added.added, added.known, added.refused_count) == (1, 1, 2)
    assert sorted((each.file, each.line) for each in added.refused) == [
        ("tasks.jsonl", 2),
        ("tasks.jsonl", 3),
    ]
    assert str(added).splitlines()[0] == "1 task added, 1 known already, 2 refused"
    assert "tasks.jsonl, line 2: it is not JSON" in str(added)
    assert ids(project) == ["t1", "t2", "t3"]
    assert project.task("t2") == a_task("t2")


def test_a_file_that_is_read_again_adds_nothing(project: Project, tmp_path: Path) -> None:
    path = lines(tmp_path, *({"text": f"{number}"} for number in range(50)))
    assert project.add_tasks(path).added == 50
    again = project.add_tasks(str(path))
    assert (again.added, again.known, again.refused) == (0, 50, ())


def test_what_is_known_of_a_task_is_the_same_from_a_file_and_by_hand(
    project: Project, tmp_path: Path
) -> None:
    data = {"text": "Grüße \U0001f98a", "n": 1e-7, "list": [1.0, None, {"b": 1, "a": 2}]}
    assert project.add_tasks(lines(tmp_path, data)).added == 1
    assert project.add_tasks([{"data": data}]).known == 1
    task = project.task(ids(project)[0])
    assert list(task.data["list"][2]) == ["b", "a"]  # pyright: ignore[reportIndexIssue, reportOptionalSubscript, reportArgumentType, reportCallIssue]


def test_the_first_flaws_are_named_and_all_are_counted(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "NAMED", 5)
    added = project.add_tasks(lines(tmp_path, *["{"] * 30))
    assert (len(added.refused), added.refused_count) == (5, 30)
    assert str(added).endswith("and 25 more")


def test_an_import_that_stops_is_taken_up_where_it_stopped(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)

    def dying() -> Iterator[dict[str, Any]]:
        for number in range(35):
            yield {"data": {"text": f"{number}"}}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.add_tasks(dying())
    assert project.count() == 30
    again = project.add_tasks({"data": {"text": f"{number}"}} for number in range(100))
    assert (again.added, again.known) == (70, 30)
    assert [each.sequence for each in project.tasks(limit=200)] == list(range(1, 101))


def test_several_importers_at_once_lose_and_double_nothing(
    store: LabelStore, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 7)
    others = [LabelStore(url) for _ in range(2)] if url != "sqlite://" else []
    added: list[Any] = []

    def bring(into: LabelStore, first: int) -> None:
        tasks = ({"id": f"t{number}", "data": {}} for number in range(first, first + 60))
        added.append(into.project("foxes").add_tasks(tasks))

    threads = [
        threading.Thread(target=bring, args=(each, 30 * at))
        for at, each in enumerate([store, store, *others])
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    for each in others:
        each.close()
    project = store.project("foxes")
    whole = 30 * (len(threads) - 1) + 60
    assert sum(each.added for each in added) == project.count() == whole
    assert sum(each.known for each in added) == 60 * len(threads) - whole
    assert [each.sequence for each in project.tasks(limit=999)] == list(range(1, whole + 1))


def test_progress_is_told_as_it_goes_and_at_the_end(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "OFTEN", 0)
    told: list[tuple[int, int | None]] = []
    project.add_tasks([a_task(f"t{n}") for n in range(250)], progress=lambda *at: told.append(at))
    assert told == [(100, 250), (200, 250), (250, 250)]


def test_options_are_for_files(project: Project) -> None:
    with pytest.raises(TaskError, match="only a path or an address takes options"):
        project.add_tasks([a_task()], id="x")


def test_an_answer_that_was_there_before_its_task_is_counted(
    store: LabelStore, project: Project
) -> None:
    ticket = store.ticket(a_task(), an_interface(), project="foxes")
    store.put(an_answer(ticket), author="ann")
    project.add_tasks([a_task("t0"), a_task()])
    assert [each.done for each in project.tasks()] == [0, 1]


def exported(*, stars: int = 4, who: Any = "ann@lab.org") -> dict[str, Any]:
    """A task of Label Studio with what a person and a model said."""
    result = [
        {"id": "r1", "type": "rating", "from_name": "stars", "to_name": "text"}
        | {"value": {"rating": stars}},
        {"id": "r2", "type": "labels", "from_name": "labels", "to_name": "text"}
        | {"value": {"start": 0, "end": 5, "text": "hello", "labels": ["animal"]}},
    ]
    person = {"id": 5, "completed_by": {"email": who} if who else None, "result": result}
    person |= {"created_at": "2026-01-02T03:04:05Z", "lead_time": 1.5}
    model = {"id": 9, "model_version": "m1", "score": 0.8, "result": result[:1]}
    data = {"text": "hello world"}
    return {"id": 1, "data": data, "annotations": [person], "predictions": [model]}


def test_label_studios_annotations_are_completions_and_its_predictions_are_kept(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([exported()]))
    added = project.add_tasks(path)
    assert (added.added, added.annotations, added.predictions) == (1, 1, 1)
    [stored] = project.annotations()
    assert (stored.author, stored.verified, stored.origin) == ("ann@lab.org", True, "export.json")
    assert stored.completion.lead_time == 1.5
    assert [each.model for each in project.predictions("1")] == ["m1"]
    assert [each.done for each in project.tasks()] == [1]
    again = project.add_tasks(path)
    assert (again.known, again.annotations, again.predictions, again.refused) == (1, 0, 0, ())
    assert len(project.history("1")) == 1


def test_an_annotation_that_does_not_fit_is_named_and_kept_among_the_refused(
    store: LabelStore, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([exported(stars=99, who=None)]))
    for _ in range(2):
        added = project.add_tasks(path)
        assert added.annotations == 0
        assert [each.line for each in added.refused] == [1]
    assert list(project.annotations()) == []
    assert [(each.author, each.code) for each in store.refused()] == [("imported", "invalid")]


def test_the_same_export_goes_into_two_projects(
    store: LabelStore, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([exported()]))
    project.add_tasks(path)
    other = store.project("wolves", interface=an_interface())
    assert other.add_tasks(path).annotations == 1


def test_predictions_that_say_the_same_are_kept_once(project: Project) -> None:
    project.add_tasks([a_task()])
    said: dict[str, Any] = {
        "model": "m1",
        "regions": [{"kind": "span", "source": "text", "start": 0, "end": 5, "text": "hello"}],
    }
    assert project.add_predictions("t1", [said]) == 1
    assert project.add_predictions("t1", [said, {**said, "model": "m2"}]) == 1
    assert [each.model for each in project.predictions("t1")] == ["m1", "m2"]
    with pytest.raises(TaskError, match='no task "t9"'):
        project.add_predictions("t9", [said])


def test_our_own_export_comes_in_with_all_that_was_said(
    store: LabelStore, project: Project, tmp_path: Path
) -> None:
    project.add_tasks([a_task("t1"), a_task("t2")])
    project.add_predictions("t2", [{"model": "m", "regions": []}])
    project.put(an_answer(project.ticket("t1"), task="t1"), author="ann")
    project.skip("t2", author="bob")
    everything = project.examples(skipped=None)
    path = export(everything, "jsonl", tmp_path / "out", interface=an_interface())
    other = store.project("wolves", interface=an_interface())
    added = other.add_tasks(str(path))
    assert (added.added, added.annotations, added.predictions) == (2, 2, 1)
    assert added.refused_count == 0
    said = [(each.task, each.author, each.skipped) for each in other.annotations(skipped=None)]
    assert sorted(said) == [("t1", "ann", False), ("t2", "bob", True)]
    assert other.add_tasks(str(path)).annotations == 0


def test_of_two_tasks_of_one_name_in_a_file_the_first_goes_in(
    project: Project, tmp_path: Path
) -> None:
    path = lines(tmp_path, a_task("t1").to_dict(), a_task("t1", more=1).to_dict())
    added = project.add_tasks(path)
    assert (added.added, [each.line for each in added.refused]) == (1, [2])
    assert project.task("t1") == a_task("t1")
