"""What an interface begins with that is made for captions: a sound, and what is said in it."""

from embed_label.modalities import AudioSource
from embed_label.questions import Comment


def shows(source: object) -> AudioSource:
    return AudioSource(name="audio")


def asks(source: object) -> list[Comment]:
    return [Comment(name="text", of="audio", per_region=True)]
