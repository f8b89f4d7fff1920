"""What is done on many items at once, and what becomes of the others when one cannot be done."""

from collections.abc import Sequence
from concurrent.futures import Future, wait
from pathlib import Path

from sqlalchemy import Connection

from embed_label.store.engine.sqlite import SqliteEngine
from tests.unit.store.notebook import Held, note, notes

SIZES: list[int] = []


def note_all(connection: Connection, texts: Sequence[str]) -> list[str]:
    SIZES.append(len(texts))
    for text in texts:
        note(text)(connection)
        if text == "poison":
            raise ValueError(text)
    return [text.upper() for text in texts]


def put(engine: SqliteEngine, texts: Sequence[str], *, beside: bool) -> list[Future[str]]:
    SIZES.clear()
    held = Held(engine)
    if beside:
        engine.submit(note("beside"))
    futures = [engine.together(note_all, text) for text in texts]
    held.go()
    wait(futures)
    return futures


def test_items_of_one_work_are_handed_over_together(engine: SqliteEngine, path: Path) -> None:
    futures = put(engine, ["a", "b", "c"], beside=True)
    assert [each.result() for each in futures] == ["A", "B", "C"]
    assert SIZES == [3]
    assert notes(path) == ["beside", "a", "b", "c"]


def test_one_that_cannot_be_done_is_left_out_of_its_group(engine: SqliteEngine, path: Path) -> None:
    for beside in (True, False):
        texts = [f"a {beside}", "poison", f"b {beside}"]
        futures = put(engine, texts, beside=beside)
        assert [type(each.exception()) for each in futures] == [type(None), ValueError, type(None)]
        assert SIZES == [3, 1, 1, 1]
    assert notes(path) == ["beside", "a True", "b True", "a False", "b False"]
