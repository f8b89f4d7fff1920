"""An interface is written as short Python that reads back as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embed_label as el
from demo_app.demo_app.play.read_python import read_python
from demo_app.demo_app.play.write_python import WIDTH, write_python


def test_only_what_differs_from_the_defaults_is_written() -> None:
    interface = el.Interface(
        body=[el.Choices(name="tone", choices=["glad", el.Choice(name="angry", key="a")])]
    )
    assert write_python(interface) == (
        "el.Interface(\n"
        "    body=[\n"
        "        el.Choices(\n"
        '            name="tone",\n'
        '            choices=["glad", el.Choice(name="angry", key="a")],\n'
        "        ),\n"
        "    ],\n"
        ")"
    )


def test_a_list_from_the_task_is_written_as_its_variable() -> None:
    asked = el.Choices(name="tone", choices="$tones")
    assert 'choices="$tones"' in write_python(el.Interface(body=[asked]))


def test_a_list_that_is_written_and_comes_from_the_task_too_says_both() -> None:
    asked = el.Choices(name="tone", choices=["glad"], variable="$tones")
    interface = el.Interface(body=[asked])
    assert read_python(write_python(interface)) == interface


def test_a_false_default_is_not_lost() -> None:
    interface = el.Interface(body=[el.YesNo(name="ok", default=False)])
    assert read_python(write_python(interface)) == interface


@given(st.text(max_size=400), st.floats(-1e6, 1e6))
def test_any_text_and_any_number_reads_back(text: str, number: float) -> None:
    interface = el.Interface(
        body=[el.Markdown(text=text), el.Quantity(name="q", default=number)], instructions=text
    )
    assert read_python(write_python(interface)) == interface


def test_a_long_text_is_broken_at_its_spaces() -> None:
    interface = el.Interface(body=[el.Comment(name="note")], instructions="word " * 60)
    assert max(map(len, write_python(interface).splitlines())) <= WIDTH


@pytest.mark.parametrize("text", ['a "b"', "a\\n", "a\nb", "🏔 é ع", "\u2028", "\x07"])
def test_odd_signs_stay_on_their_line(text: str) -> None:
    written = write_python(el.Interface(body=[el.Header(text=text), el.Comment(name="n")]))
    assert len(written.splitlines()) == len(written.split("\n"))
    assert read_python(written).body[0] == el.Header(text=text)


def test_pairs_are_written_as_pairs_and_read_back() -> None:
    hand = el.Label(name="hand", joints=["wrist", "palm"], bones=[("wrist", "palm")])
    interface = el.Interface(body=[el.ImageSource(name="i"), el.Labels(of="i", labels=[hand])])
    written = write_python(interface)
    assert '[("wrist", "palm")]' in written
    assert '["wrist", "palm"]' in written
    assert read_python(written) == interface


def test_a_path_of_one_step_is_still_a_path() -> None:
    asked = el.Taxonomy(name="t", items=["a"], default=[["a"]])
    interface = el.Interface(body=[asked])
    assert '[("a",)]' in write_python(interface)
    assert read_python(write_python(interface)) == interface
