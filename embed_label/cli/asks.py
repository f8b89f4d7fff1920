"""What the options of `label` ask, as far as can be told before anything is loaded."""

import argparse
from pathlib import Path

from embed_label.cli.kinds import PLURALS
from embed_label.errors import InterfaceError

# What each option draws on each kind of source.
DRAWN = {
    "boxes": {"image": "box", "video": "track"},
    "polygons": {"image": "polygon"},
    "points": {"image": "point"},
    "spans": {"text": "span", "audio": "interval", "video": "interval"},
}
NOTHING = """say what to ask, for example
  --choices cat,dog        one of several
  --tags red,round         any of several
  --boxes car,person       boxes on images and films
  --spans PERSON,PLACE     spans of texts, stretches of sounds and films
  --rating --comment       stars, and words of one's own
  --interface FILE         an interface of ours (JSON) or of Label Studio (XML)"""
QUESTIONS = ("choices", "tags", "rating", "comment")


def asks_anything(options: argparse.Namespace) -> bool:
    given = vars(options)
    return any(given[each] for each in (*DRAWN, *QUESTIONS, "interface"))


def check(options: argparse.Namespace, kind: str) -> None:
    """`InterfaceError` for what cannot be drawn on files of this kind, or a file that is none."""
    for name, draws in DRAWN.items():
        if vars(options)[name] and kind not in draws:
            fit = " and ".join(PLURALS[each] for each in draws)
            raise InterfaceError(f"--{name} are for {fit}; here are {PLURALS[kind]}")
    if options.interface and not Path(options.interface).is_file():
        raise InterfaceError(f"there is no file {options.interface}")
