"""Everything that a table has to hold: one of each question, regions of several kinds."""

from datetime import UTC, datetime
from typing import Any

import embed_label as el

TEXT = 'Tür 🦊\r\n=1+1, "so"'
INTERFACE = el.Interface(
    title='Of "doors"',
    instructions="Mark what you see.",
    body=[
        el.TextSource(name="text"),
        el.ImageSource(name="author", value="$photo.url"),
        el.Labels(of="text", labels=["animal", "[odd]"]),
        el.Labels(of="author", name="things", labels=["door"]),
        el.Relations(labels=["opens"]),
        el.Choices(name="kind", choices=["new", "=old"]),
        el.Choices(name="many", choices=["a", "b"], many=True),
        el.Comment(name="why"),
        el.Rating(name="stars"),
        el.Quantity(name="number"),
        el.YesNo(name="sure"),
        el.DateTime(name="when"),
        el.Entries(name="entries"),
        el.Tags(name="tags"),
        el.Taxonomy(name="tree", items=[el.Item(name="a", children=[el.Item(name="b")])]),
        el.Ranking(name="order", entries=["x", "y"]),
        el.Comment(name="each", of="text", per_region=True),
    ],
)


def full(**more: Any) -> el.Annotation:
    given: dict[str, Any] = {
        "id": "a1",
        "author": "ann",
        "regions": [
            {"kind": "span", "id": "r1", "source": "text", "start": 4, "end": 5, "text": "🦊"}
            | {"labels": ["animal"]},
            {"kind": "box", "id": "r2", "source": "author", "x": 0.1, "y": 2, "width": 3}
            | {"height": 4.5, "labels": ["door"], "score": 0.25, "note": "=x"},
        ],
        "relations": [{"id": "l1", "start": "r1", "end": "r2", "labels": ["opens"]}],
        "answers": [
            {"kind": "choices", "question": "kind", "chosen": ["=old"]},
            {"kind": "choices", "question": "many", "chosen": ["b", "a"]},
            {"kind": "comment", "question": "why", "text": "[1] and {2}\n'then'"},
            {"kind": "rating", "question": "stars", "rating": 4},
            {"kind": "quantity", "question": "number", "number": -0.1},
            {"kind": "yes_no", "question": "sure", "yes": False},
            {"kind": "datetime", "question": "when", "datetime": "2026-11-22T05:00"},
            {"kind": "entries", "question": "entries", "texts": ["one"]},
            {"kind": "tags", "question": "tags", "tags": [{"name": "t", "score": 0.5}]},
            {"kind": "taxonomy", "question": "tree", "paths": [["a", "b"]]},
            {"kind": "ranking", "question": "order", "order": ["y", "x"]},
            {"kind": "comment", "question": "each", "region": "r1", "text": "red"},
        ],
        "spaces": {"author": {"kind": "plane", "width": 64, "height": 48}},
    }
    return el.Annotation.model_validate({**given, **more})


TASK = el.Task(id="-7", data={"text": TEXT, "photo": {"url": "/a/b.png?x=1"}})
MOMENT = datetime(2026, 11, 22, 5, 6, 7, 890, tzinfo=UTC)
TOLD = {"verified": True, "surplus": False, "interface_version": "abc"}


def examples() -> list[el.Example]:
    said = el.Submission(
        annotation=full(),
        lead_time=1.5,
        created_at=MOMENT,
        updated_at=MOMENT,
        ground_truth=True,
        meta={"embed_label": {**TOLD, "review": {"outcome": "accept"}}},
    )
    skipped = el.Submission(
        annotation=el.Annotation(id="a2", author="@ben"),
        skipped=True,
        meta={"embed_label": {"skipped": "dark"}},
    )
    other = el.Task(id="8", data={"text": "no", "photo": {"url": "/c.png"}})
    bare = el.Submission(annotation=el.Annotation(id="a3", author="ann"))
    return [
        el.Example(task=TASK, annotations=[said, skipped]),
        el.Example(task=other, annotations=[bare]),
    ]


def predicted() -> el.Annotation:
    return full(id="p1", author="", model="v1", score=0.75)
