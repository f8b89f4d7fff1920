"""An interface as it is written on these pages: a config of Label Studio, or JSON."""

import json
import re
from typing import Literal

import embed_label as el
from embed_label.questions import Term
from embed_label.wire import Written

from ..play.wrong import Wrong, line_said, line_with, without_line

Language = Literal["xml", "json"]
LONGEST = 100_000
QUOTED = re.compile(r"['\"]([^'\"\n]+)['\"]")


def read(language: Language, text: str) -> el.Interface:
    """`Wrong`, with its line, where it cannot be read."""
    if len(text) > LONGEST:
        raise Wrong(f"this is longer than {LONGEST:,} characters")
    try:
        if language == "xml":
            return el.Interface.from_label_studio(text)
        return el.Interface.model_validate(parsed(text))
    except el.EmbedLabelError as error:
        raise Wrong(without_line(str(error)), line_of(str(error), text)) from error


def line_of(message: str, text: str) -> int:
    """Where a message says it, or else the first line that has what it quotes."""
    found = line_said(message, text)
    return found if found > 1 else line_with(QUOTED.findall(message), text)


def parsed(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Wrong(f"{error.msg}, as JSON sees it", error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise Wrong(str(error)) from error


def write(interface: el.Interface, language: Language) -> str:
    """`Wrong` where Label Studio has no words for some of it."""
    if language == "json":
        return json.dumps(brief(interface), indent=2, ensure_ascii=False)
    try:
        return interface.to_label_studio().strip()
    except el.LossyExport as error:
        raise Wrong(f"Label Studio's language has no words for: {'; '.join(error.lost)}") from error


def brief(found: object) -> object:
    """Only what was said: `to_dict` says all that would be so by itself, which nobody can edit."""
    match found:
        case Term() if found == type(found)(name=found.name):
            return found.name
        case Written():
            kind = {"kind": found.kind} if "kind" in type(found).model_fields else {}
            return kind | {
                name: brief(getattr(found, name))
                for name, field in type(found).model_fields.items()
                if name != "kind" and getattr(found, name) != field.default
            }
        case tuple() | list():
            return [brief(each) for each in found]
        case dict():
            return {key: brief(each) for key, each in found.items()}
        case _:
            return found
