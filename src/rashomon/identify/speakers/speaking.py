"""Speakers: who is the source of each claim, within one document.

The words of a source are taken apart where several speak together, and each part is led
to a name: its own, the whole name that the document gives somewhere, or the name of whom
"he", "the monitor" or "the daily" stands for.
"""

from collections.abc import Sequence

from rashomon.identify.speakers.cast import cast
from rashomon.identify.speakers.members import Member
from rashomon.identify.speakers.mention_countries import countries_of
from rashomon.identify.speakers.mentions import mentions
from rashomon.identify.speakers.parts import (
    Part,
    contents_of,
    parents_first,
    spoken,
)
from rashomon.identify.speakers.resolving import resolve
from rashomon.identify.speakers.scene import Scene
from rashomon.records import (
    READ_KINDS,
    Claim,
    Document,
    Entity,
    Passage,
    Span,
    Speaker,
)
from rashomon.text.spans import touch


def speakers(
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    entities: Sequence[Entity],
) -> dict[str, tuple[Speaker, ...]]:
    """Who speaks in each claim, by the claim's id.

    Claims in the outlet's own voice are left out, and those whose source names nobody and
    cannot be led to anybody.
    """
    text = document.text
    read = [passage for passage in passages if passage.kind in READ_KINDS]
    sentences = [one for passage in read for one in passage.sentences]
    parts = spoken(text, sentences, claims, entities)
    sources = list(dict.fromkeys(part.span for part in parts))
    contents = contents_of(claims, sentences)
    named = mentions(text, sentences, entities, contents, sources)
    countries = countries_of(document, sentences, entities)
    ends = {mention.span.end: mention for mention in named}
    scene = Scene(text, sentences, cast(named, countries.here), ends, countries)
    found: dict[str, list[tuple[Part, Member]]] = {}
    for part in parents_first(parts):
        for member in resolve(scene, part):
            mine = found.setdefault(part.claim.id, [])
            if all(one is not member for _, one in mine):
                mine.append((part, member))
    return {key: tuple(_speaker(*one) for one in some) for key, some in found.items()}


def _speaker(part: Part, member: Member) -> Speaker:
    """Whoever speaks, with what the whole document tells of them."""
    return Speaker(
        span=part.span,
        name=member.name,
        kind=member.kind,
        part_of=member.part_of if member.part_of != member.name else None,
        country=member.country,
        named_at=_named_at(part.span, member.named_at),
    )


def _named_at(span: Span, named: Span | None) -> Span | None:
    return None if named is None or touch(span, named) else named
