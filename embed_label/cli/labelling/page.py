"""The page as HTML, and what it may load: our own files and nothing else."""

import json
import secrets
from collections.abc import Mapping
from html import escape

from pydantic import JsonValue

from embed_label.widget import Page, manifest, page

WIDGET = "widget"


def html(given: Mapping[str, JsonValue], *, title: str, kind: str, nonce: str) -> str:
    """`given` is what the page's script reads; `kind` is of what it will show first."""
    widget, own = manifest(), page()
    styles = [each for each in (widget.css, own.css) if each]
    ahead = [widget.entry, *own.shared.values(), *own.imports[own.labelling], *_view(kind)]
    links = [
        *(f'<link rel="stylesheet" href="{WIDGET}/{each}">' for each in styles),
        f'<script type="importmap" nonce="{nonce}">{_script(_map(own, widget.entry))}</script>',
        *(f'<link rel="modulepreload" href="{WIDGET}/{each}">' for each in dict.fromkeys(ahead)),
    ]
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(title)}</title>",
            '<link rel="icon" href="data:,">',
            *links,
            f'<script type="application/json" id="given">{_script(given)}</script>',
            '<div id="page"></div>',
            f'<script type="module" src="{WIDGET}/{own.labelling}"></script>',
            "",
        ]
    )


def policy(nonce: str, *, is_remote: bool) -> str:
    """`is_remote`: the tasks name files of other sites, so those are loaded."""
    sites = " https: http:" if is_remote else ""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self'",
            f"img-src 'self' blob: data:{sites}",
            f"media-src 'self' blob:{sites}",
            f"connect-src 'self'{sites}",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types dompurify embed-label default",
        ]
    )


def new_nonce() -> str:
    return secrets.token_urlsafe(18)


def _map(own: Page, entry: str) -> dict[str, JsonValue]:
    files = {**own.shared, own.widget: entry}
    return {"imports": {name: f"./{WIDGET}/{file}" for name, file in files.items()}}


def _view(kind: str) -> list[str]:
    """What the widget loads for its first task, so that the browser fetches it at once."""
    widget, begins = manifest(), f"modality-{kind}-"
    views = [each for each in widget.files if each.startswith(begins)]
    return [each for view in views for each in widget.with_all(view)]


def _script(given: Mapping[str, JsonValue]) -> str:
    """JSON that no HTML parser takes for the end of a script."""
    return json.dumps(given, ensure_ascii=False).replace("<", "\\u003c")
