"""A folder of media and what serves it."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from embed_label.server import Media, server
from embed_label.store import LabelStore

AT = "/clips"
SECRET = "a-secret-of-more-than-thirty-two-bytes"
SOUND = b"RIFF\x24\0\0\0WAVEfmt " + bytes(100)
RENEW = {"x-embed-label": "1"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clips"
    (made / "in").mkdir(parents=True)
    for name in ("a.wav", "b.wav", "in/c d.wav"):
        (made / name).write_bytes(SOUND)
    return made


def serving(media: Media, **options: object) -> TestClient:
    # Whatever is handed on, `server` checks it.
    app = server(LabelStore("sqlite://"), media=media, **options)  # type: ignore[arg-type]
    return TestClient(app, raise_server_exceptions=False)
