"""Tasks from files, folders, archives and buckets: one by one, whatever their size."""

from embed_label.intake.brought import Brought, Flaw
from embed_label.intake.linking import linked
from embed_label.intake.options import Options
from embed_label.intake.source import read

__all__ = ["Brought", "Flaw", "Options", "linked", "read"]
