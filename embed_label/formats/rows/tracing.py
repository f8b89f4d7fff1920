"""Rows for those who keep the traces of models: scores, in the words of each."""

import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.rows.scores import Score, scores
from embed_label.formats.rows.told import LeftOut, Row, Told

# What Langfuse takes of a text.
LONGEST = 500


@dataclass(frozen=True, slots=True)
class Scores:
    """One row, or none, of each score."""

    written: Callable[[Score, LeftOut], Iterator[Row]]

    def rows(self, one: Told, left_out: LeftOut) -> Iterator[Row]:
        for score in scores(one, left_out):
            yield from self.written(score, left_out)


def langsmith(score: Score, left_out: LeftOut) -> Iterator[Row]:
    """What `langsmith.Client().create_feedback` takes, as `FeedbackCreate` has it."""
    try:
        run = str(uuid.UUID(score.about))
    except ValueError as error:
        raise Unheld("its id is no UUID, and LangSmith knows a run by one") from error
    is_word = isinstance(score.value, str)
    yield {
        "id": score.id,
        "run_id": run,
        "trace_id": run,
        "key": score.name,
        "score": None if is_word else score.value,
        "value": score.value if is_word else None,
        "comment": score.comment or None,
        "correction": {"text": score.correction} if score.correction else None,
        "created_at": score.at,
        "feedback_source": {"type": "api", "metadata": _source(score)},
    }


def langfuse(score: Score, left_out: LeftOut) -> Iterator[Row]:
    """What the API of Langfuse takes for `POST /api/public/scores`.

    The moment is told, because there a score is the same by its id and its day.
    """
    about: Row = {"traceId": score.about, "timestamp": score.at, "metadata": _source(score)}
    more: Row = {"comment": score.comment} if score.comment else {}
    match score.value:
        case bool():
            kind, value = "BOOLEAN", int(score.value)
        case int() | float():
            kind, value = "NUMERIC", score.value
        case str():
            kind, value = "CATEGORICAL", score.value
        case _:
            kind, value = "TEXT", score.comment
            # All of a long one stands in the comment.
            value, more = (value, {}) if len(value) <= LONGEST else (value[:LONGEST], more)
    if value != "":
        said: Row = {"name": score.name, "value": value, "dataType": kind}
        yield {"id": score.id, **said, **about, **more}
    if score.correction:
        # Langfuse calls every correction so.
        named: Row = {"name": "output", "value": score.correction, "dataType": "CORRECTION"}
        yield {"id": f"{score.id}-correction", **named, **about}


def openinference(score: Score, left_out: LeftOut) -> Iterator[Row]:
    """An annotation of a span, by the attributes of OpenInference; a rewrite is in its metadata."""
    more: Row = {"correction": score.correction} if score.correction else {}
    told: Row = {
        "name": score.name,
        "annotator_kind": "HUMAN",
        "identifier": score.id,
        "score": _number(score),
        "label": _label(score),
        "explanation": score.comment or None,
        "metadata": json.dumps({**_source(score), "at": score.at, **more}),
    }
    yield {"span_id": score.about, **_there(told, "annotation.")}


def opentelemetry(score: Score, left_out: LeftOut) -> Iterator[Row]:
    """The event `gen_ai.evaluation.result` of the conventions for generative models."""
    if score.correction:
        left_out["a rewrite, for which an event has no attribute"] += 1
    if score.value is None and not score.comment:
        return
    told: Row = {
        "evaluation.name": score.name,
        "evaluation.score.value": _number(score),
        "evaluation.score.label": _label(score),
        "evaluation.explanation": score.comment or None,
        "response.id": score.about,
    }
    yield {
        "name": "gen_ai.evaluation.result",
        "timestamp": score.at,
        "attributes": {**_there(told, "gen_ai."), "embed_label.score.id": score.id},
    }


def _there(told: Row, prefix: str) -> Row:
    return {f"{prefix}{key}": value for key, value in told.items() if value is not None}


def _number(score: Score) -> float | None:
    return None if score.value is None or isinstance(score.value, str) else float(score.value)


def _label(score: Score) -> str | None:
    """Low in number, as those who count them want it."""
    if isinstance(score.value, bool):
        return "yes" if score.value else "no"
    return score.value if isinstance(score.value, str) else None


def _source(score: Score) -> dict[str, JsonValue]:
    return {"author": score.author, "completion": score.completion}
