"""The page as HTML."""

import json
import re

from embed_label.cli.labelling.page import html, policy
from embed_label.widget import manifest, page


def test_the_page_maps_every_name_that_its_modules_import() -> None:
    made = html({"title": "x"}, title="x", kind="image", nonce="N")
    (said,) = re.findall(r'<script type="importmap" nonce="N">(.*?)</script>', made)
    assert json.loads(said)["imports"] == {
        **{name: f"./widget/{file}" for name, file in page().shared.items()},
        "embed-label": f"./widget/{manifest().entry}",
    }
    assert set(page().shared) == {"react", "react/jsx-runtime"}


def test_what_is_given_cannot_end_its_script() -> None:
    hostile = "</script><script>alert(1)</script>"
    made = html({"title": hostile}, title=hostile, kind="text", nonce="N")
    assert "<script>alert" not in made
    (said,) = re.findall(r'id="given">(.*?)</script>', made)
    assert json.loads(said) == {"title": hostile}


def test_nothing_is_loaded_from_elsewhere() -> None:
    made = html({}, title="x", kind="image", nonce="N")
    addresses = re.findall(r'(?:src|href)="([^"]+)"', made)
    assert all(each.startswith("widget/") or each == "data:," for each in addresses)
    rules = policy("N", is_remote=False)
    assert "http" not in rules
    assert "unsafe" not in rules
    assert "img-src 'self' blob: data: https: http:" in policy("N", is_remote=True)
