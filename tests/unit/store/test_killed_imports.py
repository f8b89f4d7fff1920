"""An import whose process is killed is taken up by the next one: nothing lost, nothing twice."""

import subprocess
import sys
from pathlib import Path

from embed_label.store import LabelStore

COUNT = 20_000
CHILD = """
import sys
from embed_label.store import LabelStore
from embed_label.store.incoming import importing
importing.BATCH, importing.OFTEN = 50, 0
store = LabelStore(sys.argv[1])
store.project("foxes").add_tasks(sys.argv[2], progress=lambda done, total: print(done, flush=True))
"""


def test_a_killed_import_is_taken_up_where_it_stopped(tmp_path: Path) -> None:
    path, url = tmp_path / "tasks.jsonl", f"sqlite:///{tmp_path / 'labels.db'}"
    path.write_text("".join(f'{{"text":"{number}"}}\n' for number in range(COUNT)))
    known = 0
    for until in (500, 2500):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, url, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout
        while int(child.stdout.readline()) < until:
            pass
        child.kill()
        child.wait()
        child.stdout.close()
        with LabelStore(url) as store:
            there = store.project("foxes").count()
        # It is killed in the middle of the work, and what it had said it did is there.
        assert max(known, until - 150) <= there < COUNT
        known = there
    with LabelStore(url) as store:
        project = store.project("foxes")
        added = project.add_tasks(path)
        assert (added.added, added.known) == (COUNT - known, known)
        last = project.tasks(sort="sequence", descending=True, limit=1)[0]
        assert (project.count(), last.sequence) == (COUNT, COUNT)
