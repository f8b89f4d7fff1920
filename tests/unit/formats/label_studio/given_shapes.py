"""Results that mark an image."""

from typing import Any

from tests.unit.formats.label_studio.given import BOX, LEVELS, SMALL, a_png, a_rle, on_image, result

SHAPES: dict[str, list[dict[str, Any]]] = {
    "rectanglelabels": [
        on_image(("boxes", "img", "rectanglelabels"), {**BOX, "rectanglelabels": ["Car"]}),
    ],
    "ellipselabels": [
        on_image(
            ("ovals", "img", "ellipselabels"),
            {
                "x": 50,
                "y": 40,
                "radiusX": 5,
                "radiusY": 7.5,
                "rotation": 10,
                "ellipselabels": ["Wheel"],
            },
        )
    ],
    "polygonlabels": [
        on_image(
            ("outlines", "img", "polygonlabels"),
            {"points": [[1, 2], [33.3, 4], [5, 66.6]], "closed": True, "polygonlabels": ["Roof"]},
        )
    ],
    "a polygon from before `closed`": [
        on_image(
            ("outlines", "img", "polygonlabels"),
            {"points": [[1, 2], [33.3, 4], [5, 66.6]], "polygonlabels": ["Roof"]},
        )
    ],
    "keypointlabels": [
        on_image(
            ("points", "img", "keypointlabels"),
            {"x": 12.5, "y": 50, "width": 0.3125, "keypointlabels": ["Lamp"]},
        )
    ],
    "vectorlabels": [
        on_image(
            ("lines", "img", "vectorlabels"),
            {
                "vertices": [
                    {"id": "p0", "x": 10, "y": 10, "prevPointId": None, "isBezier": False},
                    {
                        "id": "p1",
                        "x": 20,
                        "y": 20,
                        "prevPointId": "p0",
                        "isBezier": True,
                        "controlPoint1": {"x": 15, "y": 18},
                        "controlPoint2": {"x": 25, "y": 22},
                    },
                ],
                "closed": False,
                "vectorlabels": ["Lane"],
            },
        )
    ],
    "brushlabels": [
        result(
            ("brush", "img", "brushlabels"),
            {"format": "rle", "rle": a_rle(LEVELS), "brushlabels": ["Road"]},
            **SMALL,
        )
    ],
    "brushlabels with soft edges": [
        result(
            ("brush", "img", "brushlabels"),
            {
                "format": "rle",
                "rle": a_rle([0, 90, 255, 255, *LEVELS[4:]]),
                "brushlabels": ["Road"],
            },
            **SMALL,
        )
    ],
    "bitmasklabels": [
        result(
            ("bits", "img", "bitmasklabels"),
            {"imageDataURL": a_png(bytes(LEVELS), (4, 3)), "bitmasklabels": ["Sky"]},
            **SMALL,
        )
    ],
    "tools without labels": [
        on_image(
            ("e", "bare", "ellipse"),
            {"x": 5, "y": 4, "radiusX": 5, "radiusY": 7.5, "rotation": 0},
            "a",
        ),
        on_image(("k", "bare", "keypoint"), {"x": 12.5, "y": 50, "width": 0.3125}, "b"),
        result(("br", "small", "brush"), {"format": "rle", "rle": a_rle([255] * 12)}, "c", **SMALL),
    ],
    "Labels beside Rectangle, answers for the region": [
        on_image(("bbox", "scan", "rectangle"), BOX),
        on_image(("kinds", "scan", "labels"), {**BOX, "labels": ["Text"]}),
        on_image(("transcription", "scan", "textarea"), {**BOX, "text": ["ABC 123"]}),
    ],
    "a bare Rectangle": [on_image(("bbox", "scan", "rectangle"), BOX)],
    "answers for a region": [
        on_image(("boxes", "img", "rectanglelabels"), {**BOX, "rectanglelabels": ["Bus"]}, "r1"),
        on_image(("state", "img", "choices"), {**BOX, "choices": ["old"]}, "r1"),
        on_image(("boxes", "img", "rectanglelabels"), {**BOX, "rectanglelabels": ["Car"]}, "r2"),
        on_image(("plate", "img", "textarea"), {**BOX, "text": ["B-1"]}, "r2"),
        on_image(("state", "img", "choices"), {**BOX, "choices": ["new"]}, "r2"),
    ],
}
