"""What an interface of our own becomes in a config, and what a config cannot say."""

import re
from typing import Any

import pytest

from embed_label.errors import LossyExport
from embed_label.interface import (
    Accordion,
    Column,
    Group,
    Header,
    Interface,
    Label,
    Labels,
    Relations,
    Row,
    Tabs,
)
from embed_label.modalities import ChatSource, ImageSource, TableSource, TextSource, VideoSource
from embed_label.questions import (
    Choice,
    Choices,
    Comment,
    Entries,
    Pairwise,
    Ranking,
    Rating,
    Tags,
    YesNo,
)
from embed_label.rules import Answered, Every, Selected, Some
from tests.unit.interface.label_studio.given import CORPUS

TEXT = TextSource(name="t")


def written(*body: Any, **more: Any) -> str:
    return Interface(body=body).to_label_studio(**more)


def test_an_interface_of_our_own_is_a_config() -> None:
    photo = ImageSource(name="photo")
    cars = Labels(
        of="photo", labels=[Label(name="car", title="Small car", key="mod+c")], draws=["box"]
    )
    asked = Choices(name="ok", choices=["yes", "no"], layout="vertical")
    assert written(photo, cars, asked) == (
        "<View>\n"
        '  <Image name="photo" value="$photo"/>\n'
        '  <RectangleLabels name="labels" toName="photo">\n'
        '    <Label value="Small car" alias="car" hotkey="ctrl+c"/>\n'
        "  </RectangleLabels>\n"
        '  <Choices name="ok" toName="photo">\n'
        '    <Choice value="yes"/>\n'
        '    <Choice value="no"/>\n'
        "  </Choices>\n"
        "</View>\n"
    )


def test_labels_that_draw_several_kinds_are_a_tag_for_each() -> None:
    config = written(ImageSource(name="i"), Labels(of="i", labels=["a"], draws=["box", "polygon"]))
    read = Interface.from_label_studio(config)
    assert [(each.name, each.draws) for each in read.labels] == [
        ("labels", ("box",)),
        ("labels-polygon", ("polygon",)),
    ]


def test_labels_of_tracks_have_their_tool_beside_them() -> None:
    config = written(VideoSource(name="v"), Labels(of="v", labels=["a"], draws=["track"]))
    assert '<VideoRectangle name="labels-track" toName="v"/>' in config


def test_a_title_is_a_header_above() -> None:
    config = written(TEXT, Rating(name="r", title="How sure?"))
    assert config.index('<Header value="How sure?"/>') < config.index("<Rating")


def test_rules_that_must_all_hold_are_nested_views() -> None:
    both = Every(rules=[Selected(), Answered(question="a", values=["1"])])
    config = written(TEXT, Choices(name="a", choices=["1"]), Rating(name="b", when=both))
    read = Interface.from_label_studio(config)
    assert read.rules["b"] == (Answered(question="a", values=["1"]), Selected()) or read.rules[
        "b"
    ] == (Selected(), Answered(question="a", values=["1"]))


def test_a_rule_on_what_cannot_say_it_is_a_view_around_it() -> None:
    config = written(
        TEXT, Header(text="x", when=Selected()), Accordion(children=[], when=Selected())
    )
    assert config.count('<View visibleWhen="region-selected">') == 2


def test_a_row_and_a_sticky_column_look_so() -> None:
    config = written(Row(children=[TEXT, Column(sticky=True, children=[Rating(name="r")])]))
    assert '<View display="inline">' in config
    assert "position: sticky" in config


def test_a_ranking_has_its_list_beside_it() -> None:
    config = written(TEXT, Ranking(name="order", variable="$hits"))
    assert '<List name="order-list" value="$hits"/>' in config
    read = Interface.from_label_studio(config).questions["order"]
    assert isinstance(read, Ranking)
    assert read.variable == "$hits"


def test_what_is_no_xml_is_written_as_it_must_be() -> None:
    hard = "a \"b\" <c> & \n\t'd'"
    config = written(TEXT, Comment(name="c", default=hard, placeholder=hard))
    question = Interface.from_label_studio(config).questions["c"]
    assert isinstance(question, Comment)
    assert (question.default, question.placeholder) == (hard, hard)


