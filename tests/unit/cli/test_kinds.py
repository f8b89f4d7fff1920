"""What the command shows is what tasks are made of."""

import pytest

from embed_label.cli.kinds import KINDS, MEDIA, ROWS, kind_of
from embed_label.intake.names import is_table, modality


@pytest.mark.parametrize("kind", [*MEDIA, "text"])
def test_a_file_is_of_the_kind_that_its_task_will_be_of(kind: str) -> None:
    for suffix in KINDS[kind]:
        assert modality(f"a.{suffix}") == kind, suffix
        assert kind_of(f"folder.x/A.{suffix.upper()}") == kind


def test_tables_and_files_of_tasks_are_read_as_such() -> None:
    for suffix in (suffix for kind in ROWS for suffix in KINDS[kind]):
        assert is_table(f"a.{suffix}"), suffix


def test_anything_else_is_of_no_kind() -> None:
    assert kind_of("labels.db") is None
    assert kind_of("png") is None
