"""What the tags that show and that draw become."""

import pytest

from embed_label.interface import Interface, Labels
from embed_label.modalities import (
    AudioSource,
    DialogueSource,
    HtmlSource,
    ImageSource,
    SeriesSource,
)
from tests.unit.interface.label_studio.given import CORPUS


def read(inner: str) -> Interface:
    return Interface.from_label_studio(f"<View>{inner}</View>")


def labels(inner: str, source: str = '<Image name="i" value="$i"/>') -> Labels:
    return read(source + inner).labels[0]


def test_a_source_shows_the_field_that_its_value_names() -> None:
    source = read('<Image name="photo" value="$shot.url"/>').sources["photo"]
    assert source == ImageSource(name="photo", value="$shot.url")
    assert source.read({"shot": {"url": "/a.png"}}) == "/a.png"


def test_a_literal_value_stays_one() -> None:
    assert read('<Text name="t" value="Hello"/>').sources["t"].read({}) == "Hello"


def test_a_list_of_images_is_the_value_of_an_image() -> None:
    source = read('<Image name="i" valueList="$all"/>').sources["i"]
    assert source.read({"all": ["/1.png", "/2.png"]}) == ["/1.png", "/2.png"]


def test_every_modality_has_its_tag() -> None:
    tags = "Audio AudioPlus Chat HyperText Image List Paragraphs Pdf Table Text TimeSeries Video"
    interface = read("".join(f'<{tag} name="{tag}" value="$x"/>' for tag in tags.split()))
    assert len(interface.sources) == 12
    assert isinstance(interface.sources["AudioPlus"], AudioSource)
    assert isinstance(interface.sources["HyperText"], HtmlSource)
    assert interface.notes == ()


def test_turns_of_a_dialogue_name_their_fields() -> None:
    source = read('<Paragraphs name="d" value="$d" nameKey="who" textKey="said"/>').sources["d"]
    assert source == DialogueSource(name="d", value="$d", speaker="who", says="said")


def test_channels_that_are_drawn_together_share_a_group() -> None:
    source = Interface.from_label_studio(CORPUS["engine_sensors"]).sources["log"]
    assert isinstance(source, SeriesSource)
    assert (source.time, source.separator) == ("t", ";")
    assert [(each.column, each.group) for each in source.channels] == [
        *(("rpm", ""), ("temp", "1"), ("oil", "1"), ("vibration", ""), ("x", "2"), ("y", "2")),
    ]
    assert source.channels[0].color == "#1f77b4"
    assert source.channels[1].color == "#ffa500"


DRAWN = {
    "RectangleLabels": "box",
    "EllipseLabels": "ellipse",
    "PolygonLabels": "polygon",
    "KeyPointLabels": "point",
    "VectorLabels": "path",
    "BrushLabels": "mask",
    "BitmaskLabels": "mask",
}


@pytest.mark.parametrize(("tag", "kind"), DRAWN.items())
def test_labels_draw_what_their_tag_says(tag: str, kind: str) -> None:
    made = labels(f'<{tag} name="l" toName="i"><Label value="a"/></{tag}>')
    assert made.draws == (kind,)
    assert [each.name for each in made.labels] == ["a"]


def test_a_tool_without_labels_draws_regions_without_a_name() -> None:
    made = labels('<Polygon name="p" toName="i"/>')
    assert (made.draws, made.labels) == (("polygon",), ())


def test_labels_draw_what_the_tools_beside_them_draw() -> None:
    tools = '<Rectangle name="r" toName="i"/><Ellipse name="e" toName="i"/>'
    made = labels('<Labels name="l" toName="i"><Label value="a"/></Labels>' + tools)
    assert made.draws == ("box", "ellipse")


def test_labels_on_a_text_draw_what_a_text_has() -> None:
    made = labels(
        '<Labels name="l" toName="t"><Label value="a"/></Labels>', '<Text name="t" value="$t"/>'
    )
    assert made.draws == ()


def test_a_label_is_stored_by_its_alias_and_shown_by_its_value() -> None:
    one, two = labels(
        '<RectangleLabels name="l" toName="i" maxUsages="4">'
        '<Label value="Small car" alias="car" background="red" hotkey="Ctrl+1" hint="h"/>'
        '<Label value="bus" alias="bus" maxUsages="2"/></RectangleLabels>'
    ).labels
    assert (one.name, one.title, one.color, one.key) == ("car", "Small car", "#ff0000", "mod+1")
    assert (one.hint, one.most) == ("h", 4)
    assert (two.name, two.title, two.most) == ("bus", "", 2)


def test_labels_of_the_task_are_a_variable() -> None:
    assert labels('<RectangleLabels name="l" toName="i" value="$found"/>').variable == "$found"


COLOURS = {
    "#ABCDEF": "#ABCDEF",
    "#abc": "#aabbcc",
    "RebeccaPurple": "#663399",
    "rgb(1, 2, 3)": "#010203",
    "#11223300": "",
    "transparent": "",
    "nonsense": "",
}


@pytest.mark.parametrize(("written", "held"), COLOURS.items())
def test_a_colour_is_held_by_its_number_or_kept(written: str, held: str) -> None:
    (label,) = labels(
        f'<RectangleLabels name="l" toName="i"><Label value="a" background="{written}"/>'
        "</RectangleLabels>"
    ).labels
    assert (label.color, label.kept.get("background", "")) == (held, "" if held else written)


def test_what_holds_with_us_anyhow_is_carried_and_not_named() -> None:
    xml = '<View><Image name="i" value="$i" zoom="true" zoomControl="true" grid="true"/></View>'
    face = Interface.from_label_studio(xml)
    assert face.notes == ('ImageSource "i": grid="true" is kept and not acted on',)
    back = face.to_label_studio()
    assert 'zoom="true" zoomControl="true"' in back
    assert 'grid="true"' in back


SEEN_THROUGH = {
    "rgba(255, 0, 0, 0.7)": "#ff0000",
    "rgba(0,128,255,50%)": "#0080ff",
    "#11223344": "#112233",
}


@pytest.mark.parametrize(("written", "held"), SEEN_THROUGH.items())
def test_a_colour_that_is_seen_through_is_held_and_written_as_it_was(
    written: str, held: str
) -> None:
    face = Interface.from_label_studio(
        f'<View><Image name="i" value="$i"/><BrushLabels name="l" toName="i">'
        f'<Label value="a" background="{written}"/></BrushLabels></View>'
    )
    assert face.labels[0].labels[0].color == held
    assert face.notes == ()
    assert f'background="{written}"' in face.to_label_studio()
    assert Interface.from_label_studio(face.to_label_studio()) == face
