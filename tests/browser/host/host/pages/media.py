"""A file behind a link that runs out: the address says which, of what kind, and how soon."""

import asyncio

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import media, store

SOURCES = {"audio": el.AudioSource, "image": el.ImageSource, "video": el.VideoSource}


class Playing(Saving, rx.State):
    """?kind=video&name=ball.webm&seconds=3, and &late=2 comes so long after its link was made."""

    task: dict = {}
    interface: dict = {}
    ticket: str = ""

    @rx.event
    async def load(self):
        asked = self.router.url.query_parameters
        source = SOURCES[asked["kind"]](name="clip", title="Clip")
        face = el.Interface(title="Media", body=[source, el.Comment(name="note", title="Note")])
        link = media.link(asked["name"], minutes=float(asked["seconds"]) / 60)
        await asyncio.sleep(float(asked.get("late", 0)))
        task = el.Task(id="media", data={"clip": link})
        self.interface, self.ticket = face.to_dict(), store.ticket(task, face)
        self.task = task.to_dict()


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Playing.ticket,
            el.annotator(
                task=Playing.task,
                interface=Playing.interface,
                ticket=Playing.ticket,
                on_complete=Playing.save,
                on_error=Playing.hear,
                acked=Playing.acked,
                refused=Playing.refused,
                server=True,
            ),
        ),
        rx.el.ul(rx.foreach(Playing.problems, rx.el.li), aria_label="Problems"),
    )


on_load = Playing.load
