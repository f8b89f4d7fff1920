"""The interface that shows the tasks of a project."""

from embed_label.interface import Interface
from embed_label.store.incoming import task_list
from embed_label.store.project.part import Part
from embed_label.wire import clean_text


class Shown(Part):
    """How tasks are shown."""

    @property
    def interface(self) -> Interface | None:
        """The current version, whoever gave it."""
        version = self._read(task_list.current_interface)
        return None if version is None else self._contents.interface(version)

    def show_with(self, interface: Interface, *, by: str = "") -> None:
        """Show tasks with this interface from now on; completions keep the version they had."""
        self._write(task_list.add_interface, interface=interface, by=clean_text(by))
