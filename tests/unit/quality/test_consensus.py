import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.errors import EmbedLabelError
from embed_label.quality.consensus.agreed import Agreed, Method
from embed_label.quality.consensus.consensus import consensus
from embed_label.quality.consensus.dawid_skene import dawid_skene
from embed_label.regions import Box, Interval, Span
from tests.unit.quality.people import (
    Record,
    box,
    counts,
    interval,
    picks,
    polygon,
    ranks,
    rates,
    say,
    span,
)

# Four people on 24 tasks, and what crowd-kit 1.4.2 makes of it after 99 rounds: how likely "a" is.
CROWD = {
    "ann": "abaaabaaaabababbbabbbbab",
    "bob": "aabbaaaaaababbbbbababbab",
    "cem": "abbaaaabaabbbbabbabaabaa",
    "dee": "abbaaaaabbabbababaababab",
}
CROWD_KIT = [
    0.988803488, 0.128658257, 0.042043618, 0.557347077, 0.988803488, 0.809014955,
    0.988803488, 0.89629033, 0.969189983, 0.969189983, 0.005875372, 0.754803311,
    0.002100734, 0.109698729, 0.02105904, 0.005875372, 0.002100734, 0.988803488,
    0.005875372, 0.601411481, 0.056954122, 0.002100734, 0.988803488, 0.02105904,
]  # fmt: skip


def letters(said: dict[str, str]) -> list[Record]:
    """A letter for each task; a dot for nothing."""
    return [
        say(who, f"t{at}", picks("which", letter))
        for who, every in said.items()
        for at, letter in enumerate(every)
        if letter != "."
    ]


def by_task(agreed: tuple[Agreed, ...]) -> dict[str, Agreed]:
    return {each.task: each for each in agreed}


def test_the_majority_wins_and_a_tie_is_named() -> None:
    found = consensus(
        letters({"ann": "abc", "bob": "ab.", "cem": "aa.", "dee": "ba."}), question="which"
    )
    said = by_task(found.agreed)
    assert (said["t0"].value, said["t0"].confidence) == ("a", 0.75)
    assert (said["t1"].value, said["t1"].ties) == (None, ("a", "b"))
    assert found.tied == (said["t1"],)
    # One alone may be right: how sure that is, nobody knows.
    assert (said["t2"].value, said["t2"].confidence) == ("c", None)
    assert said["t2"].note == "one author alone"


def test_of_many_choices_each_is_in_or_out() -> None:
    said = [
        say(who, "t", picks("seen", *seen))
        for who, seen in {"ann": "ab", "bob": "a", "cem": "abc", "dee": "a"}.items()
    ]
    (found,) = consensus(said, question="seen").agreed
    assert (found.value, found.ties) == (None, ("b",))
    (found,) = consensus(said[:3], question="seen").agreed
    assert found.value == frozenset("ab")
    assert found.confidence == pytest.approx(2 / 3)


def test_numbers_meet_in_their_median() -> None:
    said = [
        say(who, "t", counts("how many", number), rates("sure", stars))
        for who, number, stars in (("ann", 3.5, 4), ("bob", 4, 4), ("cem", 90, 1))
    ]
    (many,) = consensus(said, question="how many").agreed
    assert (many.value, many.confidence, many.note) == (4, None, "from 3.5 to 90")
    (sure,) = consensus(said, question="sure").agreed
    assert (sure.value, sure.confidence) == (4, pytest.approx(2 / 3))


def test_rankings_meet_in_the_mean_of_their_places() -> None:
    said = [
        say(who, "t", ranks("order", *order)) for who, order in (("ann", "xyz"), ("bob", "yxz"))
    ]
    (found,) = consensus(said, question="order").agreed
    assert found.value == (("x", "y"), ("z",))
    assert found.ties == ("x", "y")
    (found,) = consensus([*said, say("cem", "t", ranks("order", *"xzy"))], question="order").agreed
    assert found.value == (("x",), ("y",), ("z",))
    assert found.confidence == pytest.approx(7 / 9)


def test_dawid_and_skene_is_that_of_crowd_kit() -> None:
    tasks = [{who: said[at] for who, said in CROWD.items()} for at in range(24)]
    found = dawid_skene(tasks, smoothing=0)
    assert found.converged
    assert [row["a"] for row in found.likely] == pytest.approx(CROWD_KIT, abs=1e-5)
    assert found.confusion["bob"]["a"]["a"] == pytest.approx(0.923694, abs=1e-5)
    assert found.confusion["ann"]["b"]["a"] == pytest.approx(0.210565, abs=1e-5)
    assert found.priors["a"] == pytest.approx(0.454361, abs=1e-5)


def test_dawid_and_skene_trusts_who_is_right_over_who_are_many() -> None:
    random_ = random.Random(0)
    truth = [random_.choice("ab") for _ in range(100)]
    flipped = {"a": "b", "b": "a"}
    skills = {"good": 0.97, "fine": 0.9, "poor": 0.55, "dice": 0.5, "bad": 0.45}
    said = letters(
        {
            name: "".join(each if random_.random() < skill else flipped[each] for each in truth)
            for name, skill in skills.items()
        }
    )

    def right(method: Method) -> int:
        agreed = consensus(said, question="which", method=method).agreed
        return sum(each.value == truth[int(each.task[1:])] for each in agreed)

    assert (right("majority"), right("dawid_skene")) == (84, 99)
    found = consensus(said, question="which", method="dawid_skene")
    assert found.converged
    assert found.confusion
    assert found.confusion["good"]["a"]["a"] > 0.9 > 0.7 > found.confusion["bad"]["a"]["a"]


