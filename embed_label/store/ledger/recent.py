"""Keeps what was used last, up to a weight: a thousand small tasks, or one that is large."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """By key. Each thing weighs at least `least`, so that many small ones are not too many."""

    def __init__(self, limit: int, *, least: int = 1000) -> None:
        self._limit = limit
        self._least = least
        self._weight = 0
        self._kept: OrderedDict[str, tuple[T, int]] = OrderedDict()
        self._turn = Lock()

    def get(self, key: str) -> T | None:
        with self._turn:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def add(self, key: str, value: T, weight: int) -> None:
        with self._turn:
            _, before = self._kept.pop(key, (None, 0))
            self._kept[key] = (value, max(weight, self._least))
            self._weight += max(weight, self._least) - before
            while self._weight > self._limit and len(self._kept) > 1:
                _, (_, least_used) = self._kept.popitem(last=False)
                self._weight -= least_used
