"""Labels by number, for formats that count them."""

from collections.abc import Iterable
from pathlib import Path

from embed_label.errors import TaskError, nearest
from embed_label.formats.files import read_text
from embed_label.interface import Interface, Label
from embed_label.modalities import Source


def labels_on(interface: Interface, shows: type[Source], source: str | None = None) -> list[Label]:
    """The labels of what is of that modality, or of that one, in the order of the interface."""
    made: dict[str, Label] = {}
    for labels in interface.labels:
        on = interface.sources.get(labels.of)
        if isinstance(on, shows) and source in (None, on.name):
            for label in labels.labels:
                made.setdefault(label.name, label)
    return list(made.values())


class Classes:
    """Numbers from 0. A label that only a task knows is counted when it is met."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self.labels = {label.name: label for label in labels}
        self._numbers = {name: at for at, name in enumerate(self.labels)}

    @property
    def names(self) -> list[str]:
        return list(self._numbers)

    def number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))


def names_in(path: Path) -> list[str]:
    """A name in each line. One that is empty is counted too, or those after it would be others."""
    return [line.strip() for line in read_text(path).rstrip().splitlines()]


def name_at(names: list[str], number: int, where: str) -> str:
    if not 0 <= number < len(names):
        known = f"0 to {len(names) - 1}" if names else "there are none"
        raise TaskError(f"{where} is of class {number}, which has no name ({known})")
    return names[number]


def known_label(name: str, labels: dict[str, Label], where: str) -> Label:
    if name not in labels:
        raise TaskError(
            f'{where} is called "{name}", which the interface does not have; '
            f"{nearest(name, labels)}"
        )
    return labels[name]
