"""The engines that keep the store's contract: a test here runs on each of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from embed_label.store import LabelStore

ENGINES = ["sqlite", "sqlite in memory"]


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'labels.db'}"
    return "sqlite://"


@pytest.fixture
def store(url: str) -> Iterator[LabelStore]:
    with LabelStore(url) as opened:
        yield opened
