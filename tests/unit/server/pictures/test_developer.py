"""A decoder may crash, hang or swell: its server is as well as before."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embed_label.server.pictures import developer
from tests.unit.server.pictures.conftest import AT, Serve, gradient

CRASH = "import os; os.kill(os.getpid(), 11)"
HANG = "import time; time.sleep(60)"


@pytest.mark.parametrize("fault", [CRASH, HANG])
def test_a_decoder_that_crashes_or_hangs_harms_nobody(
    folder: Path, tmp_path: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    gradient(60, 40).save(folder / "a.png")
    gradient(60, 40).save(folder / "b.png")
    client = serve(seconds=1)
    assert client.get(f"{AT}/b.png/info.json").status_code == 200
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(fault)
    with monkeypatch.context() as only:
        only.syspath_prepend(broken)
        reply = client.get(f"{AT}/a.png/info.json")
        assert (reply.status_code, reply.json()["code"]) == (422, "undecodable")
    assert client.get(f"{AT}/b.png/full/max/0/default.jpg").status_code == 200
    # It is not tried again at once.
    assert client.get(f"{AT}/a.png/info.json").status_code == 422
    assert not list(tmp_path.glob("cache/part-*"))


def test_a_decoder_gets_no_more_memory_than_its_picture_explains() -> None:
    child = os.fork()
    if child == 0:
        developer.limit_memory(1_000_000)
        try:
            bytearray(800 << 20)
        except MemoryError:
            os._exit(7)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 7


def test_a_decoder_ends_when_nobody_waits_any_more(folder: Path) -> None:
    # Its standard input never says anything: it hangs until it sees that its parent is gone.
    order = '{"make": "facts", "glance": "", "tiles": "", "pixels": 9, "seconds": 30}'
    script = (
        "import subprocess, sys, os, time\n"
        "read, _ = os.pipe()\n"
        f"p = subprocess.Popen([sys.executable, '-m', '{developer.__name__}', {order!r}],"
        " stdin=read, stdout=subprocess.DEVNULL)\n"
        "print(p.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as ran:
        assert ran.stdout
        child = int(ran.stdout.readline())
        time.sleep(0.6)
        os.kill(child, 0)
        ran.kill()
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("it went on")
