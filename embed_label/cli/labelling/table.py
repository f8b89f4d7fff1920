"""What was labelled, as the table that `embed-label export --format csv` writes."""

import shutil
import tempfile
from pathlib import Path

from embed_label.formats import export
from embed_label.store import Project
from embed_label.wire import new_id


def write(project: Project, path: Path) -> None:
    """Whole or not at all: somebody may be reading it."""
    made = path.with_name(f".{path.name}.{new_id()}")
    try:
        with tempfile.TemporaryDirectory() as folder:
            # Skips too: whoever works with the table should see what is left.
            written = export(
                project.examples(skipped=None), "csv", Path(folder) / "table", lossy=True
            )
            shutil.copyfile(written, made)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
