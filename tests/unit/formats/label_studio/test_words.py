"""What is made of words in Label Studio's JSON: pages, turns, messages, documents, tables."""

from typing import Any

import pytest

import embed_label as el
from embed_label.formats.label_studio import from_label_studio, to_label_studio
from embed_label.formats.label_studio.patch import alike
from tests.unit.formats.label_studio.given import result

PAGES = ["🦊 one", "two 🦊 x"]
TURNS = [{"author": "u", "text": "Hi 🦊 you"}, {"author": "b", "text": 7}, "Ok 👩‍🔬 then"]
MESSAGES = [{"role": "user", "content": "Hi 🦊 you"}, {"role": "assistant", "content": "Ok then"}]
PAGE: dict[str, Any] = {"kind": "page", "width": 600, "height": 800, "length": 20}


def an_interface(source: Any) -> el.Interface:
    return el.Interface(body=[source, el.Labels(of=source.name, labels=["Bad"])])


def labelled(shown: Any, *regions: dict[str, Any], **more: Any) -> el.Example:
    drawn = [
        {"id": f"r{at}", "source": "it", "labels": ["Bad"], **each}
        for at, each in enumerate(regions)
    ]
    annotation = el.Annotation.model_validate({"id": "a", "regions": drawn, **more})
    task = el.Task(id="7", data={"it": shown})
    return el.Example(task=task, annotations=[el.Submission(annotation=annotation)])


def span(start: int, end: int, text: str, **more: Any) -> dict[str, Any]:
    return {"kind": "span", "start": start, "end": end, "text": text, **more}


def values(tasks: Any) -> list[Any]:
    return [each["value"] for each in tasks[0]["annotations"][0]["result"]]


CASES: list[tuple[Any, Any, list[dict[str, Any]], dict[str, Any], dict[str, Any]]] = [
    (
        el.TextSource(name="it"),
        PAGES,
        [span(6, 7, "x", item=1)],
        {},
        {"start": 6, "end": 7, "text": "x", "labels": ["Bad"]},
    ),
    (
        el.DialogueSource(name="it"),
        TURNS,
        [span(5, 17, "you\n7\nOk 👩‍🔬")],
        {},
        {
            "start": "0",
            "startOffset": 6,
            "end": "2",
            "endOffset": 8,
            "text": "you\n7\nOk 👩‍🔬",
            "paragraphlabels": ["Bad"],
        },
    ),
    (
        el.ChatSource(name="it"),
        MESSAGES,
        [span(5, 11, "you\nOk")],
        {},
        {"start": 5, "end": 11, "text": "you\nOk", "labels": ["Bad"]},
    ),
    (
        el.DocumentSource(name="it"),
        "/a.pdf",
        [
            {"kind": "box", "item": 1, "x": 60, "y": 80, "width": 6, "height": 8},
            span(2, 6, "abcd", item=1),
            {"kind": "polygon", "item": 1, "points": [(0, 0), (60, 80), (0, 80)]},
            {"kind": "ellipse", "item": 1, "x": 60, "y": 80, "radius_x": 6, "radius_y": 8},
        ],
        {"spaces": {"it[1]": PAGE}},
        {
            "x": 0.1,
            "y": 0.1,
            "width": 0.01,
            "height": 0.01,
            "rotation": 0,
            "pageIndex": 2,
            "ocrlabels": ["Bad"],
        },
    ),
]


@pytest.mark.parametrize(("source", "shown", "regions", "more", "value"), CASES)
def test_regions_on_words_come_back(
    source: Any, shown: Any, regions: list[Any], more: dict[str, Any], value: dict[str, Any]
) -> None:
    interface, example = an_interface(source), labelled(shown, *regions, **more)
    tasks = to_label_studio([example], interface)
    assert alike(values(tasks)[0], value)
    (found,) = from_label_studio(tasks, interface)
    mine, theirs = (each.annotations[0].annotation for each in (example, found))
    assert (theirs.regions, theirs.spaces, found.notes) == (mine.regions, mine.spaces, ())


def test_cells_are_named_and_stay_where_only_we_read_them() -> None:
    interface = an_interface(el.TableSource(name="it"))
    grid = {"kind": "grid", "rows": 1, "columns": ["a", "b"]}
    cells = {"kind": "cells", "row": 0, "column": 1, "text": "2"}
    example = labelled([{"a": 1, "b": 2}], cells, spaces={"it": grid})
    with pytest.raises(el.LossyExport, match='the cells "r0", which no tag there draws'):
        to_label_studio([example], interface)
    tasks = to_label_studio([example], interface, lossy=True)
    assert values(tasks) == []
    (found,) = from_label_studio(tasks, interface)
    mine, theirs = (each.annotations[0].annotation for each in (example, found))
    assert (theirs.regions, theirs.spaces) == (mine.regions, mine.spaces)


def test_messages_that_somebody_wrote_there_are_kept() -> None:
    interface = el.Interface.from_label_studio('<View><Chat name="it" value="$it"/></View>')
    value = {"chatmessage": {"role": "user", "content": "More?", "createdAt": 1_700_000_000}}
    one = result(("it", "it", "chatmessage"), value)
    task = {"id": 7, "data": {"it": MESSAGES}, "annotations": [{"id": 1, "result": [one]}]}
    (found,) = from_label_studio(task, interface)
    assert "chatmessage" in found.notes[0]
    assert to_label_studio([found], interface)[0]["annotations"][0]["result"] == [one]
