"""What holds for everything that crosses the wire."""

import threading
import time
import uuid
from collections.abc import Callable
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import JsonValue, ValidationError

from embed_label import wire
from embed_label.questions import Rating
from embed_label.regions import Box, Passage
from embed_label.wire import MAX_DEPTH, clean, clean_text, doubled, fingerprint, new_id, shown
from tests.unit.given import Rude, a_box, any_text, json_values, nested


def units(text: str) -> list[int]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[at] | raw[at + 1] << 8 for at in range(0, len(raw), 2)]


@given(any_text)
def test_cleaning_moves_no_utf_16_offset(text: str) -> None:
    for before, after in zip(units(text), units(clean_text(text)), strict=True):
        assert after == before or (after == 0xFFFD and (before == 0 or 0xD800 <= before <= 0xDFFF))


@given(any_text)
def test_a_cleaned_text_is_taken_by_every_database(text: str) -> None:
    cleaned = clean_text(text)
    assert "\0" not in cleaned
    assert cleaned.encode().decode() == cleaned
    assert clean_text(cleaned) == cleaned


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_a_text_that_needs_no_cleaning_stays_itself(text: str) -> None:
    assert clean_text(text) == text


@given(json_values)
def test_a_json_value_that_needs_no_cleaning_stays_itself(value: JsonValue) -> None:
    assume("\\x00" not in repr(value))
    assert clean(value) == value


def test_keys_and_values_are_cleaned_at_any_depth() -> None:
    assert clean({"a\0": [("\ud800", {"b": "c\0"})]}) == {"a\ufffd": [["\ufffd", {"b": "c\ufffd"}]]}


def test_a_value_may_be_nested_to_the_limit_and_no_deeper() -> None:
    assert clean(nested(MAX_DEPTH)) == nested(MAX_DEPTH)
    with pytest.raises(ValueError, match="nested deeper than 64 levels"):
        clean(nested(MAX_DEPTH + 1))


@given(json_values, st.randoms())
def test_a_fingerprint_ignores_the_order_of_keys(value: JsonValue, random: Random) -> None:
    def shuffled(each: JsonValue) -> JsonValue:
        if isinstance(each, dict):
            items = list(each.items())
            random.shuffle(items)
            return {key: shuffled(item) for key, item in items}
        return [shuffled(item) for item in each] if isinstance(each, list) else each

    assert fingerprint(shuffled(value)) == fingerprint(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [([1, 2], [2, 1]), ({"a": 1}, {"a": 2}), ({"a": 1}, {"b": 1}), ("1", 1), (None, False)],
)
def test_other_content_has_another_fingerprint(one: JsonValue, other: JsonValue) -> None:
    assert fingerprint(one) != fingerprint(other)


@given(st.lists(st.sampled_from("abcd")))
def test_what_is_doubled_is_every_name_but_its_first(names: list[str]) -> None:
    rest = list(names)
    for name in set(names):
        rest.remove(name)
    assert sorted(doubled(names)) == sorted(rest)


def test_an_id_is_a_uuid_7_of_the_present() -> None:
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert abs((made.int >> 80) - time.time_ns() // 1_000_000) < 60_000


def test_ids_sort_in_the_order_they_are_made() -> None:
    ids = [new_id() for _ in range(10_000)]
    assert ids == sorted(set(ids))


def test_ids_of_several_threads_sort_in_the_order_they_are_made() -> None:
    ids: list[str] = []
    turn = threading.Lock()

    def make() -> None:
        for _ in range(500):
            with turn:
                ids.append(new_id())

    in_threads(make)
    assert len(ids) == 4000
    assert ids == sorted(set(ids))


def test_threads_that_race_make_no_id_twice_and_each_sees_its_own_in_order() -> None:
    made: list[list[str]] = []

    def make() -> None:
        made.append([new_id() for _ in range(1000)])

    in_threads(make)
    assert all(ids == sorted(ids) for ids in made)
    assert len({name for ids in made for name in ids}) == 8000


def in_threads(work: Callable[[], None]) -> None:
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("shift", [0, 3600 * 10**9], ids=["still", "back"])
def test_ids_go_on_where_the_clock_does_not(monkeypatch: pytest.MonkeyPatch, shift: int) -> None:
    before, stopped = new_id(), time.time_ns() - shift
    monkeypatch.setattr(wire, "time", SimpleNamespace(time_ns=lambda: stopped))
    ids = [before, *(new_id() for _ in range(5000))]  # more than the twelve bits that count
    assert ids == sorted(set(ids))


@pytest.mark.parametrize(
    "value", ["x" * 100, Rude(), [10**5000], [Rude()], {"a": ["b"] * 90}], ids=type
)
def test_any_value_can_be_shown_in_short(value: object) -> None:
    assert 0 < len(shown(value)) <= 60


def test_a_value_is_immutable_and_so_are_its_lists() -> None:
    labels = ["car"]
    box = Box.model_validate(a_box(labels=labels))
    labels.append("person")
    assert box.labels == ("car",)
    with pytest.raises(ValidationError, match="frozen"):
        box.x = 3


def test_a_key_that_people_mistype_is_an_error() -> None:
    with pytest.raises(ValidationError, match=r"lable\n.*not permitted"):
        Box(source="photo", lable="car", x=1, y=1, width=1, height=1)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), None, "many"])
def test_what_is_no_number_is_none(number: object) -> None:
    with pytest.raises(ValidationError, match="number"):
        Box.model_validate(a_box(x=number))


@pytest.mark.parametrize("name", ["", "x" * 201])
def test_an_id_has_one_to_two_hundred_characters(name: str) -> None:
    with pytest.raises(ValidationError, match=r"at (least 1|most 200)"):
        Box.model_validate(a_box(id=name))


def test_texts_are_cleaned_where_people_write_them_too() -> None:
    box = Box.model_validate(a_box(id="\0", labels=["\ud800"]))
    assert (box.id, box.labels) == ("\ufffd", ("\ufffd",))


def test_what_travels_comes_back_as_it_was() -> None:
    box = Box.model_validate(a_box())
    assert Box.model_validate(box.to_dict()) == box


def test_the_same_content_is_the_same_version_and_other_content_another() -> None:
    assert Passage(length=3).version == Passage.model_validate({"length": 3}).version
    assert Passage(length=3).version != Passage(length=4).version


def test_a_model_shows_what_was_said_and_no_defaults() -> None:
    assert repr(Rating(name="stars", stars=3)) == "Rating(name='stars', stars=3)"
