"""The pages of projects at work, put into the app."""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from demo_app.work.agreement_page import Agreeing, agreement_page
from demo_app.work.audit_page import Audit, audit_page
from demo_app.work.cards import Projects, projects_page
from demo_app.work.export_page import Exporting, export_page
from demo_app.work.files_page import Bringing, files_page
from demo_app.work.label_page import Work, label_page
from demo_app.work.new_page import New, new_page
from demo_app.work.people_page import People, people_page
from demo_app.work.review_page import Reviewing, review_page
from demo_app.work.setup_page import Setup, setup_page
from demo_app.work.shell import Here
from demo_app.work.tasks_page import tasks_page

ONE = "/projects/[project_name]"
# Each with its title and what it loads besides the name of its project.
PAGES: dict[str, tuple[Any, str, Sequence[Any]]] = {
    "": (tasks_page, "Tasks", ()),
    "/people": (people_page, "People", (People.load,)),
    "/agreement": (agreement_page, "Agreement", (Agreeing.load,)),
    "/review": (review_page, "Review", (Reviewing.load,)),
    "/files": (files_page, "Files in", (Bringing.begin,)),
    "/export": (export_page, "Export", (Exporting.pick,)),
    "/audit": (audit_page, "Audit", (Audit.load,)),
    "/setup": (setup_page, "Set up", (Setup.load,)),
    "/label": (label_page, "Label", (Work.arrive,)),
}


def add_pages(app: rx.App, title: str) -> None:
    app.add_page(
        projects_page, route="/projects", title=f"Projects · {title}", on_load=Projects.load
    )
    app.add_page(new_page, route="/projects/new", title=f"New project · {title}", on_load=New.load)
    for path, (page, name, loads) in PAGES.items():
        app.add_page(
            page,
            route=f"{ONE}{path}",
            title=f"{name} · {title}",
            on_load=[Here.arrive, *loads],
        )
