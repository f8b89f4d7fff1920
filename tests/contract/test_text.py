"""Text that kills a label elsewhere."""

import pytest

from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a\0b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("\udc00\ud800", "\ufffd\ufffd"),
        ("\ud83e\udd8a", "🦊"),
        ("e\u0301 \u202eשלום\r\n\u2028", "e\u0301 \u202eשלום\r\n\u2028"),
        ("'; DROP TABLE completions; --", "'; DROP TABLE completions; --"),
        ("𝔘" * 5000, "𝔘" * 5000),
    ],
)
def test_text_is_stored_with_what_no_database_takes_replaced(
    store: LabelStore, sent: str, kept: str
) -> None:
    ticket = store.ticket(a_task(note=sent), an_interface())
    store.put(an_answer(ticket, why=sent), author=sent)
    (stored,) = store.annotations()
    (answer, _) = stored.completion.annotation.answers
    assert (answer.text, stored.author) == (kept, kept)
    assert store.shown(stored)[0].data["note"] == kept


def test_a_project_and_its_authors_may_be_called_anything(store: LabelStore) -> None:
    project = store.project("a\0b\ud800", interface=an_interface())
    project.add_tasks([a_task("\0")])
    task = project.next_task(author="\0")
    assert task is not None
    project.put(an_answer(project.ticket(task, author="\0"), task=task.id), author="\0")
    assert project.next_task(author="\0") is None
    assert project.progress(author="\0") == (1, 1)
    assert [each.project for each in project.annotations()] == [project.name]
