"""Films: what happens, when, and where it goes."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="video-actions",
        title="What happens when",
        what="Mark stretches of a film on its time line",
        jobs=("mark",),
        interface="""
<View>
  <Video name="film" value="$film" frameRate="12"/>
  <TimelineLabels name="action" toName="film">
    <Label value="Rolls" background="#2f8f6b"/>
    <Label value="Hits the box" background="#c2452d"/>
    <Label value="Rolls back" background="#2b5fa8"/>
  </TimelineLabels>
</View>
""",
        data={"film": "/samples/ball.webm"},
    ),
    Template(
        slug="video-tracks",
        title="Follow an object",
        what="Boxes that move through a film between key frames",
        jobs=("mark",),
        interface="""
<View>
  <Labels name="object" toName="film">
    <Label value="Ball" background="#b0562d"/>
    <Label value="Box" background="#7a4a9c"/>
  </Labels>
  <Video name="film" value="$film" frameRate="12"/>
  <VideoRectangle name="box" toName="film"/>
</View>
""",
        data={"film": "/samples/ball.webm"},
    ),
    Template(
        slug="video-review",
        title="Film review",
        what="Stars, the moment that matters, and what to cut",
        jobs=("rate",),
        interface=el.Interface(
            title="Is the take good enough?",
            body=[
                el.VideoSource(name="take", rate=12),
                el.Labels(of="take", draws=["interval"], labels=["cut this", "keep this"]),
                el.Rating(name="stars", title="How good is the take?", stars=5, size="small"),
                el.Quantity(
                    name="best", title="Best moment", min=0, max=4, step=0.1, unit="s", slider=True
                ),
                el.DateTime(name="shot", title="Shot at", only="time"),
                el.Entries(name="fix", title="What must be done again?", editable=True, most=8),
            ],
        ),
        data={"take": "/samples/ball.webm"},
    ),
)
