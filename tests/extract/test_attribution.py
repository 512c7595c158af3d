"""From scores to attributions, with scores made for the purpose."""

import itertools

import numpy as np
import pytest

from rashomon.extract.attribution import attributions
from rashomon.extract.decode import Floats, Stretch, allowed, tags
from rashomon.extract.labels import DEPTHS, LABELS, Role
from rashomon.extract.link import CROSSED, DISTANCES, PARAGRAPHS, WIDTH, LinkTables
from rashomon.extract.scores import NAME, STATE, Scores, View
from rashomon.extract.sheet import Sheet
from rashomon.extract.windows import Window
from rashomon.records import Span

SOURCE, CUE, CONTENT = Role
FREE = np.stack([allowed(np.zeros((len(LABELS),) * 2, np.float32))] * DEPTHS)


def sheet(*paragraphs: int) -> Sheet:
    """A sheet of paragraphs of so many words."""
    words = sum(paragraphs)
    bounds = np.cumsum([0, *paragraphs]).tolist()
    return Sheet(
        spans=[Span(2 * i, 2 * i + 1) for i in range(words)],
        pieces=[[7]] * words,
        shapes=[0] * words,
        quoted=[0] * words,
        breaks=[2 if i in bounds else 0 for i in range(words)],
        paragraphs=list(itertools.pairwise(bounds)),
    )


def tables() -> LinkTables:
    """Near cues are better than far ones; pointing at none is worse than all."""
    near = -np.abs(np.arange(DISTANCES) % (DISTANCES // 2)).astype(np.float32)
    return LinkTables(
        distance=np.stack([near, near]),
        paragraph=np.zeros((2, PARAGRAPHS), np.float32),
        crossed=np.zeros((2, CROSSED), np.float32),
        none=np.zeros((2, WIDTH), np.float32),
        nothing=np.full(2, -50, np.float32),
    )


def scores(words: int, *depths: list[Stretch]) -> Scores:
    """Scores that are sure of the given stretches, in one window."""
    sure: Floats = np.zeros((words, DEPTHS, len(LABELS)), np.float32)
    for depth in range(DEPTHS):
        found = depths[depth] if depth < len(depths) else []
        sure[np.arange(words), depth, tags(words, found)] = 9
    view = View(Window(0, words, 0, words), np.zeros((words, 4 * WIDTH), np.float32))
    events = np.zeros(words, np.float32)
    states = np.zeros((words, STATE), np.float32)
    names = np.zeros((words, NAME), np.float32)
    return Scores(sure, events, states, names, [view])


def test_cues_that_share_a_source_both_have_it() -> None:
    found = attributions(
        sheet(10),
        scores(
            10,
            [
                Stretch(0, 1, SOURCE),
                Stretch(1, 2, CUE),
                Stretch(2, 4, CONTENT),
                Stretch(5, 6, CUE),
                Stretch(6, 9, CONTENT),
            ],
        ),
        FREE,
        tables(),
    )

    assert [one.source for one in found] == [(Stretch(0, 1, SOURCE),)] * 2
    assert [one.content for one in found] == [
        (Stretch(2, 4, CONTENT),),
        (Stretch(6, 9, CONTENT),),
    ]


def test_a_cue_without_content_is_no_attribution() -> None:
    read = scores(4, [Stretch(0, 1, SOURCE), Stretch(1, 2, CUE)])

    assert attributions(sheet(4), read, FREE, tables()) == []


def test_content_points_at_none_where_that_is_better() -> None:
    shut = tables()
    shut.nothing[1] = 50
    read = scores(4, [Stretch(1, 2, CUE), Stretch(2, 4, CONTENT)])

    assert attributions(sheet(4), read, FREE, shut) == []


def test_deeper_attributions_are_read_inside_contents_only() -> None:
    outer = [Stretch(0, 1, SOURCE), Stretch(1, 2, CUE), Stretch(2, 8, CONTENT)]
    inner = [
        Stretch(2, 3, SOURCE),
        Stretch(3, 4, CUE),
        Stretch(4, 8, CONTENT),
        Stretch(8, 9, CUE),
        Stretch(9, 10, CONTENT),
    ]

    found = attributions(sheet(10), scores(10, outer, inner), FREE, tables())

    assert [(one.depth, one.cue.start) for one in found] == [(0, 1), (1, 3)]


def test_nothing_links_the_contents_of_two_claims() -> None:
    outer = [
        Stretch(0, 1, CUE),
        Stretch(1, 5, CONTENT),
        Stretch(5, 6, CUE),
        Stretch(6, 10, CONTENT),
    ]
    inner = [Stretch(1, 2, SOURCE), Stretch(6, 7, CUE), Stretch(7, 10, CONTENT)]

    found = attributions(sheet(10), scores(10, outer, inner), FREE, tables())

    child = next(one for one in found if one.depth == 1)
    assert (child.cue, child.source) == (Stretch(6, 7, CUE), ())


def test_a_stretch_ends_with_its_paragraph() -> None:
    read = scores(6, [Stretch(0, 1, CUE), Stretch(1, 6, CONTENT)])

    found = attributions(sheet(4, 2), read, FREE, tables())

    assert [one.content[0] for one in found] == [Stretch(1, 4, CONTENT)]


@pytest.mark.parametrize("paragraphs", [(), (1,)])
def test_nothing_is_read_in_nothing(paragraphs: tuple[int, ...]) -> None:
    words = sum(paragraphs)

    assert attributions(sheet(*paragraphs), scores(words), FREE, tables()) == []
