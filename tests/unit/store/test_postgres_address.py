"""Addresses of PostgreSQL that lead nowhere, or where they should not."""

import time
import traceback
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from tests.unit.store.conftest import run
from tools.postgres import Postgres


@pytest.fixture
def url(server: Postgres) -> str:
    return server.url()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda url: url.set(password="wrong-secret"), "password authentication failed"),
        (lambda url: url.set(database="nowhere"), 'database "nowhere" does not exist'),
        (lambda url: url.update_query_dict({"host": "/no/such/folder"}), "No such file"),
        (lambda url: url.update_query_dict({"color": "red"}), 'invalid connection option "color"'),
        (lambda url: url.update_query_dict({"timeout": "soon"}), "not a number of seconds"),
    ],
)
def test_an_address_that_leads_nowhere_is_an_error_without_its_password(
    server: Postgres, url: str, spoil, says: str
) -> None:
    guard(server)
    right = make_url(url).set(username="guarded", password="right-secret")
    began = time.monotonic()
    with pytest.raises(StoreError, match=says) as error:
        LabelStore(spoil(right).render_as_string(hide_password=False))
    assert time.monotonic() - began < 3
    said = "".join(traceback.format_exception(error.value))
    assert "-secret" not in said
    LabelStore(right.render_as_string(hide_password=False)).close()


def test_the_report_names_the_database_without_its_password(server: Postgres, url: str) -> None:
    guard(server)
    parts = make_url(url).set(username="guarded").update_query_dict({"password": "right-secret"})
    with LabelStore(parts.render_as_string(hide_password=False)) as store:
        report = store.report()
    assert report.database.startswith("PostgreSQL 1")
    assert "secret" not in report.url
    assert report.remarks == ()


def test_a_store_of_a_newer_version_is_left_alone(url: str) -> None:
    LabelStore(url).close()
    run(url, "UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(StoreError, match=r"schema version 99.*install the newer"):
        LabelStore(url)


def test_a_database_that_cannot_hold_every_label_is_refused(url: str) -> None:
    run(url, "CREATE DATABASE narrow ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(StoreError, match="keeps text as LATIN1"):
        LabelStore(make_url(url).set(database="narrow").render_as_string(hide_password=False))


def guard(server: Postgres) -> None:
    """Have a role that needs its password."""
    with psycopg.connect(server.server.get_uri(), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'guarded'").fetchone():
            return
        connection.execute("CREATE ROLE guarded LOGIN SUPERUSER PASSWORD 'right-secret'")
        found = connection.execute("SHOW hba_file").fetchone()
        assert found
        with Path(found[0]).open("r+") as file:
            rest = file.read()
            file.seek(0)
            file.write(f"local all guarded scram-sha-256\n{rest}")
        connection.execute("SELECT pg_reload_conf()")
    time.sleep(0.2)
