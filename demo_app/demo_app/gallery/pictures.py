"""Pictures as a whole: captions, quality, poses, pages, and pictures to pick."""

from itertools import pairwise

import embed_label as el

from .template import Template

SIDES = ("left", "right")
ARM, LEG = ("shoulder", "elbow", "wrist"), ("shoulder", "hip", "knee", "ankle")
JOINTS = ["nose", *(f"{side} {part}" for part in (*ARM, *LEG[1:]) for side in SIDES)]
BONES = [
    *((f"left {part}", f"right {part}") for part in ("shoulder", "hip")),
    *(
        (f"{side} {one}", f"{side} {other}")
        for side in SIDES
        for one, other in (*pairwise(ARM), *pairwise(LEG))
    ),
]

TEMPLATES = (
    Template(
        slug="image-pose",
        title="Poses of dancers",
        what="Set the joints of each body in order: Shift says it is covered, Alt leaves it out",
        jobs=("mark",),
        interface=el.Interface(
            title="How do they stand?",
            instructions="Left is theirs, not yours.",
            body=[
                el.ImageSource(name="photo"),
                el.Labels(
                    of="photo",
                    draws=["skeleton"],
                    labels=[
                        el.Label(name="dancer", color="#2b5fa8", joints=JOINTS, bones=BONES),
                    ],
                ),
                el.Choices(
                    name="weight",
                    title="Which foot bears the weight?",
                    choices=["left", "right", "both", "none"],
                    per_region=True,
                ),
            ],
        ),
        data={"photo": "/samples/dancers.png"},
    ),
    Template(
        slug="image-caption",
        title="Image caption",
        what="A sentence for those who cannot see the picture",
        jobs=("transcribe",),
        interface="""
<View>
  <Image name="photo" value="$photo"/>
  <Header value="Describe the picture to somebody on the telephone" size="5"/>
  <TextArea name="caption" toName="photo" rows="3" maxSubmissions="1"
            required="true" placeholder="An astronaut in an orange suit …"/>
</View>
""",
        data={"photo": "/photos/astronaut.jpg"},
    ),
    Template(
        slug="image-quality",
        title="Photo review",
        what="Stars, sliders and a reason for what falls through",
        jobs=("rate",),
        interface=el.Interface(
            title="Would you print it?",
            body=[
                el.ImageSource(name="photo"),
                el.Rating(
                    name="likes", title="How much do you like it?", icon="heart", size="large"
                ),
                el.Quantity(name="sharp", title="Sharpness", min=0, max=10, step=1, slider=True),
                el.Quantity(name="light", title="Light", min=0, max=10, step=1, slider=True),
                el.YesNo(
                    name="print", title="Print it?", yes="Print", no="Leave out", required=True
                ),
                el.Choices(
                    name="why",
                    title="Why not?",
                    choices=["blurred", "too dark", "cut off", "nothing to see"],
                    many=True,
                    required=True,
                    when=el.Answered(question="print", values=["no"]),
                ),
            ],
        ),
        data={"photo": "/photos/temple.jpg"},
    ),
    Template(
        slug="image-pick",
        title="Pick by picture",
        what="Choices that show what they mean",
        jobs=("classify",),
        interface=el.Interface(
            title="Which shape of leaf fits the description?",
            body=[
                el.TextSource(name="plant"),
                el.Choices(
                    name="leaf",
                    title="Its leaf is",
                    required=True,
                    choices=[
                        el.Choice(
                            name="oval", title="Oval", image="/samples/leaf-oval.svg", key="o"
                        ),
                        el.Choice(
                            name="lobed", title="Lobed", image="/samples/leaf-lobed.svg", key="l"
                        ),
                        el.Choice(
                            name="needle",
                            title="Needles",
                            image="/samples/leaf-needle.svg",
                            key="n",
                        ),
                        el.Choice(
                            name="heart", title="Heart", image="/samples/leaf-heart.svg", key="h"
                        ),
                    ],
                ),
                el.Comment(name="note", title="What gave it away?", max_length=200),
            ],
        ),
        data={
            "plant": "A large tree of the hills. Its leaves have rounded bays on both sides, and "
            "in autumn acorns lie below it."
        },
    ),
    Template(
        slug="image-pages",
        title="Pages of a scan",
        what="One task of several pages, with a question for each",
        jobs=("classify",),
        interface="""
<View>
  <Image name="pages" valueList="$pages"/>
  <RectangleLabels name="seen" toName="pages">
    <Label value="Heading" background="#2b5fa8"/>
    <Label value="Signature" background="#b0562d"/>
  </RectangleLabels>
  <Choices name="kind" toName="pages" perItem="true" choice="single-radio" showInline="true">
    <Choice value="Cover"/>
    <Choice value="Terms"/>
    <Choice value="Signatures"/>
  </Choices>
</View>
""",
        data={"pages": ["/samples/scan-1.png", "/samples/scan-2.png", "/samples/scan-3.png"]},
    ),
    Template(
        slug="image-versus",
        title="Which picture is better",
        what="Two versions side by side: left, right, as good, or neither",
        jobs=("compare",),
        interface=el.Interface(
            title="Which of the two would you keep?",
            body=[
                el.Row(
                    children=[
                        el.ImageSource(name="left", value="$versions[0]", title="A"),
                        el.ImageSource(name="right", value="$versions[1]", title="B"),
                    ]
                ),
                el.Pairwise(
                    name="better", title="The better one", left="left", right="right", required=True
                ),
                el.Choices(
                    name="because",
                    title="What decided it?",
                    choices=["sharpness", "noise", "colour"],
                    many=True,
                    when=el.Answered(question="better", values=["left", "right"]),
                ),
            ],
        ),
        data={"versions": ["/samples/temple-a.jpg", "/samples/temple-b.jpg"]},
    ),
    Template(
        slug="image-change",
        title="What changed",
        what="Two pictures of one place: mark the changes on the second",
        jobs=("mark", "compare"),
        interface="""
<View>
  <View style="display: flex; gap: 12px">
    <View style="flex: 1"><Header value="Before"/><Image name="before" value="$before"/></View>
    <View style="flex: 1"><Header value="After"/><Image name="after" value="$after"/></View>
  </View>
  <RectangleLabels name="change" toName="after">
    <Label value="Appeared" background="#2f8f6b"/>
    <Label value="Gone" background="#c2452d"/>
    <Label value="Different" background="#6a6f76"/>
  </RectangleLabels>
  <Number name="count" toName="after" min="0" max="20" step="1"/>
</View>
""",
        data={"before": "/samples/street.png", "after": "/samples/street-later.png"},
    ),
)
