"""Attributions: stretches tied together into who says what, by which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.extract.decode import Floats, Stretch, softmax, stretches, viterbi
from rashomon.extract.labels import DEPTHS, Role
from rashomon.extract.link import (
    Between,
    Ints,
    LinkTables,
    Positions,
    arc_scores,
    cue_vectors,
    none_scores,
    vectors,
)
from rashomon.extract.scores import Scores, View
from rashomon.extract.sheet import Sheet
from rashomon.extract.windows import Window

Ranges = Sequence[tuple[int, int]]

ELSEWHERE = np.float32(-1e4)
"""The score of an arc between two claims' contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One source, one cue, and the pieces of what is said; in words of a sheet.

    Attributes:
        depth: 0 in the article, 1 in the content of another, 2 in a content of that.
        words: the mean probability of its words' tags.
        links: the product of the probabilities of its links.
    """

    source: tuple[Stretch, ...]
    cue: Stretch
    content: tuple[Stretch, ...]
    depth: int
    words: float
    links: float


@dataclass(frozen=True, slots=True)
class _Arc:
    cue: Stretch
    other: Stretch
    probability: float


@dataclass(frozen=True, slots=True)
class _Places:
    """Which paragraph and which group each word stands in, shape (words,)."""

    paragraph: Ints
    group: Ints

    def within(self, window: Window) -> "_Places":
        """The places of the words of a window."""
        return _Places(
            self.paragraph[window.start : window.end],
            self.group[window.start : window.end],
        )


def attributions(
    sheet: Sheet, scores: Scores, transitions: Floats, tables: LinkTables
) -> list[Attribution]:
    """The attributions of a sheet, outer before inner, by where their cue stands.

    Those of the first depth are looked for in the paragraphs, those of each deeper one in
    the contents of the depth before; nothing links the contents of two claims.

    Args:
        sheet: the words.
        scores: what the encoder says of them.
        transitions: shape (DEPTHS, labels, labels).
        tables: the learned biases of the link head.
    """
    found: list[Attribution] = []
    groups: list[Ranges] = [sheet.paragraphs]
    for depth in range(DEPTHS):
        own = _in_groups(sheet, scores, depth, groups, transitions[depth], tables)
        found += own
        groups = [[(s.start, s.end) for s in one.content] for one in own]
    return found


def _in_groups(
    sheet: Sheet,
    scores: Scores,
    depth: int,
    groups: Sequence[Ranges],
    transitions: Floats,
    tables: LinkTables,
) -> list[Attribution]:
    """The attributions of one depth inside groups of ranges of words.

    A cue at which no content points is no attribution.
    """
    tags = scores.tags[:, depth]
    ranges = sorted(one for group in groups for one in group)
    labels = viterbi(tags, ranges, transitions)
    found = stretches(labels, ranges)
    arcs: dict[Stretch, list[_Arc]] = {
        stretch: [] for stretch in found if stretch.role == Role.CUE
    }
    if not arcs:
        return []
    places = _Places(_paragraph_of(sheet), _group_of(sheet, groups))
    for view in scores.views:
        for arc in _arcs(view, found, places, tables):
            arcs[arc.cue].append(arc)
    sure = softmax(tags)[np.arange(len(labels)), labels]
    return [
        _attribution(cue, own, depth, sure)
        for cue, own in arcs.items()
        if any(arc.other.role == Role.CONTENT for arc in own)
    ]


def _paragraph_of(sheet: Sheet) -> Ints:
    sizes = [end - start for start, end in sheet.paragraphs]
    return np.repeat(np.arange(len(sizes)), sizes)


def _group_of(sheet: Sheet, groups: Sequence[Ranges]) -> Ints:
    found = np.full(len(sheet.spans), -1, dtype=np.intp)
    for number, group in enumerate(groups):
        for start, end in group:
            found[start:end] = number
    return found


def _arcs(
    view: View, found: Sequence[Stretch], places: _Places, tables: LinkTables
) -> Iterator[_Arc]:
    """The arcs of what starts in a window's core, to what the window shows."""
    window = view.window
    seen = [s for s in found if s.start < window.end and s.end > window.start]
    cues = [stretch for stretch in seen if stretch.role == Role.CUE]
    if not cues:
        return
    local = places.within(window)
    contents = [s for s in seen if s.role == Role.CONTENT and _in_core(s, window)]
    if contents:
        scores, own, _ = _scores(view, contents, cues, local, tables)
        yield from _best(scores, none_scores(own, 1, tables), contents, cues)
    sources = [stretch for stretch in seen if stretch.role == Role.SOURCE]
    core = [cue for cue in cues if _in_core(cue, window)]
    if core and sources:
        scores, _, heads = _scores(view, sources, core, local, tables)
        for arc in _best(scores.T, none_scores(heads, 0, tables), core, sources):
            yield _Arc(arc.other, arc.cue, arc.probability)


def _in_core(stretch: Stretch, window: Window) -> bool:
    return window.core <= stretch.start < window.core_end


def _scores(
    view: View,
    others: Sequence[Stretch],
    cues: Sequence[Stretch],
    local: _Places,
    tables: LinkTables,
) -> tuple[Floats, Floats, Floats]:
    """Scores of arcs, shape (others, cues), and the vectors of others and of cues."""
    others = [_shifted(stretch, view.window) for stretch in others]
    cues = [_shifted(cue, view.window) for cue in cues]
    own, heads = vectors(view.vectors, others), cue_vectors(view.vectors, cues)
    theirs = Positions.of(others, local.paragraph)
    there = Positions.of(cues, local.paragraph)
    row = 0 if others[0].role == Role.SOURCE else 1
    scores = arc_scores(own, heads, Between.of(theirs, there), row, tables)
    apart = local.group[theirs.starts][:, None] != local.group[there.starts]
    return np.where(apart, ELSEWHERE, scores), own, heads


def _best(
    scores: Floats, none: Floats, rows: Sequence[Stretch], columns: Sequence[Stretch]
) -> Iterator[_Arc]:
    """For each row its best column, where that is better than none."""
    shares = softmax(np.concatenate([scores, none[:, None]], axis=1))
    for stretch, row in zip(rows, shares, strict=True):
        best = int(row.argmax())
        if best < len(columns):
            yield _Arc(columns[best], stretch, float(row[best]))


def _shifted(stretch: Stretch, window: Window) -> Stretch:
    """The part of a stretch that a window shows, in words of the window."""
    start, end = max(stretch.start, window.start), min(stretch.end, window.end)
    return Stretch(start - window.start, end - window.start, stretch.role)


def _attribution(
    cue: Stretch, arcs: list[_Arc], depth: int, sure: Floats
) -> Attribution:
    sources = tuple(arc.other for arc in arcs if arc.other.role == Role.SOURCE)
    contents = tuple(
        sorted(arc.other for arc in arcs if arc.other.role == Role.CONTENT)
    )
    words = np.concatenate([sure[s.start : s.end] for s in (cue, *sources, *contents)])
    linked = np.prod([arc.probability for arc in arcs])
    return Attribution(
        source=sources,
        cue=cue,
        content=contents,
        depth=depth,
        words=float(words.mean()),
        links=float(linked),
    )
