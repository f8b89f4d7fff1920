"""A conversation: an answer is written word by word, and people mark, rate and rewrite it."""

import asyncio
import re
from typing import Any

import reflex as rx

import embed_label as el
from demo_app.frame import WORD_PAGES, frame, heading
from demo_app.opinions import LONGEST, NOTHING
from demo_app.projects import store
from demo_app.retrieval import pages
from demo_app.told import words
from embed_label.wire import new_id

WHAT = (
    "Ask about this project. The answer comes word by word; mark what is wrong in it, give it "
    "stars, and write it as it should be."
)
FIRST = "How do I mark a film?"
SAMPLES = (FIRST, "What is a ticket?", "Which formats hold intervals?")
# Paragraphs of an answer, and seconds between two words.
FOUND, PAUSE = 3, 0.03

talk = store.project(
    "talk",
    interface=el.Interface(
        body=[
            el.ChatSource(name="talk"),
            el.Labels(of="talk", labels=["right", "wrong", "unclear"]),
            el.Rating(name="worth", title="How good is this message?", of="talk", per_item=True),
            el.Rewrite(name="better", title="In better words", of="talk", per_item=True),
        ]
    ),
)


class Talk(rx.State):
    """What was asked, what is being answered, and what was stored of it."""

    name: str = ""
    messages: list[dict[str, Any]] = []
    ticket: str = ""
    said: str = ""
    writing: bool = False
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    browser: str = rx.LocalStorage("", name="embed_label_author")

    @rx.var
    def task(self) -> dict[str, Any]:
        return {"id": self.name, "data": {"talk": self.messages}}

    @rx.event
    def load(self):
        self.browser = self.browser or new_id()
        return None if self.name else Talk.ask({"question": FIRST})

    @rx.event(background=True)
    async def ask(self, form: dict[str, str]):
        question = form.get("question", "").strip()[:LONGEST]
        async with self:
            if self.writing or not question:
                return
            self.name, self.ticket, self.said, self.writing = new_id(), "", "", True
        answer = await asyncio.to_thread(answered, question)
        for upto in [each.end() for each in re.finditer(r"\S+\s*", answer)]:
            async with self:
                self.messages = told(question, answer[:upto], streaming=True)
            await asyncio.sleep(PAUSE)
        async with self:
            self.messages, self.writing = told(question, answer), False
            task = el.Task.model_validate(self.task)
            self.ticket = store.ticket(task, talk.interface, author=self.browser, project=talk.name)

    @rx.event
    async def save(self, done: el.Completion):
        try:
            await talk.aput(done, author=self.browser)
        except (el.InvalidCompletion, el.Conflict) as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.acked = el.ack(self.acked, done)
        self.said = words(done, talk.interface) if talk.interface and not done.skipped else ""


def answered(question: str) -> str:
    """The best paragraphs of our own pages, each with where it stands."""
    best = pages.best(question, FOUND)
    return "\n\n".join(f"**{each.heading}.** {each.text}" for each in best) or NOTHING


def told(question: str, answer: str, *, streaming: bool = False) -> list[dict[str, Any]]:
    written = {"role": "assistant", "content": answer} | ({"streaming": True} if streaming else {})
    return [{"role": "user", "content": question}, written]


def talk_page() -> rx.Component:
    return frame(
        heading(WORD_PAGES["/talk"], WHAT, WORD_PAGES, "/talk"),
        rx.el.form(
            rx.el.input(
                name="question",
                placeholder="Ask about this project",
                aria_label="Question",
                auto_complete="off",
                required=True,
                class_name="ask",
            ),
            rx.el.button("Ask", type="submit", class_name="go", disabled=Talk.writing),
            on_submit=Talk.ask,
            reset_on_submit=True,
            class_name="asking",
        ),
        rx.el.div(*(sample(each) for each in SAMPLES), class_name="samples"),
        rx.cond(Talk.said, rx.el.p("Stored: ", Talk.said, role="status", class_name="muted")),
        rx.cond(
            Talk.messages,
            rx.el.div(
                el.annotator(
                    task=Talk.task,
                    interface=talk.interface or {},
                    ticket=Talk.ticket,
                    acked=Talk.acked,
                    refused=Talk.refused,
                    user=Talk.browser,
                    on_complete=Talk.save,
                ),
                class_name="card",
            ),
        ),
        here="/talk",
    )


def sample(question: str) -> rx.Component:
    return rx.el.button(
        question,
        on_click=Talk.ask({"question": question}),
        type="button",
        class_name="quiet",
        disabled=Talk.writing,
    )
