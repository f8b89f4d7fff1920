"""An interface for a time series, written from the columns of the series."""

from embed_label.interface.series.writing import timeseries_columns, timeseries_interface

__all__ = ["timeseries_columns", "timeseries_interface"]
