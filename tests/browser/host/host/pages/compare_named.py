"""Outputs compared by the names of their models: texts of the state, and boxes on an image."""

import reflex as rx

import embed_label as el
from host.saving import Saving


def box(name: str, label: str, x: float, y: float, score: float) -> el.Box:
    return el.Box(
        id=name, source="image", labels=[label], score=score, x=x, y=y, width=80, height=60
    )


# One that both have, one in the same place under another label, and what only one of them has.
KESTREL = el.Annotation(
    regions=[
        box("k1", "car", 60, 40, 0.9),
        box("k2", "car", 200, 40, 0.8),
        box("k3", "person", 310, 40, 0.7),
    ]
)
HERON = el.Annotation(
    regions=[
        box("h1", "car", 62, 41, 0.85),
        box("h2", "person", 200, 40, 0.75),
        box("h3", "car", 60, 200, 0.65),
        box("h4", "car", 200, 200, 0.55),
    ]
)


class Named(Saving, rx.State):
    question: str = "Where was Ada born?"
    one: str = "Ada was born in Paris."
    other: str = "Ada was born in London."


def page() -> rx.Component:
    kept = {"on_complete": Named.save, "acked": Named.acked, "refused": Named.refused}
    return rx.el.main(
        rx.el.section(
            el.compare(
                id="texts", prompt=Named.question,
                outputs={"kestrel": Named.one, "heron": Named.other}, **kept,
            ),
            aria_label="Texts",
        ),
        rx.el.section(
            el.compare(
                id="boxes", image="/street.png", outputs={"kestrel": KESTREL, "heron": HERON},
                merge=True, **kept,
            ),
            aria_label="Boxes",
        ),
        style={"max_width": "72rem", "margin": "0 auto", "padding": "1rem", "background": "Canvas"},
    )  # fmt: skip
