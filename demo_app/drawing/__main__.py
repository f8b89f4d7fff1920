"""`python -m demo_app.drawing`, in the root of the repository, makes all of them anew."""

from pathlib import Path

from . import film, page, pictures, series, sounds

FOLDER = Path(__file__).parents[1] / "assets" / "samples"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for makes in (pictures, sounds, film, series, page):
        makes.make(FOLDER)
