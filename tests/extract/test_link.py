import numpy as np

from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.link import (
    CROSSED,
    DISTANCES,
    PARAGRAPHS,
    WIDTH,
    Cues,
    LinkTables,
    arc_scores,
    cue_vectors,
    vectors,
)

CUE = Role.CUE


def flat_tables() -> LinkTables:
    return LinkTables(
        distance=np.zeros((2, DISTANCES), np.float32),
        paragraph=np.zeros((2, PARAGRAPHS), np.float32),
        crossed=np.zeros((2, CROSSED), np.float32),
        nothing=np.zeros(2, np.float32),
    )


def cues_at(*starts: int, words: int = 1000, paragraph: int = 0) -> Cues:
    place = np.full(words, paragraph, np.intp)
    return Cues.of([Stretch(start, start + 1, CUE) for start in starts], place)


def test_every_distance_has_a_row_of_its_table() -> None:
    cues = cues_at(500)
    found = {
        int(cues.distances(Stretch(start, start + 3, Role.SOURCE))[0])
        for start in (*range(498), *range(501, 1000))
    }

    assert found == set(range(DISTANCES))


def test_paragraphs_are_capped_on_both_sides() -> None:
    cues = cues_at(5, paragraph=4)

    assert [int(cues.apart(n)[0]) for n in (0, 1, 4, 5, 9)] == [0, 0, 3, 4, 6]


def test_other_cues_between_are_counted_up_to_a_cap() -> None:
    cues = cues_at(0, 10, 20, 30, 40, 50)

    assert cues.crossed(Stretch(35, 37, Role.CONTENT)).tolist() == [3, 2, 1, 0, 0, 1]
    assert cues.crossed(Stretch(60, 61, Role.CONTENT)).tolist() == [3, 3, 3, 2, 1, 0]


def test_the_vector_of_a_stretch_is_first_last_and_mean() -> None:
    projected = np.arange(4 * 4 * WIDTH, dtype=np.float32).reshape(4, -1)
    stretch = Stretch(1, 4, Role.CONTENT)

    expected = (
        projected[1, :WIDTH]
        + projected[3, WIDTH : 2 * WIDTH]
        + projected[1:4, 2 * WIDTH : 3 * WIDTH].mean(axis=0)
    )
    np.testing.assert_allclose(vectors(projected, stretch), expected)
    heads = cue_vectors(projected, [Stretch(0, 2, CUE)])
    np.testing.assert_allclose(heads[0], projected[:2, 3 * WIDTH :].mean(axis=0))


def test_the_last_score_is_that_of_no_cue() -> None:
    tables = flat_tables()
    tables.nothing[:] = (1.5, -2.5)
    none = np.zeros((1, WIDTH), np.float32)

    for role, expected in ((Role.SOURCE, 1.5), (Role.CONTENT, -2.5)):
        scores = arc_scores(none[0], none, Stretch(0, 2, role), 0, cues_at(4), tables)
        assert scores.tolist() == [0.0, expected]
