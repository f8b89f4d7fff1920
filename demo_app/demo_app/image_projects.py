"""The projects of the pages on images."""

import os

from drawing import shapes as drawn
from rxconfig import ORIGINS

import embed_label as el
from demo_app.projects import folder, store
from embed_label.server import Pictures

# In watch mode the server has another port than the pages, and its pictures another address.
SERVER = os.environ.get("EMBED_LABEL_DEMO_SERVER", "")

HALVES = ("left", "right")
JOINTS = [
    "nose",
    "chin",
    *(f"{half} {part}" for part in ("eye", "shoulder", "elbow") for half in HALVES),
]
BONES = [
    ("left eye", "nose"),
    ("right eye", "nose"),
    ("nose", "chin"),
    *(bone for half in HALVES for bone in (("chin", f"{half} shoulder"),)),
    *((f"{half} shoulder", f"{half} elbow") for half in HALVES),
]

tools = store.project(
    "tools",
    interface=el.Interface(
        body=[
            el.ImageSource(name="photo"),
            el.Labels(
                of="photo",
                labels=[
                    el.Label(name="suit"),
                    el.Label(name="helmet"),
                    el.Label(name="flag"),
                    el.Label(name="shuttle"),
                    el.Label(name="badge"),
                    el.Label(name="pose", joints=JOINTS, bones=BONES),
                ],
            ),
            el.Comment(
                name="reads",
                title="What does it say?",
                rows=1,
                per_region=True,
                when=el.Selected(labels=["badge"]),
            ),
        ]
    ),
)
PHOTO = "astronaut"
tools.add_tasks([{"id": PHOTO, "data": {"photo": "/photos/astronaut.jpg"}}])

shapes = store.project(
    f"shapes{SERVER}",
    interface=el.Interface(
        auto_submit=True,
        body=[
            el.ImageSource(name="picture"),
            el.Choices(
                name="shape",
                title="Which shape is it?",
                choices=["circle", "triangle", "square", "star", "none of these"],
                required=True,
            ),
        ],
    ),
)
shapes.add_tasks(
    {"id": f"shape-{number}", "data": {"picture": f"{SERVER}/shapes/{number}.png"}}
    for number in range(1, drawn.COUNT + 1)
)

(folder / "large").mkdir(exist_ok=True)
pictures = Pictures(
    folder / "large",
    at=f"{SERVER}/_embed_label/pictures",
    cache=folder / "tiles",
    origins=ORIGINS.split(",") if SERVER else (),
)
MAP = folder / "large" / "city.jpg"
city = store.project(
    f"city{SERVER}",
    interface=el.Interface(
        body=[
            el.ImageSource(name="map"),
            el.Labels(of="map", draws=["box", "point"], labels=[el.Label(name="balloon", most=7)]),
        ]
    ),
)
TASK = "city"
city.add_tasks([{"id": TASK, "data": {"map": pictures.address(MAP.name)}}])
