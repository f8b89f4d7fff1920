"""Sounds: what is heard, when, and how well."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="audio-events",
        title="Sounds and when they are",
        what="Mark each bird call, alarm or step on the time line",
        jobs=("mark",),
        interface="""
<View>
  <Labels name="heard" toName="sound">
    <Label value="Rising call" background="#2f8f6b"/>
    <Label value="Trill" background="#2b5fa8"/>
    <Label value="Noise" background="#6a6f76"/>
  </Labels>
  <Audio name="sound" value="$sound"/>
  <Number name="birds" toName="sound" min="0" max="12" step="1" slider="true"/>
</View>
""",
        data={"sound": "/samples/birds.wav"},
    ),
    Template(
        slug="audio-transcription",
        title="Transcribe a meeting",
        what="Cut a recording into turns and type what is said in each",
        jobs=("mark", "transcribe"),
        interface="""
<View>
  <Audio name="meeting" value="$meeting"/>
  <Labels name="speaker" toName="meeting">
    <Label value="Speaker A" background="#7a4a9c"/>
    <Label value="Speaker B" background="#2b5fa8"/>
    <Label value="Noise" background="#6a6f76"/>
  </Labels>
  <TextArea name="said" toName="meeting" perRegion="true" rows="2"
            maxSubmissions="1" transcription="true" visibleWhen="region-selected"
            whenLabelValue="Speaker A,Speaker B" placeholder="Word by word"/>
</View>
""",
        data={"meeting": "/meeting/turns.wav"},
    ),
    Template(
        slug="audio-quality",
        title="Opinion score of a voice",
        what="Rate a recording the way listening tests do",
        jobs=("rate",),
        interface=el.Interface(
            title="How does it sound?",
            body=[
                el.AudioSource(name="clip"),
                el.Row(
                    children=[
                        el.Rating(name="overall", title="Overall", required=True),
                        el.Rating(name="natural", title="How natural?"),
                    ]
                ),
                el.Choices(
                    name="faults",
                    title="What disturbs?",
                    choices=["noise", "echo", "gaps", "metallic", "too quiet"],
                    many=True,
                    layout="vertical",
                ),
            ],
        ),
        data={"clip": "/meeting/turns.wav"},
    ),
)
