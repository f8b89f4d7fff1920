"""Files as Prodigy, spaCy and doccano write them."""

import json
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.texts.given import INTERFACE, labelled, marked, span, there_and_back

ASKED = el.Interface(
    body=[
        *INTERFACE.body,
        el.Choices(name="topic", choices=["news", "sport"], many=True),
        el.Comment(name="why"),
    ]
)
TEXT = "Ada met 🦊 Bob"


def read(form: str, folder: Path, *lines: Any, interface: el.Interface = INTERFACE) -> Any:
    path = folder / "theirs.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    return el.load(path, form, interface=interface)


@pytest.mark.parametrize(
    "line",
    [
        {"text": TEXT, "spans": [{"start": 0, "end": 3, "label": "PER"}], "answer": "accept"},
        {"text": TEXT, "entities": [[0, 3, "PER"]]},
        {"text": TEXT, "ents": [{"start": 0, "end": 3, "label": "PER"}]},
        [TEXT, {"entities": [[0, 3, "PER"]]}],
    ],
)
def test_spans_of_spacy_and_prodigy_are_read(line: Any, tmp_path: Path) -> None:
    (found,) = read("spacy_jsonl", tmp_path, line)
    assert found.task.data == {"text": TEXT}
    assert marked(found) == [(0, 3, "Ada", ("PER",))]


def test_relations_of_prodigy_are_read_by_span_or_by_token(tmp_path: Path) -> None:
    tokens = [{"text": "Ada", "start": 0, "end": 3, "id": 0}, {"start": 10, "end": 13, "id": 1}]
    spans = [{"start": 0, "end": 3, "label": "PER"}, {"start": 10, "end": 13, "label": "PER"}]
    by_token = {"head": 1, "child": 0, "label": "knows"}
    by_span = {"head_span": spans[1], "child_span": spans[0], "label": "knows", **by_token}
    for relation in (by_token, by_span):
        line = {"text": TEXT, "tokens": tokens, "spans": spans, "relations": [relation]}
        (found,) = read("spacy_jsonl", tmp_path, line)
        annotation = found.annotations[0].annotation
        (one,) = annotation.relations
        quotes = {each.id: each.text for each in annotation.regions}
        assert (quotes[one.start], quotes[one.end], one.labels) == ("Bob", "Ada", ("knows",))


def test_what_was_rejected_in_prodigy_is_no_label(tmp_path: Path) -> None:
    line = {"text": TEXT, "spans": [{"start": 0, "end": 3, "label": "PER"}], "answer": "reject"}
    (found,) = read("spacy_jsonl", tmp_path, line)
    assert marked(found) == []
    assert 'its answer is "reject", so its spans are left out' in found.notes[0]


def test_relations_are_written_as_prodigy_has_them(tmp_path: Path) -> None:
    regions = [span(0, 3), span(12, 19)]
    relations = [{"start": "r1", "end": "r0", "labels": ["knows"], "direction": "backward"}]
    example = labelled(*regions, relations=relations)
    path = el.export([example], "spacy_jsonl", tmp_path / "o", interface=INTERFACE, tokens=True)
    record = json.loads(path.read_text())
    (relation,) = record["relations"]
    assert (relation["head"], relation["child"], relation["label"]) == (0, 3, "knows")
    assert record["tokens"][3] == {"text": "Babbage", "start": 12, "end": 19, "id": 3, "ws": False}


@pytest.mark.parametrize(
    "line",
    [
        {"id": 4, "text": TEXT, "label": [[0, 3, "PER"], [8, 9, "地名"]], "Comments": []},
        {"text": TEXT, "labels": [[0, 3, "PER"], [8, 9, "地名"]]},
        {
            "id": 4,
            "text": TEXT,
            "entities": [
                {"id": 10, "label": "PER", "start_offset": 0, "end_offset": 3},
                {"id": 11, "label": "地名", "start_offset": 8, "end_offset": 9},
            ],
            "relations": [{"id": 1, "from_id": 10, "to_id": 11, "type": "at"}],
        },
    ],
)
def test_both_shapes_of_doccano_are_read(line: Any, tmp_path: Path) -> None:
    (found,) = read("doccano", tmp_path, line)
    assert marked(found) == [(0, 3, "Ada", ("PER",)), (8, 9, "🦊", ("地名",))]
    relations = found.annotations[0].annotation.relations
    assert [(each.start, each.end, each.labels) for each in relations] == (
        [("10", "11", ("at",))] if "entities" in line else []
    )


def test_categories_and_comments_of_doccano_are_answers(tmp_path: Path) -> None:
    line = {"text": TEXT, "entities": [], "cats": ["news"], "Comments": ["odd"]}
    for one in (line, {"text": TEXT, "label": ["news"], "Comments": ["odd"]}):
        (found,) = read("doccano", tmp_path, one, interface=ASKED)
        assert [each.values for each in found.annotations[0].annotation.answers] == [
            ("news",),
            ("odd",),
        ]
    (again,) = there_and_back([found], "doccano", ASKED)
    assert again.annotations[0].annotation.answers == found.annotations[0].annotation.answers
    path = tmp_path / "theirs.jsonl"
    begun = el.interface_of(path, "doccano")
    assert [*begun.questions] == ["cats", "comment"]
    (bare,) = read("doccano", tmp_path, line)
    assert len(bare.notes) == 2


def test_a_prediction_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(json.dumps({"text": TEXT, "label": [[0, 3, "PER"]]}))
    (found,) = el.load(path, "doccano", interface=INTERFACE, model="v1")
    assert (found.annotations, found.predictions[0].model) == ((), "v1")
