"""Scores for those who keep traces, by the words of their own packages."""

import json
from typing import Any, cast

import pytest
from openinference.semconv.trace import AnnotationAttributes
from opentelemetry.semconv._incubating.attributes import gen_ai_attributes

from embed_label.formats.rows import training_rows
from embed_label.jobs.feedback import feedback_interface, feedback_task
from tests.unit.quality.people import Record, picks, prefers, rates, say

RUN = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0000"
# The fields of langsmith 0.15.0, `langsmith.schemas.FeedbackCreate`.
LANGSMITH = {
    "id", "created_at", "modified_at", "run_id", "trace_id", "key", "score", "value", "comment",
    "correction", "feedback_source", "session_id", "start_time", "comparative_experiment_id",
    "feedback_group_id", "extra", "feedback_config", "extend_trace_retention", "error",
}  # fmt: skip
# Those of langfuse 5.0.4, `langfuse.api.scores.CreateScoreRequest`, as they travel.
LANGFUSE = {
    "id", "traceId", "sessionId", "observationId", "datasetRunId", "name", "value", "comment",
    "metadata", "environment", "queueId", "dataType", "configId", "source", "timestamp",
}  # fmt: skip


def feedback(*answers: dict[str, Any], about: str = RUN, who: str = "ann", **form: Any) -> Record:
    interface = feedback_interface(**{"reasons": ["Wrong", "Unsafe"], "rewrite": True} | form)
    return say(who, feedback_task(about, text="The sea."), *answers, interface=interface)


def writes(question: str, text: str) -> dict[str, Any]:
    return {"kind": "comment", "question": question, "text": text}


BAD = {"kind": "yes_no", "question": "good", "yes": False}
FULL = (
    BAD,
    picks("reasons", "Wrong", "Unsafe"),
    writes("comment", "It is not the sea."),
    writes("rewrite", "Rayleigh."),
)


def rows_of(form: str, *said: Record) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", [*training_rows(said, form)])


def test_langsmith_gets_a_row_for_each_thing_said() -> None:
    rows = rows_of("langsmith", feedback(*FULL))
    assert [(row["key"], row["score"], row["value"]) for row in rows] == [
        ("good", False, None),
        ("reasons", None, "Wrong"),
        ("reasons", None, "Unsafe"),
    ]
    assert all(row.keys() <= LANGSMITH for row in rows)
    assert {row["run_id"] for row in rows} == {RUN}
    assert rows[0]["comment"] == "It is not the sea."
    assert rows[0]["correction"] == {"text": "Rayleigh."}
    assert [row["comment"] for row in rows[1:]] == [None, None]
    assert rows[0]["feedback_source"]["metadata"]["author"] == "ann"


def test_langsmith_knows_runs_by_uuids_only() -> None:
    rows = training_rows([feedback(BAD, about="message 7")], "langsmith")
    assert [*rows] == []
    assert [*rows.left_out] == ["its id is no UUID, and LangSmith knows a run by one"]


def test_langfuse_gets_each_value_by_its_type() -> None:
    rows = rows_of("langfuse", feedback(*FULL))
    assert [(row["name"], row["value"], row["dataType"]) for row in rows] == [
        ("good", 0, "BOOLEAN"),
        ("output", "Rayleigh.", "CORRECTION"),
        ("reasons", "Wrong", "CATEGORICAL"),
        ("reasons", "Unsafe", "CATEGORICAL"),
    ]
    assert type(rows[0]["value"]) is int
    assert all(row.keys() <= LANGFUSE for row in rows)
    (stars,) = rows_of("langfuse", feedback(rates("rating", 4), scale="stars"))
    assert (stars["value"], stars["dataType"]) == (4, "NUMERIC")


def test_langfuse_gets_all_of_a_comment_that_stands_alone() -> None:
    (short,) = rows_of("langfuse", feedback(writes("comment", "so so")))
    assert (short["value"], short["dataType"]) == ("so so", "TEXT")
    assert "comment" not in short
    (long,) = rows_of("langfuse", feedback(writes("comment", "x" * 900)))
    assert (len(long["value"]), len(long["comment"])) == (500, 900)


def test_openinference_gets_annotations_by_its_own_names() -> None:
    rows = rows_of("openinference", feedback(*FULL))
    names = {value for name, value in vars(AnnotationAttributes).items() if name.isupper()}
    assert all(row.keys() - {"span_id"} <= names for row in rows)
    first = rows[0]
    assert first[AnnotationAttributes.ANNOTATION_NAME] == "good"
    assert first[AnnotationAttributes.ANNOTATION_SCORE] == 0
    assert first[AnnotationAttributes.ANNOTATION_LABEL] == "no"
    assert first[AnnotationAttributes.ANNOTATION_EXPLANATION] == "It is not the sea."
    metadata = json.loads(first[AnnotationAttributes.ANNOTATION_METADATA])
    assert (metadata["author"], metadata["correction"]) == ("ann", "Rayleigh.")
    assert AnnotationAttributes.ANNOTATION_SCORE not in rows[1]


def test_opentelemetry_gets_an_event_and_the_rewrite_is_counted() -> None:
    read = training_rows([feedback(*FULL)], "opentelemetry")
    rows = cast("list[dict[str, Any]]", [*read])
    assert {row["name"] for row in rows} == {"gen_ai.evaluation.result"}
    known = {
        gen_ai_attributes.GEN_AI_EVALUATION_NAME: "good",
        gen_ai_attributes.GEN_AI_EVALUATION_SCORE_VALUE: 0,
        gen_ai_attributes.GEN_AI_EVALUATION_SCORE_LABEL: "no",
        gen_ai_attributes.GEN_AI_EVALUATION_EXPLANATION: "It is not the sea.",
        gen_ai_attributes.GEN_AI_RESPONSE_ID: RUN,
    }
    attributes = rows[0]["attributes"]
    assert attributes.pop("embed_label.score.id")
    assert attributes == known
    assert read.left_out == {"a rewrite, for which an event has no attribute": 1}


@pytest.mark.parametrize("form", ["langsmith", "langfuse"])
def test_rows_made_twice_are_the_same_and_no_two_of_them_have_one_id(form: str) -> None:
    said = [feedback(*FULL), feedback(*FULL, who="bob")]
    rows = rows_of(form, *said)
    assert rows == rows_of(form, *said)
    assert len({row["id"] for row in rows}) == len(rows) >= 6


def test_what_is_no_score_is_counted() -> None:
    compared = say(
        "ann", feedback_task(RUN), prefers("which", "left"), interface=feedback_interface()
    )
    rows = training_rows([compared], "langfuse")
    assert [*rows] == []
    assert rows.left_out == {"a comparison of several": 1}
    silent = training_rows([say("ann", "t", interface=feedback_interface())], "langfuse")
    assert [*silent] == []
    assert silent.left_out == {"nothing was said of it that is a score": 1}
