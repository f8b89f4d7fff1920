"""Three detectors on each photo: their boxes and scores, as they came."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from PIL import Image

from .packages import COCO_SSD, EFFICIENTDET, SSD_MOBILENET

# Below this they see things everywhere.
LEAST = 0.2
EFFICIENTDET_MODEL = "package/android/src/main/assets/lite-model.tflite"
SSD_MODELS = "package/example/models"

Found = dict[str, list[float] | float | str]


def detect(photos: list[Path], downloads: Path) -> dict[str, dict[str, list[Found]]]:
    """By detector and photo: `box` (x, y, width, height in pixels), `label`, `score`."""
    efficientdet = EFFICIENTDET.unpacked(downloads) / EFFICIENTDET_MODEL
    ssd = SSD_MOBILENET.unpacked(downloads) / SSD_MODELS
    with ZipFile(efficientdet) as tail:
        labels = tail.read("labelmap.txt").decode().splitlines()
    # The first line of this one is for the background, which is never found.
    ssd_labels = (ssd / "ssd_mobilenet.txt").read_text().splitlines()[1:]
    return {
        "EfficientDet-Lite0": with_litert(efficientdet, labels, photos),
        "SSD MobileNet v1": with_litert(ssd / "ssd_mobilenet.tflite", ssd_labels, photos),
        "COCO-SSD": with_tensorflow_js(photos, downloads),
    }


def with_litert(model: Path, labels: list[str], photos: list[Path]) -> dict[str, list[Found]]:
    net = Interpreter(str(model))
    net.allocate_tensors()
    taken = net.get_input_details()[0]
    boxes, classes, scores, _count = (each["index"] for each in net.get_output_details())
    _, tall, wide, _ = taken["shape"]
    found: dict[str, list[Found]] = {}
    for photo in photos:
        image = Image.open(photo).convert("RGB")
        net.set_tensor(taken["index"], np.asarray(image.resize((wide, tall)))[None])
        net.invoke()
        found[photo.stem] = [
            as_found(
                box * ([image.height, image.width] * 2), labels[int(kind)], float(score), image
            )
            for box, kind, score in zip(
                *(net.get_tensor(each)[0] for each in (boxes, classes, scores)), strict=True
            )
            if score >= LEAST
        ]
    return found


def as_found(edges: np.ndarray, label: str, score: float, image: Image.Image) -> Found:
    """Boxes that reach out of the photo are cut at its edges; nothing else is changed."""
    top, left, bottom, right = (
        float(np.clip(edge, 0, most))
        for edge, most in zip(edges, [image.height, image.width] * 2, strict=True)
    )
    box = [round(each, 1) for each in (left, top, right - left, bottom - top)]
    return {"box": box, "label": label, "score": round(score, 3)}


def with_tensorflow_js(photos: list[Path], downloads: Path) -> dict[str, list[Found]]:
    model = COCO_SSD.unpacked(downloads) / "package" / "models" / "coco-ssd"
    with TemporaryDirectory() as folder:
        given = [*pixels(photos, Path(folder))]
        ran = subprocess.run(
            ["node", Path(__file__).with_name("detect.mjs").resolve(), model.resolve(), str(LEAST)],
            input=json.dumps(given),
            capture_output=True,
            check=True,
            cwd=downloads,  # with node_modules
            text=True,
        )
    told = json.loads(ran.stdout.splitlines()[-1])
    found: dict[str, list[Found]] = {}
    for photo, seen in zip(photos, told, strict=True):
        image = Image.open(photo)
        found[photo.stem] = [
            as_found(np.array([y, x, y + height, x + width]), each["class"], each["score"], image)
            for each in seen
            for x, y, width, height in [each["bbox"]]
        ]
    return found


def pixels(photos: list[Path], folder: Path) -> Iterator[dict[str, str | int]]:
    for photo in photos:
        image = Image.open(photo).convert("RGB")
        raw = folder / f"{photo.stem}.rgb"
        raw.write_bytes(image.tobytes())
        yield {"raw": str(raw), "width": image.width, "height": image.height}
