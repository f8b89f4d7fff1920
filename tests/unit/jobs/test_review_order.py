"""The least certain first, and some in which nothing was found."""

import pytest

import embed_label as el


def found(*scores: float | None) -> list[el.Annotation]:
    boxes = [el.Box(source="image", x=1, y=1, width=1, height=1, score=each) for each in scores]
    return [el.Annotation(model="m", regions=boxes)]


EMPTY = [el.Annotation(model="m", answers=[el.CommentAnswer(question="q", text=" ")])]


def test_the_task_with_the_least_certain_region_comes_first() -> None:
    tasks = [("sure", found(0.9)), ("doubt", found(0.95, 0.2)), ("fair", found(0.5, None))]
    assert el.review_order(tasks) == ["doubt", "fair", "sure"]


def test_what_has_no_score_comes_last_and_as_it_stood() -> None:
    tasks = [("x", found(None)), ("y", found(None)), ("z", found(0.9))]
    assert el.review_order(tasks) == ["z", "x", "y"]


def test_an_answer_is_as_sure_as_its_prediction() -> None:
    answer = el.CommentAnswer(question="q", text="cat")
    guess = [el.Annotation(model="m", score=0.3, answers=[answer])]
    assert el.review_order([("box", found(0.5)), ("answer", guess)]) == ["answer", "box"]


def test_of_those_with_nothing_a_share_is_drawn_and_spread_evenly() -> None:
    full = [(f"full {at}", found(0.5)) for at in range(100)]
    empty = [(f"empty {at}", EMPTY) for at in range(200)]
    order = el.review_order([*empty, *full], share_empty=0.05)
    places = [at for at, each in enumerate(order) if each.startswith("empty")]
    assert len(order) == 110
    assert places == list(range(10, 110, 11))


def test_the_same_seed_draws_the_same_and_another_others() -> None:
    tasks = [*((f"empty {at}", EMPTY) for at in range(100)), ("full", found(0.5))]
    one, again, other = (el.review_order(tasks, seed=seed) for seed in ("a", "a", "b"))
    assert one == again != other
    assert len(one) == len(other) == 11


def test_at_least_one_is_drawn_unless_none_is_wanted() -> None:
    tasks = [("e", EMPTY), ("f", found(0.5))]
    assert el.review_order(tasks, share_empty=0.001) == ["f", "e"]
    assert el.review_order(tasks, share_empty=0) == ["f"]
    assert el.review_order([("e", EMPTY)]) == ["e"]
    assert el.review_order([]) == []


def test_tasks_are_given_back_as_they_came() -> None:
    tasks = [el.Task(id=name, data={}) for name in ("one", "two")]
    assert el.review_order(zip(tasks, (found(0.9), EMPTY), strict=True)) == tasks


def test_a_share_is_a_share() -> None:
    with pytest.raises(el.TaskError, match="between 0 and 1"):
        el.review_order([], share_empty=2)
