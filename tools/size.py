"""Weighs the built widget against component_js/budgets.json."""

import gzip
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDGET = ROOT / "embed_label" / "widget"
BUDGETS = ROOT / "component_js" / "budgets.json"
HASH = re.compile(r"-[\w-]{8}(?=\.\w+$)")


@dataclass(frozen=True)
class Weight:
    """A part of the bundle; in bytes, after gzip."""

    part: str
    size: int
    budget: int

    @property
    def over(self) -> bool:
        return self.size > self.budget


def reached(file: str, imports: dict[str, list[str]]) -> set[str]:
    """`file` and everything that loads with it."""
    found: set[str] = set()
    waiting = [file]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += imports.get(name, [])
    return found


def gzipped(files: Iterable[str], *, folder: Path) -> int:
    return sum(len(gzip.compress((folder / name).read_bytes(), 9)) for name in files)


def weigh(folder: Path = WIDGET, budgets: Path = BUDGETS) -> list[Weight]:
    """Core and stylesheet, what loads later without what is there by then, and the workers."""
    manifest = json.loads((folder / "manifest.json").read_text())
    allowed = json.loads(budgets.read_text())
    imports: dict[str, list[str]] = manifest["imports"]
    core = reached(manifest["entry"], imports)
    css: list[str] = [manifest["css"]] if manifest["css"] else []
    loading: dict[str, list[str]] = manifest["lazy"]
    lazy = sorted({name for names in loading.values() for name in names})
    # A worker is built by itself: no chunk of the page, and one file with all that it needs.
    workers = [name for name in manifest["files"] if name.endswith(".js") and name not in imports]

    def there(part: str) -> set[str]:
        """What is loaded by the time that a part is asked for, whoever asks."""
        askers = [name for name, names in loading.items() if part in names and name not in core]
        found = [reached(name, imports) for name in askers]
        return core.union(set.intersection(*found) if found else set())

    def named(file: str) -> str:
        return HASH.sub("", file).rsplit(".", 1)[0]

    def budget(part: str) -> int:
        return int(1000 * allowed["lazy"].get(part, allowed["modality"]))

    return [
        Weight("core", gzipped(core, folder=folder), 1000 * allowed["core"]),
        Weight("css", gzipped(css, folder=folder), 1000 * allowed["css"]),
        *(
            Weight(
                part := named(name),
                gzipped(reached(name, imports) - there(name), folder=folder),
                budget(part),
            )
            for name in lazy
        ),
        *(
            Weight(part := named(name), gzipped([name], folder=folder), budget(part))
            for name in workers
        ),
    ]


def weigh_page(folder: Path = WIDGET, budgets: Path = BUDGETS) -> list[Weight]:
    """React as plain pages get it, what mounts the widget there, and the page that labels."""
    manifest = json.loads((folder / "page.json").read_text())
    allowed = json.loads(budgets.read_text())["page"]
    imports: dict[str, list[str]] = manifest["imports"]
    shared: dict[str, str] = manifest["shared"]
    react = {each for name in shared.values() for each in reached(name, imports)}
    parts = {
        "react": react,
        "mount": reached(manifest["mount"], imports) - react,
        "labelling": reached(manifest["labelling"], imports) - react,
        "css": {manifest["css"]},
    }
    return [
        Weight(f"page {name}", gzipped(files, folder=folder), 1000 * allowed[name])
        for name, files in parts.items()
    ]


def main() -> int:
    if not all((WIDGET / name).is_file() for name in ("manifest.json", "page.json")):
        print("The widget is not built: run `make size`.", file=sys.stderr)
        return 1
    weights = [*weigh(), *weigh_page()]
    width = max(len(weight.part) for weight in weights)
    for weight in weights:
        kilobytes = f"{weight.size / 1000:7.1f} of {weight.budget / 1000:3.0f} kB"
        print(f"{weight.part:{width}} {kilobytes}{'  over budget' if weight.over else ''}")
    return any(weight.over for weight in weights)


if __name__ == "__main__":
    sys.exit(main())
