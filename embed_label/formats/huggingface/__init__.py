"""Hugging Face datasets: a folder that `datasets.load_dataset` opens, with its card; out only."""

from embed_label.formats.huggingface.writing import write

# Files are put into the table itself.
EMBEDS = True

__all__ = ["EMBEDS", "write"]
