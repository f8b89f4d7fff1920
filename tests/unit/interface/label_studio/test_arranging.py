"""What the tags that arrange become, what is kept, and the notes of it."""

from embed_label.interface import (
    Accordion,
    Column,
    Filter,
    Foreign,
    Group,
    Header,
    Interface,
    Markdown,
    Pages,
    Repeat,
    Row,
    Style,
)
from embed_label.modalities import HtmlSource, TextSource
from embed_label.rules import Not, Selected
from tests.unit.interface.label_studio.given import CORPUS


def about_text(inner: str) -> Interface:
    return Interface.from_label_studio(f'<View><Text name="t" value="$t"/>{inner}</View>')


def test_a_part_is_shown_while_no_region_is_selected() -> None:
    view = Interface.from_label_studio(CORPUS["visible_when_region"]).body[-1]
    assert isinstance(view, Column)
    assert view.when == Not(rule=Selected())


def test_views_are_rows_and_columns() -> None:
    styles = [
        'display="inline"',
        'style="display: flex"',
        'style="display:flex;flex-direction:column"',
    ]
    body = about_text("".join(f"<View {each}/>" for each in styles)).body[1:]
    assert [type(each) for each in body] == [Row, Row, Column]


def test_a_style_that_loads_or_leaves_the_widget_is_kept_and_not_applied() -> None:
    (view,) = Interface.from_label_studio(CORPUS["styled_page"]).body
    assert isinstance(view, Column)
    assert view.style == {"display": "flex", "flex-direction": "column"}
    assert view.kept["style"] == "background: url(https://example.org/x.png); position: fixed"


def test_folds_pages_and_repeats_are_layout() -> None:
    fold, column, alone = Interface.from_label_studio(CORPUS["folded_guide"]).body
    assert isinstance(fold, Accordion)
    assert [(each.title, each.open) for each in fold.children if isinstance(each, Group)] == [
        ("How to label", False),
        ("Examples", True),
    ]
    assert isinstance(column, Column)
    assert isinstance(alone, Group)
    assert isinstance(Interface.from_label_studio(CORPUS["paged_form"]).body[0], Pages)
    repeat = Interface.from_label_studio(CORPUS["repeated_utterances"]).body[0]
    assert isinstance(repeat, Repeat)
    assert (repeat.on, repeat.index, repeat.paged) == ("$utterances", "{{idx}}", True)


def test_a_repeated_config_is_filled_by_the_task() -> None:
    interface = Interface.from_label_studio(CORPUS["repeated_utterances"])
    filled = interface.filled({"utterances": [{"text": "hi"}, {"text": "ho"}]})
    assert list(filled.questions) == ["intent_0", "intent_1"]
    assert filled.sources["say_1"] == TextSource(name="say_1", value="$utterances[1].text")


def test_words_keep_their_lines() -> None:
    body = about_text(
        '<Header value="Hi" size="2"/><Markdown>\n  # One\n\n  two\n</Markdown>'
        '<Filter minlength="1"/>'
    ).body
    assert body[1:] == (
        Header(text="Hi", level=2),
        Markdown(text="# One\n\ntwo"),
        Filter(min_length=1),
    )


def test_words_and_pages_may_have_html_in_them() -> None:
    body = about_text(
        "<Markdown>One <b>two</b>, <i>three</i> &amp; four</Markdown>"
        '<HyperText name="h" value="$h"><p>Hi <b>you</b></p></HyperText>'
    ).body
    assert body[1] == Markdown(text="One <b>two</b>, <i>three</i> &amp; four")
    assert body[2] == HtmlSource(name="h", value="<p>Hi <b>you</b></p>", kept={"value": "$h"})


def test_a_sheet_of_styles_is_its_plain_rules() -> None:
    (_, style, *_) = about_text("<Style>.a, .b > c { color: red; margin: 0 }</Style>").body
    assert style == Style(rules={".a, .b > c": {"color": "red", "margin": "0"}})


def test_a_tag_that_we_do_not_show_is_kept_with_all_that_is_in_it() -> None:
    interface = Interface.from_label_studio(CORPUS["program_of_its_own"])
    (game, _) = interface.body
    assert isinstance(game, Foreign)
    assert "regions.length < 3 && <b>go</b>" in game.text
    assert interface.notes == (
        "<ReactCode> is kept and not shown",
        'Choices "won": perRegion="true" is kept and not acted on',
    )


def test_the_words_and_the_tags_in_what_is_foreign_keep_their_order() -> None:
    inner = 'before <b a="1">bold</b> between <i/> after'
    interface = about_text(f'<ReactCode name="own">{inner}</ReactCode>')
    assert f'<ReactCode name="own">{inner}</ReactCode>' in interface.to_label_studio()


def test_notes_name_what_is_kept_and_nothing_else() -> None:
    assert Interface.from_label_studio(CORPUS["from_an_editor"]).notes == ()
    assert Interface.from_label_studio(CORPUS["older_text_labels"]).notes == ()
    assert Interface.from_label_studio(CORPUS["leaf_outlines"]).notes == (
        'Labels "leaf": opacity="0.4" is kept and not acted on',
        'Labels "leaf": pointSize="small" is kept and not acted on',
        'Labels "leaf": snap="pixel" is kept and not acted on',
        'Label "Rust": granularity="word" is kept and not acted on',
        'ImageSource "plant": brightnessControl="true" is kept and not acted on',
        'ImageSource "plant": contrastControl="true" is kept and not acted on',
        'ImageSource "plant": crosshair="true" is kept and not acted on',
    )


def test_relations_in_a_repeater_have_a_name_for_each_copy() -> None:
    interface = about_text(
        '<Repeater on="$pages" indexFlag="{{i}}"><Relations><Relation value="r"/></Relations>'
        '<Text name="p{{i}}" value="$pages[{{i}}]"/></Repeater>'
    )
    (each,) = interface.relations
    assert "{{i}}" in each.name
    filled = interface.filled({"t": "x", "pages": ["a", "b"]})
    assert len({each.name for each in filled.relations}) == 2
