"""Attributions: stretches tied together into who says what, by which words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.decode import Floats, Stretch, softmax, stretches, viterbi
from rashomon.extract.labels import Role
from rashomon.extract.link import (
    Cues,
    LinkTables,
    arc_scores,
    cue_vectors,
    vectors,
)
from rashomon.extract.scores import Scores, View
from rashomon.extract.sheet import Sheet
from rashomon.extract.windows import Window

SHARING = 30
"""Words between two cues that share a source. On dev, linked F1 is 63.1 without sharing,
64.5 at 5 words, 66.4 at 15, 66.6 at 30, 66.5 at 60 (after three epochs)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One source, one cue, and the pieces of what is said; in words of a sheet.

    `confidence` is the product of the mean tag probability and of the link's.
    """

    source: tuple[Stretch, ...]
    cue: Stretch
    content: tuple[Stretch, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Arc:
    stretch: Stretch
    cue: Stretch
    probability: float


def attributions(
    sheet: Sheet, scores: Scores, transitions: Floats, tables: LinkTables
) -> list[Attribution]:
    """The attributions of a sheet, by where their cue stands.

    A cue at which no content points is no attribution. Of several sources that point at
    one cue, the likeliest is kept.
    """
    labels = viterbi(scores.tags, sheet.paragraphs, transitions)
    found = stretches(labels, sheet.paragraphs)
    cues = [stretch for stretch in found if stretch.role == Role.CUE]
    arcs: dict[Stretch, list[_Arc]] = {cue: [] for cue in cues}
    others = [stretch for stretch in found if stretch.role != Role.CUE]
    place = paragraph_of(sheet)
    for view in scores.views:
        for arc in _arcs(view, others, cues, place, tables):
            arcs[arc.cue].append(arc)
    sure = softmax(scores.tags)[np.arange(len(labels)), labels]
    linked = (
        _attribution(cue, own, sure)
        for cue, own in arcs.items()
        if any(arc.stretch.role == Role.CONTENT for arc in own)
    )
    return list(_shared(sheet, linked))


def paragraph_of(sheet: Sheet) -> NDArray[np.intp]:
    """Which paragraph each word stands in, shape (words,)."""
    sizes = [end - start for start, end in sheet.paragraphs]
    return np.repeat(np.arange(len(sizes)), sizes)


def _arcs(
    view: View,
    others: Sequence[Stretch],
    cues: Sequence[Stretch],
    place: NDArray[np.intp],
    tables: LinkTables,
) -> Iterator[_Arc]:
    """The arcs of the stretches that start in a window's core, to cues that it shows."""
    window = view.window
    seen = [cue for cue in cues if window.start <= cue.start and cue.end <= window.end]
    if not seen:
        return
    shown = [_shifted(cue, window) for cue in seen]
    local = place[window.start : window.end]
    table, heads = Cues.of(shown, local), cue_vectors(view.vectors, shown)
    for stretch in others:
        if window.core <= stretch.start < window.core_end:
            own = _shifted(stretch, window)
            vector, here = vectors(view.vectors, own), int(local[own.start])
            scores = arc_scores(vector, heads, own, here, table, tables)
            best = int(scores.argmax())
            if best < len(seen):
                yield _Arc(stretch, seen[best], float(softmax(scores)[best]))


def _shifted(stretch: Stretch, window: Window) -> Stretch:
    """The stretch in words of a window, ending where that ends."""
    end = min(stretch.end, window.end)
    return Stretch(stretch.start - window.start, end - window.start, stretch.role)


def _shared(sheet: Sheet, linked: Iterable[Attribution]) -> Iterator[Attribution]:
    """A cue that has no source takes that of the cue before it in its sentence.

    "The mayor said that … and added that …": the corpus gives the mayor to both, but a
    stretch of words points at one cue.
    """
    before: Attribution | None = None
    for attribution in linked:
        if not attribution.source and before and _near(sheet, before, attribution):
            attribution = replace(attribution, source=before.source)
        yield attribution
        before = attribution


def _near(sheet: Sheet, before: Attribution, after: Attribution) -> bool:
    """Whether two cues stand in one sentence, and not too far apart."""
    between = sheet.breaks[before.cue.end : after.cue.start + 1]
    return len(between) <= SHARING + 1 and not any(between)


def _attribution(cue: Stretch, arcs: list[_Arc], sure: Floats) -> Attribution:
    sources = [arc for arc in arcs if arc.stretch.role == Role.SOURCE]
    contents = [arc for arc in arcs if arc.stretch.role == Role.CONTENT]
    sources = sorted(sources, key=lambda arc: -arc.probability)[:1]
    kept = [cue, *(arc.stretch for arc in sources + contents)]
    words = np.concatenate([sure[s.start : s.end] for s in kept])
    linked = np.prod([arc.probability for arc in sources + contents])
    return Attribution(
        source=tuple(arc.stretch for arc in sources),
        cue=cue,
        content=tuple(arc.stretch for arc in contents),
        confidence=float(words.mean() * linked),
    )
