"""Documents as the widget reads and counts them: the same as Python, and as Label Studio."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.bare import open_bare, show

VECTORS = Path(__file__).parents[1] / "vectors" / "html.json"
DOCUMENTS: list[dict[str, Any]] = [
    each for each in json.loads(VECTORS.read_text("utf-8"))["documents"] if each["text"].strip()
]
STRICT = {"strict": True, "lax": False}


def span(at: int, number: int, start: tuple[str, int], end: tuple[str, int], said: str) -> Any:
    """A span of which only its XPaths are true."""
    xpaths = {"start": start[0], "start_offset": start[1], "end": end[0], "end_offset": end[1]}
    about = {"id": f"{at}-{number}", "source": f"page{at}", "labels": ["Term"], "text": said}
    return {"kind": "span", **about, "start": 900, "end": 901, "xpaths": xpaths}


def spans_of(at: int, texts: list[tuple[str, int, str]], whole: str) -> list[Any]:
    """One over all of the document, and one over each of its texts."""
    first, last = texts[0], texts[-1]
    return [
        span(at, 0, (first[0], 0), (last[0], len(last[2])), whole),
        *(
            span(at, i, (path, 0), (path, len(said)), said)
            for i, (path, _, said) in enumerate(texts, 1)
        ),
    ]


@pytest.mark.parametrize("rules", STRICT)
def test_what_xpaths_lead_to_is_counted_alike(page: Page, rules: str) -> None:
    open_bare(page, strict=STRICT[rules])
    names = [f"page{at}" for at in range(len(DOCUMENTS))]
    spans = [
        each
        for at, document in enumerate(DOCUMENTS)
        for each in spans_of(at, document["texts"], document["text"])
    ]
    show(
        page,
        [
            node
            for name in names
            for node in (
                {"kind": "html", "name": name},
                {
                    "kind": "labels",
                    "name": f"{name}-terms",
                    "of": name,
                    "labels": [{"name": "Term"}],
                },
            )
        ],
        {name: document["html"] for name, document in zip(names, DOCUMENTS, strict=True)},
        annotation={"id": "said", "regions": spans},
    )
    page.wait_for_function(
        "() => window.changes.at(-1)?.regions.every(({ start }) => start !== 900)"
    )
    found = page.evaluate("window.changes.at(-1).regions")
    places = {each["id"]: (each["start"], each["end"], each["text"]) for each in found}
    wanted: dict[str, tuple[int, int, str]] = {}
    for at, document in enumerate(DOCUMENTS):
        wanted[f"{at}-0"] = (0, len(document["text"]), document["text"])
        for number, (_, start, said) in enumerate(document["texts"], 1):
            wanted[f"{at}-{number}"] = (start, start + len(said), said)
    assert places == wanted
