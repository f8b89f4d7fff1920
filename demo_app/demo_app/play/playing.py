"""The state of the playground: what stands in the editors, and what is shown of it."""

import json
from dataclasses import asdict
from itertools import chain, islice
from typing import Any, cast

import reflex as rx

import embed_label as el
from demo_app.gallery import SECTIONS, TEMPLATES
from demo_app.play.converting import Converted, converted
from demo_app.play.links import Language, Written, pack, unpack
from demo_app.play.reading import mistaken, read_interface, read_task
from demo_app.play.samples import with_samples
from demo_app.play.wrong import Wrong
from embed_label.wire import new_id

FIRST = next(iter(TEMPLATES))
ORDER = list(TEMPLATES)
SECTION = {each.slug: name for name, section in SECTIONS.items() for each in section}
NO_LINK = "#"
SHOWN_FLAWS = 20


class Play(rx.State):
    """One visitor's playground. Nothing of it is stored."""

    slug: str = ""
    title: str = ""
    what: str = ""
    section: str = ""
    before: str = ""
    after: str = ""

    # What stands in the editors. They look here when they begin, and begin anew with an edition.
    language: str = "python"
    code: str = ""
    code_edition: int = 0
    data: str = ""
    data_edition: int = 0
    code_wrong: str = ""
    code_line: int = 1
    data_wrong: str = ""
    data_line: int = 1
    notes: list[str] = []
    lost: list[str] = []
    unsaid: str = ""
    filled: str = ""
    link: str = ""

    interface: dict[str, Any] = {}
    task: dict[str, Any] = {}
    live: str = ""
    completion: str = ""
    flaws: list[str] = []
    acked: list[str] = []

    @rx.event
    def load(self):
        """Open what the address says. Runs at each connection, so it must not undo any work."""
        url = self.router.url
        if url.fragment:
            if f"#{url.fragment}" != self.link and (found := unpack(url.fragment)):
                self._open(url.query_parameters.get("t", ""), found)
                self.link = f"#{url.fragment}"
            elif not self.code_edition:
                self._open(FIRST, TEMPLATES[FIRST].written)
                self.unsaid = "The link was cut off or made up, so this is another template."
            return
        slug = url.query_parameters.get("t", "") or self.slug or FIRST
        if slug != self.slug or not self.code_edition:
            known = slug if slug in TEMPLATES else FIRST
            self._open(known, TEMPLATES[known].written)
            if known != slug:
                self.unsaid = f"There is no template {slug:.60}, so this is the first."

    @rx.event
    def reset_template(self):
        slug = self.slug if self.slug in TEMPLATES else FIRST
        self._open(slug, TEMPLATES[slug].written)
        self.link = NO_LINK

    @rx.event
    def edit_code(self, text: str):
        self.code = text
        self._look()
        self._share()

    @rx.event
    def edit_data(self, text: str):
        self.data = text
        self._look()
        self._share()

    @rx.event
    def say_in(self, language: str):
        """The same interface in the other language."""
        if language == self.language:
            return
        try:
            interface = read_interface(cast("Language", self.language), self.code)
            found: Converted = converted(interface, cast("Language", language))
        except Wrong as error:
            self.unsaid = f"It cannot be said in the other language before it is right: {error}"
            return
        self.language, self.code = language, found.code
        self.code_edition += 1
        self._look()
        self.lost = list(found.lost)
        self._share()

    @rx.event
    def keep_samples(self):
        """Put what stands in for missing data into the data."""
        self.data = pretty(self.task["data"])
        self.data_edition += 1
        self._look()
        self._share()

    @rx.event
    def change(self, annotation: dict[str, Any]):
        self.live = pretty(ordered(annotation))

    @rx.event
    def complete(self, done: dict[str, Any]):
        self.acked = el.ack(self.acked, done)
        if done.get("task") != self.task.get("id"):
            return
        # The task and the interface come along where there is no ticket; here they are on the left.
        told = {key: each for key, each in done.items() if key != "carried"}
        self.completion = pretty(ordered(told))
        self.flaws = judged(done, self.interface, self.task)

    def _open(self, slug: str, written: Written) -> None:
        template = TEMPLATES.get(slug)
        at = ORDER.index(slug) if template else -1
        self.slug = slug
        self.title = template.title if template else "Your own"
        self.what = template.what if template else "An interface from a link"
        self.section = SECTION.get(slug, "Shared")
        self.before = ORDER[at - 1] if template else ORDER[-1]
        self.after = ORDER[(at + 1) % len(ORDER)]
        self.language, self.code, self.data = asdict(written).values()
        self.code_edition += 1
        self.data_edition += 1
        self.interface, self.task, self.link = {}, {}, ""
        self._look()

    def _look(self) -> None:
        """Read both editors; what was shown stays where one of them cannot be read."""
        self.code_wrong = self.data_wrong = self.unsaid = self.filled = ""
        self.lost = []
        interface = task = None
        try:
            interface = read_interface(cast("Language", self.language), self.code)
            self.notes = list(interface.notes)
        except Wrong as error:
            self.code_wrong, self.code_line, self.notes = str(error), error.line, []
        try:
            task = read_task(self.data)
        except Wrong as error:
            self.data_wrong, self.data_line = str(error), error.line
        if interface and task:
            self._show(interface, task)

    def _show(self, interface: el.Interface, task: el.Task) -> None:
        data, filled = with_samples(interface, task.data)
        self.filled = ", ".join(filled)
        task = el.Task(id="play", data=data)
        try:
            wrong = mistaken(task, interface.filled(data), self.data)
        except el.InterfaceError as error:
            wrong = Wrong(str(error))
        if wrong:
            self.data_wrong, self.data_line = str(wrong), wrong.line
            return
        shown = interface.to_dict()
        if shown == self.interface and data == self.task.get("data"):
            return
        # Another task each time: what was begun on another interface does not fit this one.
        self.interface, self.task = shown, {**task.to_dict(), "id": new_id()}
        self.live = self.completion = ""
        self.flaws = []

    def _share(self) -> None:
        written = Written(cast("Language", self.language), self.code, self.data)
        template = TEMPLATES.get(self.slug)
        is_same = template is not None and template.written == written
        self.link = NO_LINK if is_same else f"#{pack(written)}"


# What people gave comes first; who and what it belongs to after it.
GIVEN = ("annotation", "answers", "regions", "relations")


def ordered(said: dict[str, Any]) -> dict[str, Any]:
    first = {key: said[key] for key in GIVEN if key in said}
    made = {**first, **said}
    if isinstance(inner := made.get("annotation"), dict):
        made["annotation"] = ordered(cast("dict[str, Any]", inner))
    return made


def pretty(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)


def judged(done: dict[str, Any], interface: dict[str, Any], task: dict[str, Any]) -> list[str]:
    """What the server finds wrong with a completion."""
    try:
        said = el.Completion.read(done)
        shown = el.Interface.model_validate(interface)
        missing = () if said.skipped is not None else said.annotation.missing(shown, task["data"])
        found = chain(said.annotation.flaws(shown, task["data"]), missing)
        return list(islice(found, SHOWN_FLAWS))
    except el.EmbedLabelError as error:
        return [str(error)]
