"""An interface comes out of the columns of a series, whoever made them."""

import json
import warnings
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

import embed_label as el
from embed_label.interface.series.moments import moment

TIMES = pd.date_range("2024-03-31T00:00", periods=4, freq="h", tz="Europe/Berlin")


def source(columns: Any, **options: Any) -> el.SeriesSource:
    found = el.timeseries_interface(columns, **options).sources["series"]
    assert isinstance(found, el.SeriesSource)
    return found


def test_a_data_frame_with_dates_as_its_index_becomes_channels_over_them() -> None:
    frame = pd.DataFrame({"temp_C": [20.5, 21.25, None, 22.0], "speed (m/s)": [1, 2, 3, 4]}, TIMES)
    interface = el.timeseries_interface(frame, ["drift", "spike"], title="Pump")
    shown = interface.sources["series"]
    assert isinstance(shown, el.SeriesSource)
    assert (shown.time, shown.zone, interface.title) == ("time", "Europe/Berlin", "Pump")
    temperature, speed = shown.channels
    assert (temperature.title, temperature.unit, temperature.format) == ("temp", "°C", ".2f")
    assert (speed.title, speed.unit, speed.format) == ("speed", "m/s", ".0f")
    assert {temperature.group, speed.group} == {""}
    assert [label.name for label in interface.labels[0].labels] == ["drift", "spike"]
    assert interface.labels[0].of == "series"


def test_the_columns_of_a_frame_travel_as_json_with_their_zone_and_their_gaps() -> None:
    frame = pd.DataFrame(
        {"a": [20.5, float("nan"), float("inf"), 22.0], "note": list("wxyz")}, TIMES
    )
    made = el.timeseries_columns(frame)
    assert json.loads(json.dumps(made)) == made
    assert made["a"] == [20.5, None, None, 22.0]
    # The clock goes forward at two.
    assert made["time"] == [
        "2024-03-31T00:00:00+01:00",
        "2024-03-31T01:00:00+01:00",
        "2024-03-31T03:00:00+02:00",
        "2024-03-31T04:00:00+02:00",
    ]
    assert set(made) == {"time", "a"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        task = el.Task(data={"series": made})
        assert el.timeseries_interface(frame).sources["series"].read(task.data) == made


class Polars:
    """As a frame of polars answers."""

    class Series:
        name = "x"

        def __init__(self, values: list[object], dtype: str) -> None:
            self.values, self.dtype = values, dtype

        def __iter__(self) -> Any:
            return iter(self.values)

        def to_list(self) -> list[object]:
            return self.values

    columns = ["ds", "y"]
    dtypes = ["Datetime", "Float64"]
    _held = {
        "ds": Series(
            [datetime(2024, 1, day, tzinfo=UTC) for day in (1, 2)],
            "Datetime(time_unit='us', time_zone='UTC')",
        ),
        "y": Series([1.5, None], "Float64"),
    }

    def __getitem__(self, name: str) -> Series:
        return self._held[name]


@pytest.mark.parametrize(
    ("columns", "time", "channels"),
    [
        ({"y": [1, 2], "when": ["2024-01-01", "2024-01-02T05:00Z"]}, "when", ["y"]),
        ({"a": [3, 1], "t": np.array([0.0, 0.5])}, "t", ["a"]),
        ({"second": [0, 1, 2], "a": [3, 1, 2]}, "second", ["a"]),
        ({"a": [3, 1, 2], "b": [0, 1, 2]}, "", ["a", "b"]),
        (
            {"a": np.array([3, 1], "f4"), "d": np.array(["2024-01-01", "2024-01-02"], "M8[ns]")},
            "d",
            ["a"],
        ),
        ({"event_time": [5, 6], "a": [Decimal("1.5"), Decimal(2)]}, "event_time", ["a"]),
        ({"made": [date(2024, 1, 1), date(2024, 1, 2)], "a": [1, 2]}, "made", ["a"]),
        (Polars(), "ds", ["y"]),
        (pd.DataFrame({"a": [3, 1]}, index=pd.Index([0.1, 0.2], name="s")), "s", ["a"]),
        (pd.DataFrame({"a": [3, 1]}), "", ["a"]),
        (np.array([(0, 3.0), (1, 1.0)], dtype=[("t", "i4"), ("a", "f4")]), "t", ["a"]),
        ({"a": [3, 1]}, "", ["a"]),
    ],
)
def test_the_time_is_found_by_its_dates_its_name_or_its_order(
    columns: Any, time: str, channels: list[str]
) -> None:
    found = source(columns)
    assert (found.time, [each.column for each in found.channels]) == (time, channels)
    made = el.timeseries_columns(columns)
    assert set(made) == {*([time] if time else []), *channels}
    assert json.loads(json.dumps(made)) == made


def test_a_zone_that_is_an_offset_is_written_as_one() -> None:
    zone = timezone(timedelta(hours=2))
    times = pd.date_range("2024-01-01", periods=2, tz=zone)
    assert source(pd.DataFrame({"a": [1, 2]}, times)).zone == "+02:00"
    assert source(pd.DataFrame({"a": [1, 2]}, times), zone="Europe/Rome").zone == "Europe/Rome"


@pytest.mark.parametrize(
    "zone", [timezone(timedelta(hours=2), "here"), "dateutil/Europe/Berlin", "dateutil/UTC"]
)
def test_a_zone_that_no_browser_knows_is_none(zone: Any) -> None:
    times = pd.date_range("2024-01-01", periods=2, tz=zone)
    assert source(pd.DataFrame({"a": [1, 2]}, times)).zone in ("", "UTC")


@pytest.mark.parametrize("values", [[10**400, 1], [-1.7e308, 1.7e308]])
def test_values_too_large_to_be_told_apart_are_written_without_digits(values: list[float]) -> None:
    assert source({"time": [1, 2], "a": values}).channels[0].format == ".0f"


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        (["2024-01-05 10:00", "2024-01-05T11:00"], ""),
        (["25.12.2024 10:00", "26.12.2024 11:30"], "%d.%m.%Y %H:%M"),
        (["12/30/2024", "12/31/2024"], "%m/%d/%Y"),
        # As days they would go back.
        (["01/02/2024", "02/01/2024"], "%m/%d/%Y"),
    ],
)
def test_the_way_times_are_written_is_found(texts: list[str], form: str) -> None:
    assert source({"date": texts, "a": [1, 2]}).time_format == form


