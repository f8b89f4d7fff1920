"""An interface is read as it is written on the pages of a project, and errors name their line."""

import pytest

from demo_app.demo_app.gallery import TEMPLATES
from demo_app.demo_app.play.wrong import Wrong
from demo_app.demo_app.work.reading_interface import read, write
from embed_label.interface import Interface


@pytest.mark.parametrize("slug", TEMPLATES)
def test_every_template_comes_back_from_its_json(slug: str) -> None:
    given = TEMPLATES[slug].interface
    interface = Interface.from_label_studio(given) if isinstance(given, str) else given
    assert read("json", write(interface, "json")) == interface


def test_what_is_so_by_itself_is_not_written() -> None:
    given = TEMPLATES["image-boxes"].interface
    assert isinstance(given, Interface)
    text = write(given, "json")
    assert "required_message" not in text
    assert '"traffic light"' in text


def test_broken_json_is_named_with_its_line() -> None:
    with pytest.raises(Wrong, match="as JSON sees it") as caught:
        read("json", '{\n  "body": [\n    {"kind": "text"\n}')
    assert caught.value.line == 4


def test_an_unknown_kind_is_named_with_its_line() -> None:
    with pytest.raises(Wrong) as caught:
        read("json", '{\n  "body": [\n    {"kind": "txet", "name": "text"}\n  ]\n}')
    assert "txet" in str(caught.value)
    assert caught.value.line == 3


def test_a_broken_config_of_label_studio_is_named_with_its_line() -> None:
    with pytest.raises(Wrong) as caught:
        read("xml", '<View>\n  <Text name="text" value="$text">\n</View>')
    assert caught.value.line >= 2
