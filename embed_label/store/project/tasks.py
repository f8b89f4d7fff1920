"""The tasks of a project: one by its id, all of them in pages, how many there are."""

from collections.abc import Sequence

from embed_label.errors import TaskError
from embed_label.store.incoming import listing, task_list
from embed_label.store.incoming.listing import Listed, Sort, State, Wanted
from embed_label.store.project.incoming import Incoming
from embed_label.store.queue import progress
from embed_label.task import Task
from embed_label.wire import clean_text


class Tasks(Incoming):
    """What there is to label."""

    def task(self, id: str) -> Task:  # noqa: A002 (the domain's word)
        """The task of that id; `TaskError` if the project has none."""
        version = self._read(task_list.content_of, task=clean_text(id))
        if version is None:
            raise TaskError(f'project "{self.name}" has no task "{id}"')
        return self._contents.task(version)

    def tasks(
        self,
        *,
        after: int = 0,
        limit: int = 100,
        state: State | None = None,
        search: str = "",
        author: str | None = None,
        ids: Sequence[str] | None = None,
        sort: Sort = "sequence",
        descending: bool = False,
    ) -> list[Listed]:
        """A page of a table. `after` is the `sequence` of the last row of the page before.

        `state`: "open" (nobody has done it), "done", "skipped" (and not done) or "removed".
        `search` is a part of the id; `author` has done or skipped it.
        """
        return self._read(
            listing.page,
            wanted=_wanted(state, search, author, ids),
            sort=sort,
            descending=descending,
            after=after,
            limit=limit,
        )

    def count(
        self,
        *,
        state: State | None = None,
        search: str = "",
        author: str | None = None,
        ids: Sequence[str] | None = None,
    ) -> int:
        """How many tasks there are, of those that `tasks` would list."""
        return self._read(listing.count, wanted=_wanted(state, search, author, ids))

    def remove_tasks(self, ids: Sequence[str], *, by: str = "") -> int:
        """Hand them out no more; what was said of them stays. How many there were."""
        names = [clean_text(each) for each in ids]
        return self._write(listing.remove, ids=names, by=clean_text(by))

    def progress(self, *, author: str | None = None) -> tuple[int, int]:
        """Tasks done, and all of them. With an author: done or skipped, of those that are open to
        them; without: done by as many people as the plan wants.
        """
        return self._read(progress.of, author=None if author is None else clean_text(author))


def _wanted(
    state: State | None, search: str, author: str | None, ids: Sequence[str] | None
) -> Wanted:
    return Wanted(
        state=state,
        search=clean_text(search),
        author=None if author is None else clean_text(author),
        ids=None if ids is None else [clean_text(each) for each in ids],
    )
