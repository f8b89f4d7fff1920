"""The widget on a page that has nothing else: no app behind it, and strict rules on demand."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import Page, Request, Route

from embed_label.cli.labelling.page import policy
from embed_label.widget import FOLDER, manifest, page

HOST = "http://bare.test"
NONCE = "bare"
# Whoever loads the page says what is mounted by `show(props)`, and sees what comes of it.
MOUNTS = """
    import { mount } from "/MOUNT";
    let mounted;
    window.changes = [];
    window.show = (props) => {
        mounted?.destroy();
        document.querySelector("main").replaceChildren();
        mounted = mount(document.querySelector("main"), {
            ...props, onChange: (annotation) => window.changes.push(annotation),
        });
    };
"""


def open_bare(tab: Page, *, strict: bool = False) -> None:
    """`strict`: with the policy of `embed-label label`, which lets nobody but us make HTML."""
    own, widget = page(), manifest()
    files = {**own.shared, own.widget: widget.entry}
    names = json.dumps({"imports": {name: f"/{file}" for name, file in files.items()}})
    body = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>'
        '<meta name="color-scheme" content="light dark">'
        f'<link rel="icon" href="data:,"><link rel="stylesheet" href="/{widget.css}">'
        f'<script type="importmap" nonce="{NONCE}">{names}</script><main></main>'
        f'<script type="module" nonce="{NONCE}">{MOUNTS.replace("MOUNT", own.mount)}</script>'
    )
    headers = {"content-type": "text/html"}
    if strict:
        headers["content-security-policy"] = policy(NONCE, is_remote=False)

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(f"{HOST}/")
        if name == "":
            route.fulfill(body=body, headers=headers)
        elif (FOLDER / name).is_file():
            route.fulfill(path=FOLDER / name)
        else:
            refuse(route)

    def refuse(route: Route) -> None:
        # To an answer without contents nobody can go.
        route.fulfill(status=204 if route.request.is_navigation_request() else 404)

    tab.route("**/*", refuse)
    tab.route(f"{HOST}/**", serve)
    tab.goto(f"{HOST}/")
    tab.wait_for_function("'show' in window")


def show(
    tab: Page, body: Sequence[Mapping[str, Any]], data: Mapping[str, Any], **props: object
) -> None:
    given = {"interface": {"body": body}, "task": {"id": "bare", "data": data}, **props}
    tab.evaluate("show", given)


def is_own(request: Request) -> bool:
    """Of the widget itself, or of what a test has laid beside the page."""
    return request.url.startswith((f"{HOST}/", "data:", "blob:"))
