"""`python -m demo_app.telling DOWNLOADS`, in the root of the repository, makes all of it anew.

DOWNLOADS is a folder with the packages of `packages.py`. Beside Python's own it takes
ai-edge-litert 2.3.0, av 18.1.0, faster-whisper 1.2.1, numpy 2.4.6, onnxruntime 1.31.1,
pillow 13.0.0, pocketsphinx 5.1.1, soundfile 0.14.0 and tokenizers 0.23.3; and, in DOWNLOADS,
`npm install @tensorflow/tfjs@4.22.0 @tensorflow-models/coco-ssd@2.2.3`.
"""

import json
import re
import sys
from pathlib import Path

from .detectors import detect
from .listeners import hear
from .raters import rate

DEMO = Path(__file__).parents[1]
ASSETS = DEMO / "assets"
# Not among the assets: a browser could read there which model said what.
TOLD = DEMO / "demo_app" / "outputs"


def write(name: str, told: object) -> None:
    text = json.dumps(told, ensure_ascii=False, indent=1)
    # Fifteen ratings are one line.
    text = re.sub(r"\[[-\d.,\s]+\]", lambda found: " ".join(found[0].split()), text)
    (TOLD / f"{name}.json").write_text(f"{text}\n")


if __name__ == "__main__":
    downloads = Path(sys.argv[1])
    TOLD.mkdir(exist_ok=True)
    write("ratings", rate(downloads))
    write("boxes", detect(sorted((ASSETS / "photos").glob("*.jpg")), downloads))
    write("transcripts", hear(ASSETS / "clips", downloads))
