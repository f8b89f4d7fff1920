"""What a file is by its name: an image, a sound, a film, a text, a table or tasks."""

from pathlib import PurePosixPath

# Of these browsers show themselves what they can; others are made into tiles.
IMAGES = ("png", "jpg", "jpeg", "jfif", "gif", "webp", "bmp", "avif")
TILED = ("tif", "tiff", "heic", "heif")
KINDS: dict[str, tuple[str, ...]] = {
    "image": (*IMAGES, *TILED),
    "audio": ("wav", "mp3", "ogg", "oga", "flac", "m4a", "aac", "opus"),
    "video": ("mp4", "webm", "mov", "m4v", "mkv", "ogv"),
    "text": ("txt", "md"),
    "table": ("csv", "tsv", "parquet"),
    "tasks": ("json", "jsonl", "ndjson"),
}
NOUNS = {
    "image": "image",
    "audio": "sound",
    "video": "film",
    "text": "text",
    "table": "table",
    "tasks": "task file",
}
PLURALS = {kind: f"{noun}s" for kind, noun in NOUNS.items()}
MEDIA = ("image", "audio", "video")
# Files with several things to label in each.
ROWS = ("table", "tasks")
_KIND = {suffix: kind for kind, suffixes in KINDS.items() for suffix in suffixes}


def kind_of(name: str) -> str | None:
    return _KIND.get(suffix_of(name))


def is_tiled(name: str) -> bool:
    return suffix_of(name) in TILED


def suffix_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower().removeprefix(".")
