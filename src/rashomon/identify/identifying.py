"""From words to things within one document: who, when, where, how many, called what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.identify.figures import figures
from rashomon.identify.incidents.happenings import happenings
from rashomon.identify.labels import labels
from rashomon.identify.places import toponyms, where
from rashomon.identify.speakers import speakers
from rashomon.identify.times import times_from
from rashomon.identify.times.dating import dated
from rashomon.identify.times.page import written_day
from rashomon.records import (
    READ_KINDS,
    ChainLink,
    Claim,
    Coreference,
    Document,
    Entity,
    Figure,
    Happening,
    Label,
    Passage,
    Span,
    Speaker,
    TimeExpression,
    Toponym,
)
from rashomon.text.spans import touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """What the words of one document stand for.

    Attributes:
        claims: the claims, each with its speakers, figures, times and places.
        figures: every figure, with the innermost claim in which it stands.
    """

    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]
    toponyms: tuple[Toponym, ...]
    labels: tuple[Label, ...]
    happenings: tuple[Happening, ...]


def identify(
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    entities: Sequence[Entity],
    coreference: Coreference | None = None,
) -> Identified:
    """Who speaks, when and where it happened, how many and called what, in one document.

    Args:
        document: the document.
        passages: all of its passages.
        claims: what was read in it.
        entities: the names that stand in it.
        coreference: which claims tell of one event, as far as their words show; None where
            no network saw them.
    """
    read = [passage for passage in passages if passage.kind in READ_KINDS]
    sentences = tuple(one for passage in read for one in passage.sentences)
    text = document.text
    today = written_day(text, document.published)
    found_times = times_from(text, sentences, today)
    found = Identified(
        claims=tuple(claims),
        figures=figures(text, sentences, found_times),
        times=found_times,
        toponyms=toponyms(text, sentences, entities),
        labels=labels(text, passages, claims),
        happenings=(),
    )
    who = speakers(document, passages, claims, entities)
    links = _links(claims, who)
    told = tuple(
        replace(
            _dated(one, found, sentences, text),
            speakers=who.get(one.id, ()),
            chain=tuple(_named(link, links) for link in one.chain),
        )
        for one in claims
    )
    return replace(
        found,
        claims=told,
        figures=tuple(_placed(one, claims) for one in found.figures),
        happenings=happenings(document, passages, told, today, coreference),
    )


def _dated(
    claim: Claim, found: Identified, sentences: Sequence[Span], text: str
) -> Claim:
    """A claim with the figures, times and places of its words and of those around it."""
    content = claim.content.spans
    around = [one for one in sentences if any(touch(one, span) for span in content)]
    when, said = dated(
        content, claim.cue.spans, claim.source.spans, around, found.times, text
    )
    return replace(
        claim,
        figures=tuple(one for one in found.figures if _inside(one.span, content)),
        when=when,
        said=said,
        where=where(content, around, found.toponyms, text),
    )


def _links(
    claims: Sequence[Claim], who: Mapping[str, tuple[Speaker, ...]]
) -> dict[Span, ChainLink]:
    """Links of chains by the words of a source, led to the names of those who speak."""
    found: dict[Span, ChainLink] = {}
    for claim in claims:
        own, link = who.get(claim.id, ()), claim.chain[-1] if claim.chain else None
        if own and link and link.span:
            name = " and ".join(one.name for one in own)
            found[link.span] = replace(link, name=name, kind=own[0].kind or link.kind)
    return found


def _named(link: ChainLink, links: Mapping[Span, ChainLink]) -> ChainLink:
    """A link with the name and the kind of those who speak, if they are known."""
    known = links.get(link.span) if link.span else None
    return replace(link, name=known.name, kind=known.kind) if known else link


def _placed(figure: Figure, claims: Sequence[Claim]) -> Figure:
    """A figure with the innermost claim in whose content it stands."""
    holding = [one for one in claims if _inside(figure.span, one.content.spans)]
    inner = min(holding, key=_length, default=None)
    return replace(figure, claim_id=inner.id) if inner else figure


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content.spans)


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)
