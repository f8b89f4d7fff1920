"""`embed-label doctor`: whether the installation is whole, and a store sound."""

import argparse
import platform
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec

EXAMPLES = """
examples:
  embed-label doctor
  embed-label doctor photos
      and the store of a folder
  embed-label doctor postgresql+psycopg://host/labels --json

the exit code is 1 if something is wrong.
"""
# The extras, each with a package that it brings.
EXTRAS = {
    "postgres": "psycopg",
    "s3": "obstore",
    "parquet": "pyarrow",
    "audio": "miniaudio",
    "assist": "cv2",
}
SIGNS = {True: "ok  ", False: "bad ", None: "-   "}


@dataclass(frozen=True, slots=True)
class Finding:
    """`is_well` is None for what is merely said."""

    what: str
    said: str
    is_well: bool | None = True


def describe(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXAMPLES
    parser.set_defaults(run=_run)
    parser.add_argument("store", metavar="URL", nargs="?", help="a store's URL, file or folder")
    parser.add_argument("--json", action="store_true", help="say it as JSON")


def _run(options: argparse.Namespace) -> int:
    import json

    findings = [*_installation()]
    if options.store:
        findings += _tried("store", lambda: _store(options.store))
    if options.json:
        print(json.dumps([asdict(each) for each in findings], ensure_ascii=False))
    else:
        width = max(len(each.what) for each in findings)
        for each in findings:
            print(f"{SIGNS[each.is_well]}{each.what:{width}}  {each.said}")
    return int(any(each.is_well is False for each in findings))


def _installation() -> Iterator[Finding]:
    from sqlite3 import sqlite_version

    from embed_label.cli.version import version

    yield Finding("embed-label", version() or "not installed: it runs from its folder", None)
    yield Finding("Python", platform.python_version(), None)
    yield Finding("SQLite", sqlite_version, None)
    yield from _tried("widget", _widget)
    for package in ("reflex", "granian", "starlette", "SQLAlchemy", "pydantic", "Pillow"):
        found = version(package)
        yield Finding(package, found or "missing: pip install embed-label", bool(found))
    for extra, package in EXTRAS.items():
        there = find_spec(package) is not None
        said = "there" if there else f"not there: pip install 'embed-label[{extra}]'"
        yield Finding(f"[{extra}]", said, True if there else None)


def _widget() -> Iterator[Finding]:
    from embed_label.widget import manifest, page

    yield Finding("widget", f"{len(manifest().files)} files")
    yield Finding("page", f"{len(page().files)} files")


def _store(given: str) -> Iterator[Finding]:
    from embed_label.cli.opening import existing
    from embed_label.store import LabelStore

    with LabelStore(existing(given)) as store:
        report = store.report()
        yield Finding("store", f"{report.url}, {report.database}, {report.journal}")
        yield Finding("schema", f"version {report.schema_version}")
        for remark in report.remarks:
            yield Finding("remark", remark, None)
        for name in store.projects():
            done, total = store.project(name).progress()
            yield Finding(f'project "{name}"', f"{done:,} of {total:,} tasks done", None)
        refused = len(store.refused())
        yield Finding("refused", f"{refused:,} completions", None if refused else True)
        chain = store.check_audit()
        said = f"{chain.rows:,} rows, as they were written" if chain.holds else chain.flaw
        yield Finding("audit", said, chain.holds)


def _tried(what: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What was found until it went wrong, and what went wrong."""
    from embed_label.errors import EmbedLabelError

    try:
        yield from look()
    except (EmbedLabelError, OSError) as error:
        yield Finding(what, str(error), is_well=False)
