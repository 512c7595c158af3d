"""The terminal's page of labels: what each outlet calls whom, and what is its own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.identify.labels import Distinctive, Usage
from rashomon.show.terminal import safe

_MOST_ENTITIES = 12
_MOST_WORDS = 10
_MOST_OWN = 15
SURE = 1.96
"""Beyond this a preference would be seen by chance once in twenty words."""


def naming_page(
    usages: Sequence[Usage], own: Sequence[Distinctive], *, whole: bool
) -> RenderableType:
    """Who is called what by whom, and which words are unusually an outlet's own.

    Args:
        usages: the namings, counted, what is named most first.
        own: how much each outlet prefers its words, the most first.
        whole: show all, and not only what is named most.
    """
    if not usages:
        return Text("No naming was found.")
    parts = list(_entities(usages, whole=whole))
    return Group(*parts, _preferred(own)) if own else Group(*parts)


def _entities(usages: Sequence[Usage], *, whole: bool) -> Iterator[RenderableType]:
    groups = [
        (entity, list(found)) for entity, found in groupby(usages, lambda u: u.entity)
    ]
    shown = groups if whole else groups[:_MOST_ENTITIES]
    for entity, found in shown:
        yield Text(safe(entity), style="bold")
        yield _words(found, whole=whole)
    if len(groups) > len(shown):
        rest = len(groups) - len(shown)
        yield Text(f"… and {rest} more: --entity shows one, --csv all.", style="dim")


def _words(found: Sequence[Usage], *, whole: bool) -> Table:
    """The words for one entity: which outlets use them in their own voice, and quoted."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("words", ratio=3)
    table.add_column("own voice", ratio=5)
    table.add_column("quoted", ratio=4, style="dim")
    words = [(said, list(by)) for said, by in groupby(found, lambda u: u.words)]
    for said, by in words if whole else words[:_MOST_WORDS]:
        table.add_row(
            Text(safe(said)),
            Text(_counts((one.outlet, one.own) for one in by)),
            Text(_counts((one.outlet, one.quoted) for one in by)),
        )
    return table


def _counts(found: Iterable[tuple[str, int]]) -> str:
    used = sorted(
        ((n, outlet) for outlet, n in found if n), key=lambda u: (-u[0], u[1])
    )
    return ", ".join(f"{safe(outlet) or '?'} {n}" for n, outlet in used)


def _preferred(own: Sequence[Distinctive]) -> RenderableType:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("unusually its own", ratio=3)
    table.add_column("words", ratio=4)
    table.add_column("z", justify="right")
    table.add_column("its own voice", justify="right")
    table.add_column("all others", justify="right")
    sure = [one for one in own if one.z >= SURE]
    for one in sure[:_MOST_OWN]:
        table.add_row(
            Text(safe(one.outlet)),
            Text(safe(one.words)),
            f"{one.z:.1f}",
            f"{one.count} of {one.total}",
            f"{one.others} of {one.others_total}",
        )
    if sure:
        return table
    return Text("No word is unusually one outlet's own; there may be too few articles.")
