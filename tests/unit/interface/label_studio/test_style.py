"""CSS is taken apart without changing what it says."""

from hypothesis import given
from hypothesis import strategies as st

from embed_label.interface.label_studio.style import (
    read_look,
    read_sheet,
    written_look,
    written_sheet,
)

MARKS = [*"ab.#:;{}()\"'/*@, \n", "a:b;", ".x{"]
CSS = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)


@given(CSS)
def test_a_look_is_read_from_what_was_written(text: str) -> None:
    look, others = read_look(text)
    assert read_look(written_look(look, others)) == (look, others)


@given(CSS)
def test_a_sheet_is_read_from_what_was_written(text: str) -> None:
    rules, others = read_sheet(text)
    assert read_sheet(written_sheet(rules, others)) == (rules, others)


def test_a_semicolon_in_quotes_or_brackets_ends_nothing() -> None:
    look, others = read_look('content: "a; b"; width: calc((1px + 2px) * 3); color: red')
    assert look == {"content": '"a; b"', "width": "calc((1px + 2px) * 3)", "color": "red"}
    assert others == ""


def test_what_loads_runs_or_leaves_is_no_look() -> None:
    text = "a: url(x); b: expression(1); position: fixed; c: \\75 rl(x); color: red"
    look, others = read_look(text)
    assert look == {"color": "red"}
    assert others == "a: url(x); b: expression(1); position: fixed; c: \\75 rl(x)"


def test_rules_of_one_selector_are_one_and_the_last_word_counts() -> None:
    rules, others = read_sheet(".a { color: red } /* x */ .a { color: blue; margin: 0 }")
    assert (rules, others) == ({".a": {"color": "blue", "margin": "0"}}, "")


def test_what_is_no_plain_rule_is_kept_as_it_stands() -> None:
    text = "@import 'x.css'; .a { color: red } @media print { .b { c: d } } .e { .f { g: h } }"
    rules, others = read_sheet(text)
    assert rules == {".a": {"color": "red"}}
    assert others == "@import 'x.css';\n@media print { .b { c: d } }\n.e { .f { g: h } }"


def test_what_a_sheet_lays_side_by_side_is_so_on_a_page_of_columns() -> None:
    """A view of Label Studio is a block; a column of ours would go on downwards."""
    rules, _ = read_sheet(
        ".answers { display: flex; gap: 1em } .list { display: flex; flex-direction: column }"
        " .flow { display: flex; flex-flow: column } .grid { display: grid }"
        " .later { color: red } .later { display: inline-flex }"
    )
    assert rules[".answers"] == {"display": "flex", "gap": "1em", "flex-direction": "row"}
    assert rules[".list"] == {"display": "flex", "flex-direction": "column"}
    assert "flex-direction" not in rules[".flow"] | rules[".grid"]
    assert rules[".later"]["flex-direction"] == "row"
