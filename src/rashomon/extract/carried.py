"""Quotations that run over paragraphs have one speaker throughout.

English newspapers open every paragraph of a long quotation with a mark and close only the
last one, and name the speaker once. What the tagger found of one paragraph of it holds for
the others.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.attribution import Attribution
from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.sheet import Sheet

Range = tuple[int, int]


def carried(sheet: Sheet, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with all paragraphs of the quotation that it holds.

    A paragraph of which most is somebody's words already stays as it is.
    """
    done = list(found)
    for pieces in sheet.carried:
        for before, piece in itertools.pairwise(pieces):
            _carry(done, before, piece)
        for piece, after in reversed(list(itertools.pairwise(pieces))):
            _carry(done, after, piece)
    return done


def _carry(done: list[Attribution], known: Range, piece: Range) -> None:
    """Give `piece` to whoever says most of `known`, if nobody says most of it."""
    owner = _owner(done, known)
    if owner is not None and _owner(done, piece) is None:
        more = Stretch(*piece, Role.CONTENT)
        kept = [one for one in done[owner].content if not _inside(one, piece)]
        done[owner] = replace(done[owner], content=tuple(sorted([*kept, more])))


def _owner(done: Sequence[Attribution], piece: Range) -> int | None:
    """Which attribution from outside says more than half of a paragraph."""
    shares = {
        number: sum(_shared(one, piece))
        for number, one in enumerate(done)
        if one.depth == 0 and not piece[0] <= one.cue.start < piece[1]
    }
    best = max(shares, key=lambda number: shares[number], default=None)
    if best is None or 2 * shares[best] <= piece[1] - piece[0]:
        return None
    return best


def _shared(attribution: Attribution, piece: Range) -> Iterator[int]:
    for one in attribution.content:
        yield max(0, min(one.end, piece[1]) - max(one.start, piece[0]))


def _inside(stretch: Stretch, piece: Range) -> bool:
    return piece[0] <= stretch.start and stretch.end <= piece[1]
