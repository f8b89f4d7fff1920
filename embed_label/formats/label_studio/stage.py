"""What a task shows, as far as its regions need it: sizes, lengths, texts, rates."""

import json
from collections.abc import Mapping
from functools import cached_property

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.images.pictures import Size, Sizes
from embed_label.formats.label_studio.markup import Markup
from embed_label.formats.label_studio.units import Units
from embed_label.formats.subject import space_name
from embed_label.interface import Interface
from embed_label.modalities import (
    ChatSource,
    DialogueSource,
    HtmlSource,
    Source,
    TextSource,
    VideoSource,
)
from embed_label.modalities.said import said_in
from embed_label.regions import AnySpace, Film, Page, Passage, Plane, Region
from embed_label.task import Task

USUAL_RATE = 24


class Shown:
    """One source of a task, or one of its items."""

    def __init__(self, stage: "Stage", name: str, item: int | None) -> None:
        self.name = name
        self.key = space_name(name, item)
        self.source: Source | None = stage.interface.sources.get(name)
        self._stage = stage
        self._item = item

    @property
    def space(self) -> AnySpace | None:
        return self._stage.space(self.key)

    def size(self, where: str) -> Size:
        """The pixels, or points, that percents are of."""
        space = self.space
        if isinstance(space, Plane | Film | Page):
            return (space.width, space.height)
        raise TaskError(
            f'{where}: the size of "{self.key}" is not known, so percents of it are no pixels; '
            f"give original_width and original_height there, "
            f'or sizes={{"{self.key}": (width, height)}}'
        )

    @property
    def rate(self) -> float:
        """Frames in a second: of the config, else what Label Studio takes."""
        said = self.source.rate if isinstance(self.source, VideoSource) else None
        return said or USUAL_RATE

    @cached_property
    def value(self) -> JsonValue:
        try:
            return self.source.read(self._stage.task.data) if self.source else None
        except TaskError:
            return None

    @cached_property
    def markup(self) -> Markup | None:
        if not isinstance(self.source, HtmlSource) or not isinstance(self.value, str):
            return None
        html = self.source.html_of(self.value)
        return None if html is None or _is_address(html) else Markup(html)

    @cached_property
    def turns(self) -> list[str] | None:
        """What each turn of a dialogue says."""
        if not isinstance(self.source, DialogueSource):
            return None
        value = _parsed(self.value) if isinstance(self.value, str) else self.value
        if not isinstance(value, list):
            return None
        return [said_in(turn, self.source.says) for turn in value]

    @cached_property
    def text(self) -> str | None:
        """What spans count in; None where it lies behind an address."""
        if self.turns is not None:
            return "\n".join(self.turns)
        if self.markup is not None:
            return self.markup.text
        if not isinstance(self.source, TextSource | ChatSource) or self.value is None:
            return None
        said = self.source.text_of(self.value, self._item)
        is_behind = isinstance(self.source, TextSource) and said and _is_address(said)
        return None if is_behind else said

    @cached_property
    def units(self) -> Units:
        return Units(self.text or "")


class Stage:
    """A task before its interface. `spaces` are the sizes that are known of it."""

    def __init__(
        self,
        interface: Interface,
        task: Task,
        spaces: Mapping[str, AnySpace],
        sizes: Sizes | None = None,
    ) -> None:
        self.interface = interface
        self.task = task
        self.spaces = dict(spaces)
        self.durations: dict[str, float] = {}
        # The predicted regions that an annotation may have begun with, by id.
        self.predicted: dict[str, Region] = {}
        self.sizes = sizes
        self._shown: dict[str, Shown] = {}

    def shown(self, name: str, item: int | None = None) -> Shown:
        key = space_name(name, item)
        if key not in self._shown:
            self._shown[key] = Shown(self, name, item)
        return self._shown[key]

    def space(self, key: str) -> AnySpace | None:
        if key not in self.spaces and (given := self._given(key)):
            self.spaces[key] = self.lasting(key, Plane(width=given[0], height=given[1]))
        if key not in self.spaces and (text := self._passage(key)):
            self.spaces[key] = Passage(length=len(text))
        return self.spaces.get(key)

    def lasting(self, key: str, plane: Plane) -> Plane | Film:
        """A plane, for as long as is known."""
        seconds = self.durations.get(key)
        if seconds is None:
            return plane
        return Film(width=plane.width, height=plane.height, duration=seconds)

    def _given(self, key: str) -> Size | None:
        if callable(self.sizes):
            return self.sizes(self.task, key)
        return self.sizes.get(key) if self.sizes else None

    def _passage(self, key: str) -> str | None:
        # A plain text is measured wherever it is shown.
        source = self.interface.sources.get(key)
        return self.shown(key).text if isinstance(source, HtmlSource | DialogueSource) else None


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://", "s3://", "gs://")) and not any(
        letter.isspace() for letter in value
    )


def _parsed(value: str) -> JsonValue:
    try:
        return json.loads(value)
    except ValueError:
        return None
