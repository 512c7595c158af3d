"""Sheets: parts of one, and several as one."""

import pytest

from rashomon.extract.sheet import Sheet, excerpt, joined, write_sheet
from rashomon.extract.tagger import load
from rashomon.records import Span

TEXT = 'The mayor said: "We saw “the boats” burn. Nobody came." It rained on Monday.'


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return write_sheet(TEXT, [Span(0, len(TEXT))], (), load().vocabulary)


def words(sheet: Sheet) -> list[str]:
    return [span.of(TEXT) for span in sheet.spans]


def test_an_excerpt_is_read_as_a_text_of_its_own(sheet: Sheet) -> None:
    start = words(sheet).index("We")
    end = words(sheet).index("came") + 2

    part = excerpt(TEXT, sheet, [(start, end)])

    assert words(part) == words(sheet)[start:end]
    assert part.pieces == sheet.pieces[start:end]
    assert part.quoted[0] == 0
    assert part.quoted[words(part).index("boats")] == 1
    assert [words(part)[i] for i, mark in enumerate(part.breaks) if mark] == [
        "We",
        "Nobody",
    ]


def test_ranges_are_paragraphs_of_an_excerpt(sheet: Sheet) -> None:
    part = excerpt(TEXT, sheet, [(0, 3), (5, 9)])

    assert part.paragraphs == [(0, 3), (3, 7)]
    assert [i for i, mark in enumerate(part.breaks) if mark == 2] == [0, 3]


def test_joined_sheets_keep_their_words_and_paragraphs(sheet: Sheet) -> None:
    one, other = (
        excerpt(TEXT, sheet, [(0, 3)]),
        excerpt(TEXT, sheet, [(5, 9), (10, 12)]),
    )

    both = joined([one, other])

    assert words(both) == words(one) + words(other)
    assert both.paragraphs == [(0, 3), (3, 7), (7, 9)]
    assert joined([one]) == one


def test_no_window_goes_over_the_edge_of_a_part(sheet: Sheet) -> None:
    tagger = load()
    parts = [excerpt(TEXT, sheet, [(0, 9)]), excerpt(TEXT, sheet, [(9, 14)])]

    whole, scores = tagger.scores(*parts)

    assert [(v.window.start, v.window.end) for v in scores.views] == [(0, 9), (9, 14)]
    for at, part in zip((0, 9), parts, strict=True):
        alone = tagger.scores(part)[1]
        size = len(part.spans)
        assert (whole.spans[at : at + size]) == part.spans
        assert (scores.tags[at : at + size] == alone.tags).all()
