"""The store of the test app, in the folder that the test names."""

import os
from pathlib import Path

import embed_label as el
from embed_label.server import Media, Pictures
from host.careless import be_careless

if Path(os.environ.get("HOST_DATA", "."), "careless").exists():
    be_careless()

# Tests put pictures there once it runs.
SCANS = Path(os.environ.get("HOST_DATA", "."), "scans")
SCANS.mkdir(exist_ok=True)
pictures = Pictures(SCANS, cache=SCANS / ".cache")
CLIPS = SCANS.with_name("clips")
CLIPS.mkdir(exist_ok=True)
media = Media(CLIPS, at="/clips")
store = el.LabelStore(f"sqlite:///{os.environ.get('HOST_DATA', '.')}/labels.db")

INTERFACE = el.Interface(
    title="Street",
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Labels(name="things", of="photo", labels=["car", "person"]),
        el.TextSource(name="report", title="Report"),
        el.Labels(name="words", of="report", labels=["Name", "Place"]),
        el.Choices(name="weather", title="Weather", choices=["Sun", "Rain"]),
        el.Rating(name="quality", title="Quality"),
        el.Comment(name="note", title="Note"),
    ],
)
TASK = el.Task(
    id="street",
    data={"photo": "/street.png", "report": "Ada met Charles in London. 👩‍🚀 flew to Zürich."},
)
NOTE = el.Interface(title="Delivery", body=[el.Comment(name="note", title="Note")])
