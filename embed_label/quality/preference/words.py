"""Win rates as a table to read."""

from typing import TYPE_CHECKING

from embed_label.quality.figure import Figure

if TYPE_CHECKING:
    from embed_label.quality.preference.win_rates import WinRates

HEAD = ("model", "won", "lost", "tied", "both bad", "win rate", "", "strength", "", "Elo")


def told(of: "WinRates") -> str:
    ranked = f", {of.rankings.n} of them rankings, counted as their pairs" if of.rankings.n else ""
    voted = f"{of.votes.n} votes of {of.authors} authors for {len(of.votes.tasks)} tasks{ranked}"
    lines = [f"{voted}: {of.decided.n} decided, {of.ties.n} ties, {of.both_bad.n} both bad"]
    if of.silent.n:
        lines.append(f"missing: {of.silent.n} who compared and did not vote")
    if of.unread.n:
        lines.append(f"missing: {of.unread.n} of which it is not known what was shown")
    if not of.models:
        return "\n".join([*lines, *of.notes])
    rows: list[tuple[str, ...]] = [HEAD]
    for name, each in of.models.items():
        counts = (each.wins.n, each.losses.n, each.ties.n, each.both_bad.n)
        rows.append(
            (
                name,
                *map(str, counts),
                *_cells(each.rate, ".3f"),
                *_cells(each.strength, ".0f"),
                _cells(each.elo, ".0f")[0],
            )
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for name, *cells in rows:
        ends = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        lines.append("  ".join([f"{name:{widths[0]}}", *ends]))
    lines.append(str(of.left))
    return "\n".join([*lines, *of.notes])


def _cells(figure: Figure, form: str) -> tuple[str, str]:
    if figure.value is None:
        return "-", ""
    ends = figure.interval
    span = f"{ends[0]:{form}} to {ends[1]:{form}}" if ends else ""
    return f"{figure.value:{form}}", span
