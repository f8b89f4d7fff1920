"""`python -m demo_app.drawing`, in the root of the repository, makes all of them anew."""

from pathlib import Path

from . import dancers, film, page, pictures, series, signs, sounds

FOLDER = Path(__file__).parents[1] / "assets" / "samples"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for makes in (pictures, dancers, signs, sounds, film, series, page):
        makes.make(FOLDER)
