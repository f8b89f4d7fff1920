"""The data.yaml of YOLO: as much of YAML as people write there."""

import json
import re
from collections import deque
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.files import read_text

QUOTED = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')"""
TOKEN = re.compile(rf"\s*({QUOTED}|[\[\]{{}},:]|[^\s\[\]{{}},:][^\[\]{{}},:]*)")
# A hash begins a comment where no letter stands before it.
BARE = re.compile(rf"((?:{QUOTED}|[^\"'#]|(?<=\S)#)*?)(?:(?<!\S)#.*)?$")
ENTRY = re.compile(rf"({QUOTED}|[^\s:#][^:#]*?)\s*:(?:\s+(.*)|\s*)$")

LINE_END = re.compile(r"\r\n|\r|\n")

Lines = list[tuple[int, int, str]]


def read_settings(path: Path) -> dict[str, JsonValue]:
    lines: Lines = []
    # Not at what else a text may break at: a name can hold that.
    for at, line in enumerate(LINE_END.split(read_text(path)), 1):
        found = BARE.match(line)
        said = (found[1] if found else line).rstrip()
        text = said.strip()
        if text not in ("", "---"):
            # The dashes of a list may stand right under its name.
            lines.append((at, 2 * (len(said) - len(said.lstrip())) + text.startswith("- "), text))
    try:
        made = _block(lines, str(path)) if lines else {}
    except RecursionError as error:
        raise TaskError(f"{path} is nested too deep") from error
    if not isinstance(made, dict):
        raise TaskError(f'{path}, line {lines[0][0]}: should be "names:" and other settings')
    return made


def _block(lines: Lines, path: str) -> JsonValue:
    """What lines say that are indented alike, and those under them."""
    indent = lines[0][1]
    # A bracket that closes a list may stand as far left as what opens it.
    outer = (at for at, (_, left, _) in enumerate(lines) if left <= indent)
    starts = [at for at in outer if not at or lines[at][2][0] not in "]}"]
    is_list = lines[0][2].startswith("- ")
    items: list[JsonValue] = []
    fields: dict[str, JsonValue] = {}
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        number, _, said = lines[start]
        under = lines[start + 1 : end]
        if is_list and said.startswith("- "):
            items.append(_flow(said[2:], f"{path}, line {number}"))
            continue
        entry = ENTRY.match(said)
        if is_list or entry is None:
            raise TaskError(f'{path}, line {number}: should be "name: value", but is "{said:.60}"')
        key = str(_scalar(entry[1]))
        if entry[2]:
            # A list may go on over several lines.
            whole = " ".join([entry[2], *(line[2] for line in under)])
            fields[key] = _flow(whole, f"{path}, line {number}")
        else:
            fields[key] = _block(under, path) if under else None
    return items if is_list else fields


def _flow(text: str, where: str) -> JsonValue:
    if not text.startswith(("[", "{")):
        return _scalar(text)
    tokens = deque[str](TOKEN.findall(text))
    try:
        made = _taken(tokens)
    except (IndexError, RecursionError) as error:
        raise TaskError(f'{where}: a list is not closed: "{text:.60}"') from error
    if tokens:
        raise TaskError(f'{where}: there is more after the list in "{text:.60}"')
    return made


def _taken(tokens: deque[str]) -> JsonValue:
    """The next value; an `IndexError` if there is none."""
    first = tokens.popleft()
    if first == "[":
        items: list[JsonValue] = []
        while tokens[0] != "]":
            items.append(_taken(tokens))
            _pass_comma(tokens)
        tokens.popleft()
        return items
    if first == "{":
        fields: dict[str, JsonValue] = {}
        while tokens[0] != "}":
            key = str(_scalar(tokens.popleft()))
            if tokens.popleft() != ":":
                raise IndexError(key)
            fields[key] = _taken(tokens)
            _pass_comma(tokens)
        tokens.popleft()
        return fields
    return _scalar(first)


def _pass_comma(tokens: deque[str]) -> None:
    if tokens[0] == ",":
        tokens.popleft()


def _scalar(text: str) -> JsonValue:
    text = text.strip()
    if text.startswith('"') and text.endswith('"') and len(text) > 1:
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if text.startswith("'") and text.endswith("'") and len(text) > 1:
        return text[1:-1].replace("''", "'")
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else text
