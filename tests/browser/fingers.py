"""Fingers on the screen of a phone."""

import time

from playwright.sync_api import CDPSession, Page

At = tuple[float, float]


class Fingers:
    """On the screen: each is told where it goes, and all move together."""

    def __init__(self, page: Page) -> None:
        self._devtools: CDPSession = page.context.new_cdp_session(page)
        # Slow enough that nothing is a flick, which would swallow the next tap.
        self._time = time.time() - 10

    def drag(self, *ways: tuple[At, ...], steps: int = 5) -> None:
        """One way for each finger; they come down one after the other, and go up together."""
        for count in range(1, len(ways) + 1):
            self.touch("touchStart", [way[0] for way in ways[:count]])
        for leg in range(1, len(ways[0])):
            for step in range(1, steps + 1):
                share = step / steps
                self.touch("touchMove", [between(way[leg - 1], way[leg], share) for way in ways])
        self.touch("touchMove", [(x + 0.1, y) for x, y in (way[-1] for way in ways)], pause=0.5)
        self.touch("touchEnd", [])

    def touch(self, kind: str, places: list[At], *, pause: float = 0.05) -> None:
        self._time += pause
        points = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(places)]
        event = {"type": kind, "touchPoints": points, "timestamp": self._time}
        self._devtools.send("Input.dispatchTouchEvent", event)


def between(one: At, other: At, share: float) -> At:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
