"""What a file is, is told by how it begins, whatever it is called."""

import io
import sqlite3
import wave
from pathlib import Path

import av
import numpy
import pytest
from PIL import Image

from embed_label.server.media.kind import HEAD, KINDS, is_kept_back, kind_of

SAMPLES = Path(__file__).parents[4] / "demo_app" / "assets" / "samples"

# As FFmpeg writes them: container, codec, what it is.
RECORDED = [
    ("mp4", "mpeg4", "video/mp4"),
    ("mov", "mpeg4", "video/quicktime"),
    ("webm", "libvpx", "video/webm"),
    ("matroska", "mpeg4", "video/x-matroska"),
    ("avi", "mpeg4", "video/x-msvideo"),
    ("mpegts", "mpeg2video", "video/mp2t"),
    ("vob", "mpeg2video", "video/mpeg"),
    ("3gp", "mpeg4", "video/mp4"),
    ("wav", "pcm_s16le", "audio/wav"),
    ("aiff", "pcm_s16be", "audio/aiff"),
    ("flac", "flac", "audio/flac"),
    ("mp3", "libmp3lame", "audio/mpeg"),
    ("adts", "aac", "audio/aac"),
    ("ogg", "libopus", "audio/ogg"),
    ("ipod", "aac", "audio/mp4"),
]
PICTURES = ["png", "jpeg", "gif", "webp", "bmp", "tiff", "avif"]
# What would run in a browser, or be taken for something that does.
OTHERS = [
    b"<html><script>alert(1)</script>",
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"%PDF-1.7",
    b"PK\3\4",
    b"#!/bin/sh\n",
    b"\x7fELF\2\1\1",
    b"MZ\x90\0",
    b"alert(1)",
    b"",
    b"\xff",
    b"\xff\xff\xff\xff\xff\xff",
    b"RIFF\0\0\0\0XXXX",
    b"\0\0\0\x18ftypevil\0\0\0\0",
]


def recorded(container: str, codec: str) -> bytes:
    """A tenth of a second."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as written:
        if av.Codec(codec, "w").type == "video":
            film = written.add_stream(codec, rate=25, width=64, height=48, pix_fmt="yuv420p")
            frames = [av.VideoFrame(64, 48, "yuv420p") for _ in range(3)]
        else:
            film = written.add_stream(codec, rate=48000, layout="stereo")
            shape = (2, 4800)
            silence = numpy.zeros(shape, dtype="float32")
            made = av.AudioFrame.from_ndarray(silence, format="fltp", layout="stereo")
            made.sample_rate = 48000
            frames = [made]
        for frame in frames:
            written.mux(film.encode(frame))
        written.mux(film.encode(None))
    return file.getvalue()


@pytest.mark.parametrize(("container", "codec", "kind"), RECORDED)
def test_a_recording_is_known_by_its_content(container: str, codec: str, kind: str) -> None:
    head = recorded(container, codec)[:HEAD]
    assert kind_of(head, "misnamed.html") == kind


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_is_known_by_its_content(kind: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (4, 4)).save(file, kind)
    assert kind_of(file.getvalue()[:HEAD], "misnamed.js") == f"image/{kind}"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ball.webm", "video/webm"),
        ("birds.wav", "audio/wav"),
        ("cells.png", "image/png"),
        ("temple-a.jpg", "image/jpeg"),
        ("machine.csv", "text/csv; charset=utf-8"),
        ("invoice.pdf", None),
        ("leaf-oval.svg", None),
    ],
)
def test_the_samples_are_what_they_are(name: str, kind: str | None) -> None:
    assert kind_of((SAMPLES / name).read_bytes()[:HEAD], name) == kind


def test_arrays_and_tables_are_data() -> None:
    file = io.BytesIO()
    numpy.save(file, numpy.zeros(3))
    assert kind_of(file.getvalue(), "a") == "application/x-npy"
    assert kind_of(b"PAR1\x15\x04", "a") == "application/vnd.apache.parquet"


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"t,v\n1,2\n", "a.csv", "text/csv; charset=utf-8"),
        (b"\xef\xbb\xbft;v\r\n1;2\r\n", "A.CSV", "text/csv; charset=utf-8"),
        ("t,größe\n".encode("latin-1"), "a.csv", "text/csv"),
        ("t,v\n".encode("utf-16"), "a.csv", "text/csv; charset=utf-16"),
        ("é".encode()[:1].rjust(9, b"a"), "cut.csv", "text/csv; charset=utf-8"),
        (b"t\tv\n", "a.tsv", "text/tab-separated-values; charset=utf-8"),
        (b' {"t": 1}', "a.json", "application/json"),
        (b"[1]", "a.json", "application/json"),
        # Which begin as a sound and a table do.
        (b"ID3,ID4\n1,2\n", "a.csv", "text/csv; charset=utf-8"),
        (b"PAR1\tPAR2\n1\t2\n", "a.tsv", "text/tab-separated-values; charset=utf-8"),
        (b"PAR1\x15\x04", "a.csv", "application/vnd.apache.parquet"),
        # Neither what it is called nor what it looks like is enough.
        (b"alert(1)", "a.json", None),
        (b"t,v\n1,2\n", "a.html", None),
        (b"t,v\n1,2\n", "a", None),
        (b" <html>,\n", "a.csv", None),
        (b"t,\0v\n", "a.csv", None),
        (b"\x7fELF", "a.csv", None),
    ],
)
def test_text_is_data_where_its_name_says_which(head: bytes, name: str, kind: str | None) -> None:
    assert kind_of(head, name) == kind


@pytest.mark.parametrize("head", OTHERS)
@pytest.mark.parametrize("end", ["html", "mp4", "wav", "png", "svg", "js"])
def test_all_else_is_none_of_them(head: bytes, end: str) -> None:
    assert kind_of(head, f"a.{end}") is None


def test_no_kind_is_one_that_runs() -> None:
    runs = ("html", "svg", "xml", "javascript", "pdf")
    assert not [kind for kind, _ in KINDS if any(each in kind for each in runs)]


def test_a_sound_and_a_database_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
    assert not is_kept_back("sound.wav", path.read_bytes())
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("create table labels (id)")
    assert is_kept_back("sound.wav", path.read_bytes()[:HEAD])


@pytest.mark.parametrize(
    "name", ["labels.db", "A.DB", "a.db-wal", "a.db-shm", "a.db.lock", "a.sqlite3", "a.db-journal"]
)
def test_a_database_is_kept_back_by_its_name(name: str) -> None:
    assert is_kept_back(name)


@pytest.mark.parametrize("name", ["a.mp4", "dbs/a.wav", "a.db.mp4", "adb", "a.dbx"])
def test_nothing_else_is(name: str) -> None:
    assert not is_kept_back(name)
