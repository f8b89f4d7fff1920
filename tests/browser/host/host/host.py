"""An app such as our users write, with a page for each thing that the browser tests look at."""

import os
from importlib import import_module
from pathlib import Path

import reflex as rx

from embed_label.server import server
from embed_label.server.frontend import frontend
from host.store import media, pictures, store

backend = server(store, pictures=pictures, media=media)
app = rx.App(
    api_transformer=[frontend(os.environ["FRONTEND_DIST"]), backend]
    if "FRONTEND_DIST" in os.environ
    else [backend]
)
for file in sorted(Path(__file__).parent.joinpath("pages").glob("*.py")):
    if file.stem == "__init__":
        continue
    # A page module has `page()`, and may have `on_load`.
    module = import_module(f"host.pages.{file.stem}")
    app.add_page(module.page, route=f"/{file.stem}", on_load=getattr(module, "on_load", None))
