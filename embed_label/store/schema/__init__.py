"""The tables. Rows are added and, but for counts, never changed; what must not double is unique."""

from embed_label.store.schema.blind import balances, reveals
from embed_label.store.schema.contents import contents, meta
from embed_label.store.schema.labels import (
    audit,
    completions,
    conflicts,
    forgotten,
    refused,
    review_marks,
    reviews,
)
from embed_label.store.schema.metadata import NO_PROJECT, Counter, keep_once, metadata
from embed_label.store.schema.projects import (
    leases,
    plans,
    predictions,
    project_interfaces,
    projects,
    sources,
    tasks,
    truths,
)

__all__ = [
    "NO_PROJECT",
    "Counter",
    "audit",
    "balances",
    "completions",
    "conflicts",
    "contents",
    "forgotten",
    "keep_once",
    "leases",
    "meta",
    "metadata",
    "plans",
    "predictions",
    "project_interfaces",
    "projects",
    "refused",
    "reveals",
    "review_marks",
    "reviews",
    "sources",
    "tasks",
    "truths",
]
