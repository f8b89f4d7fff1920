"""CSS of a foreign config: what we take of it, and what is only kept."""

import re
from collections.abc import Iterator, Mapping

from embed_label.interface.layout import PROPERTY, SELECTOR, UNSAFE

BRACES = re.compile(r"[{}]")
Look = dict[str, str]
SIDE_BY_SIDE = ("flex", "inline-flex")


def read_look(text: str) -> tuple[Look, str]:
    """The declarations that we take, and the others as they stand."""
    look: Look = {}
    others: list[str] = []
    for piece, closed in _split(text):
        name, _, value = (" ".join(each.split()) for each in piece.partition(":"))
        if closed and value and PROPERTY.fullmatch(name) and not UNSAFE.search(value):
            look[name] = value
        elif said := " ".join(piece.split()):
            others.append(said)
    return look, "; ".join(others)


def written_look(look: Mapping[str, str], others: str = "") -> str:
    said = [f"{name}: {value}" for name, value in look.items()]
    return "; ".join([*said, others] if others else said)


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """At semicolons, but at none in quotes or brackets; and whether all of those are closed."""
    start, depth, quote = 0, 0, ""
    for at, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif char == ";" and depth == 0:
            yield text[start:at], True
            start = at + 1
    yield text[start:], not quote and depth == 0


def read_sheet(text: str) -> tuple[dict[str, Look], str]:
    """The plain rules of a sheet by their selectors, and everything else as it stands."""
    rules: dict[str, Look] = {}
    others: list[str] = []
    for prelude, body in _blocks(_uncommented(text)):
        selector = " ".join(prelude.split())
        if body is None or "{" in body or not SELECTOR.fullmatch(selector):
            said = prelude if body is None else f"{prelude.strip()} {{{body}}}"
            others.append(said.strip())
            continue
        look, refused = read_look(body)
        if look or not refused:
            rules.setdefault(selector, {}).update(look)
            _lay_out(rules[selector])
        if refused:
            others.append(f"{selector} {{ {refused} }}")
    return rules, "\n".join(each for each in others if each)


def _lay_out(look: Look) -> None:
    """Say the direction that goes without saying there: a view is a block, and ours a column."""
    if look.get("display") in SIDE_BY_SIDE and not {"flex-direction", "flex-flow"} & look.keys():
        look["flex-direction"] = "row"


def written_sheet(rules: Mapping[str, Mapping[str, str]], others: str) -> str:
    lines = [f"{selector} {{ {written_look(look)} }}" for selector, look in rules.items()]
    return "\n".join([*lines, others] if others else lines)


def _uncommented(text: str) -> str:
    made: list[str] = []
    at = 0
    while (begin := text.find("/*", at)) >= 0:
        made.append(text[at:begin])
        end = text.find("*/", begin + 2)
        at = end + 2 if end >= 0 else len(text)
    return " ".join([*made, text[at:]])


def _blocks(text: str) -> Iterator[tuple[str, str | None]]:
    """Each block with the words before it; a statement without a block has None."""
    start, opened, depth = 0, 0, 0
    for brace in BRACES.finditer(text):
        if brace[0] == "{":
            if depth == 0:
                opened = brace.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield from _statements(text[start:opened], text[opened + 1 : brace.start()])
                start = brace.end()
    if text[start:].strip():
        yield text[start:], None


def _statements(prelude: str, body: str) -> Iterator[tuple[str, str | None]]:
    statements, semicolon, selector = prelude.rpartition(";")
    if semicolon:
        yield statements + semicolon, None
    yield selector, body
