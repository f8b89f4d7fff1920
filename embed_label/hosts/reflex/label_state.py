"""A state that serves a project: load, label, save, acknowledge, next."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

import reflex as rx

from embed_label.annotation import Annotation
from embed_label.completion import Receipt, ack, refuse
from embed_label.errors import EmbedLabelError, StoreError
from embed_label.hosts.reflex.annotator import Annotator
from embed_label.hosts.turn import Turn, coming, showing_of, stay, turn
from embed_label.interface import Interface
from embed_label.questions import Comment
from embed_label.showing import Showing
from embed_label.store import Project
from embed_label.task import Task
from embed_label.wire import new_id

log = logging.getLogger("embed_label")

# While somebody edits, the server hears of it no more often than this; milliseconds.
STAYS = 30_000

# While there is nothing to label the widget stays, out of sight: its outbox may still be sending.
IDLE_TASK = Task(id="idle", data={})
IDLE_INTERFACE = Interface(body=[Comment(name="idle")])


class LabelState(rx.State, mixin=True):
    """A mixin: name the project, and load it with the page.

        class Work(el.LabelState, rx.State):
            project: ClassVar = store.project("photos", interface=interface)

        app.add_page(lambda: el.label_page(Work), route="/", on_load=Work.load)

    Whoever opens the page is an author of their own, known by an id that their browser keeps.
    Where people log in, override `_author`; where a page is of one project or another, `_project`.
    People correct what the project has of models, or what an overridden `_predictions` says;
    `hide_share` of the tasks are done without seeing it, which tells how much people are swayed.
    Where tasks name files, `link = media.link` makes addresses of them.
    """

    # A project holds connections; a ClassVar is no part of the state that Reflex pickles.
    project: ClassVar[Project]
    hide_share: ClassVar[float] = 0.0
    link: ClassVar[Callable[[str], str] | None] = None

    author: str = ""
    interface: dict[str, Any] = {}
    task: dict[str, Any] = {}
    ticket: str = ""
    annotation: dict[str, Any] | None = None
    predictions: list[dict[str, Any]] = []
    upcoming: list[dict[str, Any]] = []
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    done: int = 0
    total: int = 0
    finished: bool = False

    # Reflex may lose a state when a connection breaks. These two come back with the browser.
    browser: str = rx.LocalStorage("", name="embed_label_author")
    at: str = rx.SessionStorage("")

    async def _author(self) -> str:
        """Who labels; an empty string while that is not known yet."""
        return self.browser

    async def _project(self) -> Project:
        """What is labelled: by default the class's own project, whoever it is."""
        return type(self).project

    async def _predictions(self, task: Task) -> Sequence[Annotation]:
        """What models say of a task, each with its `model` named: what the project has of them.

        Asked for the task of the moment and for those that come next, and again with each of them:
        look it up, or keep what was computed. It should be the same each time.
        """
        project = await self._project()
        return await asyncio.to_thread(project.predictions, task)

    @rx.event
    async def load(self) -> None:
        """Show where the author is. Runs at each connection, so it must not move them."""
        if not self.browser:
            self.browser = new_id()
        await self._show(await self._author(), at=self.at)

    @rx.event
    async def complete(self, done: dict[str, Any]) -> Any:  # an event to follow, or None
        """Keep what was submitted or skipped, acknowledge it, go on if it was about this task."""
        author = await self._author()
        if not author:
            # Not acknowledged, so it is sent again, by then with an author.
            return type(self).load
        try:
            receipt = await (await self._project()).aput(done, author=author)
        except StoreError:
            log.exception("The store did not take a completion; its browser will send it again")
            return None
        except EmbedLabelError as error:
            self.refused = refuse(self.refused, done, error)
            return None
        self.acked = ack(self.acked, done)
        await self._go_on(author, receipt.task)
        return None

    @rx.event
    async def saved(self, receipt: dict[str, Any]) -> None:
        """The HTTP route kept a completion that was too large for an event."""
        await self._go_on(await self._author(), Receipt.model_validate(receipt).task)

    @rx.event
    async def stay(self) -> None:
        """The author is at work on the task, so it is not given to somebody else."""
        try:
            await asyncio.to_thread(stay, await self._project(), await self._author())
        except StoreError:
            log.exception("A lease was not renewed; what is handed in late is kept all the same")

    @rx.event
    async def open(self, task: str) -> None:
        """Go to that task, with what this author said of it before."""
        await self._show(await self._author(), at=task)

    @classmethod
    def annotator(cls, *, style: Mapping[str, Any] | None = None, **props: Any) -> rx.Component:
        """The widget with everything wired; `props` are those of `el.annotator`."""
        busy = cls.at != ""
        wired = {
            "task": rx.cond(busy, cls.task, IDLE_TASK.to_dict()),
            "interface": rx.cond(busy, cls.interface, IDLE_INTERFACE.to_dict()),
            "ticket": cls.ticket,
            "annotation": cls.annotation,
            "predictions": cls.predictions,
            "upcoming": cls.upcoming,
            "acked": cls.acked,
            "refused": cls.refused,
            "user": cls.author,
            "on_complete": cls.complete,
            "on_skip": cls.complete,
            "on_saved": cls.saved,
            "on_draft": cls.stay.throttle(STAYS),
            "style": {"display": rx.cond(busy, "block", "none"), **(style or {})},
        }
        return rx.cond(cls.author, Annotator.create(**{**wired, **props}))

    async def _go_on(self, author: str, task: str) -> None:
        # A completion of an earlier task may arrive again: it moves nobody.
        await self._show(author, at="" if task == self.at else self.at)

    async def _show(self, author: str, at: str) -> None:
        """The store is asked in a thread: everybody else's events go on meanwhile."""
        self.author = author
        project = await self._project()
        tasks = await asyncio.to_thread(coming, project, author, at=at)
        showings = {each.id: await self._showing(each, author) for each in tasks}
        shown: Turn = await asyncio.to_thread(
            turn,
            project,
            author,
            tasks=tasks,
            showings={k: v for k, v in showings.items() if v},
            link=type(self).link,
        )
        interface = await asyncio.to_thread(lambda: project.interface)
        # What is set is sent to the browser, also where it is what it was.
        if (shows := interface.to_dict() if interface else {}) != self.interface:
            self.interface = shows
        self.done, self.total = shown.done, shown.total
        self.finished = shown.task is None
        self.task = shown.task or {}
        self.at = self.task.get("id", "")
        self.ticket = shown.ticket
        self.annotation = shown.annotation
        self.predictions = list(shown.predictions)
        self.upcoming = list(shown.upcoming)

    async def _showing(self, task: Task, author: str) -> Showing | None:
        predictions = await self._predictions(task)
        return showing_of(task, author, predictions, hide_share=type(self).hide_share)
