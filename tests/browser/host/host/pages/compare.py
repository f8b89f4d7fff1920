"""Outputs compared without their names; the address says which, and where a name gets out.

`?case=two` says what is compared, `?task=…` under which id, `?told=1` that the server gave the
prompt already, `?plant=task` that the page was written carelessly.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store

# These are what a browser must not have: never the default of a state, nor part of a component.
ONE, OTHER, THIRD = "zebrafinch-9b", "quokka-tuned", "axolotl-v2"
QUESTION = "Where was Ada born?"
SHORT = "Ada Lovelace was born in Paris. She wrote about the Analytical Engine."
RIGHT = "Ada Lovelace was born in London. She wrote about the Analytical Engine."
WRONG = "She was a painter. Little else is known."
LONG = "\n".join(f"Line {at} of what is told at length." for at in range(1, 121))
CATS = el.Annotation(
    regions=[
        el.Box(
            id=f"{ONE}/7", source="image", labels=["car"], score=0.917263, x=60, y=180, width=120,
            height=70, meta={"made by": ONE}, note=f"by {ONE}",
        ),
    ],
)  # fmt: skip
DOGS = el.Annotation(
    regions=[
        el.Box(
            id=f"{OTHER}/1", source="image", labels=["person"], score=0.806152, x=258, y=113,
            width=29, height=139, meta={"made by": OTHER},
        ),
    ],
)  # fmt: skip
PICTURE = el.ImageSource(name="output")
CASES: Mapping[str, Mapping[str, Any]] = {
    "two": {"outputs": {ONE: SHORT, OTHER: RIGHT}, "merge": True},
    "three": {"outputs": {ONE: SHORT, OTHER: RIGHT, THIRD: WRONG}, "aspects": ["helpful", "true"]},
    "failed": {"outputs": {ONE: SHORT, OTHER: RIGHT, THIRD: TimeoutError(f"{THIRD} gave up")}},
    "long": {"outputs": {ONE: LONG, OTHER: f"{LONG}\n{LONG}"}},
    "uneven": {"outputs": {ONE: WRONG, OTHER: "\n".join([RIGHT] * 9)}, "show": "one"},
    "pictures": {"outputs": {ONE: "/street.png?1", OTHER: "/street.png?2"}, "source": PICTURE},
    "boxes": {"outputs": {ONE: CATS, OTHER: DOGS}, "image": "/street.png"},
}


class Arena(Saving, rx.State):
    blinded: dict[str, Any] = {}
    question: str = ""
    revealed: dict[str, str] = {}
    hint: str = ""
    unused: str = ""

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        if asked.get("case") == "plain":
            self.blinded = {ONE: SHORT, OTHER: RIGHT}
            return
        self.question = QUESTION
        told = {"prompt": f"Told: {QUESTION}"} if "told" in asked else {}
        case = {**CASES[asked.get("case", "two")], **told}
        self.blinded = el.blind(**case, store=store, id=asked.get("task"), author="ann")
        match asked.get("plant"):
            case "prop":
                self.hint = f"by {ONE}"
            case "task":
                self.blinded["task"]["data"]["outputs"][0]["model"] = ONE
            case "frame":
                self.unused = OTHER.upper()
            case "token":
                told = urlsafe_b64encode(json.dumps({"of": ONE}).encode()).decode()
                self.unused = f"el9.{told}.sig"
            case "prediction":
                self.blinded["predictions"][0]["regions"][0]["score"] = 0.917263
            case _:
                pass

    def _kept(self, done: el.Completion) -> None:
        self.revealed = store.reveal(done.id, author="ann")


def page() -> rx.Component:
    return rx.el.main(
        rx.el.button("Before", type="button", title=Arena.hint),
        el.compare(
            prompt=Arena.question,
            outputs=Arena.blinded,
            blind=True,
            on_complete=Arena.save,
            on_error=Arena.hear,
            on_ready=Arena.count,
            acked=Arena.acked,
            refused=Arena.refused,
            revealed=Arena.revealed,
        ),
        rx.el.output(Arena.ready, aria_label="Ready"),
        style={"max_width": "72rem", "margin": "0 auto", "padding": "1rem", "background": "Canvas"},
    )


on_load = Arena.load
