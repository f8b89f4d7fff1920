"""`embed-label export`: what was labelled, as another tool reads it."""

import argparse
from typing import Any

EXAMPLES = """
examples:
  embed-label export photos --format coco --to out
      a folder that was labelled
  embed-label export labels.db --project street --format yolo --to out --media copy
      with the images beside the labels
  embed-label export postgresql+psycopg://host/labels --project street --format csv --to out
      a store on a server
  embed-label export photos --format csv --to out --author ann --since 2026-11-01
      what one person said, from that day on
  embed-label export photos --format jsonl --to backup.jsonl
      all of the store, to be restored with `embed-label import`
  embed-label export --list
      which formats there are
"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.set_defaults(run=_run)
    parser.add_argument("store", metavar="URL", nargs="?", help="a store's URL, file or folder")
    parser.add_argument("--format", help="coco, yolo, csv, …; jsonl is a backup of all")
    parser.add_argument("--to", metavar="FOLDER", help="a new folder, or an s3:// address")
    parser.add_argument("--project", help="which one; there is no need where there is one only")
    parser.add_argument("--list", action="store_true", help="which formats there are")
    some = parser.add_argument_group("of all labels, those")
    some.add_argument("--author", action="append", help="of this person; again for others")
    some.add_argument("--label", action="append", help="with this label or answer; again for more")
    some.add_argument("--since", metavar="TIME", help="that came from then on: 2026-11-01")
    some.add_argument("--until", metavar="TIME", help="that came before")
    some.add_argument(
        "--reviewed",
        nargs="?",
        const=True,
        choices=["accept", "fix", "send_back"],
        help="that somebody reviewed, or with that outcome",
    )
    some.add_argument("--verified", action="store_true", help="that came with a ticket of ours")
    some.add_argument("--min-agreement", type=float, metavar="0..1", help="on which people agree")
    some.add_argument("--skips", action="store_true", help="and skips too")
    form = parser.add_argument_group("how")
    form.add_argument("--lossy", action="store_true", help="leave out what the format cannot hold")
    form.add_argument("--media", choices=["copy", "link"], help="with the files that were shown")
    form.add_argument("--media-from", metavar="DIR", help="where those lie; beside the store")
    form.add_argument(
        "--option", action="append", default=[], metavar="NAME=VALUE", help="one of the format's"
    )
    form.add_argument("--json", action="store_true", help="say the outcome as JSON")


def _run(options: argparse.Namespace) -> int:
    if options.list:
        return _list()
    from embed_label.cli.console import Progress, complain, tell

    if not (options.store and options.format and options.to):
        complain(
            "say what to export, as what and where to: "
            "embed-label export photos --format coco --to out"
        )
        return 2
    from embed_label.cli.opening import existing, project_of
    from embed_label.store import LabelStore

    progress = Progress("exporting")
    with LabelStore(existing(options.store)) as store:
        if options.format == "jsonl" and options.project is None:
            from embed_label.store import backup

            backup.write(store, options.to, progress=progress)
            progress.close()
            tell({"path": options.to}, f"all of it is in {options.to}", as_json=options.json)
            return 0
        from embed_label.formats import export

        project = project_of(store, options.project)
        try:
            path = export(
                project.examples(**_wanted(options)),
                options.format,
                options.to,
                interface=project.interface,
                lossy=options.lossy,
                progress=progress,
                media=options.media,
                media_from=_media_from(options),
                **format_options(options.option),
            )
        finally:
            progress.close()
    facts = {"path": str(path), "project": project.name, "format": options.format}
    tell(facts, f"{project.name} is in {path}", as_json=options.json)
    return 0


def _wanted(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "authors": options.author,
        "labels": options.label,
        "since": options.since,
        "until": options.until,
        "reviewed": options.reviewed,
        "verified": True if options.verified else None,
        "min_agreement": options.min_agreement,
        "skipped": None if options.skips else False,
    }


def _media_from(options: argparse.Namespace) -> object:
    from embed_label.cli.opening import folder_of

    return (options.media_from or folder_of(options.store)) if options.media else None


def format_options(given: list[str]) -> dict[str, Any]:
    """A number or a list is written as in JSON; what is no JSON is a word."""
    import json

    from embed_label.errors import EmbedLabelError

    made: dict[str, Any] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            raise EmbedLabelError(f"--option {each} has no value: write NAME=VALUE")
        try:
            made[name] = json.loads(value)
        except ValueError:
            made[name] = value
    return made


def _list() -> int:
    from embed_label.formats import FORMATS

    formats = [each for each in FORMATS.listed() if each.exports is not None]
    width = max(len(each.name) for each in formats)
    for each in formats:
        print(f"{each.name:{width}}  {each.says}")
    return 0
