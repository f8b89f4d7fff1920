"""Texts in the cells of a table that somebody may open in a spreadsheet."""

# A mask of a large photograph is a long cell.
CSV_LIMIT = 100_000_000
# A spreadsheet computes a text that begins so.
COMPUTED = ("=", "+", "-", "@", "\t", "\r", "'")


def guarded(text: str) -> str:
    return f"'{text}" if text.startswith(COMPUTED) else text


def bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(COMPUTED) else cell
