"""A meeting to write down and a film to follow, and files of what was stored of them."""

from typing import ClassVar

import reflex as rx

from demo_app.frame import TIME_PAGES
from demo_app.single import Single, single_page
from demo_app.time_projects import BALL, MEETING, ball, meeting

MEETING_WHAT = (
    "Mark who speaks and write down what is said, by keys alone if you like: press ? for them."
)
FILM_WHAT = (
    "Draw a box around the ball, go on some frames and move it: between two key frames it moves "
    "by itself. Film and signal share one cursor."
)


class Meeting(Single, rx.State):
    """Intervals on a sound, with what is said in them."""

    project: ClassVar = meeting
    only: ClassVar = MEETING


class Film(Single, rx.State):
    """Boxes that move through a film, and intervals on a signal beside it."""

    project: ClassVar = ball
    only: ClassVar = BALL


def meeting_page() -> rx.Component:
    forms = ("rttm", "textgrid", "webvtt", "intervals")
    return single_page(Meeting, TIME_PAGES, "/meeting", MEETING_WHAT, forms)


def film_page() -> rx.Component:
    return single_page(Film, TIME_PAGES, "/film", FILM_WHAT, ("mot", "intervals"))
