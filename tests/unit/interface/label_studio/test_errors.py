"""A config that cannot be shown is refused with its line, its tag and what to write instead."""

from pathlib import Path
from typing import Any

import pytest

from embed_label.errors import InterfaceError
from embed_label.interface import Interface

TEXT = '<Text name="t" value="$t"/>'
STARS = '<Rating name="r" toName="t"/>'
LABEL = '<Label value="a"/>'
WAITS = 'visibleWhen="choice-selected" whenTagName="r"'
BAD: dict[str, tuple[str, list[str]]] = {
    "a tag of nobody": (
        '<View>\n<Image name="i" value="$i"/>\n\n<RectangelLabels name="r" toName="i"/></View>',
        ["line 4: <RectangelLabels>", 'did you mean "RectangleLabels"?'],
    ),
    "a tag of HTML": (
        "<View>\n<div/></View>",
        ["line 2: <div>", "docs/label_studio.md"],
    ),
    "a root that is no view": (
        '\n<Choices name="c"/>',
        ["line 2: <Choices>", "begins with <View>"],
    ),
    "an open tag": (
        "<View>\n<Image>\n</View>",
        ["line 3", "not XML", "<Image> of line 2 is not closed", "</Image>"],
    ),
    "a tag that is open at the end": ("<View>\n<Image/>", ["<View> of line 1 is not closed"]),
    "two roots": ("<View/>\n<View/>", ["line 2", "not XML"]),
    "a bare ampersand": (
        '<View>\n<Header value="a & b"/></View>',
        ["line 2", "not XML", 'write "&amp;" for "&"'],
    ),
    "an ampersand and a word": ('<View>\n<Header value="Q&A"/></View>', ['write "&amp;" for "&"']),
    "a space of HTML": ("<View>\n<Header>a&nbsp;b</Header></View>", ['write "&amp;" for "&"']),
    "a bare less-than": (
        '<View>\n<Header value="a < b"/></View>',
        ["line 2", "not XML", 'write "&lt;" for "<"'],
    ),
    "a value without quotes": (
        "<View>\n<Header value=hello/></View>",
        ["line 2", "not XML", "in quotes"],
    ),
    "nothing": ("  \n", ["not XML", "no element found"]),
    "no XML at all": ("config.xml", ["line 1", "not XML", 'begins with "config.xml"', "<View>"]),
    "toName to nothing": (
        '<View><Image name="photo" value="$p"/>\n<Choices name="c" toName="phto"/></View>',
        ["line 2: <Choices>", 'toName="phto"', 'did you mean "photo"?'],
    ),
    "toName to a question": (
        f'<View>{TEXT}<Rating name="r" toName="t"/>\n<Rating name="q" toName="r"/></View>',
        ["line 2: <Rating>", 'toName="r" names nothing that is shown', 'known: "t"'],
    ),
    "a control without toName": (
        '<View><Text name="t" value="$t"/>\n<Rating name="r"/></View>',
        ["line 2: <Rating>", "toName is missing"],
    ),
    "a control with nothing to see": (
        '<View>\n<Rating name="r" toName="t"/></View>',
        ["line 2: <Rating>", "there are none"],
    ),
    "a control without a name": (
        '<View><Text name="t" value="$t"/>\n<Rating toName="t"/></View>',
        ["line 2: <Rating>", "name is missing"],
    ),
    "an object without a name": (
        '<View>\n<Text value="$t"/></View>',
        ["<Text>", "name is missing"],
    ),
    "an object without a value": (
        '<View>\n<Text name="t"/></View>',
        ["line 2: <Text>", "value is missing", 'value="$field"'],
    ),
    "a label without a value": (
        '<View><Text name="t" value="$t"/>\n<Labels name="l" toName="t">\n<Label/></Labels></View>',
        ["line 3: <Label>", "value is missing"],
    ),
    "a name twice": (
        '<View><Text name="t" value="$t"/>\n<Rating name="t" toName="t"/></View>',
        ["line 2: <Rating>", '"t" stands twice, in line 1 too'],
    ),
    "a label twice": (
        f'<View>{TEXT}\n<Labels name="l" toName="t">{LABEL}{LABEL}</Labels></View>',
        ["line 2: <Labels>", '"a" twice'],
    ),
    "choices without a choice": (
        '<View><Text name="t" value="$t"/>\n<Choices name="c" toName="t"/></View>',
        ["line 2: <Choices>", 'question "c" has no choices'],
    ),
    "boxes on a text": (
        '<View><Text name="t" value="$t"/>\n<Rectangle name="r" toName="t"/></View>',
        ["line 2: <Rectangle>", '"t" is of the modality "text"', '"box"'],
    ),
    "a rule about nothing": (
        f'<View>{TEXT}{STARS}\n<View visibleWhen="choice-selected" whenTagName="rr"/></View>',
        ["line 2: <View>", 'whenTagName="rr"', 'did you mean "r"?'],
    ),
    "a rule about the wrong thing": (
        f'<View>{TEXT}{STARS}\n<View visibleWhen="region-selected" whenTagName="r"/></View>',
        ["line 2: <View>", "names no labels", "there are none"],
    ),
    "a question that waits for itself": (
        f'<View>{TEXT}\n<Rating name="r" toName="t" {WAITS}/></View>',
        ["line 2: <Rating>", 'question "r" is asked only once it is answered'],
    ),
    "a label out of place": ('<View>\n<Label value="a"/></View>', ["line 2: <Label>", "<View>"]),
    "a label in choices": (
        f'<View>{TEXT}<Choices name="c" toName="t">\n{LABEL}</Choices></View>',
        ["line 2: <Label>", "does not stand in <Choices>"],
    ),
    "a fold without a panel": (
        '<View><Collapse>\n<Header value="x"/></Collapse></View>',
        ["line 2: <Header>", "<Panel>"],
    ),
    "a repeater of nothing": (
        "<View>\n<Repeater/></View>",
        ["line 2: <Repeater>", "on is missing"],
    ),
    "an attribute twice": (
        '<View>\n<Text name="t" value="$t" NAME="u"/></View>',
        ["line 2: <Text>", '"name" stands twice'],
    ),
    "nothing to ask or see": ('<View><Header value="x"/></View>', ["a source or a question"]),
}


@pytest.mark.parametrize("case", BAD)
def test_a_broken_config_says_where_and_what_to_write(case: str) -> None:
    xml, said = BAD[case]
    with pytest.raises(InterfaceError) as caught:
        Interface.from_label_studio(xml)
    for each in said:
        assert each in str(caught.value)


def test_lines_are_counted_from_the_first_that_was_pasted() -> None:
    with pytest.raises(InterfaceError, match="line 5: <Nope>"):
        Interface.from_label_studio('\n\n<?xml version="1.0"?>\n<View>\n<Nope/></View>')


def test_what_is_no_text_is_refused_with_what_to_hand_in() -> None:
    given: Any = Path("config.xml")
    with pytest.raises(InterfaceError, match=r"a config is a text, .*\.read_text\(\)"):
        Interface.from_label_studio(given)
