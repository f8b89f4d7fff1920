"""What became of each predicted region."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.questions import CommentAnswer
from embed_label.regions import AnyRegion, Box, Polygon, Span
from embed_label.verdict import Diff, Verdict, judge
from tests.unit.given import a_box, a_span


def box(name: str = "r", **other: Any) -> Box:
    return Box.model_validate(a_box(id=name, **other))


def span(name: str = "r", **other: Any) -> Span:
    return Span.model_validate(a_span(id=name, **other))


def verdicts(before: list[AnyRegion], after: list[AnyRegion]) -> tuple[Verdict, ...]:
    return judge(Annotation(regions=after), [Annotation(model="m", regions=before)])


ADDED = Verdict(outcome="added", region="r", confirmed=True)
REJECTED = Verdict(outcome="rejected", model="m", predicted="p", confirmed=True)


def test_a_region_that_came_back_unchanged_was_accepted() -> None:
    after = box(derived_from="p")
    (verdict,) = verdicts([box("p", score=0.7)], [after])
    assert verdict == Verdict(
        outcome="accepted", model="m", score=0.7, predicted="p", region="r", overlap=1.0
    )


@pytest.mark.parametrize("confirmed", [True, False])
def test_who_let_a_region_stand_may_have_looked_at_it_or_not(confirmed: bool) -> None:
    (verdict,) = verdicts([box("p")], [box(derived_from="p", confirmed=confirmed)])
    assert (verdict.outcome, verdict.confirmed) == ("accepted", confirmed)


def test_how_far_each_number_moved_is_known() -> None:
    (verdict,) = verdicts([box("p", x=10, width=30)], [box(derived_from="p", x=12.5, width=20)])
    assert verdict.moved == {"x": 2.5, "width": -10}
    (verdict,) = verdicts([span("p", start=3)], [span(derived_from="p", start=1)])
    assert verdict.moved == {"start": -2}


def test_of_what_is_no_single_number_nothing_is_said_but_the_overlap() -> None:
    before = Polygon(id="p", source="photo", points=[(0, 0), (4, 0), (0, 4)])
    after = before.model_copy(update={"derived_from": "p", "points": ((0, 0), (4, 0), (4, 4))})
    (verdict,) = verdicts([before], [after])
    assert (verdict.outcome, verdict.moved) == ("edited", {})
    assert 0 < (verdict.overlap or 0) < 1


def test_a_region_that_was_moved_was_edited_and_its_overlap_is_known() -> None:
    (verdict,) = verdicts([box("p")], [box(derived_from="p", x=25)])
    assert (verdict.outcome, verdict.relabelled) == ("edited", False)
    assert verdict.overlap == pytest.approx(1 / 3)


def test_a_region_that_was_moved_away_was_edited_still() -> None:
    (verdict,) = verdicts([box("p")], [box(derived_from="p", x=500)])
    assert (verdict.outcome, verdict.overlap) == ("edited", 0)


def test_a_region_with_another_label_was_edited_and_relabelled() -> None:
    (verdict,) = verdicts([box("p")], [box(derived_from="p", labels=["person"])])
    assert (verdict.outcome, verdict.relabelled, verdict.overlap) == ("edited", True, 1.0)


def test_a_region_that_is_gone_was_rejected() -> None:
    assert verdicts([box("p")], []) == (REJECTED,)


@pytest.mark.parametrize("origin", [None, "elsewhere"])
def test_a_region_of_no_prediction_was_added(origin: str | None) -> None:
    assert verdicts([], [box(derived_from=origin)]) == (ADDED,)


def test_of_copies_of_one_prediction_the_first_stands_for_it_and_the_others_were_added() -> None:
    copies: list[AnyRegion] = [box("one", derived_from="p", x=0), box("two", derived_from="p")]
    assert [(each.outcome, each.region) for each in verdicts([box("p")], copies)] == [
        ("edited", "one"),
        ("added", "two"),
    ]


def test_a_region_of_another_kind_is_another_region() -> None:
    found = verdicts([box("p")], [span(derived_from="p")])
    assert found == (ADDED, REJECTED)


def test_regions_of_several_models_are_judged_together() -> None:
    predictions = [Annotation(model=name, regions=[box(name)]) for name in ("m1", "m2")]
    found = judge(Annotation(regions=[box(derived_from="m2")]), predictions)
    assert {(each.predicted, each.model, each.outcome) for each in found} == {
        ("m1", "m1", "rejected"),
        ("m2", "m2", "accepted"),
    }


def test_of_two_models_that_name_their_regions_alike_none_is_lost() -> None:
    predictions = [Annotation(model=name, regions=[box("b1")]) for name in ("m1", "m2")]
    assert Diff.of(judge(Annotation(), predictions)) == Diff(rejected=2)


def test_of_two_regions_of_one_name_it_came_from_the_one_that_is_as_it_is() -> None:
    predictions = [Annotation(model=name, regions=[box("b1", x=x)]) for name, x in MODELS]
    found = judge(Annotation(regions=[box(derived_from="b1", x=50)]), predictions)
    assert {each.model: each.outcome for each in found} == {"m1": "rejected", "m2": "accepted"}


MODELS = (("m1", 0), ("m2", 50))


moves = st.sampled_from(["keep", "move", "relabel", "drop", "copy", "redraw"])


@given(st.lists(moves, max_size=8), st.integers(0, 3))
def test_every_predicted_region_and_every_region_has_exactly_one_verdict(
    what: list[str], more: int
) -> None:
    before = [box(f"p{at}", x=at) for at in range(len(what))]
    after: list[AnyRegion] = [box(f"new{at}") for at in range(more)]
    for at, (move, predicted) in enumerate(zip(what, before, strict=True)):
        kept = predicted.model_copy(update={"id": f"r{at}", "derived_from": predicted.id})
        changed = {"move": {"y": 77.0}, "relabel": {"labels": ("person",)}}.get(move, {})
        if move in ("keep", "copy", "move", "relabel"):
            after.append(kept.model_copy(update=changed))
        if move == "copy":
            after.append(kept.model_copy(update={"id": f"copy{at}"}))
        if move == "redraw":
            after.append(span(f"r{at}", derived_from=predicted.id))
    found = verdicts(list(before), after)
    assert Counter(each.predicted for each in found if each.predicted) == Counter(
        each.id for each in before
    )
    assert Counter(each.region for each in found if each.region) == Counter(
        each.id for each in after
    )
    assert Diff.of(found) == Diff(
        accepted=what.count("keep") + what.count("copy"),
        edited=what.count("move") + what.count("relabel"),
        rejected=what.count("drop") + what.count("redraw"),
        added=more + what.count("copy") + what.count("redraw"),
    )

    diff = Diff.between(Annotation(regions=after), [Annotation(model="m", regions=list(before))])
    assert diff == Diff.of(found)
    assert diff.total == len(diff.pairs) == len(found)


@given(st.lists(st.tuples(st.integers(0, 50), st.floats(0, 1)), max_size=6))
def test_what_is_left_as_it_was_predicted_is_only_accepted(places: list[tuple[int, float]]) -> None:
    before = [box(f"p{at}", x=x, score=score) for at, (x, score) in enumerate(places)]
    answer = CommentAnswer(question="why", text="so")
    guess = Annotation(model="m", regions=before, answers=[answer])
    after = [
        each.model_copy(update={"id": f"r{at}", "derived_from": each.id})
        for at, each in enumerate(before)
    ]
    diff = Diff.between(Annotation(regions=after, answers=[answer]), [guess])
    assert diff == Diff(accepted=len(places) + 1)
    assert diff.is_empty


def test_a_diff_of_nothing_counts_nothing() -> None:
    assert Diff.of(()) == Diff(accepted=0, edited=0, rejected=0, added=0)
    assert Diff().is_empty


def test_a_diff_has_each_verdict_with_what_it_is_about() -> None:
    before, after, new = box("p"), box("r", derived_from="p", x=25), box("new")
    gone = box("gone", x=90)
    diff = Diff.between(
        Annotation(regions=[after, new]), [Annotation(model="m", regions=[before, gone])]
    )
    found = [(each.verdict.outcome, each.before, each.after) for each in diff.pairs]
    assert found == [
        ("edited", before, after),
        ("added", None, new),
        ("rejected", gone, None),
    ]
    assert repr(diff) == "Diff(accepted=0, edited=1, rejected=1, added=1)"
    assert diff == Diff(edited=1, rejected=1, added=1)
    assert not diff.is_empty


def test_who_skips_judges_nothing() -> None:
    guess = Annotation(model="m", regions=[box("p")])
    done = Completion(task="t", annotation=Annotation(), predictions=[guess], skipped="dark")
    assert (done.verdicts, done.diff) == ((), Diff())
