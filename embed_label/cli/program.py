"""Reads a command, runs it, and says in words what went wrong."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from embed_label.cli.console import complain
from embed_label.errors import EmbedLabelError

# What each command is for. Its module is imported when it is asked for: a help text waits for none.
COMMANDS = {
    "label": "label a folder of images, texts, sounds or films in the browser",
    "export": "write what was labelled as COCO, YOLO, CSV, …",
    "import": "bring labels back from a backup, or tasks from a file",
    "serve": "serve a store by HTTP, for widgets in other apps",
    "doctor": "check the installation, and a store",
}
EXAMPLES = """
start here:
  embed-label label photos --choices cat,dog,neither
  embed-label label photos --boxes car,person --csv labels.csv
  embed-label label reviews --spans PERSON,PLACE
  embed-label label sounds --choices bird,rain --rating --comment

what was labelled lies in FOLDER/labels.db; the same command goes on where you stopped.
`embed-label COMMAND --help` has examples of each.
"""
WRONG, USAGE, STOPPED = 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0, 1 for what went wrong, 2 for what was typed wrong, 130 for Ctrl-C."""
    given = sys.argv[1:] if argv is None else [*argv]
    reader = parser(given)
    if not given:
        reader.print_help()
        return USAGE
    options = reader.parse_args(given)
    try:
        return int(options.run(options))
    except EmbedLabelError as error:
        return _failed(str(error), options)
    except OSError as error:
        return _failed(_in_words(error), options)
    except KeyboardInterrupt:
        return STOPPED


def parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Reads what was `given`: only the command that is named there is described in full."""
    made = argparse.ArgumentParser(
        prog="embed-label",
        description="Label a folder in your browser, with one command.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    named = next((each for each in given if not each.startswith("-")), "")
    for name, purpose in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=purpose,
            description=f"{purpose[0].upper()}{purpose[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == named:
            import_module(f"embed_label.cli.{name}_command").describe(one)
            one.add_argument("--debug", action="store_true", help="show where an error comes from")
    return made


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        from embed_label.cli.version import version

        print(f"embed-label {version()}")
        parser.exit()


def _failed(said: str, options: argparse.Namespace) -> int:
    if options.debug:
        raise
    complain(said)
    return WRONG


def _in_words(error: OSError) -> str:
    said = os.strerror(error.errno).lower() if error.errno else str(error)
    return f"{error.filename}: {said}" if error.filename else said
