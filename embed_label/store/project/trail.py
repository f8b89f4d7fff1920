"""The way through the tasks of a project, for whoever goes back and forth in them."""

from embed_label.store.project.part import Part
from embed_label.store.queue import trail
from embed_label.task import Task
from embed_label.wire import clean_text


class Trail(Part):
    """What lies beside a task."""

    def beside(self, task: str, *, author: str | None = None) -> tuple[str | None, str | None]:
        """The ids of the tasks before and after that one; with an author, of those they did."""
        name = clean_text(task)
        if author is None:
            return self._read(trail.beside, task=name)
        return self._read(trail.beside_done, task=name, author=clean_text(author))

    def ahead(self, count: int, *, author: str, after: str | None = None) -> list[Task]:
        """That many tasks that this author has not done: those after a task first, then the rest.

        Nobody takes them: this is for projects in which everybody does every task.
        """
        versions = self._read(
            trail.ahead,
            author=clean_text(author),
            count=count,
            after=None if after is None else clean_text(after),
        )
        return [self._contents.task(version) for version in versions]
