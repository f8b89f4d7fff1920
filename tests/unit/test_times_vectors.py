"""The widget reads times as datetime does: the vectors that both read."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "times.json").read_text("utf-8"))
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def named(case: Any) -> str:
    return case["text"] if isinstance(case, dict) else repr(case)


def seconds(moment: datetime) -> float:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - EPOCH).total_seconds()


def zone(moment: datetime) -> str:
    """An offset such as "+02:00", "UTC", or "" for none."""
    name = moment.tzname() or ""
    return name if name == "UTC" else name.removeprefix("UTC")


@pytest.mark.parametrize("case", VECTORS["iso"], ids=named)
def test_an_iso_date_is_so_many_seconds(case: dict[str, Any]) -> None:
    moment = datetime.fromisoformat(case["text"])
    assert (seconds(moment), zone(moment)) == (case["seconds"], case["zone"])


@pytest.mark.parametrize("text", VECTORS["not_iso"], ids=named)
def test_what_is_no_iso_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        datetime.fromisoformat(text)


@pytest.mark.parametrize("case", VECTORS["formats"], ids=named)
def test_a_date_of_a_format_is_so_many_seconds(case: dict[str, Any]) -> None:
    moment = datetime.strptime(case["text"], case["format"])  # noqa: DTZ007 - the format says
    assert (seconds(moment), zone(moment)) == (case["seconds"], case["zone"])


@pytest.mark.parametrize("case", VECTORS["unfit"], ids=named)
def test_what_does_not_fit_a_format_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        datetime.strptime(case["text"], case["format"])  # noqa: DTZ007 - it is refused
