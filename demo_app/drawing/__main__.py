"""`python -m demo_app.drawing`, in the root of the repository, makes all of them anew."""

from pathlib import Path

from . import dancers, film, page, paper, pictures, series, signs, sounds

ASSETS = Path(__file__).parents[1] / "assets"
FOLDER = ASSETS / "samples"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for makes in (pictures, dancers, signs, sounds, film, series, page):
        makes.make(FOLDER)
    paper.make(ASSETS / "reading")
