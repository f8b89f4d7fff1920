"""Annotations of the web: what is written of pictures and texts, read, and seen by others."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import embed_label as el
from tests.unit.formats.images.given import BOX, POLYGON
from tests.unit.formats.texts.given import INTERFACE, LABELS, TEXT

HERE = Path(__file__).parent
SCHEMA = Draft202012Validator(json.loads((HERE / "web.schema.json").read_text()))
ROOT = HERE.parents[3]
PICTURE = el.Interface(
    body=[
        el.ImageSource(name="image"),
        el.Labels(of="image", labels=["Car"]),
        el.TextSource(name="text"),
        el.Labels(of="text", name="words", labels=LABELS),
    ]
)
SHAPES: list[dict[str, Any]] = [
    BOX,
    {**BOX, "rotation": 30},
    POLYGON,
    {**POLYGON, "holes": [[(10, 10), (12, 10), (12, 12)]]},
    {"kind": "ellipse", "x": 9.5, "y": 9, "radius_x": 4, "radius_y": 2},
    {"kind": "point", "x": 1.25, "y": 1},
]


def written(*examples: el.Example, folder: Path, interface: el.Interface = INTERFACE) -> Any:
    path = el.export(examples, "web_annotation", folder / "o", interface=interface)
    page = json.loads(path.read_text())
    SCHEMA.validate(page)
    return page


def read(folder: Path, *items: Any, interface: el.Interface = INTERFACE, **options: Any) -> Any:
    path = folder / "theirs.json"
    path.write_text(json.dumps([*items]))
    return el.load(path, "web_annotation", interface=interface, **options)


def adapted(*pairs: tuple[str, Any]) -> list[Any]:
    """What the adapters of Recogito and Annotorious make of annotations."""
    node = shutil.which("node") or str(ROOT / ".venv/bin/node")
    done = subprocess.run(
        [node, "--input-type=module", "-e", (HERE / "adapters.mjs").read_text()],
        input=json.dumps(pairs),
        cwd=ROOT / "component_js",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


def on_picture(*regions: dict[str, Any], text: str = TEXT, **more: Any) -> el.Example:
    drawn = [
        {"id": f"s{at}", "source": "image", "labels": ["Car"], **each}
        for at, each in enumerate(regions)
    ]
    annotation = el.Annotation.model_validate(
        {"id": "a", "author": "ann", "regions": drawn, **more}
    )
    task = el.Task(id="7", data={"image": "/b.jpg", "text": text})
    return el.Example(task=task, annotations=[el.Submission(annotation=annotation)])
