"""From what stands in the two editors to what can be shown."""

import json
from typing import NoReturn

from pydantic import JsonValue

from embed_label.errors import EmbedLabelError
from embed_label.interface import Interface
from embed_label.task import Task

from .links import Language
from .read_python import LONGEST, read_python
from .wrong import Wrong, line_of_key, line_said, without_line

# The reader and the writer of Label Studio configs, where this version has them.
READS_XML = hasattr(Interface, "from_label_studio")
WRITES_XML = hasattr(Interface, "to_label_studio")
NO_XML = "This version of embed_label does not read Label Studio configs yet"


def read_interface(language: Language, code: str) -> Interface:
    return read_python(code) if language == "python" else read_xml(code)


def read_xml(text: str) -> Interface:
    if len(text) > LONGEST:
        raise Wrong(f"this is longer than {LONGEST:,} characters")
    if not READS_XML:
        raise Wrong(NO_XML)
    try:
        return Interface.from_label_studio(text)
    except EmbedLabelError as error:
        raise Wrong(without_line(str(error)), line_said(str(error), text)) from error


def read_data(text: str) -> dict[str, JsonValue]:
    if len(text) > LONGEST:
        raise Wrong(f"this is longer than {LONGEST:,} characters")
    try:
        found = json.loads(text or "{}", parse_constant=_refused)
    except json.JSONDecodeError as error:
        raise Wrong(f"{error.msg}, as JSON sees it", error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise Wrong(str(error)) from error
    if not isinstance(found, dict):
        raise Wrong('the data of a task is an object: {"name": value, ...}')
    return found


def read_task(text: str, id: str = "play") -> Task:  # noqa: A002 what it is
    try:
        return Task(id=id, data=read_data(text))
    except EmbedLabelError as error:
        raise Wrong(str(error), line_said(str(error), text)) from error


def mistaken(task: Task, interface: Interface, text: str) -> Wrong | None:
    """The first thing of a task that the interface cannot show."""
    for error in task.gaps(interface).values():
        return Wrong(str(error), line_of_key(str(error), text))
    return None


def _refused(name: str) -> NoReturn:
    raise ValueError(f"JSON has no {name}")
