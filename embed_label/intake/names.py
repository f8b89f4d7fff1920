"""Which names of files are taken, and which field of a task a file goes to."""

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST = 1000  # characters
UNSAFE = re.compile(r"[\0-\x1f\x7f\ud800-\udfff\\]")
DRIVE = re.compile(r"[A-Za-z]:")
TABLES = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")
ARCHIVES = (
    *(".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"),
    # Only to know one that lies in another.
    *(".7z", ".rar", ".gz", ".bz2", ".xz", ".zst"),
)
SUFFIXES = {
    "image": "avif bmp gif heic heif jfif jpeg jpg png svg tif tiff webp",
    "audio": "aac aif aiff amr flac m4a mp3 oga ogg opus wav weba",
    "video": "avi m4v mkv mov mp4 mpeg mpg ogv ts webm",
    "document": "pdf",
    "html": "htm html",
    "text": "md txt",
    "series": "arrow npy",
}
MODALITIES = {f".{end}": kind for kind, ends in SUFFIXES.items() for end in ends.split()}
# What systems leave beside files.
LITTER = frozenset({"__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db"})
# The labels themselves may lie beside what is labelled.
DATABASE = re.compile(r"\.(db|sqlite)\d*([-.](wal|shm|journal|lock))?$", re.IGNORECASE)


def flaw(name: str) -> str | None:
    """Why a name inside of a folder or an archive is not taken; `Media` hands out all others."""
    steps = name.split("/")
    if name.startswith("/") or DRIVE.match(name):
        return "it is an absolute name"
    if ".." in steps:
        return "it leads out of its folder"
    if len(name) > LONGEST:
        return f"its name has more than {LONGEST} characters"
    if UNSAFE.search(name):
        return "its name has characters that no name of a file needs"
    if any(step in ("", ".") for step in steps):
        return "it is no name of a file"
    return "it is hidden" if any(step.startswith(".") for step in steps) else None


def is_litter(name: str) -> bool:
    """Hidden, left there by a system, or a database: nobody misses it among tasks."""
    steps = [each for each in name.split("/") if each not in ("", ".", "..")]
    is_left = any(each.startswith(".") or each.lower() in LITTER for each in steps)
    return is_left or DATABASE.search(name) is not None


def folded(name: str) -> str:
    """What two names have in common that are one file on some systems."""
    return unicodedata.normalize("NFC", name).casefold()


def is_table(name: str) -> bool:
    return name.lower().endswith(TABLES)


def is_archive(name: str) -> bool:
    return name.lower().endswith(ARCHIVES)


def modality(name: str) -> str | None:
    return MODALITIES.get(PurePosixPath(name).suffix.lower())
