"""Examples as a sheet."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS, Chosen
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.filled import Filled
from embed_label.formats.sheet.columns import (
    Columns,
    about,
    answered,
    byline,
    cell,
    compact,
    guarded_all,
)
from embed_label.formats.subject import Said
from embed_label.formats.table import Table
from embed_label.interface import Interface
from embed_label.task import Task


def write_sheet(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    file: str,
    separator: str,
    interface: Interface,
    lossy: bool,
    of: str = ANNOTATIONS,
    guard: bool = True,
) -> Path:
    filling = Filled(interface)
    with exported(folder, file.rpartition(".")[2].upper(), lossy=lossy) as (made, lose):
        # The questions of a repeat differ from task to task; a table has one head.
        columns = Columns(interface)
        chosen = Chosen(examples, lose, of, apart=True, skips=True)
        with Table(made / file, columns.head, separator=separator) as table:
            for example, some in chosen:
                shown = _shown(example.task, filling.with_(example.task.data), columns)
                for each in some:
                    cells = {**shown, **byline(each), **_said(each, columns)}
                    table.add(guarded_all(cells) if guard else cells)
                    for name in {answer.question for answer in each.annotation.answers}:
                        if name not in columns.questions:
                            lose(
                                f'task "{example.task.id}": the answer to "{name}", which is no '
                                "column: the interface does not ask it of every task"
                            )
    return Path(folder) / file


def _shown(task: Task, interface: Interface, columns: Columns) -> dict[str, str]:
    made = about(task)
    for source in interface.sources.values():
        column = columns.sources.get(source.name)
        if column is None:
            continue
        try:
            made[column] = cell(source.read(task.data))
        except TaskError:
            # The cell of what a task does not have is empty.
            continue
    return made


def _said(said: Said, columns: Columns) -> dict[str, str]:
    annotation = said.annotation
    made: dict[str, str] = {}
    for name, column in columns.questions.items():
        answers = [each for each in annotation.answers if each.question == name]
        if answers:
            made[column] = answered(answers)
    made["regions"] = compact([each.to_dict() for each in annotation.regions])
    made["relations"] = compact([each.to_dict() for each in annotation.relations])
    made["spaces"] = compact({key: each.to_dict() for key, each in annotation.spaces.items()})
    return made
