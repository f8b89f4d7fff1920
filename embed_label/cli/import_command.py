"""`embed-label import`: tasks from files, folders and buckets, or a whole store from a backup."""

import argparse
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from embed_label.interface import Interface

EXAMPLES = """
examples:
  embed-label import labels.db tasks.jsonl --project street
      tasks; those that are there already are not doubled
  embed-label import labels.db s3://bucket/photos --project street --interface config.xml
  embed-label import labels.db export.json --project street --interface config.xml
      Label Studio's tasks, with their annotations and predictions
  embed-label import labels.db train.conll --project names --format conll --option scheme=bio
      what another tool labelled; the project says how it is shown, or --interface
  embed-label import new.db backup.jsonl
      what `embed-label export --format jsonl` wrote, bit for bit
"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.set_defaults(run=_run)
    parser.add_argument("store", metavar="URL", help="a store's URL or file; it is made if need be")
    parser.add_argument("source", metavar="FILE", help="a file, a folder, an archive, a bucket")
    parser.add_argument("--project", help="where the tasks go; without it, FILE is a backup")
    parser.add_argument("--interface", metavar="FILE", help="how they are shown: JSON or XML")
    parser.add_argument("--id", metavar="COLUMN", default="id", help='what names a task ("id")')
    parser.add_argument("--format", help="of another tool: conll, doccano, coco, …")
    parser.add_argument(
        "--option", action="append", default=[], metavar="NAME=VALUE", help="one of the format's"
    )
    parser.add_argument("--attach", action="store_true", help="look there again at each sync")
    parser.add_argument("--json", action="store_true", help="say the outcome as JSON")


def _run(options: argparse.Namespace) -> int:
    from embed_label.cli.console import Progress, tell
    from embed_label.cli.opening import store_url

    url = store_url(options.store)
    progress = Progress("importing")
    if options.project is None:
        from embed_label.store import backup

        backup.restore(url, options.source, progress=progress)
        progress.close()
        tell({"store": options.store}, f"{options.store} is restored", as_json=options.json)
        return 0
    from embed_label.cli.asking import read_interface
    from embed_label.store import LabelStore

    interface = read_interface(Path(options.interface)) if options.interface else None
    with LabelStore(url) as store:
        project = store.project(options.project, interface=interface)
        bring = project.sync if options.attach else project.add_tasks
        try:
            with _as_tasks(options, project.interface) as source:
                added = bring(source, progress=progress, id=options.id)
        finally:
            progress.close()
    facts = {
        "project": project.name,
        "added": added.added,
        "known": added.known,
        "refused": added.refused_count,
        "why": [str(each) for each in added.refused],
    }
    tell(facts, str(added), as_json=options.json)
    return 1 if added.refused_count and not (added.added or added.known) else 0


@contextmanager
def _as_tasks(options: argparse.Namespace, interface: "Interface | None") -> Generator[str | Path]:
    """What is read of another format as lines of our own, in which nothing is lost."""
    if not options.format:
        yield options.source
        return
    from tempfile import TemporaryDirectory

    from embed_label.cli.console import complain
    from embed_label.cli.export_command import format_options
    from embed_label.errors import EmbedLabelError
    from embed_label.formats import export, load

    if interface is None:
        raise EmbedLabelError(f"--format {options.format} needs --interface, for its labels")
    if options.attach:
        raise EmbedLabelError("--attach looks for tasks alone; leave out --format")
    given = format_options(options.option)
    examples = load(options.source, options.format, interface=interface, **given)
    for note in (note for each in examples for note in each.notes):
        complain(note)
    with TemporaryDirectory() as folder:
        yield export(examples, "jsonl", Path(folder) / "read", interface=interface)