HAND = Label(name="hand", joints=["wrist", "thumb"], bones=[("wrist", "thumb")])
LOSSES: dict[str, tuple[list[Any], str, str]] = {
    "yes or no": ([TEXT, YesNo(name="q", default=True)], 'question "q" is a yes or no', "<Choices"),
    "tags": ([TEXT, Tags(name="q", suggestions=["a"])], 'question "q" asks for tags', 'value="a"'),
    "tags of a task": ([TEXT, Tags(name="q", variable="$x")], "without ranks", 'value="$x"'),
    "tags of nobody": ([TEXT, Tags(name="q")], "asks for tags", "<Choice "),
    "ties": ([TEXT, Pairwise(name="q")], 'question "q": ties', "<Pairwise"),
    "a hint": ([TEXT, Rating(name="q", hint="Think")], 'question "q": hint', "<Rating"),
    "faces": (
        [TEXT, Rating(name="q", icon="face")],
        'question "q" is rated by faces; it becomes smiles',
        'icon="smile"',
    ),
    "a scale from none": (
        [TEXT, Rating(name="q", icon="number", lowest=0)],
        'question "q": lowest',
        "<Rating",
    ),
    "a limit of letters": (
        [TEXT, Comment(name="q", max_length=5)],
        'question "q": max_length',
        "<TextArea",
    ),
    "several texts": ([TEXT, Entries(name="q", default=["a", "b"])], "the first text", 'value="a"'),
    "entries": ([TEXT, Ranking(name="q", entries=["a"])], 'question "q": entries', "<Ranker"),
    "a picture": (
        [TEXT, Choices(name="q", choices=[Choice(name="a", image="/a.png")])],
        'choice "a": image',
        'value="a"',
    ),
    "tabs": (
        [Tabs(children=[Group(title="One", children=[TEXT]), Rating(name="r")])],
        "tabs: they become panels",
        '<Panel value="One"',
    ),
    "a rule of several": (
        [TEXT, Rating(name="q", when=Some(rules=[Selected()]))],
        'a rule of the kind "some"',
        "<Rating",
    ),
    "a comma": (
        [
            TEXT,
            Choices(name="c", choices=["a,b"]),
            Rating(name="q", when=Answered(question="c", values=["a,b"])),
        ],
        'a rule about "a,b"',
        'whenChoiceValue="a,b"',
    ),
    "marks in a chat": (
        [ChatSource(name="c"), Labels(of="c", labels=["a"])],
        "regions on a chat",
        "<Labels",
    ),
    "cells of a table": (
        [TableSource(name="c"), Labels(of="c", labels=["a"])],
        "cells of a table",
        "<Labels",
    ),
    "a title of a relation": (
        [TEXT, Relations(labels=[Label(name="a", title="A")])],
        'label "a": title',
        '<Relation value="a"/>',
    ),
    "buckets of one name": (
        [
            TEXT,
            Ranking(name="q", variable="$a", buckets=["one"]),
            Ranking(name="r", variable="$a", buckets=["one"]),
        ],
        'the name "one" of a bucket',
        "<Ranker",
    ),
    "a control character": (
        [TEXT, Comment(name="q", placeholder="a\x01b")],
        "<TextArea placeholder>: the character U+0001",
        "a\ufffdb",
    ),
    "a rule about a set that becomes several": (
        [
            ImageSource(name="i"),
            Labels(of="i", labels=["a"]),
            Rating(name="q", when=Selected(drawn_by="labels")),
        ],
        'a rule about labels "labels"',
        'whenTagName="labels"',
    ),
    "joints": (
        [ImageSource(name="i"), Labels(of="i", draws=["skeleton", "box"], labels=[HAND])],
        'label "hand": joints',
        '<RectangleLabels name="labels"',
    ),
    "nothing but skeletons": (
        [ImageSource(name="i"), Labels(of="i", draws=["skeleton"], labels=[HAND])],
        'labels "labels": skeletons',
        '<Labels name="labels" toName="i">',
    ),
    "nothing to see": ([Rating(name="q")], "nothing is shown", '<Text name="task"'),
}


@pytest.mark.parametrize("case", LOSSES)
def test_a_lossy_export_names_what_it_drops_and_writes_the_nearest(case: str) -> None:
    body, said, nearest = LOSSES[case]
    interface = Interface(body=body)
    with pytest.raises(LossyExport, match=re.escape(said)) as caught:
        interface.to_label_studio()
    assert any(said in each for each in caught.value.lost)
    config = interface.to_label_studio(lossy=True)
    assert nearest in config
    if case != "buckets of one name":
        assert Interface.from_label_studio(config).to_label_studio() == config


def test_words_about_the_whole_are_no_part_of_a_config() -> None:
    interface = Interface(title="T", instructions="I", body=[TEXT])
    with pytest.raises(LossyExport) as caught:
        interface.to_label_studio()
    assert caught.value.lost == ("the title of the interface", "the instructions of the interface")


@pytest.mark.parametrize("name", CORPUS)
def test_nothing_of_a_config_is_lost_on_the_way_back(name: str) -> None:
    Interface.from_label_studio(CORPUS[name]).to_label_studio()


def test_what_several_tags_lose_is_named_once() -> None:
    interface = Interface(body=[ImageSource(name="i"), Labels(of="i", labels=[HAND])])
    with pytest.raises(LossyExport) as caught:
        interface.to_label_studio()
    assert caught.value.lost == (
        'label "hand": joints',
        'label "hand": bones',
        'labels "labels": skeletons',
    )


def test_that_the_last_answer_submits_is_named() -> None:
    asked = Choices(name="what", choices=["a", "b"])
    with pytest.raises(LossyExport) as caught:
        Interface(body=[TEXT, asked], auto_submit=True).to_label_studio()
    assert caught.value.lost == ("that the last answer submits the task",)
