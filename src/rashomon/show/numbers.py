"""The terminal's pages of figures: who gave which number when, and what is made of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.records import GivenFigure, Incident, Reduced
from rashomon.show.amounts import amount
from rashomon.show.terminal import safe
from rashomon.show.things import days, places

_NAMES = {"acled": "ACLED (most conservative)", "ucdp": "UCDP (best, low, high)"}


def figures_page(
    found: Sequence[GivenFigure], incidents: Mapping[str, Incident]
) -> RenderableType:
    """Every figure, incident by incident and kind by kind, in the order of the days.

    Those that a later one of the same source replaced are marked; those of no incident
    come last.
    """
    if not found:
        return Text("No figure was found.")
    order = {key: place for place, key in enumerate(incidents)}

    def key(one: GivenFigure) -> tuple[int, str, str]:
        known = order.get(one.incident_id or "", len(order))
        return known, one.figure.kind.value, one.published or ""

    ordered = sorted(found, key=key)
    parts: list[RenderableType] = []
    for _, some in groupby(ordered, lambda one: key(one)[0]):
        own = list(some)
        parts += [_head(incidents.get(own[0].incident_id or "")), _table(own)]
    return Group(*parts)


def _head(incident: Incident | None) -> Text:
    if incident is None:
        return Text("Of no incident", style="bold")
    words = (days(incident.start, incident.end), places(incident.places))
    head = Text("  ".join(filter(None, words)), style="bold")
    return head.append(f"  {safe(incident.title)}")


def _table(found: Sequence[GivenFigure]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("what", min_width=7)
    table.add_column("number", justify="right")
    table.add_column("words", ratio=2)
    table.add_column("among", ratio=2, style="dim")
    table.add_column("source", ratio=4)
    table.add_column("outlet", ratio=2, style="dim")
    table.add_column("day", min_width=10, style="dim")
    for one in found:
        table.add_row(
            one.figure.kind.value,
            Text(amount(one.figure), style="strike dim" if one.superseded_by else ""),
            Text(safe(one.words)),
            Text(", ".join(group.value for group in one.figure.among)),
            Text(_source(one)),
            Text(safe(one.outlet or "")),
            Text((one.published or "")[:10]),
        )
    return table


def _source(one: GivenFigure) -> str:
    """Who gave it; of what a later figure replaced, that it did."""
    name = safe(one.source or "")
    own = name if one.source_id else f"{name} (own voice)"
    return f"{own} ↦ later" if one.superseded_by else own


def reduced_page(found: Sequence[Reduced], reduction: str) -> RenderableType:
    """What a reduction makes of the figures; a view, which nothing stores."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True, title=_NAMES[reduction])
    table.add_column("incident", ratio=6)
    table.add_column("what", min_width=7)
    for head in ("figures", "replaced", "best", "low", "high"):
        table.add_column(head, justify="right")
    for one in found:
        table.add_row(
            Text(safe(one.title)), one.kind.value, *(str(n) for n in _numbers(one))
        )
    return table


def _numbers(one: Reduced) -> Iterator[object]:
    for value in (one.figures, one.superseded, one.best, one.low, one.high):
        yield "" if value is None else value
