"""Later figures of a source supersede earlier ones; ACLED and UCDP as computed views."""

import pytest

from rashomon.identify.figures.reductions import Estimate, Given, acled, current, ucdp
from rashomon.records import (
    Among,
    Figure,
    FigureKind,
    Precision,
    Span,
    TimeExpression,
)


def figure(
    low: int | None,
    high: int | None,
    vague: str | None = None,
    among: tuple[Among, ...] = (),
    as_of: str | None = None,
) -> Figure:
    day = as_of and TimeExpression(
        span=Span(0, 6), start=as_of, end=as_of, precision=Precision.DAY
    )
    return Figure(
        span=Span(0, 2),
        kind=FigureKind.KILLED,
        low=low,
        high=high,
        vague=vague,
        among=among,
        as_of=day or None,
    )


def said(by: str | None, on: str | None, one: Figure, outlet: str = "Gull") -> Given:
    return Given(figure=one, source=by, outlet=outlet, published=on)


TWELVE, TWENTY, THIRTY = (figure(n, n) for n in (12, 20, 30))


def test_the_next_figure_of_a_source_supersedes_its_earlier_one() -> None:
    given = [
        said("Ministry", "2018-11-26", THIRTY),
        said("Ministry", "2018-11-24T18:00:00Z", TWELVE),
        said("Ministry", "2018-11-25", TWENTY),
        said("Union", "2018-11-24", TWELVE),
    ]

    standing = current(given)

    assert [one.given for one in standing] == given
    assert [one.superseded_by for one in standing] == [None, given[2], given[0], None]


def test_the_day_for_which_it_is_given_counts_before_the_day_of_publication() -> None:
    older = said("Ministry", "2018-11-27", figure(12, 12, as_of="2018-11-24"))
    newer = said("Ministry", "2018-11-26", TWENTY)

    assert [one.superseded_by for one in current([older, newer])] == [newer, None]


@pytest.mark.parametrize(
    "other",
    [
        said("Union", "2018-11-25", TWENTY),
        said(None, "2018-11-25", TWENTY),
        said("Ministry", None, TWENTY),
        said("Ministry", "2018-11-24", TWENTY),
        said("Ministry", "2018-11-25", figure(20, 20, among=(Among.CHILDREN,))),
    ],
)
def test_other_figures_supersede_nothing(other: Given) -> None:
    one = said("Ministry", "2018-11-24", TWELVE)

    assert all(each.superseded_by is None for each in current([one, other]))


def test_an_outlet_supersedes_what_it_said_in_its_own_voice() -> None:
    early = said(None, "2018-11-24", TWELVE)
    late = said(None, "2018-11-25", figure(20, 20, among=(Among.PEOPLE,)))
    other = said(None, "2018-11-26", THIRTY, outlet="Harbour Post")

    assert [one.superseded_by for one in current([early, late, other])] == [
        late,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("one", "counts"),
    [
        (figure(58, 58), 58),
        (figure(58, None, "at least"), 58),
        (figure(35, 40), 35),
        (figure(20, 99, "tens"), 10),
        (figure(24, 99, "dozens"), 12),
        (figure(24, None, "more than dozens"), 12),
        (figure(200, 999, "hundreds"), 100),
        (figure(20_000, 99_999, "tens of thousands"), 10_000),
        (figure(3, 9, "several"), 3),
        (figure(300, 999, "several hundred"), 300),
        (figure(None, None, "many"), 3),
        (figure(None, 58, "up to"), 3),
        (figure(None, 2, "at most"), 2),
    ],
)
def test_acled_takes_the_most_conservative_number(one: Figure, counts: int) -> None:
    assert acled([said("Ministry", "2018-11-24", one)]) == counts


def test_acled_takes_the_lowest_of_the_sources_and_no_part_of_a_figure() -> None:
    given = [
        said("Ministry", "2018-11-25", THIRTY),
        said("Ministry", "2018-11-25", TWELVE),  # of them in one village
        said("Union", "2018-11-24", TWELVE),
        said("Union", "2018-11-25", figure(40, None, "at least")),
    ]

    assert acled(given) == 30
    assert acled([said("Union", None, figure(None, None, "many"))], unknown=10) == 10
    assert acled([]) is None


def test_ucdp_gives_the_lower_figure_as_best_and_the_range_of_the_sources() -> None:
    given = [
        said("Ministry", "2018-11-24", TWELVE),
        said("Union", "2018-11-24", figure(24, 99, "dozens")),
        said("Harbour master", "2018-11-24", figure(None, 58, "up to")),
    ]

    assert ucdp(given) == Estimate(best=12, low=12, high=99)
    assert ucdp(given[2:]) == Estimate(None, None, 58)
    assert ucdp([said("Union", None, figure(40, None))]) == Estimate(40, 40, 40)
    assert ucdp([]) == Estimate(None, None, None)


def test_who_gives_only_a_part_is_left_out_where_another_gives_the_whole() -> None:
    children = said("Hospital", "2018-11-24", figure(3, 3, among=(Among.CHILDREN,)))
    people = said("Ministry", "2018-11-24", TWENTY)

    assert acled([children, people]) == 20
    assert ucdp([children, people]) == Estimate(20, 20, 20)
    assert acled([children]) == 3
