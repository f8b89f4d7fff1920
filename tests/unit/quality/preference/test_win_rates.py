"""Which model people prefer, from what they said."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from embed_label.errors import EmbedLabelError
from embed_label.interface import Interface
from embed_label.quality.preference.win_rates import WinRates, win_rates
from embed_label.showing import Showing
from tests.unit.quality.people import Shelf, prefers, say
from tests.unit.quality.preference.votes import a_vote

MODELS = ["yolo", "detr", "fcos", "rcnn"]
sides = st.sampled_from(["left", "right", "tie", "both_bad"])
of_two = st.tuples(st.permutations(MODELS).map(lambda each: each[:2]), sides)
of_more = st.integers(3, 4).flatmap(
    lambda count: st.tuples(
        st.permutations(MODELS).map(lambda each: each[:count]), st.permutations(range(count))
    ).map(lambda pair: (pair[0], [pair[0][at] for at in pair[1]]))
)
elections = st.lists(of_two | of_more, max_size=25)
Given = Sequence[tuple[Sequence[str], str | Sequence[str]]]


def voted(votes: Given, names: dict[str, str] | None = None, *, mirrored: bool = False) -> WinRates:
    """With other names for the models, or with the other one first."""
    called = names or {name: name for name in MODELS}
    other = {"left": "right", "right": "left"}
    records = []
    for at, (models, picked) in enumerate(votes):
        stood = [called[each] for each in models]
        said = picked if isinstance(picked, str) else [called[each] for each in picked]
        if mirrored:
            stood = stood[::-1]
            said = other.get(said, said) if isinstance(said, str) else said
        records.append(a_vote(stood, said, task=f"t{at}", at=at))
    return win_rates(records, resamples=20)


@given(elections, st.permutations(MODELS))
def test_models_with_their_names_exchanged_are_as_good_as_before(
    votes: Given, others: list[str]
) -> None:
    names = dict(zip(MODELS, others, strict=True))
    one, other = voted(votes), voted(votes, names)
    for (name, against), duel in one.pairs.items():
        assert other.pairs[names[name], names[against]] == duel
    for name, each in one.models.items():
        twin = other.models[names[name]]
        # What is said of them names them.
        strengths = [replace(standing.strength, note="") for standing in (each, twin)]
        assert strengths[0] == strengths[1]
        assert replace(each, strength=strengths[0]) == replace(twin, strength=strengths[0])
    assert one.left == other.left


@given(elections)
def test_where_they_stood_matters_only_for_where_they_stood(votes: Given) -> None:
    one, other = voted(votes), voted(votes, mirrored=True)
    for name, each in one.models.items():
        twin = other.models[name]
        assert (each.wins, each.losses, each.ties, each.both_bad, each.rate) == (
            twin.wins,
            twin.losses,
            twin.ties,
            twin.both_bad,
            twin.rate,
        )
        assert each.elo.value == pytest.approx(twin.elo.value)
        assert each.strength.value == pytest.approx(twin.strength.value)
    if one.left.value is not None and other.left.value is not None:
        assert one.left.value == pytest.approx(1 - other.left.value)


@given(elections)
def test_what_one_wins_another_loses(votes: Given) -> None:
    found = voted(votes)
    standings = found.models.values()
    assert sum(each.wins.n for each in standings) == found.decided.n
    assert sum(each.losses.n for each in standings) == found.decided.n
    assert sum(each.ties.n for each in standings) == 2 * found.ties.n
    assert sum(each.both_bad.n for each in standings) == 2 * found.both_bad.n
    for (one, other), duel in found.pairs.items():
        twin = found.pairs[other, one]
        assert (duel.wins, duel.losses, duel.ties) == (twin.losses, twin.wins, twin.ties)
        if duel.rate.value is not None and twin.rate.value is not None:
            assert duel.rate.value + twin.rate.value == pytest.approx(1)


def test_a_tie_is_half_a_win_and_both_bad_is_none() -> None:
    picked = ["left", "left", "right", "tie", "both_bad"]
    found = win_rates(
        [a_vote(["a", "b"], each, task=each + str(at)) for at, each in enumerate(picked)]
    )
    a = found.models["a"]
    assert (a.wins.n, a.losses.n, a.ties.n, a.both_bad.n) == (2, 1, 1, 1)
    assert (a.rate.value, a.rate.n) == (2.5 / 4, 4)
    assert list(found.models) == ["a", "b"]


def test_an_interval_is_wilsons() -> None:
    found = win_rates([a_vote(["a", "b"], "left", task=str(at)) for at in range(9)])
    theirs = binomtest(9, 9).proportion_ci(method="wilson")
    assert found.models["a"].rate.interval == pytest.approx((theirs.low, theirs.high))


def test_a_ranking_counts_as_its_pairs() -> None:
    found = win_rates([a_vote(["a", "b", "c"], ["c", "a", "b"], task="t1")])
    assert found.decided.n == 3
    assert found.pairs["c", "b"].wins.tasks == ("t1",)
    assert (found.left.value, found.left.n) == (1 / 3, 3)
    assert "1 of them rankings, counted as their pairs" in str(found)


def test_behind_each_cell_are_its_tasks() -> None:
    found = win_rates(
        [
            a_vote(["a", "b"], "left", task="one"),
            a_vote(["b", "a"], "right", task="two"),
            a_vote(["a", "b"], "right", task="three"),
        ]
    )
    assert found.pairs["a", "b"].wins.tasks == ("one", "two")
    assert found.pairs["b", "a"].wins.tasks == ("three",)
    assert found.models["a"].losses.tasks == ("three",)
    assert found.left.tasks == ("one", "two", "three")


def test_one_vote_is_too_few_to_speak_of() -> None:
    found = win_rates([a_vote(["a", "b"], "left", task="t1")])
    a = found.models["a"]
    assert a.rate.value is a.strength.value is a.elo.value is found.left.value is None
    assert "too few" in a.rate.note
    assert '"a" never lost to "b"' in a.strength.note


def test_one_who_never_lost_leaves_the_others_their_strengths() -> None:
    votes = [("a", "b", "left"), ("a", "b", "right"), ("c", "a", "left"), ("c", "b", "left")]
    found = win_rates([a_vote([x, y], side, task=f"{x}{y}{side}") for x, y, side in votes])
    c = found.models["c"]
    assert (c.rate.value, c.strength.value) == (1.0, None)
    assert '"c" never lost to "a", "b"' in c.strength.note
    assert found.models["a"].strength.value == pytest.approx(1000)
    assert 'some have no strength: "c" never lost' in str(found)


def test_who_was_only_ever_bad_does_not_silence_the_others() -> None:
    votes = [("a", "b", "left"), ("a", "b", "right"), ("c", "a", "both_bad")]
    found = win_rates([a_vote([x, y], side, task=f"{x}{y}{side}") for x, y, side in votes])
    assert found.models["a"].strength.value == pytest.approx(1000)
    assert found.models["c"].strength.note == "there are no pairs"


def test_nobody_voted() -> None:
    assert "nobody voted" in str(win_rates([]))
    assert win_rates([]).models == {}


def test_who_compared_and_did_not_vote_is_missing() -> None:
    bare = say("ann", "t3", prefers("preference", "left"))
    found = win_rates([a_vote(["a", "b"], None, task="t1"), bare])
    assert (found.silent.tasks, found.unread.tasks) == (("t1",), ("t3",))
    assert "1 who compared and did not vote" in str(found)


def test_the_last_word_of_an_author_counts() -> None:
    changed = [
        a_vote(["a", "b"], side, task="t1", at=at) for at, side in enumerate(["left", "right"])
    ]
    assert win_rates(changed).models["b"].wins.n == 1
    assert win_rates(changed).votes.n == 1


def test_behind_aliases_are_the_models_of_the_showing() -> None:
    records = [say(author, "t1", prefers("preference", "left")) for author in ("ann", "bob")]
    interface = Interface.model_validate(
        {
            "body": [
                {
                    "kind": "lineup",
                    "names": ["A", "B"],
                    "children": [{"kind": "text", "name": name} for name in ("A", "B")],
                },
                {"kind": "pairwise", "name": "preference", "left": "A", "right": "B"},
            ]
        }
    )
    showings = {
        records[0].completion.id: Showing(models={"A": "yolo", "B": "detr"}),
        records[1].completion.id: Showing(models={"A": "detr", "B": "yolo"}),
    }
    found = win_rates(Shelf(records, interface, showings=showings))
    assert found.pairs["yolo", "detr"].wins.n == found.pairs["detr", "yolo"].wins.n == 1
    assert (found.left.value, found.authors) == (1.0, 2)


def test_all_of_it_is_plain_json() -> None:
    found = win_rates([a_vote(["a", "b"], side, task=side) for side in ("left", "right", "tie")])
    told = json.loads(json.dumps(found.to_dict()))
    assert told["models"]["a"]["wins"] == {"n": 1, "tasks": ["left"]}
    assert told["pairs"][0]["of"] == ["a", "b"]


def test_a_k_of_nothing_is_refused() -> None:
    with pytest.raises(EmbedLabelError, match="k is a number of points above 0"):
        win_rates([], k=0)
