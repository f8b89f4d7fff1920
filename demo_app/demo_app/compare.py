"""What three recognisers heard in a clip, side by side and without their names."""

import asyncio
from typing import Any

import reflex as rx

import embed_label as el
from demo_app import found
from demo_app.frame import MODEL_PAGES, frame, heading
from demo_app.projects import store
from embed_label.wire import new_id

WHAT = (
    "Listen, then put what three real recognisers heard in order. Which is which is only on the "
    "server until your vote is stored."
)

transcripts = store.project("transcripts")


class Compare(rx.State):
    """One clip after another; who was who, once a vote is stored."""

    at: str = ""
    blinded: dict[str, Any] = {}
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    revealed: dict[str, str] = {}
    done: int = 0
    total: int = len(found.CLIPS)
    browser: str = rx.LocalStorage("", name="embed_label_author")

    @rx.event
    async def load(self):
        """Runs at each connection: who is in the middle of a clip stays there."""
        self.browser = self.browser or new_id()
        asked = self.router.url.query_parameters.get("task", "")
        if asked in found.CLIPS:
            await self._show(asked)
        elif not self.at:
            await self._next()

    @rx.event
    async def save(self, done: el.Completion):
        try:
            await transcripts.aput(done, author=self.browser)
        except (el.InvalidCompletion, el.Conflict) as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.acked = el.ack(self.acked, done)
        self.revealed = await asyncio.to_thread(store.reveal, done.id, author=self.browser)
        self.done = len(await asyncio.to_thread(voted, self.browser))

    @rx.event
    async def go_on(self):
        await self._next()

    @rx.event
    async def again(self):
        self.browser = new_id()
        await self._next()

    async def _next(self):
        said = await asyncio.to_thread(voted, self.browser)
        self.done = len(said)
        left = [clip for clip in found.CLIPS if clip not in said]
        await self._show(left[0] if left else "")

    async def _show(self, clip: str):
        self.at, self.revealed = clip, {}
        self.blinded = await asyncio.to_thread(blinded, clip, self.browser) if clip else {}


def blinded(clip: str, author: str) -> dict[str, Any]:
    return el.blind(
        found.heard(clip), store=store, id=clip, merge=True, author=author, project=transcripts
    )


def voted(author: str) -> set[str]:
    return {each.task for each in transcripts.annotations() if each.author == author}


def compare_page() -> rx.Component:
    return frame(
        heading("Compare", WHAT, MODEL_PAGES, "/compare"),
        rx.el.div(
            rx.el.progress(value=Compare.done, max=Compare.total, aria_label="Done"),
            rx.el.span(f"{Compare.done} of {Compare.total}", class_name="muted"),
            class_name="progress",
        ),
        rx.cond(Compare.at, clip(), rx.cond(Compare.done, finished())),
        here="/compare",
    )


def clip() -> rx.Component:
    return rx.el.div(
        rx.el.audio(
            src=f"/clips/{Compare.at}.mp3", controls=True, aria_label="The clip", key=Compare.at
        ),
        el.compare(
            outputs=Compare.blinded,
            blind=True,
            revealed=Compare.revealed,
            acked=Compare.acked,
            refused=Compare.refused,
            user=Compare.browser,
            on_complete=Compare.save,
        ),
        rx.cond(Compare.revealed, names()),
        rx.el.p(
            "A few seconds of a meeting of the ",
            rx.el.a("AMI Corpus", href="https://groups.inf.ed.ac.uk/ami/corpus/"),
            " (CC BY 4.0).",
            class_name="muted",
        ),
        class_name="card listening",
    )


def names() -> rx.Component:
    """Once the vote is stored."""
    return rx.el.div(
        rx.el.p(
            rx.el.strong("Stored. "),
            rx.foreach(
                Compare.revealed.items(),
                lambda each: rx.el.span(each[0], " was ", rx.el.strong(each[1]), class_name="who"),
            ),
        ),
        rx.el.button("Next clip", on_click=Compare.go_on, class_name="go", type="button"),
        role="status",
        class_name="outcome named",
    )


def finished() -> rx.Component:
    return rx.el.div(
        rx.el.h2("All six clips are voted on. Thank you."),
        rx.el.p(
            rx.el.a("See who wins", href="/reports"),
            " or ",
            rx.el.button("vote again as somebody else", on_click=Compare.again, type="button"),
            ".",
        ),
        class_name="finished",
    )
