"""One screen that says what this is, with a widget to try it on."""

import reflex as rx

import embed_label as el
from demo_app.frame import IMAGE_PAGES, MODEL_PAGES, TIME_PAGES, WORD_PAGES, frame
from demo_app.projects import CUP, GUESS, corrections
from embed_label.wire import new_id

JOBS = {
    "Ask": "Choices, stars, a comment: on whatever your app shows.",
    "Correct": "Your model's guess arrives filled in. People accept, edit, reject, add.",
    "Mark": "Boxes, outlines, masks and poses on images, spans in texts: by mouse, touch or key.",
}

# What each page on images is for, with a picture of it.
TILES = {
    "/images": ("tools", "Boxes, outlines, masks, points and poses on one photo"),
    "/assist": ("assist", "Point at a thing, and a model on the server cuts it out"),
    "/sort": ("sort", "240 pictures, one key each, and no wait between them"),
    "/large": ("large", "102 megapixels, of which your browser loads what it shows"),
}
# Of what runs in time.
TIME_TILES = {
    "/series": ("series", "A detector marks odd heartbeats, and learns from what you correct"),
    "/meeting": ("meeting", "A meeting: who speaks when, and what is said, without the mouse"),
    "/film": ("film", "A ball followed through a film, beside the signal of its height"),
}
# Of what is made of words.
WORD_TILES = {
    "/book": ("book", "All of Moby-Dick: names that a list found, and what it does not know"),
    "/talk": ("talk", "An answer as it is written, to mark, to rate and to rewrite"),
    "/paper": ("paper", "A PDF: claims in its words, boxes around figures, arrows between them"),
}
# What people do for models.
MODEL_TILES = {
    "/chat": ("chat", "Thumbs, stars and faces under answers, search results and a film"),
    "/correct": ("correct", "Three real detectors drew boxes: put them right"),
    "/compare": ("compare", "Three recognisers heard a clip: rank them without their names"),
    "/reports": ("reports", "What all of that says, in plots that open the tasks behind them"),
}


class Try(rx.State):
    """The widget on the home page."""

    ticket: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    diff: el.Diff | None = None
    browser: str = rx.LocalStorage("", name="embed_label_author")

    @rx.event
    def load(self):
        self.browser = self.browser or new_id()
        self.ticket = corrections.ticket(CUP, author=self.browser)

    @rx.event
    async def save(self, done: el.Completion):
        try:
            await corrections.aput(done, author=self.browser)
        except (el.InvalidCompletion, el.Conflict) as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.diff = done.diff
        self.acked = el.ack(self.acked, done)


def home() -> rx.Component:
    return frame(
        rx.el.section(
            rx.el.div(
                rx.el.h1("Labels, asked for where people already work."),
                rx.el.p(
                    "embed_label is a widget that any Python web app mounts inside its own page to "
                    "ask its users for labels. Each one reaches your database exactly once.",
                    class_name="lead",
                ),
                rx.el.dl(
                    *(rx.el.div(rx.el.dt(job), rx.el.dd(what)) for job, what in JOBS.items()),
                    class_name="jobs",
                ),
                rx.el.a("Label some photos", href="/label", class_name="go"),
                rx.el.p(
                    "Or see ",
                    rx.el.a("projects at work", href="/projects"),
                    ": tasks, people, files in and out.",
                    class_name="muted beside-go",
                ),
                class_name="words",
            ),
            rx.el.div(
                rx.el.p(
                    "A model drew these boxes. One is right. Correct the others, then submit.",
                    class_name="hint",
                ),
                rx.cond(Try.ticket, widget(), rx.el.div(class_name="waiting")),
                rx.cond(Try.diff, outcome()),
                class_name="card",
            ),
            class_name="hero",
        ),
        rx.el.section(
            rx.el.h2("For models"),
            rx.el.div(
                *(tile(path, *shown) for path, shown in MODEL_TILES.items()), class_name="tiles"
            ),
        ),
        rx.el.section(
            rx.el.h2("On images"),
            rx.el.div(*(tile(path, *shown) for path, shown in TILES.items()), class_name="tiles"),
        ),
        rx.el.section(
            rx.el.h2("In words"),
            rx.el.div(
                *(tile(path, *shown) for path, shown in WORD_TILES.items()), class_name="tiles"
            ),
        ),
        rx.el.section(
            rx.el.h2("Over time"),
            rx.el.div(
                *(tile(path, *shown) for path, shown in TIME_TILES.items()), class_name="tiles"
            ),
        ),
        here="/",
    )


def tile(path: str, picture: str, what: str) -> rx.Component:
    return rx.el.a(
        rx.el.img(src=f"/tiles/{picture}.webp", alt="", width=560, height=336, loading="lazy"),
        rx.el.strong({**IMAGE_PAGES, **WORD_PAGES, **TIME_PAGES, **MODEL_PAGES}[path]),
        rx.el.span(what, class_name="muted"),
        href=path,
    )


def widget() -> rx.Component:
    return el.annotator(
        task=CUP,
        interface=corrections.interface or {},
        ticket=Try.ticket,
        predictions=[GUESS],
        acked=Try.acked,
        refused=Try.refused,
        user=Try.browser,
        on_complete=Try.save,
    )


def outcome() -> rx.Component:
    diff = Try.diff.to(el.Diff)
    return rx.el.p(
        rx.el.strong("Stored. "),
        f"{diff.accepted} accepted, {diff.edited} edited, ",
        f"{diff.rejected} rejected, {diff.added} added. ",
        rx.el.a("See it there", href="/labels"),
        class_name="outcome",
        role="status",
    )
