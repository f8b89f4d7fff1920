"""Which column of a table is shown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from pydantic import JsonValue

from embed_label.cli.kinds import MEDIA, kind_of
from embed_label.errors import TaskError, nearest

Row = Mapping[str, JsonValue]
# As many rows as tell which column is the one to look at.
TASTE = 50


def shown_column(rows: Iterator[Row], wanted: str | None, where: str) -> tuple[str, str]:
    """The column to show and the kind of what is in it: files by their names, else text."""
    taste = [*islice(rows, TASTE)]
    columns = list(dict.fromkeys(key for row in taste for key in row))
    if not taste:
        raise TaskError(f"there is nothing to label in {where}: it has no rows")
    if wanted is not None and wanted not in columns:
        raise TaskError(f'{where} has no column "{wanted}"; {nearest(wanted, columns)}')
    for column in [wanted] if wanted else columns:
        kinds = {kind_of(text) for text in _texts(taste, column)}
        if len(kinds) == 1 and (kind := kinds.pop()) in MEDIA:
            return column, kind
    if wanted:
        return wanted, "text"
    lengths = {each: sum(map(len, _texts(taste, each))) for each in columns}
    if not any(lengths.values()):
        raise TaskError(f"no column of {where} holds text or the names of files; use --show COLUMN")
    return max(lengths, key=lambda each: lengths[each]), "text"


def _texts(rows: Sequence[Row], column: str) -> list[str]:
    found = [row.get(column) for row in rows]
    return [each.partition("?")[0] for each in found if isinstance(each, str) and each.strip()]
