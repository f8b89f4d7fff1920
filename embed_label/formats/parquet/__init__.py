"""Parquet: a row for each annotation with nested columns, lossless, both ways."""

from embed_label.formats.parquet.reading import read
from embed_label.formats.parquet.writing import write

HOLDS_ALL = True

__all__ = ["HOLDS_ALL", "read", "write"]
