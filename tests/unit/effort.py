"""What a piece of work costs this process, whatever else the machine does meanwhile."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    # Thousands of tests leave a heap that takes the collector a second to walk.
    gc.disable()
    try:
        begun = time.process_time()
        yield
        took = time.process_time() - begun
    finally:
        gc.enable()
    assert took < seconds
