"""One request that was let in: who asks, about what, and what it is answered from."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from starlette.requests import Request

from embed_label.errors import RequestRefused, TaskError
from embed_label.intake import linked
from embed_label.server.api.caller import Caller
from embed_label.server.api.limits import Limits
from embed_label.server.api.runs import Runs
from embed_label.server.api.sources import Allowed
from embed_label.server.media.media import Media
from embed_label.store import LabelStore, Project
from embed_label.task import Task
from embed_label.wire import clean_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What requests are answered from."""

    store: LabelStore
    limits: Limits
    allowed: Allowed
    runs: Runs
    # Of each project, or under "" of any: what serves its files, and where uploaded ones go.
    media: Mapping[str, Media]
    uploads: Mapping[str, Path]
    # Projects are never taken away, and to look one up is a write.
    _projects: dict[str, Project] = field(default_factory=dict[str, Project])

    def uploads_of(self, project: str) -> Path | None:
        return self.uploads.get(project) or self.uploads.get("")

    def project(self, name: str) -> Project:
        if name not in self._projects:
            if name not in self.store.projects():
                raise missing("project")
            self._projects[name] = self.store.project(name)
        return self._projects[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    desk: Desk
    caller: Caller
    request: Request

    @property
    def store(self) -> LabelStore:
        return self.desk.store

    def named(self, part: str) -> str:
        """What stands in the path at that place."""
        return str(self.request.path_params[part])

    @property
    def project(self) -> Project:
        return self.desk.project(self.named("project"))

    @property
    def task(self) -> Task:
        return self.task_of(self.named("task"))

    async def away(self, work: Callable[[], T]) -> T:
        """What waits for the store or the disk, off the event loop."""
        return await asyncio.to_thread(work)

    def linked(self, task: Task, author: str) -> Task:
        """With links for the files that it names: only this author can renew them."""
        media = self.desk.media.get(self.project.name) or self.desk.media.get("")
        return task if media is None else linked(task, lambda name: media.link(name, author=author))

    def task_of(self, name: str) -> Task:
        if not self.caller.reaches(self.project.name, clean_text(name)):
            raise missing("task")
        try:
            return self.project.task(name)
        except TaskError as error:
            raise missing("task") from error


def missing(what: str) -> RequestRefused:
    """The same words for what is not there and what is somebody else's."""
    return RequestRefused(f"there is no such {what} here", status=404, code="missing")
