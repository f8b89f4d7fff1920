"""What the demo draws comes out the same each time, and is what its pages say."""

from collections import Counter
from io import BytesIO
from itertools import pairwise
from random import Random

from PIL import Image

from demo_app.drawing import city, river, shapes
from demo_app.drawing.city_blocks import SIDE, Ground, cuts


def test_a_number_is_always_the_same_picture() -> None:
    assert shapes.png(7) == shapes.png(7) != shapes.png(8)


def test_a_picture_to_sort_is_small_and_as_large_as_the_others() -> None:
    for number in (1, 17, shapes.COUNT):
        made = shapes.png(number)
        assert len(made) < 40_000
        assert Image.open(BytesIO(made)).size == shapes.SIZE


def test_each_shape_is_there_often_enough_to_be_sorted() -> None:
    seen = Counter(
        Random(number).choices(shapes.SHAPES, shapes.SHARES)[0]
        for number in range(1, shapes.COUNT + 1)
    )
    assert set(seen) == set(shapes.SHAPES)
    assert min(seen.values()) >= 5


def test_a_block_of_the_city_is_always_the_same() -> None:
    assert city.plot(3, 4).tobytes() == city.plot(3, 4).tobytes() != city.plot(4, 3).tobytes()
    assert city.plot(3, 4).size == (SIDE, SIDE)


def test_the_city_has_a_hundred_megapixels_and_balloons_over_it() -> None:
    assert 100_000_000 < city.WIDTH * city.HEIGHT < 110_000_000
    across, down = city.balloon().size
    for x, y in city.BALLOONS:
        assert across / 2 < x < city.WIDTH - across / 2
        assert down / 2 < y < city.HEIGHT - down / 2


def test_the_river_runs_on_from_one_block_into_the_next() -> None:
    wet = [(column, row) for column in range(city.COLUMNS) for row in range(city.ROWS)
           if river.is_wet(column * SIDE, row * SIDE, SIDE)]  # fmt: skip
    assert {column for column, _ in wet} == set(range(city.COLUMNS))
    for column in range(city.COLUMNS - 1):
        x = (column + 1) * SIDE
        row = int(river.middle(x)) // SIDE
        left, right = (city.plot(each, row) for each in (column, column + 1))
        y = int(river.middle(x)) % SIDE
        is_bridge = (column + 1) % city.AVENUE == 0
        colours = {each.getpixel(at) for each, at in ((left, (SIDE - 1, y)), (right, (0, y)))}
        assert len(colours) == 1 or is_bridge or near(colours)


def near(colours: set[object]) -> bool:
    """Of water, ripples and boats, all of which are drawn across the edge."""
    one, other = (each for each in colours if isinstance(each, tuple))
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 40


def test_houses_fill_their_side_of_a_block() -> None:
    ground = Ground(30, 30, 30, 30)
    left, _, right, _ = ground.box
    pieces = list(cuts(Random(1), left, right))
    assert pieces[0][0] == left
    assert pieces[-1][1] == right
    assert all(end == start for (_, end), (start, _) in pairwise(pieces))
    assert all(end > start for start, end in pieces)
