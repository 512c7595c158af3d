"""Amounts: figures as a reader would write them."""

from rashomon.records import Figure


def amount(figure: Figure) -> str:
    """The least and the most that a figure can be: `58`, `≥ 58`, `24–99`."""
    low, high = figure.low, figure.high
    if low == high:
        return "?" if low is None else f"{low:,}"
    if high is None:
        return f"≥ {low:,}"
    return f"≤ {high:,}" if low is None else f"{low:,}–{high:,}"
