"""A bundle that is always there, whether or not the widget was built."""

import pytest

from embed_label.hosts.reflex import annotator
from embed_label.widget import Bundle


@pytest.fixture(autouse=True)
def bundle(monkeypatch: pytest.MonkeyPatch) -> Bundle:
    folder = "$/public/external/embed_label/widget"
    made = Bundle(entry=f"{folder}/react-1.js", css=f"{folder}/style-2.css")
    monkeypatch.setattr(annotator, "link", lambda _asset: made)
    return made
