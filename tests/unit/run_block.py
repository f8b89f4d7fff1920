"""Runs a block of the README in the working directory; prints the pages of its app, compiled.

python -m tests.unit.run_block block.py
"""

import importlib.util
import sys
from types import ModuleType
from typing import Any


def imported(path: str) -> ModuleType:
    """The block as the module that `reflex run` would import."""
    spec = importlib.util.spec_from_file_location("block", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["block"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pretend_the_widget_was_built() -> None:
    """The page is compiled here and not bundled; the browser tests serve it."""
    from embed_label.hosts.reflex import annotator
    from embed_label.widget import Bundle

    folder = "$/public/external/embed_label/widget"
    bundle = Bundle(entry=f"{folder}/react-1.js", css=f"{folder}/style-2.css")
    vars(annotator)["link"] = lambda _asset: bundle


def compiled(module: ModuleType) -> dict[str, str]:
    """The JavaScript of each page of the app, or of `index()` where there is no app."""
    import reflex as rx
    from reflex.compiler.compiler import compile_page

    app: Any = getattr(module, "app", None)
    if app is None:
        app = rx.App()
        app.add_page(module.index)
    pages: dict[str, str] = {}
    for route in app._unevaluated_pages:
        app._compile_page(route)
        pages[route] = compile_page(route, app._pages[route])[1]
    return pages


def main() -> None:
    module = imported(sys.argv[1])
    if hasattr(module, "app") or hasattr(module, "index"):
        pretend_the_widget_was_built()
        for route, code in compiled(module).items():
            print(f"page {route}\n{code}")


if __name__ == "__main__":
    main()
