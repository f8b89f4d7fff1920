"""The tiles of a level cover it once, and are asked for in the words of the Image API."""

from hypothesis import given
from hypothesis import strategies as st

from embed_label.server.pictures.levels import GLANCE, TILE, Levels, Tile

sides = st.integers(1, 70_000)
pictures = st.builds(Levels, sides, sides)


@given(pictures)
def test_the_last_level_is_one_tile_and_the_one_before_is_not(levels: Levels) -> None:
    *before, last = levels.factors()
    assert max(levels.size(last)) <= TILE
    assert all(max(levels.size(factor)) > TILE for factor in before)


@given(pictures)
def test_what_is_shown_first_is_small_and_one_of_the_sizes(levels: Levels) -> None:
    largest = levels.sizes()[-1]
    assert largest == levels.size(levels.glance())
    assert max(largest) <= GLANCE
    assert max(largest) > GLANCE // 2 or levels.glance() == 1


@given(st.builds(Levels, st.integers(1, 6000), st.integers(1, 6000)), st.data())
def test_every_tile_is_found_by_what_a_viewer_writes(levels: Levels, data: st.DataObject) -> None:
    factor = data.draw(st.sampled_from(levels.factors()))
    tiles = list(levels.tiles(factor))
    tile = data.draw(st.sampled_from(tiles))
    step = TILE * factor
    x, y = tile.column * step, tile.row * step
    width, height = min(step, levels.width - x), min(step, levels.height - y)
    small = -(-width // factor), -(-height // factor)
    found = levels.asked(f"{x},{y},{width},{height}", f"{small[0]},{small[1]}")
    whole = (width, height) == (levels.width, levels.height)
    assert found == (small if whole else tile)
    assert (
        len(tiles)
        == len(set(tiles))
        == -(-levels.size(factor)[0] // TILE) * -(-levels.size(factor)[1] // TILE)
    )


def test_only_what_is_offered_is_found() -> None:
    levels = Levels(1500, 1000)
    assert levels.sizes() == [(94, 63), (188, 125), (375, 250), (750, 500)]
    assert levels.asked("full", "max") == (750, 500)
    assert levels.asked("full", "375,") == (375, 250)
    assert levels.asked("full", "!750,500") == (750, 500)
    assert levels.asked("0,0,1500,1000", "750,500") == (750, 500)
    assert levels.asked("1024,512,476,488", "476,488") == Tile(1, 2, 1)
    assert levels.asked("1024,512,512,512", "476,488") == Tile(1, 2, 1)
    assert levels.asked("1024,0,476,1000", "238,500") == Tile(2, 1, 0)
    for region, size in [
        ("full", "1500,1000"),
        ("1,0,512,512", "512,512"),
        ("0,0,512,512", "513,512"),
        ("0,0,0,0", "max"),
        ("1500,0,1,1", "1,1"),
        ("99999999999,0,1,1", "1,1"),
        ("٠,0,512,512", "512,512"),
        ("square", "max"),
        ("pct:0,0,50,50", "max"),
        ("", ""),
    ]:
        assert levels.asked(region, size) is None, (region, size)
