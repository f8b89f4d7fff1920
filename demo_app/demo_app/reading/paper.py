"""A paper: claims in its words, what holds them up, and arrows from the one to the other."""

from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import WORD_PAGES
from demo_app.projects import store
from demo_app.single import Single, single_page

WHAT = (
    "A PDF. Mark claims in its words and boxes around its figures, then draw an arrow from each "
    "claim to what supports it."
)
BALL = "ball"

paper = store.project(
    "paper",
    interface=el.Interface(
        body=[
            el.DocumentSource(name="paper"),
            el.Labels(name="said", of="paper", labels=["claim", "doubt"], draws=["span"]),
            el.Labels(name="shown", of="paper", labels=["figure", "table"], draws=["box"]),
            el.Relations(labels=["supported by", "limits"]),
        ]
    ),
)
paper.add_tasks([{"id": BALL, "data": {"paper": "/reading/paper.pdf"}}])


class Paper(Single, rx.State):
    """Claims and figures of a paper."""

    project: ClassVar = paper
    only: ClassVar = BALL


def paper_page() -> rx.Component:
    return single_page(Paper, WORD_PAGES, "/paper", WHAT, ("web_annotation", "spans"))
