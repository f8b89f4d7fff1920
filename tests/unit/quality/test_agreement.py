from itertools import combinations

import pytest

from embed_label.errors import EmbedLabelError
from embed_label.interface import Interface
from embed_label.quality.agreement.agreement import agreement, agreements
from embed_label.store import LabelStore
from tests.unit.quality.people import (
    Record,
    counts,
    picks,
    ranks,
    rates,
    say,
)

ASKED = Interface.model_validate(
    {
        "body": [
            {"kind": "image", "name": "photo"},
            {"kind": "labels", "of": "photo", "labels": ["car", "van", "bus"]},
            {"kind": "choices", "name": "weather", "choices": ["sun", "rain"]},
            {"kind": "choices", "name": "seen", "choices": ["a", "b", "c"], "many": True},
            {
                "kind": "comment",
                "name": "why",
                "when": {"kind": "answered", "question": "weather", "values": ["rain"]},
            },
        ]
    }
)


def weather(*said: str) -> list[Record]:
    """A letter for each task and author in turn: s, r, or a dot for nothing."""
    words = {"s": "sun", "r": "rain"}
    return [
        say(f"author {who}", f"task {at}", picks("weather", words[letter]))
        for who, letters in enumerate(said)
        for at, letter in enumerate(letters)
        if letter != "."
    ]


def test_every_figure_says_of_how_many_it_is_and_which_tasks_are_behind_it() -> None:
    found = agreement(weather("ssrr", "ssrs", "s.r."), question="weather")
    assert found.authors == ("author 0", "author 1", "author 2")
    assert (found.tasks, found.alone) == (4, 0)
    alpha, fleiss, same, alike = found.figures
    assert (alpha.n, fleiss.n, same.n, alike.n) == (4, 2, 8, 4)
    assert same.value == pytest.approx(7 / 8)
    assert alike.value == pytest.approx(3 / 4)
    assert alike.tasks == ("task 0", "task 1", "task 2", "task 3")
    assert fleiss.note == "2 units without exactly 3 judgements are left out"
    assert found.pairs["author 0", "author 2"][0].n == 2


def test_the_most_contested_task_comes_first_and_those_of_one_mind_not_at_all() -> None:
    found = agreement(weather("sss", "ssr", "srr"), question="weather")
    assert [each.task for each in found.disagreements] == ["task 1", "task 2"]
    assert found.disagreements[0].said == {
        "author 0": "sun",
        "author 1": "sun",
        "author 2": "rain",
    }


def test_of_one_task_nothing_is_said() -> None:
    found = agreement(weather("s", "r"), question="weather")
    assert found.value is None
    assert found.figures[0].note == "fewer than two units that two people judged"
    assert all(figure.value is None for pair in found.pairs.values() for figure in pair)


def test_of_one_author_nothing_is_said() -> None:
    found = agreement(weather("ssrr"), question="weather")
    assert (found.value, found.tasks, found.alone) == (None, 0, 4)
    assert [figure.value for figure in found.figures] == [None] * 4


def test_where_nobody_differs_chance_is_named_as_the_reason() -> None:
    found = agreement(weather("ssss", "ssss"), question="weather")
    assert found.value is None
    assert found.figures[0].note == "all said the same, and then nobody can tell what is chance"
    assert found.figures[2].value == 1


def test_who_was_asked_and_did_not_answer_is_missing() -> None:
    silent = say("cem", "task 0", interface=ASKED)
    answered = [
        say(who, task, picks("weather", "sun"), interface=ASKED)
        for who in ("ann", "bob")
        for task in ("task 0", "task 1")
    ]
    assert agreement([*answered, silent], question="weather").missing == 1
    # It is asked only when it rains.
    with pytest.raises(EmbedLabelError, match="wether"):
        agreement([*answered, silent], question="wether")


def test_a_question_that_was_not_asked_is_not_missing() -> None:
    sunny = say("ann", "task 0", picks("weather", "sun"), interface=ASKED)
    rainy = say("bob", "task 0", picks("weather", "rain"), interface=ASKED)
    assert agreement([sunny, rainy], question="why").missing == 1


def test_the_measure_follows_from_the_question() -> None:
    said = [
        say(
            who,
            f"task {at}",
            picks("seen", *seen),
            picks("weather", "sun"),
            rates("sure", at % 5 + 1),
            counts("how many", at * 1.5),
            ranks("order", *"xyz"),
            interface=ASKED,
        )
        for at in range(4)
        for who, seen in (("ann", ["a"]), ("bob", ["a", "b"]))
    ]
    found = {each.about: each.figures[0].name for each in agreements(said)}
    assert found == {
        'answers to "weather"': "Krippendorff's alpha (nominal)",
        'answers to "seen"': "Krippendorff's alpha (masi)",
        'answers to "sure"': "Krippendorff's alpha (ordinal)",
        'answers to "how many"': "Krippendorff's alpha (interval)",
        'answers to "order"': "Krippendorff's alpha (ordinal)",
    }


