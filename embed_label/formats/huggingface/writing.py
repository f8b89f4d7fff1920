"""Examples as the folder of a dataset."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any

from embed_label.formats.chosen import ANNOTATIONS, Chosen
from embed_label.formats.example import Example
from embed_label.formats.files import Lose, exported
from embed_label.formats.huggingface.card import card
from embed_label.formats.huggingface.columns import Column, Find, byline, marked, related, shown
from embed_label.formats.huggingface.features import value
from embed_label.formats.huggingface.questions import asked
from embed_label.formats.parquet.columns import arrow
from embed_label.formats.parquet.writing import write_rows
from embed_label.formats.subject import Said
from embed_label.interface import Interface

FILE = Path("data", "train-00000-of-00001.parquet")


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    files: Find | None = None,
) -> Path:
    """README.md and a table in data/, with a row for each annotation: `load_dataset(folder)`.

    With `media="copy"` images, sounds and films are in the table themselves.
    """
    with exported(folder, "Hugging Face datasets", lossy=lossy) as (made, lose):
        table = _Table(interface, files, lose)
        (made / FILE).parent.mkdir()
        chosen = Chosen(examples, lose, of, apart=True)
        count = write_rows(made / FILE, table.schema(), table.rows(chosen))
        text = card(interface, [(each.name, each.feature) for each in table.columns], count)
        (made / "README.md").write_text(text, encoding="utf-8")
    return Path(folder)


class _Table:
    def __init__(self, interface: Interface, files: Find | None, lose: Lose) -> None:
        self._lose = lose
        self._asked = {name: asked(each, lose) for name, each in interface.questions.items()}
        self._shown = [Column("task", value("string"), lambda task: task.id)]
        self._shown += shown(interface, files, lose)
        self._marked = [marked(interface)] if interface.labels else []
        self._related = [related()] if interface.relations else []
        self._by = [*byline()]
        self.columns = [*self._shown, *self._by, *self._asked.values()]
        self.columns += [*self._marked, *self._related]

    def schema(self) -> Any:
        return arrow().schema([(each.name, each.feature.kept) for each in self.columns])

    def rows(self, chosen: Chosen) -> Iterator[dict[str, Any]]:
        for example, some in chosen:
            about = {each.name: each.read(example.task) for each in self._shown}
            for said in some:
                yield {**about, **self._row(example, said)}

    def _row(self, example: Example, said: Said) -> dict[str, Any]:
        annotation = said.annotation
        made = {each.name: each.read(said) for each in self._by}
        for name, column in self._asked.items():
            answers = [each for each in annotation.answers if each.question == name]
            made[column.name] = column.read(answers) if answers else None
        made |= {each.name: each.read(annotation.regions) for each in self._marked}
        made |= {each.name: each.read(annotation.relations) for each in self._related}
        where = f'task "{example.task.id}"'
        for name in {each.question for each in annotation.answers} - {*self._asked}:
            self._lose(f'{where}: the answer to "{name}", which is not asked of every task')
        if annotation.regions and not self._marked:
            self._lose(f"{where}: the regions, for which the interface has no labels")
        if annotation.relations and not self._related:
            self._lose(f"{where}: the relations, which the interface does not ask for")
        return made
