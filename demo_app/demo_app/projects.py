"""The store of the demo, and the projects in it."""

import os
from pathlib import Path

import embed_label as el
from demo_app.texts import TEXTS

folder = Path(os.environ.get("EMBED_LABEL_DEMO_DATA") or Path(__file__).parents[1] / ".data")
folder.mkdir(parents=True, exist_ok=True)
store = el.LabelStore(f"sqlite:///{folder / 'labels.db'}")

photos = store.project(
    "photos",
    interface=el.Interface(
        body=[
            el.ImageSource(name="photo"),
            el.Labels(
                of="photo",
                draws=["box"],
                labels=["person", "animal", "vehicle", "building", "thing"],
            ),
            el.Choices(
                name="use",
                title="On a front page?",
                choices=["yes", "perhaps", "no"],
                required=True,
            ),
            el.Rating(name="quality", title="How good is the photo?"),
            el.Comment(name="note", title="Anything odd?"),
        ]
    ),
)
photos.add_tasks(
    {"data": {"photo": f"/photos/{name}.jpg"}}
    for name in ("cat", "astronaut", "temple", "rocket", "coffee")
)

cutouts = store.project(
    "cutouts",
    interface=el.Interface(
        body=[
            el.ImageSource(name="photo"),
            el.Labels(of="photo", labels=["person", "animal", "building", "thing"], draws=["mask"]),
        ]
    ),
)
cutouts.add_tasks(
    {"data": {"photo": f"/photos/{name}.jpg"}} for name in ("astronaut", "coffee", "rocket", "cat")
)

texts = store.project(
    "texts",
    interface=el.Interface(
        body=[
            el.TextSource(name="text"),
            el.Labels(of="text", labels=["person", "place", "organisation", "time"]),
            el.Choices(
                name="tone",
                title="How does it sound?",
                choices=["glad", "neutral", "angry"],
                required=True,
            ),
            el.Rating(name="clear", title="How clear is it?"),
            el.Comment(name="note", title="Anything else?"),
        ]
    ),
)
texts.add_tasks({"data": {"text": text}} for text in TEXTS)

# What a model said of the coffee: one box is right, one is askew, one is not there at all.
CUP = el.Task(id="cup", data={"photo": "/photos/cup.jpg"})
GUESS = el.Annotation(
    id="guess",
    model="demo-detector",
    regions=[
        el.Box(
            id="g1", source="photo", labels=["cup"], score=0.94, x=168, y=6, width=246, height=296
        ),
        el.Box(
            id="g2",
            source="photo",
            labels=["spoon"],
            score=0.71,
            x=352,
            y=112,
            width=150,
            height=150,
        ),
        el.Box(
            id="g3", source="photo", labels=["saucer"], score=0.38, x=10, y=16, width=110, height=90
        ),
    ],
)
corrections = store.project(
    "corrections",
    interface=el.Interface(
        body=[
            el.ImageSource(name="photo"),
            el.Labels(of="photo", draws=["box"], labels=["cup", "saucer", "spoon"]),
        ]
    ),
)
corrections.add_tasks([CUP])
