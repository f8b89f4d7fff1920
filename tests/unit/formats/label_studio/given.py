"""A config with every tag that makes results, a task for it, and a result of every type."""

import base64
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from embed_label.interface import Interface

CONFIG = """
<View>
  <Image name="img" value="$image"/>
  <RectangleLabels name="boxes" toName="img">
    <Label value="Car"/><Label value="Bus"/>
  </RectangleLabels>
  <EllipseLabels name="ovals" toName="img"><Label value="Wheel"/></EllipseLabels>
  <PolygonLabels name="outlines" toName="img"><Label value="Roof"/></PolygonLabels>
  <KeyPointLabels name="points" toName="img"><Label value="Lamp"/></KeyPointLabels>
  <VectorLabels name="lines" toName="img"><Label value="Lane"/></VectorLabels>
  <BrushLabels name="brush" toName="img"><Label value="Road"/></BrushLabels>
  <BitmaskLabels name="bits" toName="img"><Label value="Sky"/></BitmaskLabels>
  <Choices name="state" toName="img" perRegion="true">
    <Choice value="old"/><Choice value="new"/>
  </Choices>
  <TextArea name="plate" toName="img" perRegion="true" maxSubmissions="1"/>

  <Image name="scan" value="$image"/>
  <Rectangle name="bbox" toName="scan"/>
  <Polygon name="poly" toName="scan"/>
  <Labels name="kinds" toName="scan"><Label value="Text"/><Label value="Stamp"/></Labels>
  <TextArea name="transcription" toName="scan" perRegion="true"/>

  <Image name="bare" value="$image"/>
  <Ellipse name="e" toName="bare"/><KeyPoint name="k" toName="bare"/>
  <Image name="small" value="$image"/><Brush name="br" toName="small"/>
  <Vector name="v" toName="bare"/>

  <Text name="text" value="$text"/>
  <Labels name="ner" toName="text"><Label value="PER"/><Label value="ORG"/></Labels>
  <Relations><Relation value="founded"/></Relations>
  <HyperText name="html" value="$html"/>
  <HyperTextLabels name="marks" toName="html"><Label value="Term"/></HyperTextLabels>
  <Paragraphs name="talk" value="$talk" nameKey="who" textKey="said"/>
  <ParagraphLabels name="tone" toName="talk"><Label value="Polite"/></ParagraphLabels>
  <Audio name="sound" value="$audio"/>
  <Labels name="voice" toName="sound"><Label value="Speech"/></Labels>
  <TimeSeries name="ts" valueType="url" value="$csv" timeColumn="t">
    <Channel column="a"/>
  </TimeSeries>
  <TimeSeriesLabels name="phase" toName="ts"><Label value="Run"/></TimeSeriesLabels>
  <Video name="film" value="$video" frameRate="25"/>
  <VideoRectangle name="box" toName="film"/>
  <Labels name="actors" toName="film"><Label value="Man"/></Labels>
  <Video name="clip" value="$video" frameRate="25"/>
  <TimelineLabels name="moves" toName="clip"><Label value="Jump"/></TimelineLabels>

  <Choices name="one" toName="text"><Choice value="good"/><Choice value="bad"/></Choices>
  <Choices name="nested" toName="text" allowNested="true" choice="multiple">
    <Choice value="Animal"><Choice value="Cat"/></Choice>
  </Choices>
  <Taxonomy name="tree" toName="text"><Choice value="A"><Choice value="B"/></Choice></Taxonomy>
  <Rating name="stars" toName="text"/>
  <Number name="count" toName="text"/>
  <DateTime name="when" toName="text"/>
  <TextArea name="notes" toName="text"/>
  <Text name="left" value="$text"/><Text name="right" value="$text"/>
  <Pairwise name="pair" toName="left,right"/>
  <List name="hits" value="$hits"/>
  <Ranker name="order" toName="hits"/>
  <List name="more" value="$hits"/>
  <Ranker name="sorted" toName="more"><Bucket name="yes"/><Bucket name="no"/></Ranker>
</View>
"""

TEXT = "A 🦊 met Ada.\r\nBabbage 👩‍🔬 smiled; e\u0301 عربي."
DATA: dict[str, Any] = {
    "image": "/street.jpg",
    "text": TEXT,
    "html": "<h1>Title</h1><p>One <b>bold 🦊</b> word.</p><p>Two &amp; three<br>four</p>",
    "talk": [
        {"who": "A", "said": "Hi 🦊 you"},
        {"who": "B", "said": ""},
        {"who": "A", "said": "Bye"},
    ],
    "audio": "/a.mp3",
    "csv": "/t.csv",
    "video": "/v.mp4",
    "hits": [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}],
}


@cache
def an_interface() -> Interface:
    return Interface.from_label_studio(CONFIG)


def result(
    of: tuple[str, str, str], value: dict[str, Any], name: str = "r1", **more: Any
) -> dict[str, Any]:
    """One of a `result`: `of` is its from_name, its to_name and its type."""
    return {
        "id": name,
        "from_name": of[0],
        "to_name": of[1],
        "type": of[2],
        "value": value,
        **more,
    }


def on_image(
    of: tuple[str, str, str], value: dict[str, Any], name: str = "r1", **more: Any
) -> dict[str, Any]:
    size = {"original_width": 640, "original_height": 480, "image_rotation": 0}
    return result(of, value, name, **size, origin="manual", **more)


def a_task(results: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    annotation = {
        "id": 12,
        "result": results,
        "completed_by": 1,
        "was_cancelled": False,
        "ground_truth": False,
        "created_at": "2026-01-31T18:05:00.123456Z",
        "updated_at": "2026-01-31T18:06:00.123456Z",
        "lead_time": 3.25,
        "unique_id": "0b8b3b7e-6ab4-4a1e-9d86-cd1f2ba4a1a5",
    }
    return {"id": 7, "data": DATA, "annotations": [annotation], "predictions": [], **more}


def a_png(levels: bytes, size: tuple[int, int]) -> str:
    alpha = Image.frombytes("L", size, levels)
    black = Image.new("L", size)
    file = BytesIO()
    Image.merge("RGBA", (black, black, black, alpha)).save(file, "PNG", compress_level=1)
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def a_rle(levels: list[int]) -> list[int]:
    """What Label Studio's converter writes for the opacity of each pixel."""
    import numpy
    from label_studio_sdk.converter.brush import mask2rle

    packed: list[int] = mask2rle(numpy.array([levels], dtype=numpy.uint8))
    return packed


BOX = {"x": 10.5, "y": 20.25, "width": 30, "height": 12.5, "rotation": 33}
LEVELS = [0, 0, 255, 255, 255, 0, 0, 255, 0, 0, 0, 255]
SMALL = {"original_width": 4, "original_height": 3, "image_rotation": 0}
