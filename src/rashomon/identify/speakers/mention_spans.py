"""Where a name begins and ends, in texts that lost their commas and apostrophes.

"in Tarnel Ada Brun told the agency" is a place and a person; "Ada Bruns office" is Brun's.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from rashomon.records import Entity, EntityKind, Span
from rashomon.text.spans import touch

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word, with the hyphens in it."""


def unmarked(text: str, span: Span, written: Collection[str]) -> Span:
    """A name without the "s" of a lost apostrophe, if the text has the bare name too.

    Args:
        text: the document's text.
        span: the name.
        written: all words of the text.
    """
    words = span.of(text).split()
    bare = words[-1].removesuffix("s")
    if len(words) < 2 or bare == words[-1] or bare not in written:
        return span
    return Span(span.start, span.end - 1) if words[-1][0].isupper() else span


def behind_places(text: str, entities: Sequence[Entity]) -> frozenset[int]:
    """Where people's names begin right behind a place's, which may be read as theirs."""
    places = [one.span for one in entities if one.kind is EntityKind.PLACE]
    people = [one.span for one in entities if one.kind is EntityKind.PERSON]
    ends = {one.end for one in places}
    behind = {
        one.start
        for one in people
        if one.start - 1 in ends and text[one.start - 1] == " "
    }
    known = {one.of(text) for one in places}
    return frozenset(behind.union(*(_inside(text, one, known) for one in people)))


def _inside(text: str, person: Span, places: Collection[str]) -> Iterator[int]:
    """Where the name begins in one that begins with a place of the text."""
    words = person.of(text).split(" ")
    for count in range(1, len(words)):
        place = " ".join(words[:count])
        if place in places:
            yield person.start + len(place) + 1


def cut(regions: Iterable[Span], cuts: Collection[int]) -> Iterator[Span]:
    """The regions, cut where a new name begins in them."""
    for span in regions:
        inner = [at for at in range(span.start + 1, span.end) if at in cuts]
        starts, ends = [span.start, *inner], [*(at - 1 for at in inner), span.end]
        yield from map(Span, starts, ends)


def overlooked(
    text: str, people: Sequence[Span], named: Sequence[Span]
) -> Iterator[Span]:
    """People of two names whom no name touches that was read as a person's.

    Args:
        text: the document's text.
        people: the names of people among its entities, in order.
        named: the names that were read as people's, in order.
    """
    for one in people:
        number = bisect_left(named, one.end, key=lambda span: span.start) - 1
        if " " in one.of(text) and not (number >= 0 and touch(one, named[number])):
            yield one
