"""Projects at work in the demo: rows by their number, people counted, names that lead nowhere."""

import asyncio
import tarfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app.work import people, rows, seed, waiting
from demo_app.demo_app.work.excerpt import excerpt
from demo_app.demo_app.work.listing import STEP, Listing

DROP = "0123456789abcdef" * 2
TEXTS = el.Interface(
    body=[el.TextSource(name="text"), el.Choices(name="tone", choices=["glad", "sad"])]
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[el.LabelStore]:
    with el.LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as made:
        yield made


@dataclass(frozen=True)
class Row:
    sequence: int


def listing(count: int, asked: list[tuple[int, int]]) -> Listing[Row]:
    """Of every third number: a sequence has gaps."""
    every = [Row(3 * number) for number in range(1, count + 1)]

    def after(sequence: int, many: int) -> list[Row]:
        asked.append((sequence, many))
        return [each for each in every if each.sequence > sequence][:many]

    return Listing(after)


@pytest.mark.parametrize("first", [0, 1, 99, 100, 101, 4_321, 24_950, 25_000, 26_000])
def test_rows_far_down_are_those_of_that_number(first: int) -> None:
    found = listing(25_000, []).rows(first, 70)
    assert [each.sequence for each in found] == [
        3 * number for number in range(first + 1, min(first + 70, 25_000) + 1)
    ]


def test_who_scrolls_there_again_asks_for_one_page_only() -> None:
    asked: list[tuple[int, int]] = []
    made = listing(25_000, asked)
    made.rows(20_000, 100)
    asked.clear()
    made.rows(19_930, 100)
    assert asked == [(3 * 19_900, 100 + 30)]
    assert len(made.marks) == 20_000 // STEP + 1


def test_a_row_says_how_it_stands_with_a_task(store: el.LabelStore) -> None:
    project = store.project("rows", interface=TEXTS)
    project.hand_out(el.Plan(overlap=2))
    project.add_tasks({"id": name, "data": {"text": f"Text {name}"}} for name in "abcd")
    for author in ("Ann", "Bob"):
        put(project, "a", author)
    put(project, "b", "Ann")
    project.remove_tasks(["d"])
    found = rows.found(project, rows.Wanted(), 0, 10)
    told = found["rows"]
    assert isinstance(told, list)
    assert [each["said"] for each in told] == ["Done", "1 of 2", "Waiting", "Taken out"]
    assert told[0]["text"] == "Text a"
    assert found["total"] == 4


def test_a_task_that_lacks_what_is_shown_is_listed_by_what_it_has() -> None:
    task = el.Task(id="odd", data={"other": "Something else"})
    assert excerpt(task, TEXTS) == ("Something else", "")


def test_people_are_counted_by_what_stands(store: el.LabelStore) -> None:
    project = store.project("people", interface=TEXTS)
    project.add_tasks({"id": name, "data": {"text": name}} for name in "ab")
    put(project, "a", "Ann", 4)
    put(project, "a", "Ann", 6)
    put(project, "b", "Ann", 8)
    project.skip("a", author="Bob", reason="too long")
    found = people.work(project.annotations(skipped=None))
    assert (found["Ann"].done, found["Ann"].leads) == (2, [6, 8])
    assert (found["Bob"].done, found["Bob"].skipped) == (0, 1)
    assert [each.name for each in people.people(found, {})] == ["Ann", "Bob"]


def test_the_example_begins_once_and_has_work_in_it(store: el.LabelStore) -> None:
    seed.begin(store)
    seed.begin(store)
    project = store.project(seed.NAME)
    assert project.count() == seed.COUNT
    found = people.work(project.annotations(skipped=None))
    assert {*found} == {*seed.PEOPLE}
    assert project.predictions("message-0001")
    assert {each.outcome for each in project.reviews()} == {"accept", "send_back"}


@pytest.mark.parametrize(
    "path", ["../out", "a/../../out", "/etc/passwd", "a//b", "", ".", "a\\b", "a\0b", "a/" * 300]
)
def test_no_name_of_a_dropped_file_leads_out_of_its_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(waiting.Refused):
        waiting.place(tmp_path, DROP, path)


@pytest.mark.parametrize("drop", ["", "..", "a/b", DROP[1:], DROP.upper()])
def test_a_drop_has_a_number_and_nothing_else_for_a_name(tmp_path: Path, drop: str) -> None:
    with pytest.raises(waiting.Refused):
        waiting.place(tmp_path, drop, "a.txt")


def test_a_file_that_is_too_large_is_refused_while_it_comes(tmp_path: Path) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"12345678"

    with pytest.raises(waiting.Refused, match="larger than"):
        asyncio.run(waiting.write(tmp_path / "large", pieces(), most=20))


def test_several_dropped_files_become_one_archive(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    with tarfile.open(waiting.whole(tmp_path)) as packed:
        assert sorted(packed.getnames()) == ["b.txt", "deep/a.txt"]


def put(project: el.Project, task: str, author: str, lead_time: float | None = None) -> None:
    answer = el.ChoicesAnswer(question="tone", chosen=["glad"])
    done = el.Completion(
        task=task,
        ticket=project.ticket(task, author=author),
        annotation=el.Annotation(answers=[answer]),
        lead_time=lead_time,
    )
    project.put(done, author=author)
