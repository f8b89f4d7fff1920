"""A result of every type, and of every kind that is odd."""

from typing import Any

from tests.unit.formats.label_studio.given import BOX, on_image, result
from tests.unit.formats.label_studio.given_shapes import SHAPES
from tests.unit.formats.label_studio.given_texts import RUNS

RESULTS: dict[str, list[dict[str, Any]]] = {
    **SHAPES,
    **RUNS,
    "answers": [
        result(("one", "text", "choices"), {"choices": ["good"]}, "a", origin="manual"),
        result(("nested", "text", "choices"), {"choices": [["Animal", "Cat"], ["Animal"]]}, "b"),
        result(("tree", "text", "taxonomy"), {"taxonomy": [["A", "B"], ["A"]]}, "c"),
        result(("stars", "text", "rating"), {"rating": 4}, "d"),
        result(("count", "text", "number"), {"number": 2.5}, "e"),
        result(("when", "text", "datetime"), {"datetime": "2026-01-31T18:05"}, "f"),
        result(("notes", "text", "textarea"), {"text": ["one", "two"]}, "g"),
        result(("pair", "left,right", "pairwise"), {"selected": "left"}, "h"),
        result(("order", "hits", "ranker"), {"ranker": {"order": ["y", "x"]}}, "i"),
        result(("sorted", "more", "ranker"), {"ranker": {"yes": ["x"], "no": ["y"]}}, "j"),
    ],
    "a ranking as a list": [result(("order", "hits", "ranker"), {"ranker": ["y", "x"]})],
    "what else results say": [
        on_image(
            ("boxes", "img", "rectanglelabels"),
            {**BOX, "rectanglelabels": ["Car"], "area": 5},
            score=0.75,
            parentID="r0",
            meta={"text": ["dented"], "by": "me"},
            hidden=True,
            readonly=True,
            locked=None,
            item_index=2,
        ),
        on_image(
            ("boxes", "img", "rectanglelabels"),
            {**BOX, "rectanglelabels": ["Car", "Car"]},
            "r2",
            score=97,
            meta={"text": ["two", "notes"]},
            hidden=False,
        ),
    ],
    "what we do not hold": [
        result(
            ("chat", "text", "chatmessage"), {"chatmessage": {"role": "user", "content": "Hi"}}, "a"
        ),
        result(("code", "text", "reactcode"), {"reactcode": {"any": [1, None]}}, "b"),
        result(
            ("pages", "img", "ocrlabels"),
            {
                "x": 0.1,
                "y": 0.2,
                "width": 0.3,
                "height": 0.1,
                "pageIndex": 2,
                "ocrtext": "A",
                "ocrlabels": ["T"],
            },
            "c",
        ),
        on_image(
            ("boxes", "img", "rectanglelabels"),
            {**BOX, "width": 0, "rectanglelabels": ["Car"]},
            "d",
        ),
        result(("stars", "text", "rating"), {"rating": 0}, "e"),
        result(("one", "text", "choices"), {"choices": ["good"]}, "f"),
        result(("one", "text", "choices"), {"choices": ["bad"]}, "g"),
        result(("state", "img", "choices"), {"choices": ["old"]}, "h"),
    ],
}
