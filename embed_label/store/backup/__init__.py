"""Backups: every row of a store in a file, and a store out of that, on either database."""

from embed_label.store.backup.restoring import restore
from embed_label.store.backup.writing import write

__all__ = ["restore", "write"]
