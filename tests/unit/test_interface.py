"""An interface that cannot be shown is refused before anything is rendered."""

from typing import Any

import pytest
from pydantic import JsonValue

from embed_label.errors import InterfaceError
from embed_label.interface import Column, Interface, Label, Labels, Row, leaves
from embed_label.modalities import ImageSource, TextSource
from embed_label.questions import Choices, Comment, Rating
from embed_label.regions import Box, Skeleton, Span
from tests.unit.given import Rude, an_interface

PHOTO: dict[str, Any] = {"kind": "image", "name": "photo"}
TEXT: dict[str, Any] = {"kind": "text", "name": "text"}
LABELS: dict[str, Any] = {"kind": "labels", "of": "photo", "labels": ["car", "person"]}
STARS: dict[str, Any] = {"kind": "rating", "name": "stars"}

BAD: dict[str, tuple[list[Any], list[str]]] = {
    "labels of no source": (
        [PHOTO, LABELS | {"of": "foto"}],
        ['labels "labels" say of="foto"', 'did you mean "photo"?'],
    ),
    "labels where there is no source at all": (
        [STARS, LABELS],
        ['labels "labels" say of="photo"', "there are none"],
    ),
    "labels of a question": (
        [PHOTO, STARS, LABELS | {"of": "stars"}],
        ['labels "labels" say of="stars"', 'known: "photo"'],
    ),
    "a question of no source": (
        [PHOTO, STARS | {"of": "phot"}],
        ['question "stars" say of="phot"', 'did you mean "photo"?'],
    ),
    "a label twice": (
        [PHOTO, LABELS | {"name": "things", "labels": ["car", "person", "car"]}],
        ['labels "things"', '"car" twice'],
    ),
    "a question without choices": (
        [{"kind": "choices", "name": "weather", "choices": []}],
        ['question "weather" has no choices', "give it some"],
    ),
    "a choice twice": (
        [{"kind": "choices", "name": "weather", "choices": ["sun", "rain", "sun"]}],
        ['question "weather"', '"sun" twice'],
    ),
    "a name twice": (
        [PHOTO, {"kind": "rating", "name": "photo"}],
        ['the name "photo" stands twice'],
    ),
    "a name twice, in two places of the tree": (
        [PHOTO, {"kind": "row", "children": [{"kind": "column", "children": [TEXT, PHOTO]}]}],
        ['the name "photo" stands twice'],
    ),
    "asked per region of one of two sources": (
        [PHOTO, TEXT, STARS | {"per_region": True}],
        ['question "stars" is asked per region', "of="],
    ),
    "asked per region of nothing": (
        [STARS | {"per_region": True}],
        ['question "stars" is asked per region', "of="],
    ),
    "an unknown key": (
        [PHOTO, STARS | {"starz": 3}],
        ['Rating "stars"', "starz", "3"],
    ),
    "an unknown key of a label": (
        [PHOTO, LABELS | {"labels": [{"name": "car", "colour": "#ff0000"}]}],
        ['Label "car"', "colour", "#ff0000"],
    ),
    "drawn as a kind that does not exist": (
        [PHOTO, LABELS | {"draws": ["bix"]}],
        ['labels "labels" draw "bix" on source "photo"', 'did you mean "box"?'],
    ),
    "drawn as a kind of another modality": (
        [PHOTO, LABELS | {"draws": ["span"]}],
        ['labels "labels" draw "span" on source "photo"', 'known: "box"'],
    ),
    "an unknown kind": (
        [{"kind": "imag", "name": "photo"}],
        ["body.0", "'imag'", "'image'"],
    ),
    "no kind": ([{"name": "photo"}], ["body.0", "kind", "photo"]),
    "no name": ([{"kind": "rating"}], ["Rating", "name", "required"]),
    "a color that is none": (
        [PHOTO, LABELS | {"labels": [{"name": "car", "color": "red"}]}],
        ['Label "car"', "color", "red"],
    ),
    "stars beyond counting": ([STARS | {"stars": 21}], ['Rating "stars"', "stars", "21"]),
    "nothing": ([], ["needs a source or a question"]),
    "layout around nothing": (
        [{"kind": "row", "children": []}],
        ["needs a source or a question"],
    ),
    "a tree without end": (
        [{"kind": "row", "children": [{"kind": "row", "children": [5]}]}],
        ["Row", "children.0", "5"],
    ),
}


@pytest.mark.parametrize(("body", "said"), BAD.values(), ids=BAD)
def test_an_interface_that_cannot_be_says_which_part_and_where(
    body: list[Any], said: list[str]
) -> None:
    with pytest.raises(InterfaceError) as error:
        Interface.model_validate({"body": body})
    for each in said:
        assert each in str(error.value)


@pytest.mark.parametrize(("body", "said"), BAD.values(), ids=BAD)
def test_it_is_found_deep_inside_the_layout_too(body: list[Any], said: list[str]) -> None:
    column = {"kind": "column", "children": [{"kind": "row", "children": body}]}
    with pytest.raises(InterfaceError) as error:
        Interface.model_validate({"body": [column]})
    assert said[0].replace("body.0", "children.0") in str(error.value)


