"""Which addresses a store takes."""

from pathlib import Path

import pytest

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from embed_label.store.migrations import VERSION


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("labels.db", "not a database URL"),
        ("", "not a database URL"),
        ("mysql://ann:secret@host/labels", '"mysql" is not a database that we know'),
        ("postgresql+asyncpg://ann:secret@host/labels", "not a database that we know"),
        ("postgresql://ann:secret@host:port/labels", "not a database URL"),
        ("sqlite:///file:labels.db?uri=true", "give the path"),
        ("sqlite:////no/such/folder/labels.db", "folder /no/such/folder .* does not exist"),
        ("sqlite:///labels.db?timeout=soon", 'timeout="soon" is not a number'),
        ("sqlite+aiosqlite:///labels.db", "not a database that we know"),
    ],
)
def test_an_address_that_cannot_be_is_named_without_its_password(url: str, says: str) -> None:
    with pytest.raises(StoreError, match=says) as error:
        LabelStore(url)
    assert "secret@" not in str(error.value)
    assert "sqlite:///labels.db" in str(error.value) or "sqlite" in url


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "labels.db").write_text("a,b\n" * 1000)
    with pytest.raises(StoreError, match="not a database"):
        LabelStore(f"sqlite:///{tmp_path / 'labels.db'}")
    assert (tmp_path / "labels.db").read_text() == "a,b\n" * 1000


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "labels.db.lock").mkdir()  # root may write anywhere, but not to a folder
    with pytest.raises(StoreError, match="cannot write to"):
        LabelStore(f"sqlite:///{tmp_path / 'labels.db'}")


def test_the_report_names_the_database_and_its_version(tmp_path: Path) -> None:
    with LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as store:
        report = store.report()
    assert report.url.endswith("labels.db")
    assert report.database.startswith("SQLite 3.")
    assert (report.schema_version, report.journal) == (VERSION, "wal")
    assert bool(report.remarks) == report.wal_reset_bug
