"""`embed-label label`: from a folder to a page that labels it, and a word at the end."""

import argparse
from functools import partial
from getpass import getuser
from pathlib import Path
from urllib.parse import urlencode

from embed_label.cli import placing
from embed_label.cli.asks import NOTHING, asks_anything, check
from embed_label.cli.console import complain, counted
from embed_label.cli.kinds import MEDIA, NOUNS
from embed_label.cli.labelling.folder import Found, look, look_in
from embed_label.cli.labelling.site import Site
from embed_label.cli.labelling.stage import Prepared, Stage
from embed_label.cli.labelling.token import token_for

USAGE = 2


def run(options: argparse.Namespace) -> int:
    """The page is served at once; the store opens while the browser loads it."""
    if bool(options.place) == bool(options.s3):
        complain("name a folder, or a bucket with --s3: embed-label label photos --choices a,b")
        return USAGE
    found = _found(options)
    where = found.root or Path.cwd()
    if not asks_anything(options) and not options.store and not (where / "labels.db").exists():
        complain(NOTHING)
        return USAGE
    check(options, found.kind)
    host, place = options.host, _place(options)
    port = options.port or placing.port_for(place, host)
    placing.check(port, host)
    token = token_for(place)
    url = f"http://{placing.address_of(host)}:{port}/?{urlencode({'token': token})}"
    title = options.project or _called(options)
    site = Site(
        title=title,
        kind=found.kind,
        token=token,
        author=_author(options),
        is_remote=found.is_rows and found.kind in MEDIA,
    )
    stage = Stage(site.rest, partial(_prepare, options, found, where, title))

    def started() -> None:
        _welcome(options, found, title, url)
        stage.begin()

    from embed_label.server.serving import serve

    try:
        serve(site.app(), host, port, started=started)
    finally:
        stage.end()
    return 0


def _prepare(options: argparse.Namespace, found: Found, where: Path, name: str) -> Prepared:
    from embed_label.cli.labelling.workshop import Workshop

    return Workshop(options, found, where=where, name=name)


def _welcome(options: argparse.Namespace, found: Found, title: str, url: str) -> None:
    if not options.no_browser:
        placing.open_browser(url)
    noun = "file" if found.is_rows else NOUNS[found.kind]
    lines = [f"{title}: {counted(len(found.names), noun)}", f"  {url}"]
    if found.remark:
        lines.append(f"  {found.remark}")
    lines.append("Ctrl-C ends it; the same command goes on where you stopped.")
    print("\n".join(lines), flush=True)


def _found(options: argparse.Namespace) -> Found:
    if not options.s3:
        return look(Path(options.place), kind=options.kind, show=options.show)
    from embed_label.server.media.media import Media

    names = Media(options.s3, at="/files", open=True).names()
    return look_in(names, options.s3, kind=options.kind)


def _author(options: argparse.Namespace) -> str:
    """Empty where everybody is asked."""
    if options.name:
        return options.name
    if options.people or options.overlap or options.host not in placing.LOOPBACK:
        return ""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "me"


def _place(options: argparse.Namespace) -> str:
    """What the port and the token go by."""
    place = options.s3 or str(Path(options.place).resolve())
    return "\n".join(each for each in (place, options.store, options.project) if each)


def _called(options: argparse.Namespace) -> str:
    if options.s3:
        return options.s3.removeprefix("s3://").strip("/")
    place = Path(options.place).resolve()
    return place.stem if place.is_file() else place.name or "labels"
