"""What stands behind the page of a folder: its store, its project, its tasks and their files."""

import argparse
from collections.abc import Container, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from embed_label.cli.asking import asked
from embed_label.cli.asks import NOTHING
from embed_label.cli.kinds import MEDIA, is_tiled
from embed_label.cli.labelling import table
from embed_label.cli.labelling.answers import answers
from embed_label.cli.labelling.desk import FILES, PICTURES, Desk
from embed_label.cli.labelling.feeding import Feed
from embed_label.cli.labelling.folder import Found
from embed_label.cli.labelling.keeping import Kept
from embed_label.cli.labelling.tasks import tasks_of
from embed_label.cli.opening import url_of
from embed_label.errors import InterfaceError
from embed_label.interface import Interface
from embed_label.server.media.media import Media
from embed_label.server.pictures.pictures import Pictures
from embed_label.store import LabelStore
from embed_label.store.queue.plan import Plan


class Workshop:
    """`app` answers the page; `close` says what was done, and where it lies."""

    def __init__(
        self, options: argparse.Namespace, found: Found, *, where: Path, name: str
    ) -> None:
        self._options, self._found = options, found
        self._lies = options.store or str(where / "labels.db")
        with ExitStack() as opened:
            store = LabelStore(options.store or url_of(where / "labels.db"))
            self._store = opened.enter_context(store)
            self._project = self._store.project(name)
            given = asked(options, found.kind, shown=found.shown)
            interface = given or self._project.interface
            if interface is None:
                raise InterfaceError(NOTHING)
            self._before = self._project.progress()[0]
            self._open(interface, opened)
            # Only then is it kept open.
            self._opened = opened.pop_all()

    def close(self) -> None:
        done, total = self._project.progress()
        self._opened.close()
        named = f" --project {self._project.name!r}" if self._options.project else ""
        lines = [
            f"\n{done:,} of {total:,} done, {done - self._before:,} of them in this session.",
            f"They lie in {self._lies}",
            *([f"and as a table in {self._options.csv}"] if self._options.csv else []),
            *self._feed.remarks,
            f"Take them along: embed-label export {self._lies}{named} --format csv --to FOLDER",
        ]
        print("\n".join(lines), flush=True)

    def _open(self, interface: Interface, opened: ExitStack) -> None:
        options, found, project = self._options, self._found, self._project
        reading = tasks_of(found, interface, self._known)
        self._feed = Feed(project, reading, options.place or options.s3)
        opened.enter_context(self._feed)
        project.show_with(interface)
        if options.people or options.overlap:
            project.hand_out(Plan(overlap=options.overlap or 1, lease=options.lease))
        place = options.s3 or found.root or Path.cwd()
        has_files = bool(options.s3) or found.kind in MEDIA
        media = [Media(place, at=f"/{FILES}", open=True)] if has_files else []
        has_tiles = found.root is not None and any(map(is_tiled, found.names))
        pictures = [Pictures(place, at=f"/{PICTURES}")] if has_tiles else []
        write = partial(table.write, project)
        desk = Desk(project, interface, has_tiles=has_tiles)
        kept = opened.enter_context(Kept(options.csv, write))
        self.app = kept.hear(
            answers(self._store, desk, write=write, media=media, pictures=pictures)
        )

    def _known(self, names: Sequence[str]) -> Container[str]:
        listed = self._project.tasks(ids=names, limit=len(names))
        return {each.id for each in listed}
