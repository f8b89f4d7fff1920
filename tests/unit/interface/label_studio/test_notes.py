"""What people are told of a config: nothing that works, and what they may have meant."""

import pytest

from embed_label.interface import Interface
from embed_label.interface.labels import Label, Labels
from embed_label.modalities import ImageSource

HEAD = '<View><Text name="t" value="$t"/>'


def notes(inner: str) -> tuple[str, ...]:
    return Interface.from_label_studio(f"{HEAD}{inner}</View>").notes


WORKS = {
    "a text that can be rewritten": '<TextArea name="c" toName="t" maxSubmissions="1" {}/>',
    "choices below each other": '<Choices name="c" toName="t" {}><Choice value="a"/></Choices>',
}
SAID = {
    "a text that can be rewritten": ('editable="true"', 'showSubmitButton="false"'),
    "choices below each other": ('showInline="false"',),
}


@pytest.mark.parametrize("case", WORKS)
def test_what_holds_anyhow_is_not_named(case: str) -> None:
    for said in SAID[case]:
        xml = WORKS[case].format(said)
        assert notes(xml) == ()
        face = Interface.from_label_studio(f"{HEAD}{xml}</View>")
        assert Interface.from_label_studio(face.to_label_studio()) == face


def test_what_a_single_text_is_sent_with_is_carried() -> None:
    xml = '<TextArea name="c" toName="t" maxSubmissions="1" editable="true" {}/></View>'
    for said in ('showSubmitButton="true"', 'showSubmitButton="false"'):
        back = Interface.from_label_studio(HEAD + xml.format(said)).to_label_studio()
        assert said in back
        assert 'editable="true"' in back


def test_several_texts_that_lack_their_button_are_named() -> None:
    (note,) = notes('<TextArea name="c" toName="t" showSubmitButton="false"/>')
    assert 'showSubmitButton="false" is kept' in note


def test_a_misspelled_attribute_is_named_with_what_it_may_have_meant() -> None:
    stars = '<Rating name="r" toName="t" requierd="true"/>'
    answer = '<Labels name="l" toName="t"><Label value="a" maxUsage="1"/></Labels>'
    assert notes(stars + answer) == (
        'Rating "r": requierd="true" is kept and not acted on; did you mean "required"?',
        'Label "a": maxUsage="1" is kept and not acted on; did you mean "maxUsages"?',
    )


def test_an_attribute_that_is_known_is_not_taken_for_another() -> None:
    assert notes('<Choices name="c" toName="t" choice="multi"><Choice value="a"/></Choices>') == (
        'Choices "c": choice="multi" is kept and not acted on',
    )
    (note,) = notes('<Rating name="r" toName="t" leftChoiceValue="a"/>')
    assert note.endswith("is kept and not acted on")


def test_what_stands_between_choices_is_named_by_its_tags() -> None:
    (note,) = notes(
        '<Choices name="c" toName="t"><View style="display:flex"><Header value="A"/>'
        '<Choice value="a"/></View><Header value="B"/><Choice value="b"/></Choices>'
    )
    assert note == 'Choices "c": <View> and <Header> in it are kept and not shown'
    (one,) = notes('<TextArea name="c" toName="t"><Shortcut value="x"/></TextArea>')
    assert one == 'Entries "c": <Shortcut> in it is kept and not shown'


ASKS = '<Choices name="b" toName="t"><Choice value="yes"/><Choice value="No" alias="n"/></Choices>'


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ('visibleWhen="choice-selected" whenTagName="b" whenChoiceValue="Yes"', "Yes"),
        ('visibleWhen="choice-unselected" whenTagName="b" whenChoiceValue="n,Yes"', "Yes"),
    ],
)
def test_a_rule_about_a_choice_that_is_not_there_is_named(said: str, wanted: str) -> None:
    (note,) = notes(f'{ASKS}<Rating name="r" toName="t" {said}/>')
    assert note == (
        f'Rating "r" waits for "{wanted}", which is not one of "b"; did you mean "yes"?'
    )


def test_a_rule_about_a_label_that_is_not_there_is_named() -> None:
    labels = '<Labels name="l" toName="t"><Label value="PER"/></Labels>'
    when = 'visibleWhen="region-selected" whenTagName="l" whenLabelValue="Person"'
    (note,) = notes(f'{labels}<View {when}><Rating name="r" toName="t"/></View>')
    assert note == 'Column waits for "Person", which is not one of "l"; known: "PER"'


@pytest.mark.parametrize("values", ["yes", "No", "n,yes"])
def test_a_rule_that_can_hold_is_not_named(values: str) -> None:
    when = f'visibleWhen="choice-selected" whenTagName="b" whenChoiceValue="{values}"'
    assert notes(f'{ASKS}<Rating name="r" toName="t" {when}/>') == ()


def test_what_the_task_has_may_be_waited_for() -> None:
    asks = '<Choices name="b" toName="t" value="$choices"/>'
    when = 'visibleWhen="choice-selected" whenTagName="b" whenChoiceValue="any"'
    assert notes(f'{asks}<Rating name="r" toName="t" {when}/>') == ()


def test_a_style_for_the_page_of_label_studio_is_named() -> None:
    (note,) = notes(
        "<Style>.card .lsf-richtext__line:hover, .htx-text { color: red }"
        " .card { color: blue } .dm-lsf { color: red }</Style>"
    )
    assert note == (
        "Style: .lsf-richtext__line and .htx-text are of Label Studio's own page; "
        "they style nothing here"
    )


def test_joints_that_nothing_draws_and_skeletons_without_joints_are_named() -> None:
    def said(draws: list[str], label: Label) -> tuple[str, ...]:
        drawn = Labels(of="photo", draws=draws, labels=[label])
        return Interface(body=[ImageSource(name="photo"), drawn]).notes

    hand = Label(name="hand", joints=["wrist"])
    assert said([], hand) == said(["skeleton"], hand) == said(["box"], Label(name="cup")) == ()
    assert said(["box"], hand) == (
        'Labels "labels": label "hand" has joints, and no skeletons are drawn',
    )
    assert said(["skeleton"], Label(name="cup")) == (
        'Labels "labels" draw skeletons, and no label has joints to draw them with',
    )
