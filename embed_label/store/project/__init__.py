"""A project: its tasks, who gets which, what was said of them."""

from embed_label.store.project.part import A_DAY
from embed_label.store.project.project import Project

__all__ = ["A_DAY", "Project"]
