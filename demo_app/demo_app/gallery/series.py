"""Values over time: a machine's sensors, a person's steps."""

from math import sin

from pydantic import JsonValue

import embed_label as el

from .template import Template

SECONDS = range(120)
STEPS: dict[str, JsonValue] = {
    "second": list(SECONDS),
    "x": [round(sin(t / 2.5) * (1.2 if 30 < t < 80 else 0.15), 2) for t in SECONDS],
    "y": [round(sin(t / 1.2 + 1) * (0.9 if 30 < t < 80 else 0.1), 2) for t in SECONDS],
    "pulse": [round(68 + (34 if 30 < t < 90 else 0) + 3 * sin(t / 6)) for t in SECONDS],
}

TEMPLATES = (
    Template(
        slug="series-anomalies",
        title="Anomalies in a machine",
        what="A spike, and a slow drift, in ten hours of two sensors",
        jobs=("mark",),
        interface="""
<View>
  <TimeSeriesLabels name="odd" toName="sensors">
    <Label value="Spike" background="#c2452d"/>
    <Label value="Drift" background="#b07a1d"/>
    <Label value="Maintenance" background="#2b5fa8"/>
  </TimeSeriesLabels>
  <TimeSeries name="sensors" value="$sensors" valueType="url" timeColumn="minute">
    <Channel column="temperature" legend="Temperature" units="°C" strokeColor="#b0562d"/>
    <Channel column="vibration" legend="Vibration" units="mm/s" strokeColor="#2b5fa8"/>
  </TimeSeries>
  <Choices name="stop" toName="sensors" choice="single-radio" required="true">
    <Choice value="Keep it running"/>
    <Choice value="Stop at the next shift"/>
    <Choice value="Stop at once"/>
  </Choices>
</View>
""",
        data={"sensors": "/samples/machine.csv"},
    ),
    Template(
        slug="series-activity",
        title="What somebody is doing",
        what="Channels of one group drawn over each other, with data in the task itself",
        jobs=("mark", "classify"),
        interface=el.Interface(
            title="Walk, run or rest?",
            body=[
                el.SeriesSource(
                    name="wrist",
                    time="second",
                    channels=[
                        el.Channel(column="x", title="Forward", unit="g", group="motion"),
                        el.Channel(column="y", title="Sideways", unit="g", group="motion"),
                        el.Channel(column="pulse", title="Pulse", unit="/min", color="#c2452d"),
                    ],
                ),
                el.Labels(of="wrist", labels=["rest", "walk", "run"]),
                el.Quantity(
                    name="effort",
                    title="How hard was it?",
                    per_region=True,
                    min=1,
                    max=10,
                    step=1,
                    slider=True,
                ),
            ],
        ),
        data={"wrist": STEPS},
    ),
)
