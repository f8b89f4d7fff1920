"""Finds the project that an address names: looking for one must not make it."""

from urllib.parse import quote

import embed_label as el
from demo_app.projects import store
from demo_app.work.seed import begin


def opened(name: str) -> el.Project | None:
    # Whoever comes first may come by a link to the example.
    begin(store)
    return store.project(name) if name and name in store.projects() else None


def address(name: str, tab: str = "") -> str:
    return f"/projects/{quote(name, safe='')}{f'/{tab}' if tab else ''}"
