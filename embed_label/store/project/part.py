"""What every part of a project stands on."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from embed_label.store.engine.engine import Engine
from embed_label.store.ledger.contents import Contents

if TYPE_CHECKING:
    from embed_label.store.label_store import LabelStore

T = TypeVar("T")
A_DAY = timedelta(hours=24)


class Part:
    """A project is made of several; each knows the others only by what they say to everybody."""

    def __init__(
        self, store: "LabelStore", engine: Engine, contents: Contents, name: str, number: int
    ) -> None:
        self.name = name
        self._store = store
        self._engine = engine
        self._contents = contents
        self._id = number

    def _read(self, work: Callable[..., T], **given: object) -> T:
        return self._engine.read(lambda connection: work(connection, project=self._id, **given))

    def _write(self, work: Callable[..., T], **given: object) -> T:
        return self._engine.write(lambda connection: work(connection, project=self._id, **given))
