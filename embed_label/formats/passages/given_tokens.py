"""The tokens that a task has of its text, found again in it."""

from collections.abc import Sequence

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.passages.tokens import Token, is_blank
from embed_label.formats.passages.wordings import Wording
from embed_label.lookup import lookup
from embed_label.wire import clean_text, shown


def given_tokens(wording: Wording, variable: str) -> list[Token]:
    """A list of texts, of `[start, end]`, or of objects with a `start` and an `end`."""
    where = f'task "{wording.task.id}": {variable}'
    if not variable.startswith("$"):
        raise TaskError(f'tokens="{variable}" should name a field of the task: "${variable}"')
    found = lookup(variable, wording.task.data)
    if wording.item is not None and isinstance(found, list) and wording.item < len(found):
        found = found[wording.item]
    if not isinstance(found, list):
        raise TaskError(f"{where} should be a list of tokens, but is {shown(found)}")
    text = wording.text or ""
    if all(isinstance(each, str) for each in found):
        made = aligned([clean_text(str(each)) for each in found], text, where)
    else:
        made = [_token(each, where) for each in found]
    end = 0
    for each in made:
        if not end <= each.start < each.end <= len(text):
            raise TaskError(f"{where}: the token {each.start} to {each.end} is out of order")
        if any(sign.isspace() for sign in text[slice(*each)]):
            token = shown(text[slice(*each)])
            raise TaskError(f"{where}: {token} has a blank inside, where a column would end")
        end = each.end
    return made


def _token(said: JsonValue, where: str) -> Token:
    if isinstance(said, dict):
        said = [said.get("start"), said.get("end")]
    match said:
        case [int(start), int(end)]:
            return Token(start, end)
        case _:
            raise TaskError(f"{where}: {shown(said)} is no token, which has a start and an end")


def aligned(tokens: Sequence[str], text: str, where: str) -> list[Token]:
    """Where tokens stand in a text that has them one after the other, with blanks between."""
    made: list[Token] = []
    at = 0
    for token in tokens:
        start, at = _next(token, text, at)
        if start is None:
            there = text[at : at + 20]
            raise TaskError(f"{where}: the token {shown(token)} is not where {shown(there)} stands")
        made.append(Token(start, at))
    return made


def _next(token: str, text: str, at: int) -> tuple[int | None, int]:
    """Its start and its end. Its own blanks need not be those of the text."""
    start: int | None = None
    for sign in token:
        if is_blank(sign):
            continue
        while at < len(text) and is_blank(text[at]):
            at += 1
        if at >= len(text) or text[at] != sign:
            return None, at
        start = at if start is None else start
        at += 1
    return start, at
