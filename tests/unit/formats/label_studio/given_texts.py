"""Results that mark texts and times."""

from typing import Any

from tests.unit.formats.label_studio.given import BOX, result

RUNS: dict[str, list[dict[str, Any]]] = {
    "labels on a text, related": [
        result(
            ("ner", "text", "labels"),
            {"start": 9, "end": 12, "text": "Ada", "labels": ["PER"]},
            "a",
        ),
        result(
            ("ner", "text", "labels"),
            {"start": 15, "end": 22, "text": "Babbage", "labels": ["PER", "ORG"]},
            "b",
        ),
        {
            "type": "relation",
            "from_id": "a",
            "to_id": "b",
            "direction": "left",
            "labels": ["founded"],
        },
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "bi"},
    ],
    "hypertextlabels": [
        result(
            ("marks", "html", "hypertextlabels"),
            {
                "start": "/p[1]/b[1]/text()[1]",
                "end": "/p[1]/text()[2]",
                "startOffset": 0,
                "endOffset": 5,
                "globalOffsets": {"start": 9, "end": 21},
                "text": "bold 🦊 word",
                "hypertextlabels": ["Term"],
            },
        )
    ],
    "hypertextlabels by XPath alone": [
        result(
            ("marks", "html", "hypertextlabels"),
            {
                "start": "/p[2]/text()[1]",
                "end": "/p[2]/text()[2]",
                "startOffset": 4,
                "endOffset": 4,
                "text": "& three\nfour",
                "hypertextlabels": ["Term"],
            },
        )
    ],
    "paragraphlabels": [
        result(
            ("tone", "talk", "paragraphlabels"),
            {
                "start": "0",
                "end": "2",
                "startOffset": 3,
                "endOffset": 2,
                "text": "🦊 you\n\nBy",
                "paragraphlabels": ["Polite"],
            },
        )
    ],
    "labels on a sound": [
        result(
            ("voice", "sound", "labels"),
            {"start": 1.5, "end": 3.75, "channel": 0, "labels": ["Speech"]},
            original_length=12.5,
        )
    ],
    "timeserieslabels": [
        result(
            ("phase", "ts", "timeserieslabels"),
            {"start": 10, "end": 12.5, "instant": False, "timeserieslabels": ["Run"]},
        )
    ],
    "timeserieslabels by date": [
        result(
            ("phase", "ts", "timeserieslabels"),
            {
                "start": "2026-01-31 18:05:00",
                "end": "2026-01-31T18:05:01.5Z",
                "instant": False,
                "timeserieslabels": ["Run"],
            },
        )
    ],
    "timelinelabels": [
        result(
            ("moves", "clip", "timelinelabels"),
            {"ranges": [{"start": 26, "end": 50}], "timelinelabels": ["Jump"]},
        )
    ],
    "videorectangle": [
        result(
            ("box", "film", "videorectangle"),
            {
                "framesCount": 250,
                "duration": 10,
                "sequence": [
                    {"frame": 1, "time": 0.04, **BOX, "enabled": True},
                    {"frame": 26, "time": 1.04, **BOX, "x": 40, "enabled": False},
                ],
                "labels": ["Man"],
            },
        )
    ],
}
