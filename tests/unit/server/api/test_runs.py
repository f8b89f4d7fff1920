"""What takes longer than a request."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from embed_label.errors import LossyExport, RequestRefused, StoreError, TaskError
from embed_label.server.api.runs import AT_ONCE, Run, Runs
from tests.unit.server.api.test_limits import Clock


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def ended(run: Run) -> Run:
    until(lambda: run.ended is not None)
    return run


def refused(begin: Callable[[], Run]) -> tuple[int, str]:
    with pytest.raises(RequestRefused) as caught:
        begin()
    return caught.value.status, caught.value.code


def test_one_of_a_kind_per_project_at_a_time() -> None:
    runs, go = Runs(), threading.Event()

    def wait(_run: Run) -> None:
        go.wait(10)

    first = runs.start("export", "p", wait)
    assert refused(lambda: runs.start("export", "p", wait)) == (409, "busy")
    others = [runs.start("import", "p", wait), runs.start("export", "q", wait)]
    assert {each.id for each in runs.of("p")} == {first.id, others[0].id}
    go.set()
    for each in (first, *others):
        assert ended(each).state == "done"
    assert ended(runs.start("export", "p", wait)).state == "done"


def test_no_more_than_so_many_at_once() -> None:
    runs, go = Runs(), threading.Event()
    for number in range(AT_ONCE):
        runs.start("export", str(number), lambda _run: go.wait(10) and None)
    assert refused(lambda: runs.start("export", "one more", lambda _run: None)) == (429, "busy")
    go.set()


def test_what_a_run_left_goes_after_a_while() -> None:
    clock = Clock()
    runs = Runs(kept=60, clock=clock)

    def write(run: Run) -> None:
        run.file = run.folder / "a.zip"
        run.file.write_text("all")

    run = ended(runs.start("export", "p", write))
    clock.now += 59
    assert runs.find("p", run.id) is run
    assert runs.find("q", run.id) is None
    clock.now += 2
    assert runs.find("p", run.id) is None
    assert not run.folder.exists()


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (TaskError("line 3 is none"), "refused", "line 3"),
        (LossyExport(["masks"]), "lossy", "masks"),
        (StoreError("/secret"), "unavailable", "cannot be reached"),
        (OSError(28, "no space", "/secret"), "failed", "log of the server"),
    ],
)
def test_a_run_that_fails_says_why_and_leaves_nothing(
    error: Exception, code: str, said: str
) -> None:
    def fail(run: Run) -> None:
        (run.folder / "half").write_text("half")
        raise error

    run = ended(Runs().start("export", "p", fail))
    assert (run.state, run.code) == ("failed", code)
    assert said in run.reason
    assert "secret" not in run.reason
    assert not run.folder.exists()


def test_a_run_that_is_stopped_ends_at_its_next_step() -> None:
    runs, steps = Runs(), threading.Event()

    def work(run: Run) -> None:
        for done in range(100_000):
            run.progress(done, None)
            steps.set()
            time.sleep(0.001)

    run = runs.start("import", "p", work)
    steps.wait(10)
    runs.stop(run)
    assert (ended(run).state, run.code) == ("failed", "stopped")
    until(lambda: runs.find("p", run.id) is None)
    assert not run.folder.exists()


def test_a_folder_is_nobody_elses() -> None:
    runs = Runs()
    one, other = runs.folder(), runs.folder()
    assert one != other
    assert Path(one).stat().st_mode & 0o077 == 0
