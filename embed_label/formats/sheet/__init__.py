"""A table to open in a spreadsheet: a row for each annotation, a column for each question."""
