"""Pictures: what is on them, where, and what it looks like."""

import embed_label as el

from .template import Template

TEMPLATES = (
    Template(
        slug="image-boxes",
        title="Boxes in a street",
        what="Find each road user, and say of each whether something hides it",
        jobs=("mark",),
        interface=el.Interface(
            title="Who is on the road?",
            instructions="Draw a tight box around each one, also where it is partly hidden.",
            body=[
                el.ImageSource(name="photo"),
                el.Labels(
                    of="photo",
                    draws=["box"],
                    labels=[
                        el.Label(name="car", key="c"),
                        el.Label(name="person", key="p"),
                        el.Label(name="bicycle", key="b"),
                        el.Label(
                            name="traffic light", key="t", hint="Also where it is off", most=4
                        ),
                    ],
                ),
                el.YesNo(name="hidden", title="Is part of it hidden?", per_region=True),
                el.Choices(
                    name="moves",
                    title="Does it move?",
                    choices=["stands", "moves", "cannot tell"],
                    per_region=True,
                    when=el.Selected(labels=["car", "bicycle"]),
                ),
                el.YesNo(name="complete", title="Is every road user marked?", required=True),
            ],
        ),
        data={"photo": "/samples/street.png"},
    ),
    Template(
        slug="image-class",
        title="Image classification",
        what="One word for each picture, by a single key",
        jobs=("classify",),
        interface="""
<View>
  <Image name="photo" value="$photo"/>
  <Choices name="subject" toName="photo" choice="single-radio" required="true"
           requiredMessage="Say what it shows, or take Other">
    <Choice value="Animal" hotkey="a"/>
    <Choice value="Person" hotkey="p"/>
    <Choice value="Building" hotkey="b"/>
    <Choice value="Machine" hotkey="m"/>
    <Choice value="Other" hotkey="o" hint="Anything that fits nowhere else"/>
  </Choices>
</View>
""",
        data={"photo": "/photos/cat.jpg"},
    ),
    Template(
        slug="image-polygons",
        title="Fields from above",
        what="Trace the outline of each plot and name its crop",
        jobs=("mark", "classify"),
        interface="""
<View>
  <Header value="Trace each field" size="4" underline="true"/>
  <Image name="aerial" value="$aerial"/>
  <PolygonLabels name="crop" toName="aerial" pointSize="medium">
    <Label value="Wheat" background="#c9a227"/>
    <Label value="Clover" background="#3f8f3a"/>
    <Label value="Bare soil" background="#8a5a2b"/>
    <Label value="Water" background="#2a6f97"/>
  </PolygonLabels>
  <Choices name="season" toName="aerial" choice="single" showInline="true">
    <Choice value="Spring"/>
    <Choice value="Summer"/>
    <Choice value="Autumn"/>
  </Choices>
</View>
""",
        data={"aerial": "/samples/fields.png"},
    ),
    Template(
        slug="image-masks",
        title="Cells by the brush",
        what="Paint what belongs to each kind of cell",
        jobs=("mark",),
        interface=el.Interface(
            title="Paint the nuclei",
            body=[
                el.ImageSource(name="slide", title="Stained tissue"),
                el.Labels(
                    of="slide",
                    draws=["mask"],
                    labels=[
                        el.Label(name="healthy", color="#2f8f6b"),
                        el.Label(name="suspicious", color="#c2452d"),
                    ],
                ),
                el.Quantity(
                    name="share",
                    title="How much of the tissue is suspicious?",
                    min=0,
                    max=100,
                    step=5,
                    slider=True,
                    unit="%",
                ),
            ],
        ),
        data={"slide": "/samples/cells.png"},
    ),
    Template(
        slug="image-ellipses",
        title="Count what is round",
        what="Set an ellipse on each cell, then write how many there are",
        jobs=("mark",),
        interface=el.Interface(
            body=[
                el.ImageSource(name="slide"),
                el.Labels(of="slide", draws=["ellipse", "point"], labels=["cell", "debris"]),
                el.Quantity(
                    name="count",
                    title="How many cells?",
                    min=0,
                    step=1,
                    unit="cells",
                    required=True,
                ),
            ],
        ),
        data={"slide": "/samples/cells.png"},
    ),
    Template(
        slug="image-keypoints",
        title="Landmarks of a face",
        what="Place named points, each of them once",
        jobs=("mark",),
        interface="""
<View>
  <Image name="face" value="$face"/>
  <KeyPointLabels name="mark" toName="face">
    <Label value="Left eye" maxUsages="1" background="#1d6f5f"/>
    <Label value="Right eye" maxUsages="1" background="#2b5fa8"/>
    <Label value="Nose" maxUsages="1" background="#b0562d"/>
    <Label value="Left ear" maxUsages="1" background="#7a4a9c"/>
    <Label value="Right ear" maxUsages="1" background="#a03a6a"/>
  </KeyPointLabels>
  <Rating name="sharp" toName="face" maxRating="5"/>
</View>
""",
        data={"face": "/photos/cat.jpg"},
    ),
    Template(
        slug="image-lines",
        title="Roads and rivers as lines",
        what="Follow each line from end to end",
        jobs=("mark",),
        interface="""
<View>
  <Image name="map" value="$map"/>
  <VectorLabels name="way" toName="map" closable="false" curves="true">
    <Label value="Road" background="#5d5f63"/>
    <Label value="River" background="#2f6f9f"/>
  </VectorLabels>
</View>
""",
        data={"map": "/samples/roads.png"},
    ),
    Template(
        slug="image-ocr",
        title="Read what is written",
        what="Box or outline each line, at any angle and in order, and type what it says",
        jobs=("mark", "transcribe"),
        interface="""
<View>
  <Image name="photo" value="$photo"/>
  <Labels name="text" toName="photo">
    <Label value="Printed" background="#2b5fa8"/>
    <Label value="Handwriting" background="#b0562d"/>
    <Label value="Number" background="#1d6f5f"/>
  </Labels>
  <Rectangle name="box" toName="photo"/>
  <Polygon name="outline" toName="photo"/>
  <TextArea name="reads" toName="photo" perRegion="true" required="true" maxSubmissions="1"
            rows="1" placeholder="As it stands there"/>
</View>
""",
        data={"photo": "/samples/window.png"},
    ),
    Template(
        slug="image-receipt",
        title="Read a receipt",
        what="Box each line and type what it says",
        jobs=("mark", "transcribe"),
        interface=el.Interface(
            body=[
                el.ImageSource(name="receipt"),
                el.Labels(
                    of="receipt",
                    draws=["box"],
                    labels=[
                        el.Label(name="shop", most=1),
                        el.Label(name="item"),
                        el.Label(name="total", most=1),
                    ],
                ),
                el.Comment(
                    name="reads", title="What it says", per_region=True, required=True, rows=1
                ),
                el.Quantity(
                    name="price",
                    title="Price",
                    min=0,
                    per_region=True,
                    when=el.Selected(labels=["item", "total"]),
                ),
            ],
        ),
        data={"receipt": "/samples/receipt.png"},
    ),
    Template(
        slug="image-parts",
        title="What belongs to what",
        what="Mark riders and vehicles, then say how they belong together",
        jobs=("mark",),
        interface="""
<View>
  <Relations>
    <Relation value="rides"/>
    <Relation value="waits for"/>
    <Relation value="stands beside"/>
  </Relations>
  <Image name="street" value="$street"/>
  <RectangleLabels name="thing" toName="street">
    <Label value="Person" background="#7a4a9c"/>
    <Label value="Vehicle" background="#2b5fa8"/>
    <Label value="Signal" background="#b0562d"/>
  </RectangleLabels>
</View>
""",
        data={"street": "/samples/street.png"},
    ),
)
