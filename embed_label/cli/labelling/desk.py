"""Who does what next on the page of a folder, and what they see of it."""

from collections.abc import Sequence
from dataclasses import asdict
from urllib.parse import quote

from pydantic import JsonValue

from embed_label.cli.kinds import is_tiled
from embed_label.errors import TaskError
from embed_label.hosts.turn import AHEAD, turn
from embed_label.intake import linked
from embed_label.interface import Interface
from embed_label.store import Project
from embed_label.task import Task

Plain = dict[str, JsonValue]
# With few tasks and many people nobody should sit on many.
SHARED_AHEAD = 2
FILES = "files"
PICTURES = "pictures"


class Desk:
    """A project on a page; with an overlap its tasks are shared out, else everybody does all."""

    def __init__(self, project: Project, interface: Interface, *, has_tiles: bool) -> None:
        self.project = project
        self._interface = interface
        self._has_tiles = has_tiles

    @property
    def is_shared(self) -> bool:
        return self.project.plan.overlap is not None

    def turn(self, author: str, *, at: str = "", after: str = "") -> Plain:
        """What a page shows: the task `at`, else the next one, if possible the one `after` that."""
        tasks = self._tasks(author, at, after)
        found = turn(self.project, author, tasks=[*map(self._linked, tasks)])
        shown = tasks[0] if tasks else None
        before, behind = self._beside(author, shown.id) if shown else self._last(author)
        done, total = self.project.progress()
        return {
            **asdict(found),
            "interface": self._interface.to_dict(),
            "before": before,
            "after": behind,
            "name": _name(shown),
            "is_shared": self.is_shared,
            "all_done": done if self.is_shared else found.done,
            "total": total,
        }

    def beat(self, author: str) -> None:
        """The author is still there: what they hold stays theirs."""
        if self.is_shared:
            self.project.renew(author=author)

    def _tasks(self, author: str, at: str, after: str) -> Sequence[Task]:
        wanted = self._there(at)
        if self.is_shared:
            ahead = self.project.next_tasks(SHARED_AHEAD + 1, author=author)
            if wanted and not self._is_theirs(wanted, author, ahead):
                wanted = None
        else:
            behind = wanted.id if wanted else after or None
            ahead = self.project.ahead(AHEAD + 1, author=author, after=behind)
        if wanted is None:
            return ahead
        return [wanted, *(each for each in ahead if each.id != wanted.id)]

    def _there(self, at: str) -> Task | None:
        # A browser remembers tasks longer than some projects have them.
        try:
            return self.project.task(at) if at else None
        except TaskError:
            return None

    def _is_theirs(self, task: Task, author: str, ahead: Sequence[Task]) -> bool:
        done = (each.author == author for each in self.project.history(task))
        return any(each.id == task.id for each in ahead) or any(done)

    def _beside(self, author: str, task: str) -> tuple[str | None, str | None]:
        if not self.is_shared:
            return self.project.beside(task)
        before, after = self.project.beside(task, author=author)
        ahead = self.project.next_tasks(1, author=author)
        if after is None and ahead and ahead[0].id != task:
            # Behind what was done comes what is to be done.
            after = ahead[0].id
        return before, after

    def _last(self, author: str) -> tuple[str | None, str | None]:
        return self.project.beside("", author=author)

    def _linked(self, task: Task) -> Task:
        """With addresses where it has the names of files."""
        return linked(task, self._address)

    def _address(self, name: str) -> str:
        if self._has_tiles and is_tiled(name):
            return f"{PICTURES}/{quote(name)}/info.json"
        return f"{FILES}/{quote(name)}"


def _name(task: Task | None) -> str:
    """Of the file that is shown."""
    files = task.meta.get("files") if task else None
    names = (
        [each.get("name") for each in files or () if isinstance(each, dict)]
        if isinstance(files, list)
        else []
    )
    return next((each for each in names if isinstance(each, str)), "")
