"""Who sent a request, as the host says."""

import inspect
from collections.abc import Awaitable, Callable

from starlette.requests import Request

Author = Callable[[Request], str | Awaitable[str | None] | None]


async def asker(request: Request, author: Author | None) -> str | None:
    """None where the host does not say."""
    who = author(request) if author else None
    return await who if inspect.isawaitable(who) else who
