import json
from pathlib import Path
from typing import Any

import pytest

from embed_label.annotation import Annotation
from embed_label.errors import EmbedLabelError, UnknownFormat
from embed_label.formats.rows import training_rows, write_rows
from embed_label.interface import Interface
from embed_label.jobs.feedback import feedback_interface, feedback_task
from embed_label.showing import Showing
from embed_label.store import LabelStore
from embed_label.task import Task
from tests.unit.formats.rows.asked import (
    PROMPT,
    TEXTS,
    compared,
    feedback,
    good,
    lineup,
    of_two,
    writes,
)
from tests.unit.quality.people import prefers, rates, say


def test_thumbs_become_labels() -> None:
    said = [feedback(good(True)), feedback(good(False), who="bob")]
    assert [*training_rows(said, "kto")] == [
        {"prompt": PROMPT, "completion": "The sea.", "label": True},
        {"prompt": PROMPT, "completion": "The sea.", "label": False},
    ]


@pytest.mark.parametrize(
    ("stars", "threshold", "labels"),
    [(5, None, [True]), (2, None, [False]), (3, None, []), (3, 3, [True]), (3, 4, [False])],
)
def test_stars_become_labels_by_a_threshold_or_by_the_middle(
    stars: int, threshold: int | None, labels: list[bool]
) -> None:
    said = [feedback(rates("rating", stars), scale="stars")]
    rows = training_rows(said, "kto", threshold=threshold)
    assert [row["label"] for row in rows] == labels
    assert rows.left_out.total() == 1 - len(labels)


def test_a_rewrite_becomes_what_the_model_should_have_said() -> None:
    said = [
        feedback(good(False), writes("rewrite", "Rayleigh."), rewrite=True),
        feedback(writes("rewrite", "The sea."), who="bob", rewrite=True),
        feedback(good(True), who="cem", rewrite=True),
    ]
    rows = training_rows(said, "sft")
    assert [*rows] == [{"prompt": PROMPT, "completion": "Rayleigh."}]
    assert rows.left_out["the rewrite is the same as the text"] == 1
    assert rows.left_out["nothing was put right"] == 2
    (row,) = training_rows(said[:1], "sft", conversational=True)
    assert row == {
        "messages": [
            {"role": "user", "content": PROMPT},
            {"role": "assistant", "content": "Rayleigh."},
        ]
    }
    (pair,) = training_rows(said[:1], "dpo", rewrites=True)
    assert (pair["chosen"], pair["rejected"]) == ("Rayleigh.", "The sea.")


def test_a_corrected_answer_becomes_one_and_an_accepted_one_if_wanted() -> None:
    interface = Interface.model_validate(
        {
            "body": [
                {"kind": "text", "name": "prompt"},
                {"kind": "comment", "name": "summary"},
                {"kind": "comment", "name": "title"},
            ]
        }
    )
    predicted = Annotation.model_validate(
        {"model": "gpt", "answers": [writes("summary", "long"), writes("title", "Sky")]}
    )
    said = say(
        "ann",
        Task(id="t", data={"prompt": PROMPT}),
        writes("summary", "short"),
        writes("title", "Sky"),
        interface=interface,
        predictions=[predicted],
    )
    assert [row["completion"] for row in training_rows([said], "sft")] == ["short"]
    kept = training_rows([said], "sft", accepted=True)
    assert [row["completion"] for row in kept] == ["short", "Sky"]


def test_a_row_without_a_prompt_is_left_out() -> None:
    task = feedback_task("m1", text="The sea.")
    said = [say("ann", task, good(True), interface=feedback_interface())]
    rows = training_rows(said, "kto")
    assert [*rows] == []
    assert str(rows) == "0 rows for kto; left out: 1 × there is no text of the prompt"
    asked = Task(id="m2", data={"text": "The sea.", "chat": {"last": PROMPT}})
    (row,) = training_rows(
        [say("ann", asked, good(True), interface=feedback_interface())], "kto", prompt="$chat.last"
    )
    assert row["prompt"] == PROMPT


def test_records_that_do_not_say_what_was_shown_are_counted() -> None:
    rows = training_rows([say("ann", "t", good(True))], "kto")
    assert [*rows] == []
    assert rows.left_out == {"what was shown is not known: give the project or the store": 1}


def test_every_record_is_a_row_or_is_counted() -> None:
    said = [
        of_two("left"),
        of_two("tie", task="t2"),
        feedback(good(True)),
        say("bob", "t9", skipped="no idea"),
    ]
    for form in ("dpo", "kto", "sft", "langfuse"):
        rows = training_rows(said, form)
        assert len([*rows]) + rows.left_out.total() == 3, form


def test_what_a_form_does_not_take_is_refused() -> None:
    with pytest.raises(UnknownFormat, match='"dop"; did you mean "dpo"'):
        training_rows([], "dop")
    with pytest.raises(EmbedLabelError, match="do not take merged="):
        training_rows([], "kto", merged=True)
    with pytest.raises(EmbedLabelError, match="do not take prompt="):
        training_rows([], "langfuse", prompt="$question")


def test_a_store_is_read_and_its_rows_are_written_as_lines(tmp_path: Path) -> None:
    interface, task = lineup("A", "B"), compared("A", "B")
    with LabelStore("sqlite://") as store:
        ticket = store.ticket(task, interface, showing=Showing(models={"A": "new", "B": "old"}))
        record = say("ann", task, prefers("preference", "left"))
        sent = record.completion.model_copy(update={"ticket": ticket})
        store.put(sent, author="ann")
        path = write_rows(training_rows(store, "dpo"), tmp_path / "pairs.jsonl")
        assert [json.loads(line) for line in path.read_text().splitlines()] == [
            {"prompt": PROMPT, "chosen": TEXTS[0], "rejected": TEXTS[1]}
        ]
        assert [*tmp_path.iterdir()] == [path]


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    def rows() -> Any:
        yield {"prompt": "a"}
        raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError):
        write_rows(rows(), tmp_path / "rows.jsonl")
    assert [*tmp_path.iterdir()] == []
    with pytest.raises(EmbedLabelError, match="cannot be written"):
        write_rows([], tmp_path / "nowhere" / "rows.jsonl")
