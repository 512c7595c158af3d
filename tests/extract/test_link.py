import numpy as np

from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.link import (
    CROSSED,
    DISTANCES,
    PARAGRAPHS,
    WIDTH,
    Between,
    LinkTables,
    Positions,
    arc_scores,
    cue_vectors,
    none_scores,
    vectors,
)

CUE = Role.CUE


def flat_tables() -> LinkTables:
    return LinkTables(
        distance=np.zeros((2, DISTANCES), np.float32),
        paragraph=np.zeros((2, PARAGRAPHS), np.float32),
        crossed=np.zeros((2, CROSSED), np.float32),
        none=np.zeros((2, WIDTH), np.float32),
        nothing=np.zeros(2, np.float32),
    )


def at(*starts: int, size: int = 1, paragraph: int = 0) -> Positions:
    place = np.full(1000, paragraph, np.intp)
    return Positions.of([Stretch(start, start + size, CUE) for start in starts], place)


def test_every_distance_has_a_row_of_its_table() -> None:
    others = at(*range(498), *range(501, 990), size=3)

    found = Between.of(others, at(500)).distance

    assert set(found.flatten().tolist()) == set(range(DISTANCES))


def test_paragraphs_are_capped_on_both_sides() -> None:
    cue = at(5, paragraph=4)

    def row(paragraph: int) -> int:
        return int(Between.of(at(9, paragraph=paragraph), cue).paragraph[0, 0])

    assert [row(n) for n in (0, 1, 4, 5, 9)] == [0, 0, 3, 4, 6]


def test_other_cues_between_are_counted_up_to_a_cap() -> None:
    crossed = Between.of(at(35, 60), at(0, 10, 20, 30, 40, 50)).crossed

    assert crossed.tolist() == [[3, 2, 1, 0, 0, 1], [3, 3, 3, 2, 1, 0]]


def test_the_vector_of_a_stretch_is_first_last_and_mean() -> None:
    projected = np.arange(4 * 4 * WIDTH, dtype=np.float32).reshape(4, -1)

    expected = (
        projected[1, :WIDTH]
        + projected[3, WIDTH : 2 * WIDTH]
        + projected[1:4, 2 * WIDTH : 3 * WIDTH].mean(axis=0)
    )
    found = vectors(projected, [Stretch(1, 4, Role.CONTENT)])
    np.testing.assert_allclose(found[0], expected)
    heads = cue_vectors(projected, [Stretch(0, 2, CUE)])
    np.testing.assert_allclose(heads[0], projected[:2, 3 * WIDTH :].mean(axis=0))


def test_an_arc_is_its_product_and_its_biases() -> None:
    tables = flat_tables()
    tables.distance[1] = 3
    tables.paragraph[1] = 4
    tables.crossed[1] = 5
    own, heads = np.full((2, WIDTH), 2, np.float32), np.ones((3, WIDTH), np.float32)

    scores = arc_scores(own, heads, Between.of(at(1, 9), at(3, 5, 7)), 1, tables)

    np.testing.assert_allclose(scores, np.full((2, 3), 2 * WIDTH**0.5 + 12), rtol=1e-6)


def test_pointing_at_none_has_a_score_of_its_own() -> None:
    tables = flat_tables()
    tables.nothing[:] = (1.5, -2.5)
    tables.none[1] = 1
    own = np.ones((2, WIDTH), np.float32)

    np.testing.assert_allclose(none_scores(own, 0, tables), [1.5, 1.5])
    np.testing.assert_allclose(none_scores(own, 1, tables), [WIDTH**0.5 - 2.5] * 2)
