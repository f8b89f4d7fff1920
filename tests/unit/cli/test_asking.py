"""The interface that options ask for."""

import argparse
from pathlib import Path

import pytest

from embed_label.cli.asking import asked, read_interface, shown_by
from embed_label.cli.asks import check
from embed_label.cli.program import parser
from embed_label.errors import InterfaceError, TaskError
from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from embed_label.task import Task


def options(*given: str) -> argparse.Namespace:
    return parser(["label", "x", *given]).parse_args(["label", "x", *given])


def made(kind: str, *given: str) -> Interface:
    interface = asked(options(*given), kind, shown=kind)
    assert interface is not None
    return interface


def test_one_choice_is_submitted_by_its_key() -> None:
    interface = made("image", "--choices", "cat, dog")
    assert interface.auto_submit
    (question,) = interface.questions.values()
    assert question.name == "choice"
    assert not made("image", "--choices", "cat,dog", "--submit").auto_submit
    assert not made("image", "--choices", "cat,dog", "--comment").auto_submit
    assert not made("image", "--choices", "cat,dog", "--boxes", "a").auto_submit


@pytest.mark.parametrize(
    ("kind", "given", "drawn"),
    [
        ("image", ["--boxes", "car"], "box"),
        ("video", ["--boxes", "car"], "track"),
        ("text", ["--spans", "PERSON"], "span"),
        ("audio", ["--spans", "bird"], "interval"),
        ("image", ["--polygons", "roof"], "polygon"),
    ],
)
def test_labels_are_drawn_as_their_kind_of_file_wants(
    kind: str, given: list[str], drawn: str
) -> None:
    (labels,) = made(kind, *given).labels
    assert labels.draws == (drawn,)
    assert labels.of == kind


def test_what_cannot_be_drawn_there_is_refused_in_words() -> None:
    with pytest.raises(InterfaceError, match="--boxes are for images and films; here are texts"):
        check(options("--boxes", "car"), "text")
    with pytest.raises(InterfaceError, match=r"there is no file nowhere\.xml"):
        check(options("--interface", "nowhere.xml"), "image")


def test_nothing_asked_is_no_interface() -> None:
    assert asked(options(), "image", shown="image") is None


def test_an_interface_is_read_as_json_or_as_label_studio_has_it(tmp_path: Path) -> None:
    path = tmp_path / "config"
    path.write_text(
        '<View><Image name="i" value="$photo"/><Choices name="c" toName="i">'
        '<Choice value="cat"/></Choices></View>'
    )
    interface = read_interface(path)
    assert shown_by(interface, "image") == "photo"
    with pytest.raises(TaskError, match=r'shows no audio.*a source such as "\$audio"'):
        shown_by(interface, "audio")
    path.write_text(interface.model_dump_json())
    assert read_interface(path) == interface
    path.write_text("{ no json")
    with pytest.raises(InterfaceError, match="neither JSON nor XML"):
        read_interface(path)


def test_a_task_of_the_folder_fits_the_interface() -> None:
    interface = made("image", "--rating", "3")
    assert Task(data={"image": "a.png"}).gaps(interface) == {}
    assert isinstance(interface.sources["image"], ImageSource)
