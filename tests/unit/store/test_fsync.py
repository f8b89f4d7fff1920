"""An acknowledgement comes after the disk has it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

SCRIPT = """
import os, sys
from tests.contract.given import a_task, an_answer, an_interface
from embed_label.store import LabelStore
with LabelStore(sys.argv[1]) as store:
    ticket = store.ticket(a_task(), an_interface())
    for number in range(20):
        sent = an_answer(ticket)
        os.write(2, b"SENT\\n")
        store.put(sent, author="ann")
        os.write(2, b"ACKED\\n")
"""

HURRIED = """
from embed_label.store.engine import sqlite
careful = sqlite.prepare
def hurried(connection, record):
    careful(connection, record)
    connection.execute("PRAGMA synchronous=NORMAL")
sqlite.prepare = hurried
"""


def calls_of_each_put(tmp_path: Path, script: str) -> list[list[str]]:
    """The system calls between the sending and the acknowledgement of each completion."""
    trace = tmp_path / "trace"
    program = [sys.executable, "-c", script, f"sqlite:///{tmp_path / 'labels.db'}"]
    watched = "trace=write,pwrite64,fsync,fdatasync"
    subprocess.run(
        ["strace", "-f", "-e", watched, "-o", str(trace), *program],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        timeout=60,
    )
    puts: list[list[str]] = []
    for line in trace.read_text().splitlines():
        if '"SENT' in line:
            puts.append([])
        elif puts:
            if '"ACKED' in line:
                puts[-1].append("acked")
            # A call that another thread interrupts is told in two lines; the second has the end.
            elif found := re.search(r"(pwrite64|fsync|fdatasync)(\(.*| resumed.*)= \d+$", line):
                puts[-1].append(found[1])
    return puts


def is_safe(calls: list[str]) -> bool:
    before = calls[: calls.index("acked")]
    writes = [place for place, call in enumerate(before) if call == "pwrite64"]
    return bool(writes) and any("sync" in call for call in before[writes[-1] :])


needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None,
    reason="strace is not installed; test_every_connection_is_as_safe_as_it_must_be stands in",
)


@needs_strace
def test_the_log_is_on_the_disk_before_each_acknowledgement(tmp_path: Path) -> None:
    puts = calls_of_each_put(tmp_path, SCRIPT)
    assert len(puts) == 20
    assert all(map(is_safe, puts))


@needs_strace
def test_the_control_synchronous_normal_acknowledges_too_early(tmp_path: Path) -> None:
    puts = calls_of_each_put(tmp_path, HURRIED + SCRIPT)
    assert len(puts) == 20
    assert not any(map(is_safe, puts))
