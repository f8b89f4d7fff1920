"""The HTTP way into a store, for what is too large for a socket and for hosts without one."""

from embed_label.server.app import server

__all__ = ["server"]
