"""The terminal: tables of claims and reports, through `rich`.

Nothing of an article is taken for markup or for a control sequence.
"""

import re
from collections.abc import Iterable, Mapping

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.records import (
    Act,
    AddReport,
    BuildReport,
    Certainty,
    ChainLink,
    Claim,
    Document,
    Manner,
    Reading,
    Refusal,
    SourceKind,
    Voice,
)
from rashomon.show.amounts import amount

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_OWN = "(own voice)"
_NOBODY = "(nobody named)"
_COLOURS = {Act.DENY: "red", Act.ACCUSE: "yellow", Act.CONFIRM: "green"}
_CERTAINTY = {
    Certainty.CERTAIN: "certain",
    Certainty.PROBABLE: "probable",
    Certainty.POSSIBLE: "possible",
    Certainty.CERTAIN_NOT: "certainly not",
    Certainty.PROBABLE_NOT: "probably not",
    Certainty.POSSIBLE_NOT: "possibly not",
    Certainty.UNCOMMITTED: "uncommitted",
}
_MOST_LINES = 20


def safe(words: str) -> str:
    """Words on one line that no terminal takes for commands."""
    return _CONTROL.sub("\ufffd", " ".join(words.split()))


def source_name(claim: Claim) -> str:
    """Who says it, as a reader would put it: by name, with the words behind it."""
    if claim.manner is Manner.OWN:
        return _OWN
    words = safe(claim.source.text)
    name = safe(" and ".join(one.name for one in claim.speakers))
    if not name or name.casefold() in words.casefold():
        return words or name or _NOBODY
    return f"{name} (“{words}”)" if words else name


def document_lines(document: Document) -> list[str]:
    """The outlet, and the day with the title, as far as they are known."""
    day = (document.published or "")[:10]
    title = document.title or document.origin.path
    lines = (document.outlet, " · ".join(part for part in (day, title) if part))
    return [safe(line) for line in lines if line]


