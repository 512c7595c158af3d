"""A quotation over several paragraphs is one speaker's."""

from rashomon.extract.attribution import Attribution
from rashomon.extract.carried import carried
from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.sheet import Sheet
from rashomon.records import Span


def sheet(*pieces: tuple[int, int]) -> Sheet:
    """Thirty words, some of them in one quotation over paragraphs."""
    return Sheet(
        spans=[Span(2 * i, 2 * i + 1) for i in range(30)],
        pieces=[[7]] * 30,
        shapes=[0] * 30,
        quoted=[0] * 30,
        breaks=[0] * 30,
        paragraphs=[(0, 30)],
        carried=[list(pieces)],
    )


def saying(cue: int, *content: tuple[int, int]) -> Attribution:
    return Attribution(
        source=(),
        cue=Stretch(cue, cue + 1, Role.CUE),
        content=tuple(Stretch(*one, Role.CONTENT) for one in content),
        depth=0,
        words=1.0,
        links=1.0,
    )


def contents(found: list[Attribution]) -> list[list[tuple[int, int]]]:
    return [[(s.start, s.end) for s in one.content] for one in found]


def test_later_paragraphs_go_to_the_speaker_of_the_first() -> None:
    found = carried(sheet((2, 6), (10, 14), (16, 20)), [saying(0, (2, 6))])

    assert contents(found) == [[(2, 6), (10, 14), (16, 20)]]


def test_earlier_paragraphs_go_to_the_speaker_of_the_last() -> None:
    found = carried(sheet((2, 6), (10, 14)), [saying(15, (10, 14))])

    assert contents(found) == [[(2, 6), (10, 14)]]


def test_a_piece_of_the_paragraph_grows_to_the_whole_of_it() -> None:
    found = carried(sheet((2, 6), (10, 14)), [saying(0, (2, 6), (10, 12))])

    assert contents(found) == [[(2, 6), (10, 14)]]


def test_what_somebody_else_says_stays_theirs() -> None:
    both = [saying(0, (2, 6)), saying(25, (10, 14))]

    assert carried(sheet((2, 6), (10, 14)), both) == both


def test_a_saying_inside_a_paragraph_does_not_keep_it_from_its_speaker() -> None:
    found = carried(sheet((2, 6), (10, 14)), [saying(0, (2, 6)), saying(10, (11, 14))])

    assert contents(found) == [[(2, 6), (10, 14)], [(11, 14)]]


def test_a_quotation_of_nobody_stays_nobodys() -> None:
    assert carried(sheet((2, 6), (10, 14)), []) == []
