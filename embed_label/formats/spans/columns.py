"""The columns of the table.

A span with several labels has a row for each, so that whoever picks a label finds it; its id is the
same in all of them, and so they become one span again.
"""

from embed_label.formats.byline import BY

TIDY = ("task", "source", "item", "start", "end", "text", "label", "score", "author", "note")
# What is needed to read them as they were.
BESIDE = ("parent", "derived_from", "hidden", "locked", "confirmed")
HEAD = (*TIDY, *(name for name in BY if name not in TIDY), "region", *BESIDE, "xpaths")
NEEDED = ("task", "start", "end", "label")
HOLDS = frozenset({"anywhere", "bare", "labels", "note", "parent", "score"})
