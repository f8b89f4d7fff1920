"""The same interface in the other language."""

from dataclasses import dataclass

from embed_label.errors import EmbedLabelError, LossyExport
from embed_label.interface import Interface

from .links import Language
from .reading import WRITES_XML
from .write_python import write_python
from .wrong import Wrong


@dataclass(frozen=True)
class Converted:
    """`lost` is what the other language has no words for."""

    code: str
    lost: tuple[str, ...] = ()


def converted(interface: Interface, language: Language) -> Converted:
    if language == "python":
        return Converted(write_python(interface))
    if not WRITES_XML:
        raise Wrong("this version of embed_label does not write Label Studio configs yet")
    try:
        return Converted(interface.to_label_studio().strip())
    except LossyExport as error:
        return Converted(interface.to_label_studio(lossy=True).strip(), error.lost)
    except EmbedLabelError as error:
        raise Wrong(str(error)) from error
