"""The app: its pages, and on one port with them the route that takes large completions."""

import os

import reflex as rx

from demo_app.assist import Cutouts, assist_page
from demo_app.chat import Chat, chat_page
from demo_app.compare import Compare, compare_page
from demo_app.correct import Correct, correct_page
from demo_app.home import Try, home
from demo_app.image_projects import pictures
from demo_app.images import Images, images_page
from demo_app.label import Photos, Texts, photos_page, texts_page
from demo_app.labels import Arrivals, labels
from demo_app.large import Large, large_page
from demo_app.play.gallery_page import gallery_page
from demo_app.play.page import play_page
from demo_app.play.playing import Play
from demo_app.projects import store
from demo_app.reading.book import Book, book_page
from demo_app.reading.paper import Paper, paper_page
from demo_app.reading.talk import Talk, talk_page
from demo_app.reports.page import Reports, reports_page
from demo_app.series import Series, series_page
from demo_app.sort import Sort, album, sort_page
from demo_app.taxonomy import catalogue
from demo_app.timed import Film, Meeting, film_page, meeting_page
from demo_app.work.pages import add_pages
from demo_app.work.routes import routes
from embed_label.server import server
from embed_label.server.frontend import frontend

TITLE = "embed_label"

# Set where the pages were exported before; in development Reflex serves them itself.
exported = os.environ.get("FRONTEND_DIST")

app = rx.App(
    api_transformer=[
        *([frontend(exported)] if exported else []),
        server(store, pictures=pictures),
        catalogue,
        album,
        routes,
    ],
    # In this order: later ones go on with what earlier ones began.
    stylesheets=[
        *(
            f"/{name}.css"
            for name in ("demo", "home", "label", "labels", "series", "models", "reports")
        ),
        *(f"/play/{name}.css" for name in ("play", "editor", "gallery")),
        *(f"/work/{name}.css" for name in ("projects", "rows", "pages", "setup", "files")),
    ],
    head_components=[
        rx.el.link(rel="icon", href="/icon.svg", type="image/svg+xml"),
    ],
    html_lang="en",
)
app.add_page(home, route="/", title=TITLE, on_load=Try.load)
app.add_page(photos_page, route="/label", title=f"Photos · {TITLE}", on_load=Photos.load)
app.add_page(texts_page, route="/label/texts", title=f"Texts · {TITLE}", on_load=Texts.load)
app.add_page(images_page, route="/images", title=f"Images · {TITLE}", on_load=Images.load)
app.add_page(sort_page, route="/sort", title=f"Sort · {TITLE}", on_load=Sort.load)
app.add_page(
    large_page, route="/large", title=f"Large image · {TITLE}", on_load=[Large.load, Large.draw]
)
app.add_page(assist_page, route="/assist", title=f"Assist · {TITLE}", on_load=Cutouts.load)
app.add_page(
    series_page,
    route="/series",
    title=f"Time series · {TITLE}",
    on_load=[Series.load, Series.judge],
)
app.add_page(meeting_page, route="/meeting", title=f"Sound · {TITLE}", on_load=Meeting.load)
app.add_page(film_page, route="/film", title=f"Film · {TITLE}", on_load=Film.load)
app.add_page(book_page, route="/book", title=f"Book · {TITLE}", on_load=Book.load)
app.add_page(talk_page, route="/talk", title=f"Conversation · {TITLE}", on_load=Talk.load)
app.add_page(paper_page, route="/paper", title=f"Document · {TITLE}", on_load=Paper.load)
app.add_page(chat_page, route="/chat", title=f"Feedback · {TITLE}", on_load=Chat.load)
app.add_page(correct_page, route="/correct", title=f"Correct · {TITLE}", on_load=Correct.arrive)
app.add_page(compare_page, route="/compare", title=f"Compare · {TITLE}", on_load=Compare.load)
app.add_page(reports_page, route="/reports", title=f"Reports · {TITLE}", on_load=Reports.load)
app.add_page(play_page, route="/play", title=f"Playground · {TITLE}", on_load=Play.load)
app.add_page(gallery_page, route="/play/gallery", title=f"Templates · {TITLE}")
app.add_page(labels, route="/labels", title=f"Labels · {TITLE}", on_load=Arrivals.watch)
add_pages(app, TITLE)
