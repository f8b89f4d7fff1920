"""Real people's ratings, as completions of a project: what the reports count of them."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app import reviews


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[el.Project]:
    path: Path = tmp_path_factory.mktemp("reviews") / "labels.db"
    with el.LabelStore(f"sqlite:///{path}") as store:
        made = store.project("reviews", interface=reviews.interface)
        asyncio.run(reviews.fill(made))
        yield made


def test_every_rating_of_the_file_is_one_completion_of_its_rater(project: el.Project) -> None:
    given = {
        (f"film-{each['id']}", f"reader {batch}-{at:02}"): rating
        for batch, each in reviews.sentences()
        for at, rating in enumerate(each["ratings"], 1)
    }
    stored = {
        (each.task, each.author): answer.number
        for each in project.annotations(verified=True)
        for answer in each.completion.annotation.answers
        if isinstance(answer, el.QuantityAnswer)
    }
    assert stored == given
    assert len(stored) == 90 * 15


def test_to_fill_it_again_changes_nothing(project: el.Project) -> None:
    before = [each.completion.id for each in project.annotations()]
    asyncio.run(reviews.fill(project))
    assert [each.completion.id for each in project.annotations()] == before


def test_what_vader_said_was_hidden_from_whoever_rated(project: el.Project) -> None:
    stored = next(iter(project.annotations()))
    assert stored.completion.predictions == ()
    showing = project.showing(stored)
    assert showing.hidden
    assert [each.model for each in showing.predictions] == [reviews.MODEL]


@pytest.mark.parametrize(
    ("number", "tone"), [(-4, "bad"), (-0.051, "bad"), (0.05, "neither"), (0, "neither")]
)
def test_what_is_near_to_nothing_is_neither_good_nor_bad(number: float, tone: str) -> None:
    assert reviews.tone(number, reviews.NEITHER) == tone


def test_the_people_of_a_batch_are_steady() -> None:
    """What makes a place in the list a person: were the ratings shuffled, it would be near 0."""
    for number in (1, 2, 3):
        given = [each["ratings"] for batch, each in reviews.sentences() if batch == number]
        kind = [[rating - sum(row) / len(row) for rating in row] for row in given]
        odd, even = (
            [sum(column) for column in zip(*kind[start::2], strict=True)] for start in (0, 1)
        )
        assert correlation(odd, even) > 0.5


def correlation(one: list[float], other: list[float]) -> float:
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return product / (sum(a * a for a in one) * sum(b * b for b in other)) ** 0.5
