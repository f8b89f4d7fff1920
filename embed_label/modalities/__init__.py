"""Every modality, and the table of them."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.modalities.audio import AudioSource
from embed_label.modalities.chat import ChatSource
from embed_label.modalities.dialogue import DialogueSource
from embed_label.modalities.document import DocumentSource
from embed_label.modalities.html import HtmlSource
from embed_label.modalities.image import ImageSource
from embed_label.modalities.list import ListSource
from embed_label.modalities.series import Channel, SeriesSource
from embed_label.modalities.source import Source
from embed_label.modalities.table import TableSource
from embed_label.modalities.text import TextSource
from embed_label.modalities.video import VideoSource
from embed_label.modalities.worded import Worded

AnySource = TypeAliasType(
    "AnySource",
    Annotated[
        AudioSource
        | ChatSource
        | DialogueSource
        | DocumentSource
        | HtmlSource
        | ImageSource
        | ListSource
        | SeriesSource
        | TableSource
        | TextSource
        | VideoSource,
        Field(discriminator="kind"),
    ],
)

__all__ = [
    "AnySource",
    "AudioSource",
    "Channel",
    "ChatSource",
    "DialogueSource",
    "DocumentSource",
    "HtmlSource",
    "ImageSource",
    "ListSource",
    "SeriesSource",
    "Source",
    "TableSource",
    "TextSource",
    "VideoSource",
    "Worded",
]
