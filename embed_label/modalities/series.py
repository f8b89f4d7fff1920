"""Time series: one or many channels over one time."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.modalities.source import Source
from embed_label.regions import Interval
from embed_label.wire import Color, Id, Many, Piece, Text


class Channel(Piece):
    """A column; channels of the same `group` are drawn over each other."""

    column: Id
    title: Text = ""
    unit: Text = ""
    color: Color = ""
    height: Annotated[float, Field(gt=0)] | None = None
    group: Text = ""


class SeriesSource(Source):
    """Columns by name, or the URL of a file with them. `time` names the column of the time."""

    kind: Literal["series"] = "series"
    regions = (Interval,)
    shows = ("string", "object", "list")
    channels: Many[Channel] = ()
    time: Text = ""
    time_format: Text = ""
    separator: Text = ","
