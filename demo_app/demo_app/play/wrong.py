"""What is wrong in an editor, with its line."""

import re
from collections.abc import Iterable

QUOTED = re.compile(r'"([^"\n]+)"')
NUMBERED = re.compile(r"\bline (\d+)(?:, column \d+)?:? ?")
VARIABLE = re.compile(r"\$[\w.\[\]-]+")


class Wrong(Exception):
    """`line` counts from 1."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def line_said(message: str, text: str) -> int:
    """The line that a message names, or else the first that has what it quotes."""
    if numbered := NUMBERED.search(message):
        return min(int(numbered[1]), text.count("\n") + 1)
    return line_with(QUOTED.findall(message), text)


def without_line(message: str) -> str:
    """A message that begins with its line, where that stands beside it already."""
    found = NUMBERED.match(message)
    return message[found.end() :] if found else message


def line_of_key(message: str, text: str) -> int:
    """The line of the task's data that a message about a `$variable` means."""
    variable = VARIABLE.search(message)
    keys = re.findall(r"[\w-]+", variable[0]) if variable else []
    return line_with(reversed(keys), text)


def line_with(words: Iterable[str], text: str) -> int:
    lines = text.split("\n")
    for word in words:
        for at, line in enumerate(lines, start=1):
            if f'"{word}"' in line or f"'{word}'" in line:
                return at
    return 1
