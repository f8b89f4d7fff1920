"""`embed-label label`: what it is told."""

import argparse

from embed_label.cli.kinds import KINDS

EXAMPLES = """
examples:
  embed-label label photos --choices cat,dog,neither
      one key for each picture; the next one comes by itself
  embed-label label photos --boxes car,person --csv labels.csv
      boxes, and a table that is always up to date
  embed-label label reviews.csv --show text --spans PERSON,PLACE
      the column "text" of a table
  embed-label label photos --interface config.xml
      what Label Studio showed, or an interface of ours as JSON
  embed-label label photos --choices cat,dog --people 3 --host 0.0.0.0
      three people in one network share the pictures: each gets others
  embed-label label --s3 s3://bucket/scans --boxes lesion
      straight from a bucket (AWS_ENDPOINT_URL and so on say which)
  embed-label label photos
      goes on where you stopped
"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.set_defaults(run=_run)
    parser.add_argument(
        "place", metavar="DIR", nargs="?", help="a folder, a table, or a file of tasks"
    )
    parser.add_argument("--s3", metavar="URL", help="a bucket: s3://name, s3://name/folder")
    asks = parser.add_argument_group("what is asked")
    asks.add_argument("--choices", type=_words, metavar="A,B", help="one of several")
    asks.add_argument("--tags", type=_words, metavar="A,B", help="any of several")
    asks.add_argument("--boxes", type=_words, metavar="A,B", help="boxes on images and films")
    asks.add_argument("--polygons", type=_words, metavar="A,B", help="outlines on images")
    asks.add_argument("--points", type=_words, metavar="A,B", help="points on images")
    asks.add_argument(
        "--spans", type=_words, metavar="A,B", help="spans of texts, stretches of sounds and films"
    )
    asks.add_argument(
        "--rating", type=int, nargs="?", const=5, metavar="STARS", help="up to 5 stars, or as many"
    )
    asks.add_argument("--comment", action="store_true", help="words of one's own")
    asks.add_argument("--interface", metavar="FILE", help="ours as JSON, or Label Studio's XML")
    asks.add_argument("--title", help="stands above each task")
    asks.add_argument("--instructions", help="stand below the title")
    asks.add_argument(
        "--submit", action="store_true", help="submit by hand, where one key would be enough"
    )
    shows = parser.add_argument_group("what is shown")
    shows.add_argument("--kind", choices=[*KINDS], help="of files of several kinds, those")
    shows.add_argument("--show", metavar="COLUMN", help="of a table, that column")
    people = parser.add_argument_group("people")
    people.add_argument(
        "--people", type=_number, metavar="N", help="so many share the tasks; each says their name"
    )
    people.add_argument(
        "--overlap", type=_number, metavar="N", help="so many do each task (1 with --people)"
    )
    people.add_argument(
        "--lease",
        type=float,
        default=10,
        metavar="MINUTES",
        help="after which somebody else gets what was left lying (10)",
    )
    people.add_argument("--name", help="who labels, where nobody is asked; you by default")
    out = parser.add_argument_group("where it goes")
    out.add_argument("--store", metavar="URL", help="DIR/labels.db by default")
    out.add_argument("--project", help="the name of the folder by default")
    out.add_argument("--csv", metavar="FILE", help="a table that is kept up to date")
    serving = parser.add_argument_group("the page")
    serving.add_argument("--host", default="127.0.0.1", help="0.0.0.0 lets the network in")
    serving.add_argument("--port", type=int, help="the same for the same folder by default")
    serving.add_argument("--no-browser", action="store_true", help="only say the address")


def _run(options: argparse.Namespace) -> int:
    from embed_label.cli.labelling.session import run

    return run(options)


def _words(given: str) -> list[str]:
    found = [each.strip() for each in given.split(",")]
    if not all(found):
        raise argparse.ArgumentTypeError(f"{given!r} has an empty name; write A,B,C")
    if twice := next((each for each in found if found.count(each) > 1), None):
        raise argparse.ArgumentTypeError(f"{twice!r} stands there twice")
    return found


def _number(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"{given!r} is no number of people")
    return int(given)
