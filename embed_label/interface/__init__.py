"""How a task is shown and what is asked."""

from embed_label.interface.interface import Interface, leaves, walk
from embed_label.interface.labels import Label, Labels, Relations
from embed_label.interface.layout import (
    Accordion,
    AnyNode,
    Column,
    Filter,
    Foreign,
    Group,
    Header,
    Layout,
    Lineup,
    Markdown,
    Pages,
    Repeat,
    Row,
    Style,
    Tabs,
)

__all__ = [
    "Accordion",
    "AnyNode",
    "Column",
    "Filter",
    "Foreign",
    "Group",
    "Header",
    "Interface",
    "Label",
    "Labels",
    "Layout",
    "Lineup",
    "Markdown",
    "Pages",
    "Relations",
    "Repeat",
    "Row",
    "Style",
    "Tabs",
    "leaves",
    "walk",
]
