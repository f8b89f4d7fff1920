"""What runs in time: sources that share a cursor."""

from embed_label.modalities.source import Source
from embed_label.wire import Text


class Timed(Source):
    """`sync` names what it runs together with: another source, or a word that those share."""

    sync: Text = ""
