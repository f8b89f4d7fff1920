"""The projects of the pages on sound and film."""

from drawing import film

import embed_label as el
from demo_app.projects import store

MEETING = "turns"
meeting = store.project(
    "meeting",
    interface=el.Interface(
        body=[
            el.AudioSource(name="meeting", spectrogram=True),
            el.Labels(of="meeting", labels=["speaker A", "speaker B", "noise"]),
            el.Comment(
                name="said",
                title="What is said?",
                rows=1,
                per_region=True,
                when=el.Selected(labels=["speaker A", "speaker B"]),
            ),
        ]
    ),
)
meeting.add_tasks([{"id": MEETING, "data": {"meeting": "/meeting/turns.wav"}}])

BALL = "bounces"
ball = store.project(
    "ball",
    interface=el.Interface(
        body=[
            el.VideoSource(name="film"),
            el.SeriesSource(
                name="height",
                sync="film",
                time="time",
                channels=[el.Channel(column="height", unit="px", format=".0f", height=110)],
            ),
            el.Labels(name="things", of="film", labels=["ball", "box"], draws=["track"]),
            el.Labels(name="phases", of="height", labels=["bounce", "rolling"], draws=["interval"]),
        ]
    ),
)
ball.add_tasks(
    [
        {
            "id": BALL,
            "data": {
                "film": "/samples/ball.webm",
                "height": {
                    # To the end of the last frame, so that both are as long as each other.
                    "time": [round(at / film.RATE, 4) for at in range(film.FRAMES + 1)],
                    "height": [
                        round(film.height(min(at, film.FRAMES - 1)), 1)
                        for at in range(film.FRAMES + 1)
                    ],
                },
            },
        }
    ]
)
