"""From whom predictions are hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embed_label as el


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
def test_it_is_about_that_share_of_tasks_and_of_authors(share: float) -> None:
    of_tasks = sum(el.hides(f"t{at}", "ann", share) for at in range(4000)) / 4000
    of_authors = sum(el.hides("t1", f"author {at}", share) for at in range(4000)) / 4000
    assert of_tasks == pytest.approx(share, abs=0.03)
    assert of_authors == pytest.approx(share, abs=0.03)


@given(st.text(), st.text())
def test_all_or_none_is_all_or_none(task: str, author: str) -> None:
    assert el.hides(task, author, 1.0)
    assert not el.hides(task, author, 0.0)


@given(st.text(), st.text(), st.floats(0, 1), st.floats(0, 1))
def test_who_is_in_a_small_share_is_in_every_larger_one(
    task: str, author: str, one: float, other: float
) -> None:
    if el.hides(task, author, min(one, other)):
        assert el.hides(task, author, max(one, other))


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_is_a_share(share: float) -> None:
    with pytest.raises(el.TaskError, match="between 0 and 1"):
        el.hides("t", "ann", share)
