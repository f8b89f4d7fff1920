"""What a line of feedback costs where there are two hundred of them."""

from pathlib import Path

from playwright.sync_api import Browser

from tools.bench import page
from tools.bench.feedback import cost


def test_two_hundred_lines_cost_little(browser: Browser, tmp_path: Path) -> None:
    with page.served(tmp_path) as url:
        found = cost(browser, url)
    # Measured: 0.4 ms and 9 kB. The bounds are what we promise, on a machine with other work.
    assert found.mount < 2
    assert found.heap < 20
    assert found.click < 200
