"""Regions of several people that come together, and records that count."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from embed_label.quality.agreement.agreement import agreement
from embed_label.quality.groups import grouped
from embed_label.quality.matching import matched
from embed_label.quality.records import Records
from embed_label.regions import AnyRegion, Region
from tests.unit.quality.people import Record, box, counts, picks, say

REGION: TypeAdapter[AnyRegion] = TypeAdapter(AnyRegion)
places = st.lists(st.integers(0, 60), max_size=6)


def boxes(xs: list[int]) -> list[Region]:
    return [REGION.validate_python(box(f"{at}", "car", x)) for at, x in enumerate(xs)]


@given(places, places)
def test_of_two_people_the_groups_are_the_matched_pairs(one: list[int], other: list[int]) -> None:
    mine, theirs = boxes(one), boxes(other)
    groups = grouped({"ann": mine, "bob": theirs}, least=0.3)
    pairs = {(each["ann"].id, each["bob"].id) for each in groups if len(each) == 2}
    expected = matched(mine, theirs, least=0.3)
    assert pairs == {(mine[here].id, theirs[there].id) for here, there, _ in expected}


@given(places, places, places)
def test_every_region_is_in_one_group(one: list[int], two: list[int], three: list[int]) -> None:
    voices = {name: boxes(xs) for name, xs in zip("abc", (one, two, three), strict=True)}
    groups = grouped(voices)
    found = sorted((name, region.id) for each in groups for name, region in each.items())
    assert found == sorted((name, region.id) for name in "abc" for region in voices[name])


def test_three_who_mark_the_same_thing_make_one_group() -> None:
    voices = {"a": boxes([0, 50]), "b": boxes([51, 1]), "c": boxes([2])}
    groups = [{name: region.id for name, region in each.items()} for each in grouped(voices)]
    assert groups == [{"a": "0", "b": "1", "c": "0"}, {"a": "1", "b": "0"}]


def test_answers_about_items_are_compared_item_by_item() -> None:
    said = [
        say(who, "t", *(picks("which", letter, item=at) for at, letter in enumerate(letters)))
        for who, letters in (("ann", "abc"), ("bob", "abb"))
    ]
    found = agreement(said, question="which")
    assert [figure.n for figure in found.figures] == [3, 3, 3, 3]
    assert found.disagreements[0].said["ann"] == "item 1: a; item 2: b; item 3: c"


def test_records_can_be_run_through_again_whatever_they_came_from() -> None:
    def coming() -> Any:
        yield from (say(who, "t", picks("which", "a")) for who in "ab")

    records = Records(coming())
    assert len([*records]) == len([*records]) == 2


def test_of_one_author_and_task_the_latest_record_stands_in_the_place_of_the_first() -> None:
    said = [say("a", "t", minute=1), say("b", "t", minute=2), say("a", "t", minute=3)]
    assert [minute(each) for each in Records(said)] == [3, 2]


def test_who_skips_later_takes_back_what_they_said() -> None:
    said = [say("a", "t", minute=1), say("a", "t", skipped="no idea", minute=2)]
    assert [*Records(said)] == []


def minute(record: object) -> int:
    assert isinstance(record, Record)
    return record.minute


def test_two_people_who_share_one_unit_have_no_figure_of_their_own() -> None:
    said = [say(who, f"t{at}", counts("n", at)) for who in "ab" for at in range(3)]
    said += [say("c", "t0", counts("n", 7))]
    beyond, same = agreement(said, question="n").pairs["a", "c"]
    assert (beyond.value, beyond.n, beyond.note) == (None, 1, "only one unit that both judged")
    assert same.value is None


def test_what_is_said_of_a_region_that_is_gone_is_said_of_nothing_else() -> None:
    said = [
        say("a", "t", picks("which", "x", region="gone"), regions=[box("1", "car", 0)]),
        say("b", "t", picks("which", "y", region="gone"), regions=[box("1", "car", 0)]),
    ]
    assert agreement(said, question="which").figures[0].n == 0
