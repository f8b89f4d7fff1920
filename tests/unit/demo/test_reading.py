"""What stands in the editors is read, or is wrong on a line."""

import pytest

import embed_label as el
from demo_app.demo_app.play.reading import mistaken, read_data, read_task, read_xml
from demo_app.demo_app.play.samples import with_samples
from demo_app.demo_app.play.wrong import Wrong, line_said, without_line


@pytest.mark.parametrize(
    ("text", "line"),
    [('{\n  "a": 1,\n}', 3), ('{\n"a" 1}', 2), ("[1]", 1), ('{"a": NaN}', 1), ("[" * 9000, 1)],
)
def test_data_that_is_no_object_is_wrong_on_its_line(text: str, line: int) -> None:
    with pytest.raises(Wrong) as caught:
        read_data(text)
    assert abs(caught.value.line - line) <= 1


def test_no_data_at_all_is_an_empty_task() -> None:
    assert read_task("").data == {}


def test_data_of_the_wrong_kind_is_wrong_on_the_line_of_its_key() -> None:
    interface = el.Interface(body=[el.ImageSource(name="photo", value="$page.photo")])
    text = '{\n  "page": {\n    "photo": 7\n  }\n}'
    wrong = mistaken(read_task(text), interface, text)
    assert wrong
    assert wrong.line == 3


def test_an_unknown_tag_is_wrong_on_its_line() -> None:
    with pytest.raises(Wrong) as caught:
        read_xml('<View>\n  <Text name="t" value="$t"/>\n  <Choises name="c" toName="t"/>\n</View>')
    assert caught.value.line == 3
    assert "Choices" in str(caught.value)


def test_a_message_without_a_line_is_placed_by_what_it_quotes() -> None:
    assert line_said('"b" stands twice', '"a"\n"b"\n"c"') == 2
    assert line_said("line 7: no", "one\ntwo") == 2
    assert without_line("line 7: no") == "no"


def test_a_sample_stands_in_for_what_the_data_lacks() -> None:
    interface = el.Interface(
        body=[
            el.ImageSource(name="photo", value="$page.photos[1]"),
            el.Choices(name="c", choices="$options"),
            el.Repeat(
                on="$rows", children=[el.TextSource(name="t{{idx}}", value="$rows[{{idx}}]")]
            ),
        ]
    )
    data, filled = with_samples(interface, {"page": {"photos": ["/a.jpg"]}})
    assert filled == ["$page.photos[1]", "$options", "$rows[0]", "$rows[1]"]
    assert el.Task(id="t", data=data).gaps(interface.filled(data)) == {}
    assert data["page"] == {"photos": ["/a.jpg", "/photos/cat.jpg"]}


def test_what_the_data_has_is_never_replaced() -> None:
    interface = el.Interface(body=[el.ImageSource(name="photo", value="$page.photo")])
    assert with_samples(interface, {"page": "one"}) == ({"page": "one"}, [])