@pytest.mark.parametrize(
    ("body", "near"),
    [
        ([STARS | {"starz": 3}], "stars"),
        ([PHOTO | {"vlaue": "$x"}], "value"),
        ([PHOTO, LABELS | {"draw": ["box"]}], "draws"),
    ],
)
def test_an_unknown_key_is_told_the_nearest_one(body: list[Any], near: str) -> None:
    with pytest.raises(InterfaceError) as error:
        Interface.model_validate({"body": body})
    assert f'did you mean "{near}"?' in str(error.value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Labels(of="photo", labels=["car", "car"]),
        lambda: Choices(name="weather", choices=[]),
        lambda: Rating(name="stars", starz=3),  # pyright: ignore[reportCallIssue] that is the test
        lambda: ImageSource(name=""),
        lambda: Label(name=Rude()),  # pyright: ignore[reportArgumentType] that is the test
        lambda: Label(name=10**5000),  # pyright: ignore[reportArgumentType] that is the test
        lambda: Interface(body=5),  # pyright: ignore[reportArgumentType] that is the test
        lambda: Interface.model_validate(None),
    ],
)
def test_a_part_that_cannot_be_is_refused_where_it_is_written(make: Any) -> None:
    with pytest.raises(InterfaceError):
        make()


def test_a_tree_nested_without_end_is_refused() -> None:
    tree: dict[str, JsonValue] = PHOTO
    for _ in range(2000):
        tree = {"kind": "row", "children": [tree]}
    with pytest.raises(InterfaceError):
        Interface.model_validate({"body": [tree]})


def test_leaves_come_in_reading_order() -> None:
    one, two, three = ImageSource(name="one"), Rating(name="two"), Comment(name="three")
    tree = [Row(children=[Column(children=[one, two])]), three]
    assert list(leaves(tree)) == [one, two, three]


def test_parts_are_found_by_name_wherever_they_stand() -> None:
    inside = Column(children=[Row(children=[TextSource(name="text"), Rating(name="stars")])])
    interface = Interface(body=[inside, Labels(of="text", labels=["a"])])
    assert interface.sources == {"text": TextSource(name="text")}
    assert interface.questions == {"stars": Rating(name="stars")}
    assert [labels.of for labels in interface.labels] == ["text"]


def test_classes_and_json_make_the_same_interface() -> None:
    built = Interface(
        body=[ImageSource(name="photo"), Labels(of="photo", labels=["car", "person"])]
    )
    read = Interface.model_validate({"body": [PHOTO, LABELS]})
    assert built == read
    assert built.version == read.version
    assert Interface.model_validate(built.to_dict()) == built


def test_looking_into_an_interface_changes_neither_it_nor_its_version() -> None:
    looked_at, untouched = an_interface(), an_interface()
    assert looked_at.sources
    assert looked_at.labels
    assert looked_at == untouched
    assert looked_at.version == untouched.version


def test_another_interface_has_another_version() -> None:
    assert an_interface().version != an_interface(STARS).version


def test_labels_are_drawn_as_every_kind_of_their_source_by_default() -> None:
    photo, text = ImageSource(name="photo"), TextSource(name="text")
    nose = Label(name="a", joints=["nose"])
    assert Labels(of="photo", labels=[nose]).drawn_on(photo) == ImageSource.regions
    # Without joints there is nothing to make a skeleton of.
    rest = tuple(each for each in ImageSource.regions if each is not Skeleton)
    assert Labels(of="photo", labels=["a"]).drawn_on(photo) == rest
    assert Labels(of="text", labels=["a"]).drawn_on(text) == (Span,)


def test_a_region_belongs_to_the_label_sets_of_its_source_and_kind() -> None:
    interface = an_interface()
    box = Box(source="photo", x=0, y=0, width=1, height=1)
    span = Span(source="text", start=0, end=1)
    named = {"photo": interface.sources["photo"], "text": interface.sources["text"]}
    assert [each.name for each in interface.labels_of(named["photo"], box)] == ["things"]
    assert [each.name for each in interface.labels_of(named["text"], span)] == ["words"]
    assert interface.labels_of(named["text"], box) == ()


def test_a_question_per_region_needs_no_source_where_there_is_one() -> None:
    Interface.model_validate({"body": [PHOTO, LABELS, STARS | {"per_region": True}]})


@pytest.mark.parametrize(
    "style",
    [
        {"length": "1"},
        {"cssText": "color: red"},
        {"setProperty": "x"},
        {"parent-rule": "x"},
        {"background": "URL (//a.test)"},
        {"content": "</style>"},
        {"position": "fixed !important"},
        {"color": r"u\72l(x)"},
        {"col or": "red"},
    ],
    ids=str,
)
def test_a_style_that_loads_runs_or_breaks_anything_is_refused(style: dict[str, str]) -> None:
    with pytest.raises(InterfaceError, match="is not allowed here"):
        Interface.model_validate({"body": [{"kind": "row", "style": style, "children": [STARS]}]})
