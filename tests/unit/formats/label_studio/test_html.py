"""Spans in HTML: XPaths, what Label Studio counts, and documents that stand elsewhere."""

from base64 import b64encode
from typing import Any

from embed_label import Interface, Span
from embed_label.formats.example import Example
from embed_label.formats.label_studio import from_label_studio, to_label_studio

CONFIG = """
<View>
  <HyperText name="page" value="$page" {said}/>
  <HyperTextLabels name="terms" toName="page"><Label value="Term"/></HyperTextLabels>
</View>
"""
PAGE = "<h1>A<br>title</h1><p>One <b>🦊 fox</b> ran.</p>"


def read(page: str, value: dict[str, Any], said: str = "") -> tuple[Example, Interface]:
    interface = Interface.from_label_studio(CONFIG.format(said=said))
    result = {
        "id": "r1",
        "type": "hypertextlabels",
        "from_name": "terms",
        "to_name": "page",
        "value": {"hypertextlabels": ["Term"], **value},
    }
    task = {"id": 1, "data": {"page": page}, "annotations": [{"id": 1, "result": [result]}]}
    (example,) = from_label_studio([task], interface)
    return example, interface


def the_span(example: Example) -> Span:
    (region,) = example.annotations[0].annotation.regions
    assert isinstance(region, Span)
    return region


def written(example: Example, interface: Interface) -> dict[str, Any]:
    tasks: Any = to_label_studio([example], interface)
    return tasks[0]["annotations"][0]["result"][0]["value"]


def changed(example: Example, **fields: Any) -> Example:
    (said,) = example.annotations
    span = the_span(example).model_copy(update=fields)
    annotation = said.annotation.model_copy(update={"regions": (span,)})
    return example.model_copy(
        update={"annotations": (said.model_copy(update={"annotation": annotation}),)}
    )


FOX = {
    "start": "/p[1]/b[1]/text()[1]",
    "startOffset": 2,
    "end": "/p[1]/text()[2]",
    "endOffset": 4,
    "text": "fox ran",
}


def test_xpaths_count_code_points_and_global_offsets_line_breaks() -> None:
    value = {**FOX, "globalOffsets": {"start": 13, "end": 20}}
    example, interface = read(PAGE, value)
    span = the_span(example)
    assert (span.start, span.end, span.text) == (12, 19, "fox ran")
    assert span.xpaths
    assert span.xpaths.start == "/p[1]/b[1]/text()[1]"
    assert span.xpaths.start_offset == 2
    again = written(example, interface)
    assert {name: again[name] for name in value} == value


def test_global_offsets_alone_are_enough() -> None:
    example, _ = read(PAGE, {"globalOffsets": {"start": 13, "end": 20}, "text": "fox ran"})
    assert (the_span(example).start, the_span(example).end) == (12, 19)


def test_what_older_versions_counted_in_units_is_told_by_its_quote() -> None:
    example, interface = read(PAGE, {**FOX, "startOffset": 3})
    assert (the_span(example).start, the_span(example).end) == (12, 19)
    # As it came, as long as nobody moves it.
    assert written(example, interface)["startOffset"] == 3


def test_a_span_that_was_moved_gets_xpaths_of_its_new_place() -> None:
    example, interface = read(PAGE, {**FOX, "globalOffsets": {"start": 13, "end": 20}})
    value = written(changed(example, start=0, end=6, text="Atitle"), interface)
    assert (value["start"], value["startOffset"]) == ("/h1[1]/text()[1]", 0)
    assert (value["end"], value["endOffset"]) == ("/h1[1]/text()[2]", 5)
    assert value["globalOffsets"] == {"start": 0, "end": 7}


def test_behind_an_address_a_span_keeps_its_xpaths_until_it_is_shown() -> None:
    example, interface = read("/page.html", FOX, 'valueType="url"')
    span = the_span(example)
    assert span.text == "fox ran"
    assert span.xpaths
    assert span.xpaths.end_offset == 4
    # Where it is shown, it is found by them and counted.
    value = written(changed(example, start=12, end=19), interface)
    assert (value["start"], value["startOffset"]) == (FOX["start"], FOX["startOffset"])
    assert (value["end"], value["endOffset"]) == (FOX["end"], FOX["endOffset"])


def test_paths_that_only_a_browser_knows_are_kept() -> None:
    # Text in a table, but in no cell, is put before it by browsers.
    example, interface = read(
        "<table>stray<tr><td>cell</td></tr></table>",
        {"start": "/text()[1]", "startOffset": 0, "end": "/text()[1]", "endOffset": 5}
        | {"globalOffsets": {"start": 0, "end": 5}, "text": "stray"},
    )
    assert (the_span(example).start, the_span(example).end) == (0, 5)
    assert written(example, interface)["start"] == "/text()[1]"


def test_a_document_in_base64_is_unpacked_to_be_counted() -> None:
    page = b64encode(PAGE.encode()).decode()
    example, _ = read(page, FOX, 'encoding="base64unicode"')
    assert (the_span(example).start, the_span(example).end) == (12, 19)


def test_what_leads_nowhere_is_named() -> None:
    example, _ = read(PAGE, {**FOX, "start": "/p[7]/text()[1]"})
    assert example.annotations[0].annotation.regions == ()