def test_times_read_as_the_widget_reads_them() -> None:
    assert moment("1970-01-02T00:00:00+01:00") == 23 * 3600
    assert moment("02/01/1970", "%d/%m/%Y") == 24 * 3600
    assert moment(datetime(1970, 1, 1, 0, 0, 1)) == 1  # noqa: DTZ001 one without a zone is meant
    assert moment("soon") is None


@pytest.mark.parametrize(
    ("columns", "options", "says"),
    [
        (
            {"a": [1, 2], "tmie": [1, 2]},
            {"time": "time"},
            'no column "time" .*did you mean "tmie"?',
        ),
        (
            {"time": [1, 3, 2], "a": [1, 2, 3]},
            {},
            'column "time" goes back in row 3: 2 comes after 3',
        ),
        ({"time": ["2024-01-02", "2024-01-01"], "a": [1, 2]}, {}, "goes back in row 2: 2024-01-01"),
        ({"time": [1, None], "a": [1, 2]}, {}, 'column "time" has nothing in row 2'),
        ({"time": [1, "x"], "a": [1, 2]}, {"time": "time"}, "column \"time\" has 'x' in row 2"),
        (
            {"time": [1, 2, 3], "a": [1, "n/a", 3]},
            {},
            "column \"a\" has 'n/a' in row 2, among numbers",
        ),
        (
            {"when": ["03/04/2024", "04/05/2024"], "a": [1, 2]},
            {},
            '%d/%m/%Y" or "%m/%d/%Y"; say which',
        ),
        (
            {"time": ["soon", "later"], "a": [1, 2]},
            {"time": "time"},
            "'soon' in row 1, which is no time",
        ),
        (
            {"time": ["1.1.24", "x"], "a": [1, 2]},
            {"time": "time", "time_format": "%d.%m.%y"},
            "'x' in row 2, which does not read as \"%d.%m.%y\"",
        ),
        ({"time": [1, 2], "a": [1]}, {}, 'column "a" has 1 rows, but "time" has 2'),
        ({"time": [], "a": []}, {}, "no rows"),
        ({}, {}, "no columns"),
        ({"time": [1, 2]}, {"time": "time"}, "no column holds numbers"),
        ({"time": [1, 2], "a": ["x", "y"]}, {}, r'no column holds numbers to show: "a" \(texts\)'),
        ({"a": 3}, {}, 'column "a" is 3, and no list'),
        ([1, 2], {}, "a data frame or a mapping of columns"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), {}, 'two columns "a"'),
        (
            pd.DataFrame([[1]], columns=pd.MultiIndex.from_tuples([("a", "b")])),
            {},
            'column "a/b" has several',
        ),
        ({"time": [1, 2], "a": [1, 2]}, {"channels": ["b"]}, 'no column "b" to show; did you mean'),
        (
            {"time": [True, False], "a": [1, 2]},
            {"time": "time"},
            'column "time" holds no times, but truths',
        ),
    ],
)
def test_columns_that_make_no_series_are_refused_with_the_place(
    columns: Any, options: dict[str, Any], says: str
) -> None:
    with pytest.raises(
        el.InterfaceError, match=says.replace("did you mean", "(did you mean|known)")
    ):
        el.timeseries_interface(columns, **options)


