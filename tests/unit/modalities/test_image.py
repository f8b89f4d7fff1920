"""An image is measured where it is shown."""

from embed_label.modalities import ImageSource
from embed_label.regions import Box, Ellipse, Mask, Path, Point, Polygon, Skeleton


def test_the_size_of_an_image_is_not_known_to_the_server() -> None:
    assert ImageSource(name="photo").measure("/street.jpg") is None


def test_an_image_carries_what_lies_on_a_plane() -> None:
    assert set(ImageSource.regions) == {Box, Ellipse, Mask, Path, Point, Polygon, Skeleton}
