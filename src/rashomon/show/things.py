"""The terminal's pages of sources, of what was merged, and of incidents."""

from collections.abc import Iterable, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.records import (
    Decision,
    Document,
    Incident,
    Merge,
    Place,
    Source,
    SourceKind,
)
from rashomon.show.terminal import counted, safe

_MOST_ALIASES = 6
_MOST_OUTLETS = 8


def sources_page(found: Sequence[Source], names: Mapping[str, str]) -> RenderableType:
    """Who is quoted, with their other names, and by how many.

    Args:
        found: the sources that are shown.
        names: the names of all sources, by id.
    """
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("source", ratio=5)
    table.add_column("kind", min_width=10)
    table.add_column("part of", ratio=3)
    for head in ("claims", "documents", "outlets"):
        table.add_column(head, justify="right")
    for one in found:
        table.add_row(
            _named(one),
            Text(one.kind.value if one.kind else "", style="dim"),
            Text(safe(names.get(one.part_of or "", "")), style="dim"),
            *(str(number) for number in (one.claims, one.documents, one.outlets)),
        )
    return table


def _named(one: Source) -> Text:
    name = Text(safe(one.name))
    if one.country:
        name.append(f" ({one.country})", style="dim")
    others = [safe(alias) for alias in one.aliases[:_MOST_ALIASES]]
    more = len(one.aliases) - len(others)
    others += [f"{more} more"] if more > 0 else []
    if others and one.kind is not SourceKind.UNNAMED:
        name.append(f"\n  also: {'; '.join(others)}", style="dim")
    return name


def merges_page(found: Iterable[Merge], case: str) -> RenderableType:
    """What was taken for one source or might be, with the reasons for it."""
    parts: list[RenderableType] = [_merge(one, case) for one in found]
    return Group(*parts) if parts else Text("No two names were merged or proposed.")


def _merge(one: Merge, case: str) -> Padding:
    head = Text(safe(one.left), style="bold")
    head.append(" = " if one.done else " =? ", style="green" if one.done else "yellow")
    head.append(safe(one.right), style="bold")
    head.append(f"  {one.score:.2f}", style="dim")
    if one.decided:
        head.append(f"  decided: {one.decided.value}", style="cyan")
    lines = [head]
    lines += [
        Text(f"{why.weight:+.2f}  {safe(why.name)}: {safe(why.value)}")
        for why in one.reasons
    ]
    if not one.done and not one.decided:
        how = f"rashomon decide {safe(case)} same|different|unsure {_pair(one)}"
        lines.append(Text(how, style="dim"))
    return Padding(Group(*lines), (0, 0, 1, 0))


def _pair(one: Merge) -> str:
    return " ".join(f'"{safe(name)}"' for name in (one.left, one.right))


def decisions_page(found: Sequence[Decision]) -> RenderableType:
    """What people decided, in order."""
    lines = [
        Text(
            f"{one.number:4}  {one.made_at}  {one.verdict.value if one.verdict else 'undone'}"
            f"  {safe(one.left)}  ·  {safe(one.right)}"
        )
        for one in found
    ]
    return Group(*lines) if lines else Text("Nothing was decided yet.")


def incidents_page(
    found: Iterable[Incident], documents: Mapping[str, Document]
) -> RenderableType:
    """What is said to have happened: when, where, and who tells of it."""
    parts = [_incident(one, documents) for one in found]
    return Group(*parts) if parts else Text("No incident was found.")


def _incident(one: Incident, documents: Mapping[str, Document]) -> Padding:
    head = Text(days(one.start, one.end) or "day unknown", style="bold")
    head.append(f"  {one.kind.value}", style="cyan")
    if one.places:
        head.append(f"  {places(one.places)}", style="bold")
    outlets = sorted(
        {documents[key].outlet or "" for key in one.documents if key in documents}
        - {""}
    )
    told = f"{counted(len(one.claims), 'claim')} in {counted(len(one.documents), 'document')}"
    if outlets:
        shown = ", ".join(map(safe, outlets[:_MOST_OUTLETS]))
        told += f" of {counted(len(outlets), 'outlet')}: {shown}"
        told += " …" if len(outlets) > _MOST_OUTLETS else ""
    return Padding(
        Group(head, Text(safe(one.title)), Text(f"{told}  [{one.id}]", style="dim")),
        (0, 0, 1, 0),
    )


def days(start: str | None, end: str | None) -> str:
    """A day, or the first and the last of several."""
    if start and end and start != end:
        return f"{start} to {end}"
    return start or end or ""


def places(found: Sequence[Place]) -> str:
    """Places from the finest to the largest, with the country's code."""
    names = [safe(one.name) for one in found[:3]]
    country = next((one.country for one in found if one.country), None)
    return ", ".join([*names, country] if country else names)