def test_another_measure_is_taken_where_it_fits_and_refused_where_it_does_not() -> None:
    said = weather("srsr", "srrr")
    with pytest.raises(EmbedLabelError, match='measure="interval" is not for the answers'):
        agreement(said, question="weather", measure="interval")
    rated = [say(who, f"t{at}", rates("sure", at + 1)) for who in "ab" for at in range(3)]
    assert "ratio" in agreement(rated, question="sure", measure="ratio").figures[0].name


def test_ratios_are_of_numbers_from_0_on() -> None:
    below = [say(who, "t1", counts("speed", number)) for who, number in (("ann", -1), ("bob", 1))]
    with pytest.raises(EmbedLabelError, match='an answer to "speed" is -1; say measure="interval"'):
        agreement(below, question="speed", measure="ratio")


def test_words_of_ones_own_are_not_compared() -> None:
    said = [say(who, "t", {"kind": "comment", "question": "why", "text": who}) for who in "ab"]
    found = agreement(said, question="why")
    assert found.value is None
    assert "own words" in found.figures[0].note


def test_each_choice_has_a_figure_of_its_own() -> None:
    said = [
        say(who, f"task {at}", picks("seen", *seen))
        for who, every in {"ann": ["ab", "b", "ab", "b"], "bob": ["a", "bc", "a", "b"]}.items()
        for at, seen in enumerate(every)
    ]
    found = agreement(said, question="seen")
    assert found.labels["a"].value == 1
    assert found.labels["a"].tasks == ("task 0", "task 2")
    assert (found.labels["b"].value or 0) < 0.3


def test_only_the_latest_word_of_an_author_counts_and_a_skip_is_none() -> None:
    first = say("ann", "t0", picks("weather", "sun"), minute=0)
    then = say("ann", "t0", picks("weather", "rain"), minute=5)
    other = say("bob", "t0", picks("weather", "rain"))
    more = [say(who, "t1", picks("weather", "sun")) for who in ("ann", "bob")]
    skipped = say("cem", "t1", skipped="too dark")
    found = agreement([then, first, other, skipped, *more], question="weather")
    assert found.value == 1
    assert found.authors == ("ann", "bob")


def test_unverified_records_can_be_left_out() -> None:
    good = weather("ss", "ss")
    bad = say("troll", "task 0", picks("weather", "rain"), verified=False)
    assert agreement([*good, bad], question="weather").authors[-1] == "troll"
    assert "troll" not in agreement([*good, bad], question="weather", verified=True).authors


def test_a_store_and_a_project_are_read_as_they_are() -> None:
    with LabelStore("sqlite://") as store:
        project = store.project("cars", interface=ASKED)
        project.add_tasks([{"id": f"t{at}", "data": {"image": "/a.jpg"}} for at in range(3)])
        for who in ("ann", "bob"):
            for at in range(3):
                said = say(who, f"t{at}", picks("weather", "sun" if at else "rain"))
                ticket = project.ticket(f"t{at}", author=who)
                sent = said.completion.model_copy(update={"ticket": ticket})
                project.put(sent, author=who)
        assert agreement(project, question="weather").value == 1
        assert agreement(store, question="weather", verified=True).figures[2].n == 3
        with pytest.raises(EmbedLabelError, match='did you mean "weather"'):
            agreement(project, question="whether")


def test_the_same_records_give_the_same_intervals() -> None:
    said = weather("srsrsrssrr", "srsrrrssrs", "ssrrsrs.rr")
    found = agreement(said, question="weather")
    assert found == agreement(said, question="weather")
    low, high = found.figures[0].interval or (0, 0)
    assert low < (found.value or 0) < high


def test_it_says_which_questions_there_are_where_nothing_is_marked() -> None:
    said = [say(who, "t", picks("weather", "sun"), rates("sure", 3)) for who in "ab"]
    with pytest.raises(EmbedLabelError, match='"weather", "sure"'):
        agreement(said)
    assert agreement(weather("sr", "sr")).value == 1


def test_what_is_printed_names_all_that_is_left_out() -> None:
    text = str(agreement(weather("ssr.s", "srrs.", "s..r."), question="weather"))
    assert text.startswith('answers to "weather": 3 authors, 4 tasks of two or more, 1 of one;')
    assert "Cohen's kappa" in text
    assert 'most contested: "task 1", "task 3"' in text
    assert len({len(line) for line in text.splitlines()[1:3]}) <= 2


def test_three_people_make_three_pairs() -> None:
    found = agreement(weather("ssr", "srr", "rrr"), question="weather")
    assert list(found.pairs) == [*combinations(found.authors, 2)]
