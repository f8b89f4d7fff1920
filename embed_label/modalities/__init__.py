"""Every modality, and the table of them."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.modalities.image import ImageSource
from embed_label.modalities.source import Source, lookup
from embed_label.modalities.text import TextSource

AnySource = TypeAliasType(
    "AnySource", Annotated[ImageSource | TextSource, Field(discriminator="kind")]
)

__all__ = ["AnySource", "ImageSource", "Source", "TextSource", "lookup"]
