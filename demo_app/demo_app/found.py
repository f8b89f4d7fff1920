"""What three detectors found in the photos, and what three recognisers heard in the clips."""

import json
from collections import Counter
from pathlib import Path
from typing import Any
from zlib import crc32

import embed_label as el

OUTPUTS = Path(__file__).with_name("outputs")
PHOTOS = ("coffee", "astronaut", "cat", "temple", "hopper", "rocket")
CLIPS = ("backups", "crashes", "desktop", "feedback", "process", "checking")
# Below it the detectors see things everywhere.
LEAST = 0.3

Boxes = dict[str, dict[str, list[dict[str, Any]]]]


def told(name: str) -> Any:
    return json.loads((OUTPUTS / f"{name}.json").read_text(encoding="utf-8"))


boxes: Boxes = told("boxes")
transcripts: dict[str, dict[str, str]] = told("transcripts")
DETECTORS = tuple(boxes)


def names() -> list[str]:
    """What any of them saw in any photo, the most frequent first."""
    seen = Counter(
        each["label"]
        for photos in boxes.values()
        for photo in PHOTOS
        for each in photos[photo]
        if each["score"] >= LEAST
    )
    return [name for name, _ in seen.most_common()]


def detector(author: str, photo: str) -> str:
    """Each visitor meets all three of them, each on other photos than the next visitor."""
    return DETECTORS[(crc32(author.encode()) + PHOTOS.index(photo)) % len(DETECTORS)]


def prediction(model: str, photo: str) -> el.Annotation:
    regions = [
        el.Box(
            id=f"{photo}-{at}",
            source="image",
            labels=[each["label"]],
            score=each["score"],
            **dict(zip(("x", "y", "width", "height"), each["box"], strict=True)),
        )
        for at, each in enumerate(boxes[model][photo], 1)
        if each["score"] >= LEAST
    ]
    return el.Annotation(id=f"{photo}-{model}", model=model, regions=regions)


def heard(clip: str) -> dict[str, str]:
    return {model: said[clip] for model, said in transcripts.items()}
