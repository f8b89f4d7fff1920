"""What files say of pictures, gathered into examples."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from embed_label.errors import TaskError
from embed_label.formats.gathering import Gathering, Origin, origin_of, the_source
from embed_label.formats.images.measuring import measured
from embed_label.formats.images.pictures import Size, Sizes, given
from embed_label.formats.subject import space_name
from embed_label.formats.voices import By
from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from embed_label.regions import Plane, Region
from embed_label.task import Task


class Gathered(Gathering):
    """`images` stands before the names of pictures to make their addresses."""

    def __init__(
        self,
        interface: Interface,
        *,
        image: str | None = None,
        images: str = "",
        model: str | None = None,
        sizes: Sizes | None = None,
    ) -> None:
        super().__init__(interface, ImageSource, source=image, model=model)
        self._image = image
        self._images = images
        self._sizes = sizes

    def origin(self, name: str) -> Origin:
        """Of a picture of which only the name is known."""
        source = the_source(self.interface, ImageSource, self._image, what="image", option="image")
        return origin_of(source, f"{self._images}{name}")

    def size(self, origin: Origin, name: str, where: str, picture: Path | None = None) -> Size:
        """For formats that do not say it: what the caller of `load` says, or the picture itself."""
        found = self.stated(origin, name) or (measured(picture) if picture else None)
        if found is None:
            raise TaskError(
                f"{where}: the size of {name} is not known; put the picture beside it, or give "
                f'sizes={{"{name}": (width, height)}}'
            )
        return found

    def stated(self, origin: Origin, name: str) -> Size | None:
        task = Task(id=origin.task, data={})
        return given(self._sizes, task, name, space_name(origin.source, origin.item))

    def add(
        self,
        origin: Origin,
        regions: Iterable[Region],
        size: Size | None,
        where: str,
        *,
        by: By | None = None,
        notes: Iterable[str] = (),
    ) -> None:
        plane = _plane(size, where) if size else None
        self.gather(origin, regions, plane, where, by=by, notes=notes)

    def add_file(
        self,
        origin: Origin,
        regions: Iterable[Region],
        size: Size | None,
        path: str,
        *,
        notes: Iterable[str] = (),
    ) -> None:
        """For formats with a file for each picture."""
        self.must_be_alone(origin, path)
        self.add(origin, regions, size, path, notes=notes)


def _plane(size: Size, where: str) -> Plane:
    try:
        return Plane(width=size[0], height=size[1])
    except ValidationError as error:
        raise TaskError(
            f"{where}: the size of an image should be two numbers above 0, but is "
            f"{size[0]:g} by {size[1]:g}"
        ) from error