def test_dawid_and_skene_takes_ratings_and_many_choices() -> None:
    said = [
        say(who, f"t{at}", rates("sure", stars), picks("seen", *seen))
        for who in ("ann", "bob", "cem")
        for at, (stars, seen) in enumerate([(1, "a"), (5, "ab"), (1, "b"), (5, "a")])
    ]
    rated = consensus(said, question="sure", method="dawid_skene")
    assert [each.value for each in rated.agreed] == [1, 5, 1, 5]
    seen = consensus(said, question="seen", method="dawid_skene")
    assert [each.value for each in seen.agreed] == [*map(frozenset, ("a", "ab", "b", "a"))]
    assert seen.confusion
    assert seen.confusion["ann"]["a"].keys() == {"a", "not a"}


def test_two_people_cannot_say_who_of_them_is_right() -> None:
    found = consensus(letters({"ann": "ab", "bob": "ba"}), question="which", method="dawid_skene")
    assert "fewer than three authors" in found.notes[0]
    assert [each.ties for each in found.agreed] == [("a", "b"), ("a", "b")]


@given(st.permutations(sorted(CROWD)), st.permutations(range(24)))
def test_the_order_of_people_and_tasks_changes_nothing(
    people: list[str], places: list[int]
) -> None:
    tasks = [{who: CROWD[who][at] for who in people} for at in places]
    found = dawid_skene(tasks, smoothing=0)
    assert [row["a"] for row in found.likely] == pytest.approx(
        [CROWD_KIT[at] for at in places], abs=1e-5
    )


def test_words_and_quantities_are_refused_with_what_to_do() -> None:
    said = [
        say("ann", "t", counts("how many", 3), {"kind": "comment", "question": "why", "text": "so"})
    ]
    with pytest.raises(EmbedLabelError, match='say method="majority"'):
        consensus(said, question="how many", method="dawid_skene")
    with pytest.raises(EmbedLabelError, match="own words"):
        consensus(said, question="why")
    with pytest.raises(EmbedLabelError, match="name one"):
        consensus(said, method="dawid_skene")


def test_boxes_meet_edge_by_edge_and_are_called_what_most_called_them() -> None:
    said = [
        say("ann", "t", regions=[box("1", "car", 0), box("2", "car", 90)]),
        say("bob", "t", regions=[box("1", "car", 2)]),
        say("cem", "t", regions=[box("1", "van", 1, size=12)]),
        say("dee", "t"),
    ]
    found = consensus(said)
    (agreed,) = found.agreed
    region = agreed.region
    assert isinstance(region, Box)
    assert (region.x, region.y, region.width, region.height) == (1, 0, 11, 10)
    assert (region.labels, agreed.confidence, agreed.value) == (("car",), 0.75, "car")
    assert [each.authors for each in found.disputed] == [("ann",)]
    # The same people give the same region, whoever asks.
    assert consensus(said).agreed[0].region == region


def test_half_of_the_people_are_enough_and_are_named_as_such() -> None:
    said = [say("ann", "t", regions=[box("1", "car", 0)]), say("bob", "t")]
    (agreed,) = consensus(said).agreed
    assert (agreed.confidence, agreed.note) == (0.5, "half of the authors marked it")


def test_a_tie_of_labels_leaves_the_region_without_one() -> None:
    said = [
        say("ann", "t", regions=[box("1", "car", 0)]),
        say("bob", "t", regions=[box("1", "van", 0)]),
    ]
    (agreed,) = consensus(said).agreed
    assert (agreed.value, agreed.ties) == (None, ("car", "van"))
    assert agreed.region
    assert agreed.region.labels == ()


def test_intervals_meet_in_the_middle_and_spans_at_one_that_somebody_marked() -> None:
    said = [
        say(who, "t", regions=[interval("1", "x", at, at + 4), span("2", "y", begin, begin + 9)])
        for who, at, begin in (("ann", 1, 3), ("bob", 1.5, 4), ("cem", 2.5, 4))
    ]
    time, words = (each.region for each in consensus(said).agreed)
    assert isinstance(time, Interval)
    assert (time.start, time.end) == (1.5, 5.5)
    assert isinstance(words, Span)
    assert (words.start, words.end, words.text) == (4, 13, "x" * 9)


def test_polygons_meet_at_the_one_that_is_most_like_the_others() -> None:
    said = [
        say(who, "t", regions=[polygon("1", "x", at)])
        for who, at in (("ann", 0), ("bob", 2), ("cem", 3))
    ]
    (agreed,) = consensus(said).agreed
    assert agreed.region
    assert agreed.region.model_dump()["points"][0] == (2, 0)


def test_what_is_said_of_regions_comes_with_the_region() -> None:
    said = [
        say(who, "t", picks("which", "a", region="1"), regions=[box("1", "car", at)])
        for who, at in (("ann", 0), ("bob", 2))
    ]
    (agreed,) = consensus(said, question="which").agreed
    assert (agreed.value, agreed.confidence) == ("a", 1)
    assert isinstance(agreed.region, Box)
    assert agreed.region.x == 1


def test_what_is_printed_names_ties_and_who_is_alone() -> None:
    text = str(consensus(letters({"ann": "abc", "bob": "aa."}), question="which"))
    assert text.startswith('answers to "which", by majority: n = 3, of 2 authors; 1 ties, 1 by one')
    assert "t1: -  0.50  tie: a, b" in text
