"""Where labels live."""

from embed_label.store.label_store import LabelStore
from embed_label.store.project import Project
from embed_label.store.records import Contested, Refused, Report, Stored

__all__ = ["Contested", "LabelStore", "Project", "Refused", "Report", "Stored"]
