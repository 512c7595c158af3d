import numpy as np

from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.link import (
    CROSSED,
    DISTANCES,
    PARAGRAPHS,
    WIDTH,
    LinkTables,
    arc_scores,
    crossed_bucket,
    distance_bucket,
    paragraph_bucket,
)


def flat_tables() -> LinkTables:
    return LinkTables(
        distance=np.zeros((2, DISTANCES), np.float32),
        paragraph=np.zeros((2, PARAGRAPHS), np.float32),
        crossed=np.zeros((2, CROSSED), np.float32),
        nothing=np.zeros(2, np.float32),
    )


def test_every_distance_has_a_row_of_its_table() -> None:
    cue = Stretch(500, 502, Role.CUE)
    found = {
        distance_bucket(Stretch(start, start + 3, Role.SOURCE), cue)
        for start in (*range(498), *range(502, 1000))
    }

    assert found == set(range(DISTANCES))


def test_paragraphs_and_crossings_are_capped() -> None:
    cues = [Stretch(i, i + 1, Role.CUE) for i in range(0, 60, 10)]

    assert [paragraph_bucket(0, n) for n in (9, 3, 0)] == [0, 0, 3]
    assert crossed_bucket(Stretch(55, 56, Role.CONTENT), 0, cues) == CROSSED - 1


def test_the_last_score_is_that_of_no_cue() -> None:
    tables = flat_tables()
    tables.nothing[:] = (1.5, -2.5)
    vectors = np.zeros((10, 4 * WIDTH), np.float32)
    cues = [Stretch(4, 5, Role.CUE)]
    place = np.zeros(10, np.intp)

    for role, expected in ((Role.SOURCE, 1.5), (Role.CONTENT, -2.5)):
        scores = arc_scores(vectors, Stretch(0, 2, role), cues, place, tables)
        assert scores.tolist() == [0.0, expected]
