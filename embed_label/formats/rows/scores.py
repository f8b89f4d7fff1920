"""What people said of an answer, one score for each thing that they said of it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from embed_label.errors import Unheld
from embed_label.formats.rows.told import LeftOut, Told
from embed_label.questions import (
    CommentAnswer,
    PairwiseAnswer,
    QuantityAnswer,
    RankingAnswer,
    RatingAnswer,
    RewriteAnswer,
    TaxonomyAnswer,
    YesNoAnswer,
)

COMMENT, REWRITE = "comment", "rewrite"
# The same completion has the same scores, wherever and however often they are made.
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://pypi.org/project/embed-label/")


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is a number, yes or no, or a word; None where there is only the comment.

    `about` is the id of what was judged, `at` the moment in ISO 8601. The first score of a
    completion has its comment and its correction.
    """

    id: str
    name: str
    value: bool | float | str | None
    about: str
    author: str
    at: str
    completion: str
    comment: str = ""
    correction: str = ""


def scores(one: Told, left_out: LeftOut) -> Iterator[Score]:
    completion = one.record.completion
    about = one.task.data.get("about")
    before = left_out.total()
    said: list[tuple[str, bool | float | str | None]] = [*_said(one, left_out)]
    comment, correction = one.written(COMMENT), one.written(REWRITE)
    if not said and (comment or correction):
        said = [(COMMENT if comment else REWRITE, None)]
    if not said and left_out.total() == before:
        raise Unheld("nothing was said of it that is a score")
    for at, (name, value) in enumerate(said):
        yield Score(
            id=_id(completion.id, name, value if isinstance(value, str) else ""),
            name=name,
            value=value,
            about=about if isinstance(about, str) else one.task.id,
            author=one.record.author,
            at=one.record.received_at.isoformat(),
            completion=completion.id,
            comment=comment if at == 0 else "",
            correction=correction if at == 0 else "",
        )


def _id(*parts: str) -> str:
    return str(uuid.uuid5(SPACE, "\n".join(parts)))


def _said(one: Told, left_out: LeftOut) -> Iterator[tuple[str, bool | float | str]]:
    for answer in one.record.completion.annotation.answers:
        if answer.is_empty or answer.question in (COMMENT, REWRITE):
            continue
        if answer.region is not None or answer.item is not None:
            left_out["an answer about a part of it"] += 1
            continue
        match answer:
            case YesNoAnswer(yes=yes):
                yield answer.question, yes
            case RatingAnswer(rating=number) | QuantityAnswer(number=number):
                yield answer.question, number
            case PairwiseAnswer() | RankingAnswer():
                left_out["a comparison of several"] += 1
            case CommentAnswer() | RewriteAnswer():
                left_out["a text that is no comment"] += 1
            case TaxonomyAnswer(paths=paths):
                yield from ((answer.question, " / ".join(path)) for path in paths)
            case _:
                yield from ((answer.question, word) for word in answer.values)
