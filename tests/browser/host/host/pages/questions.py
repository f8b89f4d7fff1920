"""One widget that asks every kind of question, and has what its answers need of the task."""

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store

BODY = [
    el.TextSource(name="report", title="Report"),
    el.Labels(name="words", of="report", labels=["Person", "Place"]),
    el.Relations(labels=["lives in", "knows"]),
    el.Comment(name="alias", title="Also known as", of="report", per_region=True),
    el.YesNo(name="clear", title="Is it clear?"),
    el.Choices(
        name="unclear", title="What is not?", choices=["words", "facts"],
        when=el.Answered(question="clear", values=["no"]), required=True,
    ),
    el.Choices(name="tone", title="Tone", choices="$tones"),
    el.Choices(name="topics", title="Topics", choices=["war", "peace", "love"], many=True),
    el.Choices(name="country", title="Country", choices=["Chile", "Ghana"], layout="select"),
    el.Rating(name="hearts", title="Hearts", icon="heart", stars=3),
    el.Comment(name="rewrite", title="Rewrite", default="$report"),
    el.Entries(name="names", title="Names", unique=True),
    el.Quantity(name="people", title="People", min=0, step=1),
    el.Quantity(name="share", title="Share", min=0, max=1, step=0.25, slider=True),
    el.DateTime(name="day", title="Day", only="date"),
    el.Pairwise(name="better", title="Which is better?"),
    el.Taxonomy(
        name="animals", title="Animals", many=True,
        items=[el.Item(name="cat", title="Cat", children=["persian", "manx"]), "dog"],
    ),
    el.Tags(name="tags", title="Tags", suggestions="$guesses"),
    el.Ranking(name="order", title="Order", entries=["one", "two", "three"]),
    el.Ranking(name="sorted", title="Sorted", entries=["x", "y"], buckets=["good", "bad"]),
]  # fmt: skip
INTERFACE = el.Interface(title="Everything", body=BODY)
DATA = {
    "report": "Ada lives in Paris.",
    "tones": ["calm", {"value": "Loud", "alias": "loud"}],
    "guesses": [{"name": "history", "score": 0.9}, {"name": "travel", "score": 0.4}],
}


class Asking(Saving, rx.State):
    task: dict = {}
    ticket: str = ""

    @rx.event
    def load(self):
        name = self.router.url.query_parameters.get("task", "everything")
        task = el.Task(id=name, data=DATA)
        self.task, self.ticket = task.to_dict(), store.ticket(task, INTERFACE)


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Asking.ticket,
            el.annotator(
                task=Asking.task,
                interface=INTERFACE,
                ticket=Asking.ticket,
                on_complete=Asking.save,
                acked=Asking.acked,
                refused=Asking.refused,
            ),
        ),
        style={"max_width": "72rem", "margin": "0 auto", "padding": "1rem"},
    )


on_load = Asking.load
