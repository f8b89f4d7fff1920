"""What went wrong in PostgreSQL: whether it passes, and what may be told of it."""

import re

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, OperationalError

# https://www.postgresql.org/docs/current/errcodes-appendix.html
CLASHES = {"40001", "40P01"}  # serialisation failure, deadlock
GONE = {"57P01", "57P02", "57P03", "57P05", "25P03", "53300"}  # it stops, starts, or is full
BUSY = re.compile(r"starting up|shutting down|recovery mode|too many (clients|connections)|slots")
SECRET = ("password", "sslpassword", "passfile")


def is_passing(error: DBAPIError) -> bool:
    """Whether the same may succeed a moment later."""
    return is_lost(error) or state(error) in CLASHES


def is_lost(error: DBAPIError) -> bool:
    """Whether there is no connection any more, or none was to be had."""
    code = state(error)
    if code is None:
        # The driver itself says so: no answer of the server has come with it.
        return error.connection_invalidated or isinstance(error, OperationalError)
    return error.connection_invalidated or code in GONE or code.startswith("08")


def is_connecting(error: DBAPIError) -> bool:
    """Whether there is a server at the address, which takes nobody in at the moment."""
    return state(error) in GONE or bool(BUSY.search(str(error.orig)))


def state(error: DBAPIError) -> str | None:
    found = getattr(error.orig, "sqlstate", None)
    return found if isinstance(found, str) else None


def masked(url: URL) -> str:
    """An address as it may be shown to anybody."""
    hidden = {key: "***" for key in SECRET if key in url.query}
    return url.update_query_dict(hidden).render_as_string(hide_password=True)
