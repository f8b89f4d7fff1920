"""A project: tasks in order, the interface that shows them, and who has done which."""

from functools import partial
from typing import TYPE_CHECKING

from embed_label.errors import StoreError
from embed_label.store.engine.engine import Engine
from embed_label.store.ledger import ledger
from embed_label.store.ledger.contents import Contents
from embed_label.store.project.handout import Handout
from embed_label.store.project.knowing import Knowing
from embed_label.store.project.outlet import Outlet
from embed_label.store.project.reviewing import Reviewing
from embed_label.store.project.trail import Trail
from embed_label.wire import clean_text

if TYPE_CHECKING:
    from embed_label.store.label_store import LabelStore


class Project(Handout, Knowing, Outlet, Reviewing, Trail):
    """Made by `store.project(name)`."""

    def __init__(self, store: "LabelStore", engine: Engine, contents: Contents, name: str) -> None:
        if not name.strip():
            raise StoreError("a project needs a name")
        clean = clean_text(name)
        number = engine.write(partial(ledger.project_id, name=clean))
        super().__init__(store, engine, contents, clean, number)