def ledger(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Table:
    """The ledger: who, what they do by saying it, the words, and where they stand."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("source", ratio=3)
    table.add_column("act", min_width=8)
    table.add_column("words", ratio=6)
    table.add_column(
        "document", ratio=4, style="dim", no_wrap=True, overflow="ellipsis"
    )
    for claim in claims:
        table.add_row(
            Text(("  ↳ " if claim.parent_id else "") + source_name(claim)),
            Text(claim.act.value, style=_COLOURS.get(claim.act, "")),
            Text(safe(claim.content.text)),
            Text("\n".join(document_lines(documents[claim.document_id]))),
        )
    return table


def reading(read: Reading) -> RenderableType:
    """One article's claims, for a person to read."""
    parts: list[RenderableType] = [
        Text(" · ".join(document_lines(read.document)), style="bold")
    ]
    if read.unread:
        parts.append(Text(read.unread, style="yellow"))
    elif not read.claims:
        parts.append(Text("No claims were found in it."))
    return Group(*parts, *(_block(claim, read.document.text) for claim in read.claims))


def _block(claim: Claim, text: str) -> Padding:
    """One claim: who does what, how sure, the words, on what, and whom they came by."""
    head = Text(source_name(claim), style="bold")
    head.append(f"  {claim.act.value}", style=_COLOURS.get(claim.act, "cyan"))
    head.append(f"  {sure(claim, text)}")
    head.append(f"  {claim.manner.value}  {claim.confidence:.2f}", style="dim")
    doubts = [h.span.of(text) for h in claim.hedges if h.by is Voice.REPORTER]
    if doubts:
        head.append(f"  reporter’s “{'”, “'.join(map(safe, doubts))}”", style="yellow")
    if claim.cue:
        head.append(f"  “{safe(claim.cue.text)}”", style="dim")
    parts = [head, Text(safe(claim.content.text))]
    if claim.evidence:
        parts.append(Text(f"evidence: {offered(claim, text)}"))
    if where := happened(claim, text):
        parts.append(Text(where, style="dim"))
    if len(claim.chain) > 1:
        names = " → ".join(link_name(link, text) for link in claim.chain)
        parts.append(Text(names, style="dim"))
    return Padding(Group(*parts), (1, 0, 0, 4 if claim.parent_id else 0))


def sure(claim: Claim, text: str) -> str:
    """How sure the source is, in words, with those that say so: `possible (“may”)`."""
    said = [safe(h.span.of(text)) for h in claim.hedges if h.by is Voice.SOURCE]
    words = _CERTAINTY[claim.certainty]
    return f"{words} (“{'”, “'.join(said)}”)" if said else words


def offered(claim: Claim, text: str) -> str:
    """What is offered for a claim, with its words: `witness “two ferrymen”`."""
    shown = (f"{one.kind.value} “{safe(one.span.of(text))}”" for one in claim.evidence)
    return ", ".join(shown)


def happened(claim: Claim, text: str) -> str:
    """When and where it happened, and how many, by the words that say so."""
    figures = (
        f"{amount(one)} {one.kind.value} (“{safe(one.span.of(text))}”)"
        for one in claim.figures
    )
    places = [one.place.name for one in claim.where if one.place]
    days = [f"{claim.when.start}"] if claim.when and claim.when.start else []
    if claim.when and claim.when.end != claim.when.start:
        days = [f"{claim.when.start or '…'} to {claim.when.end or '…'}"]
    known = (("when", days), ("where", places), ("figures", list(figures)))
    return "  ".join(
        f"{name}: {', '.join(map(safe, words))}" for name, words in known if words
    )


def link_name(link: ChainLink, text: str) -> str:
    """A link of a chain; of the unnamed how many, and why they are not named."""
    name = safe(link.name)
    if link.kind is not SourceKind.UNNAMED:
        return name
    known = [f"{link.number}" if link.number else "", "unnamed"]
    known += [f"“{safe(link.reason.of(text))}”"] if link.reason else []
    return f"{name} ({' '.join(filter(None, known))})"


def add_report(report: AddReport) -> RenderableType:
    """What was added, and what could not be."""
    known = report.read - report.new
    first = f"{report.new} new documents"
    first += f", {known} that the case had already" if known else ""
    parts = [Text(f"{first}; {counted(len(report.refused), 'refusal')}.")]
    parts += _shortened([note_line(path, note) for path, note in report.notes])
    parts += _refusals(report.refused)
    return Group(*parts, _seconds(report.seconds))


def build_report(report: BuildReport, case: str) -> RenderableType:
    """What a build did: documents, claims, refusals, seconds by stage."""
    parts = [
        Text(
            f"{counted(report.read, 'document')} read now with the {report.model} "
            f"model, {report.kept} up to date; "
            f"the ledger of {safe(case)} holds {report.claims} claims; "
            f"{counted(len(report.refused), 'refusal')}."
        )
    ]
    parts += _shortened([unread_line(key, why) for key, why in report.unread])
    parts += _refusals(report.refused)
    return Group(*parts, _seconds(report.seconds))


def refusal_line(refusal: Refusal) -> str:
    """One line of a report."""
    return f"refused: {safe(refusal.path)}: {safe(refusal.reason)}"


def note_line(path: str, note: str) -> str:
    """One line of a report on what was changed or guessed."""
    return f"note: {safe(path)}: {safe(note)}"


def unread_line(document: str, why: str) -> str:
    """One line of a report on a document in which nothing was read."""
    return f"not analysed: document {document}: {safe(why)}"


def _refusals(refused: tuple[Refusal, ...]) -> list[Text]:
    return _shortened([refusal_line(one) for one in refused])


def _shortened(lines: list[str]) -> list[Text]:
    shown = [Text(f"  {line}") for line in lines[:_MOST_LINES]]
    more = len(lines) - _MOST_LINES
    if more > 0:
        shown.append(Text(f"  … and {more} more; `rashomon check` lists them all."))
    return shown


def counted(number: int, noun: str) -> str:
    """A number of things, in words that agree: `1 claim`, `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _seconds(seconds: Mapping[str, float]) -> Text:
    parts = (f"{stage} {value:.1f} s" for stage, value in seconds.items())
    return Text("  " + " · ".join(parts), style="dim")


def console(*, error: bool = False) -> Console:
    """The terminal; in a pipe 100 columns wide and without colours."""
    made = Console(stderr=error, highlight=False, markup=False)
    if not made.is_terminal:
        made = Console(stderr=error, highlight=False, markup=False, width=100)
    return made