def test_what_is_not_shown_is_named_with_the_reason() -> None:
    columns = {
        "time": [1, 2],
        "a": [1, 1],
        "name": ["x", "y"],
        "on": [True, False],
        "gone": [None, None],
    }
    with pytest.warns(
        UserWarning, match='not shown: "name" .texts., "on" .truths., "gone" .empty.'
    ) as told:
        made = source(columns)
    assert [each.column for each in made.channels] == ["a"]
    assert told[0].filename == __file__


def test_nothing_is_said_where_all_is_shown(recwarn: pytest.WarningsRecorder) -> None:
    source({"time": [1, 2], "a": [1, 1]})
    source({"time": [1, 2], "a": [1, 1], "name": ["x", "y"]}, channels=["a"])
    assert not recwarn.list


@pytest.mark.parametrize(
    ("name", "title", "unit"),
    [
        ("temp_C", "temp", "°C"),
        ("Wind [km/h]", "Wind", "km/h"),
        ("supply_voltage_mV", "supply voltage", "mV"),
        ("load_pct", "load", "%"),
        ("sensor_a", "", ""),
        ("plain", "", ""),
    ],
)
def test_a_unit_is_read_off_a_name(name: str, title: str, unit: str) -> None:
    channel = source({"time": [1, 2], name: [1, 2]}).channels[0]
    assert (channel.title, channel.unit) == (title, unit)


def test_letters_that_count_channels_are_no_units() -> None:
    shown = source({"time": [1, 2], **{f"sensor_{each}": [1, 2] for each in "ABC"}})
    assert {each.unit for each in shown.channels} == {""}


@pytest.mark.parametrize(
    ("values", "form"),
    [
        ([1, 2], ".0f"),
        ([0.5, 1.25], ".2f"),
        ([0.1 + 0.2, 0.9], ".4f"),
        ([1000.123456, 90000.5], ".0f"),
        ([7, 7], ".0f"),
        ([1e-9, 2e-9], ""),
    ],
)
def test_values_are_written_as_finely_as_they_can_be_told_apart(
    values: list[float], form: str
) -> None:
    assert source({"time": [1, 2], "a": values}).channels[0].format == form


def test_a_channel_can_be_given_by_name_or_in_full() -> None:
    columns = {"time": [1, 2], "a_V": [1, 2], "b": [3, 4], "c": [5, 6]}
    shown = source(columns, channels=["a_V", el.Channel(column="b", group="pair")])
    assert [(each.column, each.unit, each.group) for each in shown.channels] == [
        ("a_V", "V", ""),
        ("b", "", "pair"),
    ]
    assert set(el.timeseries_columns(columns, channels=["b"])) == {"time", "b"}


def test_a_long_series_goes_by_address() -> None:
    columns = {"time": range(25_001), "a": range(25_001), "b": range(25_001)}
    with pytest.raises(el.TaskError, match=r"50,002 values are too many.*CSV, Parquet"):
        el.timeseries_columns(columns)
    assert len(source(columns).channels) == 2
