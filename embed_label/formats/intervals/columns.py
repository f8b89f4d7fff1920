"""The columns of the table.

A region with several labels has a row for each, so that whoever picks a label finds it; its id is
the same in all of them, and so they become one region again.
"""

from embed_label.formats.byline import BY

TIDY = ("task", "source", "channel", "start", "end", "label", "author", "created_at")
# What is needed to read them as they were.
BESIDE = ("score", "note", "parent", "derived_from", "hidden", "locked")
HEAD = (
    *TIDY,
    "text",
    "address",
    *(name for name in BY if name not in TIDY),
    "region",
    *BESIDE,
    "space",
)
NEEDED = ("start", "end", "label")
