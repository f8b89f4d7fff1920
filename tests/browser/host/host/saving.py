"""What every page does that keeps what is submitted: store it, acknowledge or refuse it."""

import reflex as rx

import embed_label as el
from host.store import store


class Saving(rx.State, mixin=True):
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    problems: list[str] = []
    ready: int = 0

    @rx.event
    async def save(self, done: el.Completion):
        try:
            await store.aput(done, author="ann")
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
        else:
            self.acked = el.ack(self.acked, done)
            self._kept(done)

    def _kept(self, done: el.Completion) -> None:
        """What a page does besides, once it is stored."""

    @rx.event
    def hear(self, problem: dict[str, str]):
        self.problems = [*self.problems, f"{problem['source']}: {problem['problem']}"]

    @rx.event
    def count(self):
        self.ready += 1
