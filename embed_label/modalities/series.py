"""Time series: one or many channels over one time."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.modalities.timed import Timed
from embed_label.regions import Interval
from embed_label.wire import Color, Id, Many, Piece, Text


class Channel(Piece):
    """A column; channels of the same `group` are drawn over each other.

    `low` and `high` bound its scale, which else follows its values. `format` says how values are
    written, as in ".2f". A `hidden` one is shown when somebody asks for it.
    """

    column: Id
    title: Text = ""
    unit: Text = ""
    format: Text = ""
    color: Color = ""
    height: Annotated[float, Field(gt=0)] | None = None
    low: float | None = None
    high: float | None = None
    group: Text = ""
    hidden: bool = False


class SeriesSource(Timed):
    """Columns by name, or the URL of a file with them.

    `time` names the column of the time: numbers, dates as ISO 8601 has them, or as `time_format`
    says in the words of strptime. Without one a row comes every `1 / rate` seconds. Dates with an
    offset are shown in the time zone `zone`, or where that is "" in that of the file; those without
    one are shown as they are. Without `channels`, every other column that holds numbers is one.
    """

    kind: Literal["series"] = "series"
    regions = (Interval,)
    shows = ("string", "object", "list")
    channels: Many[Channel] = ()
    time: Text = ""
    time_format: Text = ""
    rate: Annotated[float, Field(gt=0)] = 1
    zone: Text = ""
    separator: Text = ","
