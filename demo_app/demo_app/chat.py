"""Feedback under what an app shows: a chat's answers, search results, a film it recommends."""

import asyncio
import json
from typing import Any

import reflex as rx

import embed_label as el
from demo_app.frame import MODEL_PAGES, frame, heading
from demo_app.opinions import (
    FILM,
    MOST,
    REASONS,
    SAMPLES,
    Kept,
    Shown,
    answered,
    films,
    found,
    kept_questions,
    newest,
    shown,
)
from demo_app.projects import store
from embed_label.wire import new_id

WHAT = (
    "The chat answers with the paragraph of this project's own pages that fits best. Or does not: "
    "say so. One click is stored, a thumb down asks why, and each can be changed."
)


class Chat(rx.State):
    """What was asked and answered, what was searched, and what people said of all that."""

    turns: list[Shown] = []
    found: list[Shown] = []
    films: list[Shown] = []
    rows: list[Kept] = []
    query: str = "film"
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    browser: str = rx.LocalStorage("", name="embed_label_author")
    asked: str = rx.LocalStorage("[]", name="embed_label_chat")

    @rx.event
    async def load(self):
        """The same questions have the same answers, so a reload shows what was said of them."""
        self.browser = self.browser or new_id()
        self.turns = [
            await asyncio.to_thread(answered, each, self.browser)
            for each in kept_questions(self.asked)
        ]
        self.films = [await asyncio.to_thread(shown, films, FILM, self.browser)]
        self.rows = await asyncio.to_thread(newest, self.browser)
        await self._find()

    @rx.event
    async def ask(self, form: dict[str, str]):
        question = form.get("question", "").strip()
        if question:
            made = await asyncio.to_thread(answered, question, self.browser)
            self.turns = [*(each for each in self.turns if each.id != made.id), made][-MOST:]
            self.asked = json.dumps([each.question for each in self.turns])

    @rx.event
    async def search(self, form: dict[str, str]):
        self.query = form.get("query", "")
        await self._find()

    @rx.event
    async def save(self, done: el.Completion):
        """All lines of the page send here: the ticket says what each is about."""
        try:
            await store.aput(done, author=self.browser)
        except (el.InvalidCompletion, el.Conflict) as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.acked = el.ack(self.acked, done)
        self.rows = await asyncio.to_thread(newest, self.browser)

    async def _find(self):
        self.found = await asyncio.to_thread(found, self.query, self.browser)


# What all lines of the page have alike: they share one outbox.
WIRED: dict[str, Any] = {
    "user": Chat.browser,
    "acked": Chat.acked,
    "refused": Chat.refused,
    "on_complete": Chat.save,
}


def chat_page() -> rx.Component:
    return frame(
        heading("Feedback", WHAT, MODEL_PAGES, "/chat"),
        rx.el.div(
            rx.el.div(
                rx.el.section(
                    rx.el.h2("A chat"),
                    rx.el.ol(rx.foreach(Chat.turns, turn), class_name="turns"),
                    rx.el.form(
                        rx.el.input(
                            name="question",
                            placeholder="Ask about this project",
                            aria_label="Question",
                            auto_complete="off",
                            required=True,
                            class_name="ask",
                        ),
                        rx.el.button("Ask", type="submit", class_name="go"),
                        on_submit=Chat.ask,
                        reset_on_submit=True,
                        class_name="asking",
                    ),
                    rx.el.div(*(sample(each) for each in SAMPLES), class_name="samples"),
                    class_name="card",
                ),
                stored(),
            ),
            rx.el.div(
                rx.el.section(search(), class_name="card"),
                rx.el.section(film(), class_name="card"),
            ),
            class_name="beside",
        ),
        here="/chat",
    )


def turn(each: rx.Var[Shown]) -> rx.Component:
    return rx.el.li(
        rx.el.p(each.question, class_name="asked", dir="auto"),
        rx.el.div(
            rx.el.p(each.text, dir="auto"),
            rx.cond(each.source, rx.el.p(each.source, class_name="muted")),
            el.feedback(
                id=each.id,
                text=each.text,
                prompt=each.question,
                reasons=REASONS,
                said=each.said,
                ticket=each.ticket,
                **WIRED,
            ),
            class_name="answer",
        ),
        key=each.id,
    )


def sample(question: str) -> rx.Component:
    return rx.el.button(
        question, on_click=Chat.ask({"question": question}), type="button", class_name="quiet"
    )


def search() -> rx.Component:
    return rx.fragment(
        rx.el.h2("Search results"),
        rx.el.form(
            rx.el.input(
                name="query", default_value=Chat.query, aria_label="Search", class_name="ask"
            ),
            rx.el.button("Search", type="submit", class_name="quiet"),
            on_submit=Chat.search,
            class_name="asking",
        ),
        rx.el.ol(rx.foreach(Chat.found, result), class_name="results"),
    )


def result(each: rx.Var[Shown]) -> rx.Component:
    return rx.el.li(
        rx.el.p(each.text, dir="auto", class_name="excerpt"),
        el.feedback(
            id=each.id,
            text=each.text,
            rewrite=False,
            scale="stars",
            ask_why="never",
            said=each.said,
            ticket=each.ticket,
            **WIRED,
        ),
        key=each.id,
    )


def film() -> rx.Component:
    return rx.fragment(
        rx.el.h2("Recommended for you"),
        rx.el.video(
            src="/samples/ball.webm",
            controls=True,
            muted=True,
            preload="metadata",
            aria_label="A ball that bounces",
        ),
        rx.el.p("A ball that bounces", class_name="title"),
        rx.foreach(
            Chat.films,
            lambda each: el.feedback(
                id=each.id, scale="faces", said=each.said, ticket=each.ticket, **WIRED
            ),
        ),
    )


def stored() -> rx.Component:
    """What this visitor said, as the database has it."""
    return rx.el.section(
        rx.el.h2("What is stored of it"),
        rx.cond(
            Chat.rows,
            rx.el.table(
                rx.el.tbody(
                    rx.foreach(
                        Chat.rows,
                        lambda each: rx.el.tr(
                            rx.el.th(each.about, scope="row", dir="auto"),
                            rx.el.td(each.said, dir="auto"),
                            rx.el.td(rx.el.time(each.when), class_name="muted"),
                            key=each.id,
                        ),
                    )
                ),
                class_name="kept",
            ),
            rx.el.p("Nothing yet. Click a thumb, a star or a face.", class_name="muted"),
        ),
        role="status",
        class_name="card stored",
    )
