"""What a template of the gallery is."""

import json
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from embed_label.interface import Interface

from ..play.links import Language, Written
from ..play.write_python import write_python

Job = Literal["classify", "mark", "transcribe", "rate", "compare", "rank", "rewrite", "extract"]


@dataclass(frozen=True, kw_only=True)
class Template:
    """`interface` is ours, or the text of a Label Studio config. `what` says what it is for."""

    slug: str
    title: str
    what: str
    jobs: tuple[Job, ...]
    interface: Interface | str
    data: dict[str, JsonValue]

    @property
    def language(self) -> Language:
        return "xml" if isinstance(self.interface, str) else "python"

    @property
    def written(self) -> Written:
        """As it stands in the two editors."""
        found = self.interface
        code = found.strip() if isinstance(found, str) else write_python(found)
        data = json.dumps(self.data, indent=2, ensure_ascii=False)
        return Written(language=self.language, code=code, data=data)
