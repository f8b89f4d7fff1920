"""Times tasks on their way into a project, and the memory that it takes, on both engines."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tools.postgres import postgres

COUNT = 1_000_000
WORDS = "the quick brown fox jumps over a lazy dog and runs before anyone can say so"


def line(number: int) -> dict[str, object]:
    """A hundred characters or so, no two alike."""
    words = WORDS.split()
    text = " ".join(words[(number >> shift) % len(words)] for shift in range(0, 20, 2))
    return {"text": f"{number}: {text}", "image": f"/photos/{number % 1000}/{number}.jpg"}


def write(folder: Path, count: int) -> dict[str, Path]:
    """The same tasks in each kind of file."""
    found = {kind: folder / f"tasks.{kind}" for kind in ("jsonl", "json", "csv")}
    with (
        found["jsonl"].open("w") as lines,
        found["json"].open("w") as array,
        found["csv"].open("w") as table,
    ):
        table.write("text,image\n")
        for number in range(count):
            data = line(number)
            lines.write(json.dumps({"id": f"t{number}", "data": data}) + "\n")
            array.write(("[\n" if number == 0 else ",\n") + json.dumps({"data": data}))
            table.write(f"{data['text']},{data['image']}\n")
        array.write("\n]")
    return found


def bring(url: str, path: str) -> None:
    """In a process of its own: its peak is that of the import."""
    from embed_label.store import LabelStore

    with LabelStore(url) as store:
        project = store.project("bench")
        began, used = time.perf_counter(), time.process_time()
        added = project.add_tasks(path)
        took, used = time.perf_counter() - began, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    said = {"added": added.added, "known": added.known, "took": took, "used": used, "peak": peak}
    print(json.dumps(said))


def measured(url: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tools.bench.imports", url, str(path)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout)


def report(count: int = COUNT) -> None:
    busy = os.getloadavg()[0]
    print(
        f"Tasks into a project: {count:,} from a file, {os.cpu_count()} cores, load {busy:.1f}",
        flush=True,
    )
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        files = write(folder, count)
        server = stack.enter_context(postgres())
        for engine in ("SQLite", "PostgreSQL"):
            for kind, path in files.items():
                url = server.url() if engine == "PostgreSQL" else f"sqlite:///{folder}/{kind}.db"
                for again in ("", ", all of them known"):
                    found = measured(url, path)
                    print(
                        f"  {engine:10}  {kind:5}  {count / found['took']:9,.0f} tasks/s  "
                        f"{found['used'] / count * 1e6:5.0f} µs of a core each  "
                        f"{found['peak']:5,.0f} MB{again}",
                        flush=True,
                    )


if __name__ == "__main__":
    if len(sys.argv) == 3:
        bring(*sys.argv[1:])
    else:
        report(*map(int, sys.argv[1:]))
