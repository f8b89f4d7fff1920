"""The tasks that files, rows and objects of a bucket are."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import islice
from pathlib import Path

from pydantic import JsonValue

from embed_label.cli.asking import shown_by
from embed_label.cli.labelling.folder import Found
from embed_label.intake import Brought, Flaw, Options
from embed_label.intake.folder import Folder
from embed_label.interface import Interface
from embed_label.task import Task

Reading = Iterator[Task | Flaw]
# Which of these names are tasks already.
Known = Callable[[Sequence[str]], Container[str]]
AT_A_TIME = 500


def tasks_of(found: Found, interface: Interface, known: Known) -> Reading:
    """As the interface calls what it shows. Of files that are `known` nothing is read."""
    if found.is_rows and found.root:
        options = Options(interface=interface)
        return (_fitting(each, found, interface) for each in _rows(found.root, found, options))
    name = shown_by(interface, found.kind)
    names = _unknown(found.names, known)
    if found.root is None:
        return (Task(id=each, data={name: each}, meta=_meta(each)) for each in names)
    folder = Folder(found.root, Options(field=name), tables={})
    return (_task(each) for each in folder.read(names))


def rows_in(root: Path, names: Sequence[str]) -> Iterator[Task]:
    """Those that can be read; what is wrong with the others is told when they are taken."""
    folder = Folder(root, Options(), tables={name: root / name for name in names})
    return (each.task for each in folder.read(()) if isinstance(each, Brought))


def _unknown(names: Sequence[str], known: Known) -> Iterator[str]:
    every = iter(names)
    while some := [*islice(every, AT_A_TIME)]:
        there = known(some)
        yield from (each for each in some if each not in there)


def _rows(root: Path, found: Found, options: Options) -> Iterator[Brought | Flaw]:
    return Folder(root, options, tables={name: root / name for name in found.names}).read(())


def _fitting(each: Brought | Flaw, found: Found, interface: Interface) -> Task | Flaw:
    """A row that the interface can show; a column whose name is no variable gets one."""
    if isinstance(each, Flaw):
        return each
    task = each.task
    if found.column and found.shown not in task.data:
        data = {**task.data, found.shown: task.data.get(found.column)}
        task = task.model_copy(update={"data": data})
    gaps = task.gaps(interface)
    if gaps and len(gaps) == len(interface.sources):
        return Flaw(each.file, each.line, str(next(iter(gaps.values()))))
    return task


def _task(each: Brought | Flaw) -> Task | Flaw:
    return each.task if isinstance(each, Brought) else each


def _meta(name: str) -> dict[str, JsonValue]:
    return {"files": [{"name": name}]}
