"""Answers: the values of results there, ours here."""

from collections.abc import Sequence

from pydantic import JsonValue, TypeAdapter, ValidationError

from embed_label.errors import Unheld
from embed_label.formats.part import Fields, Part, is_number, plain
from embed_label.questions import (
    Answer,
    AnyAnswer,
    Choices,
    ChoicesAnswer,
    CommentAnswer,
    DateTimeAnswer,
    EntriesAnswer,
    PairwiseAnswer,
    QuantityAnswer,
    Question,
    RankingAnswer,
    Rating,
    RatingAnswer,
    RewriteAnswer,
    TagsAnswer,
    Taxonomy,
    TaxonomyAnswer,
    YesNo,
    YesNoAnswer,
)
from embed_label.questions import Entries as EntriesQuestion
from embed_label.questions import Ranking as RankingQuestion
from embed_label.questions import Rewrite as RewriteQuestion
from embed_label.questions import Tags as TagsQuestion
from embed_label.wire import explain

ANSWER: TypeAdapter[AnyAnswer] = TypeAdapter(AnyAnswer)
# Where the value of a result has the answer.
KEYS = {
    "choices": "choices",
    "datetime": "datetime",
    "number": "number",
    "pairwise": "selected",
    "ranker": "ranker",
    "rating": "rating",
    "taxonomy": "taxonomy",
    "textarea": "text",
}
# What the editor has for a pair of which none was picked.
NONE_OF_BOTH = "none"

About = tuple[str | None, int | None]


def read_answer(result: Part, question: Question | None, name: str, about: About) -> Answer:
    """The answer in a result; `Unheld` for what no answer of ours says."""
    kind = result.text("type").lower()
    fields = _READ[kind](result.part("value"), question)
    try:
        return ANSWER.validate_python(
            {**fields, "question": name, "region": about[0], "item": about[1]}
        )
    except ValidationError as error:
        raise Unheld(explain(error)) from error


def _choices(value: Part, question: Question | None) -> Fields:
    found = value.fields.get("choices")
    picked: list[JsonValue] = [found] if isinstance(found, str) else value.listed("choices")
    if isinstance(question, Taxonomy) or not all(isinstance(each, str) for each in picked):
        return {"kind": "taxonomy", "paths": [_path(value, "choices", each) for each in picked]}
    if isinstance(question, YesNo) and picked in ([question.yes], [question.no]):
        return {"kind": "yes_no", "yes": picked == [question.yes]}
    if isinstance(question, TagsQuestion):
        return {"kind": "tags", "tags": [{"name": each} for each in picked]}
    return {"kind": "choices", "chosen": picked}


def _path(value: Part, key: str, path: JsonValue) -> list[JsonValue]:
    if isinstance(path, str):
        return [path]
    if isinstance(path, list) and path and all(isinstance(each, str) for each in path):
        return path
    raise value.wrong(key, "a list of paths")


def _taxonomy(value: Part, question: Question | None) -> Fields:
    picked = value.listed("taxonomy")
    if isinstance(question, Choices) and all(isinstance(each, list) for each in picked):
        flat = [each[0] for each in picked if isinstance(each, list) and len(each) == 1]
        if len(flat) == len(picked):
            return {"kind": "choices", "chosen": flat}
    return {"kind": "taxonomy", "paths": [_path(value, "taxonomy", each) for each in picked]}


def _rating(value: Part, question: Question | None) -> Fields:
    found = value.whole("rating")
    lowest = question.lowest if isinstance(question, Rating) else 1
    if found < lowest:
        raise Unheld(f"rating begins at {lowest}, not {found}")
    return {"kind": "rating", "rating": found}


def _number(value: Part, question: Question | None) -> Fields:
    return {"kind": "quantity", "number": value.number("number")}


def _datetime(value: Part, question: Question | None) -> Fields:
    return {"kind": "datetime", "datetime": value.name("datetime")}


def _textarea(value: Part, question: Question | None) -> Fields:
    found = value.fields.get("text")
    texts = [found] if isinstance(found, str) else value.texts("text")
    if isinstance(question, EntriesQuestion) or len(texts) != 1:
        return {"kind": "entries", "texts": [*texts]}
    kind = "rewrite" if isinstance(question, RewriteQuestion) else "comment"
    return {"kind": kind, "text": texts[0]}


def _pairwise(value: Part, question: Question | None) -> Fields:
    return {"kind": "pairwise", "picked": value.text("selected")}


def _ranker(value: Part, question: Question | None) -> Fields:
    found = value.fields.get("ranker")
    if isinstance(found, list):
        return {"kind": "ranking", "order": _names(value, found)}
    if not isinstance(found, dict):
        raise value.wrong("ranker", "a list, or a list for each bucket")
    sorts = isinstance(question, RankingQuestion) and bool(question.buckets)
    if len(found) == 1 and not sorts:
        return {"kind": "ranking", "order": _names(value, *found.values())}
    buckets: Fields = {bucket: _names(value, names) for bucket, names in found.items()}
    return {"kind": "ranking", "buckets": buckets}


def _names(value: Part, names: JsonValue) -> list[JsonValue]:
    if not isinstance(names, list):
        raise value.wrong("ranker", "a list, or a list for each bucket")
    return [str(each) if is_number(each) else each for each in names]


_READ = {
    "choices": _choices,
    "datetime": _datetime,
    "number": _number,
    "pairwise": _pairwise,
    "ranker": _ranker,
    "rating": _rating,
    "taxonomy": _taxonomy,
    "textarea": _textarea,
}


def write_answer(answer: Answer, question: Question | None, kind: str) -> tuple[str, Fields]:
    """The type and the value of a result; `kind` is the type that its question is written as."""
    match answer:
        case ChoicesAnswer():
            return "choices", {"choices": [*answer.chosen]}
        case TagsAnswer():
            return "choices", {"choices": [tag.name for tag in answer.tags]}
        case YesNoAnswer():
            words = (question.yes, question.no) if isinstance(question, YesNo) else ("Yes", "No")
            return "choices", {"choices": [words[0] if answer.yes else words[1]]}
        case TaxonomyAnswer():
            key = "choices" if kind == "choices" else "taxonomy"
            return key, {key: [[*path] for path in answer.paths]}
        case RatingAnswer():
            return "rating", {"rating": answer.rating}
        case QuantityAnswer():
            return "number", {"number": plain(answer.number)}
        case DateTimeAnswer():
            return "datetime", {"datetime": answer.datetime}
        case CommentAnswer() | RewriteAnswer():
            return "textarea", {"text": [answer.text]}
        case EntriesAnswer():
            return "textarea", {"text": [*answer.texts]}
        case PairwiseAnswer():
            is_side = answer.picked in ("left", "right")
            return "pairwise", {"selected": answer.picked if is_side else NONE_OF_BOTH}
        case RankingAnswer():
            return "ranker", {"ranker": _ranked(answer)}
        case _:
            raise TypeError(f"no such answer: {answer!r}")


def _ranked(answer: RankingAnswer) -> Fields:
    if answer.buckets:
        return {bucket: _list(names) for bucket, names in answer.buckets.items()}
    # Without buckets there is one, called like the tag.
    return {answer.question: _list(answer.order)}


def _list(names: Sequence[str]) -> list[JsonValue]:
    return [*names]
