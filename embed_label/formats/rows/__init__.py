"""Rows to train models with, and scores for those who keep their traces."""

from embed_label.formats.rows.rows import Rows, training_rows, write_rows

__all__ = ["Rows", "training_rows", "write_rows"]
