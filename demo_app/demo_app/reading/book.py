"""A whole book: a list of names marked it, and people correct what it does not know."""

from pathlib import Path
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import WORD_PAGES
from demo_app.projects import store
from demo_app.reading.names import NAMES, found_in
from demo_app.single import Single, single_page, stored, written

WHAT = (
    "Moby-Dick, all 1.2 million characters of it, with the names that a list found. Search it, "
    "mark what the list does not know, and take the file you train with."
)
PATH = "/reading/moby-dick.txt"
WHALE = "moby-dick"
TEXT = (Path(__file__).parents[2] / "assets" / PATH[1:]).read_text(encoding="utf-8")

LABELS = el.Labels(of="book", labels=list(NAMES))
book = store.project(
    "book", interface=el.Interface(body=[el.TextSource(name="book", by_url=True), LABELS])
)
book.add_tasks([{"id": WHALE, "data": {"book": PATH}}])
book.add_predictions(WHALE, [found_in(TEXT, "book")])


class Book(Single, rx.State):
    """Names in a book."""

    project: ClassVar = book
    only: ClassVar = WHALE

    def _written(self, form: str) -> bytes:
        """Formats of words hold the words, and the task only says where they are."""
        own = stored(book, WHALE, self.author)
        if own is None:
            return b""
        task = el.Task(id=WHALE, data={"book": TEXT})
        shown = el.Interface(body=[el.TextSource(name="book"), LABELS])
        return written(own, task, shown, form)


def book_page() -> rx.Component:
    forms = ("conll", "spacy_jsonl", "spans", "web_annotation")
    return single_page(Book, WORD_PAGES, "/book", WHAT, forms)
