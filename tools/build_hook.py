"""Stops a wheel that would ship without its widget."""

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WidgetIsBuilt(BuildHookInterface):  # pyright: ignore[reportMissingTypeArgument] hatchling leaves it open
    """Looks for every file that the manifests of the widget and of its page name."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # hatchling's signature
        if version == "editable":
            return
        folder = Path(self.root) / "embed_label" / "widget"
        for manifest in (folder / "manifest.json", folder / "page.json"):
            if not manifest.is_file():
                raise SystemExit("The widget is not built: run `make wheel`.")
            for name in json.loads(manifest.read_text())["files"]:
                if not (folder / name).is_file():
                    raise SystemExit(
                        f"The widget is half built, {name} is missing: run `make wheel`."
                    )
