"""The command line: `embed-label label photos --choices cat,dog`."""

from embed_label.cli.program import main

__all__ = ["main"]
