"""Which field of a task a media file goes to."""

from urllib.parse import quote

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.task_data import data_of
from embed_label.intake.names import is_table, modality
from embed_label.intake.options import Options
from embed_label.modalities import (
    AudioSource,
    DocumentSource,
    HtmlSource,
    ImageSource,
    SeriesSource,
    Source,
    TextSource,
    VideoSource,
)
from embed_label.wire import fingerprint

# Who shows it, the likeliest first.
SHOWN_BY: dict[str, tuple[type[Source], ...]] = {
    "image": (ImageSource,),
    "audio": (AudioSource, VideoSource),
    "video": (VideoSource, AudioSource),
    "document": (DocumentSource,),
    "html": (HtmlSource,),
    "text": (TextSource,),
    "series": (SeriesSource,),
}
# What a task holds itself.
INLINE = ("text", "html")
LONGEST_ID = 200


class Fields:
    """By the interface, else by what a file is: an image goes to "image"."""

    def __init__(self, options: Options) -> None:
        self._field, self._at = options.field, options.at.rstrip("/")
        interface = options.interface
        self._sources: list[Source] | None = None
        if interface is not None and not options.field:
            # What has a value of its own shows the same for every task.
            shown = interface.sources.values()
            self._sources = [each for each in shown if each.value[:1] in ("", "$")]

    def kind(self, name: str) -> str | None:
        """What a file is; a table is a series where the interface shows series."""
        if is_table(name):
            shows = any(isinstance(each, SeriesSource) for each in self._sources or ())
            return "series" if shows else None
        return modality(name)

    def data(self, kind: str, value: str) -> dict[str, JsonValue]:
        """What a task has for that file; `TaskError` where the interface shows no such thing."""
        if self._sources is None:
            return {self._field or kind: value}
        for wanted in SHOWN_BY[kind]:
            for source in self._sources:
                if isinstance(source, wanted):
                    return data_of([(source, {None: value})])
        raise TaskError(f"it is of the kind {kind}, and the interface shows none; or say field=…")

    def address(self, name: str) -> str:
        return f"{self._at}/{quote(name)}" if self._at else name

    def id(self, name: str) -> str:
        """It follows from the name: a file that is changed is the same task, and said to be so."""
        whole = f"{self._at}/{name}" if self._at else name
        return whole if len(whole) <= LONGEST_ID else fingerprint(whole)
