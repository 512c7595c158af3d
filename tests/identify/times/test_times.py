"""Words that say when: which they are, and which days they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.identify.times import times
from rashomon.records import Precision, Span, TimeExpression

SATURDAY = "2018-11-24"


def read(text: str, published: str | None = SATURDAY) -> tuple[TimeExpression, ...]:
    return times(text, [Span(0, len(text))], published)


def one(text: str, published: str | None = SATURDAY) -> TimeExpression:
    (found,) = read(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell on 24 November 2016.", "24 November 2016", "2016-11-24"),
        ("It fell on Nov. 24, 2016, at home.", "Nov. 24, 2016", "2016-11-24"),
        ("It fell on the 3rd of May 2016.", "the 3rd of May 2016", "2016-05-03"),
        ("It fell on Friday, Oct. 13.", "Friday, Oct. 13", "2018-10-13"),
        ("It will open on Jan. 2.", "Jan. 2", "2019-01-02"),
        ("It fell on Jan. 2.", "Jan. 2", "2018-01-02"),
        ("It fell on 2018-11-02.", "2018-11-02", "2018-11-02"),
        ("It fell on 2/11/2018.", "2/11/2018", "2018-11-02"),
        ("It fell on 02.11.2018.", "02.11.2018", "2018-11-02"),
        ("It fell in May 2016.", "May 2016", "2016-05"),
        ("It fell in October.", "October", "2018-10"),
        ("It fell in December.", "December", "2017-12"),
        ("It will open in March.", "March", "2019-03"),
        ("It fell last August.", "last August", "2018-08"),
        ("It fell in July last year.", "July last year", "2017-07"),
        ("It was built in 1971.", "1971", "1971"),
        ("It was built in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It was built in the 1990s.", "the 1990s", "199"),
        ("It was built in the '80s.", "the '80s", "198"),
        ("It was built in the 19th century.", "the 19th century", "18"),
        (
            "Trade fell in the third quarter of 2016.",
            "the third quarter of 2016",
            "2016-Q3",
        ),
        (
            "Trade fell in the second half of last year.",
            "the second half of last year",
            "2017-H2",
        ),
        ("It fell last summer.", "last summer", "2018-SU"),
        ("It fell on Christmas Eve, 2016.", "Christmas Eve, 2016", "2016-12-24"),
    ],
)
def test_dates_of_the_calendar(text: str, words: str, value: str) -> None:
    found = one(text)

    assert (found.span.of(text), found.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It fell on Monday.", "Monday", "2018-11-19"),
        ("It fell on Saturday.", "Saturday", "2018-11-24"),
        ("It will open on Monday.", "Monday", "2018-11-26"),
        ("The vote, due to begin on Monday, was put off.", "Monday", "2018-11-26"),
        ("It fell last Saturday.", "last Saturday", "2018-11-17"),
        ("It opens this coming Sunday.", "this coming Sunday", "2018-11-25"),
        ("It opens next Saturday.", "next Saturday", "2018-12-01"),
        ("Mondays raid killed two.", "Mondays", "2018-11-19"),
        ("Monday's raid killed two.", "Monday", "2018-11-19"),
        ("It fell yesterday.", "yesterday", "2018-11-23"),
        ("It fell two days ago.", "two days ago", "2018-11-22"),
        ("It fell six months ago.", "six months ago", "2018-05"),
        ("It fell five years ago.", "five years ago", "2013"),
        ("It fell last week.", "last week", "2018-W46"),
        ("It fell this month.", "this month", "2018-11"),
        ("It fell last year.", "last year", "2017"),
        ("It opens next year.", "next year", "2019"),
        ("It fell on Tuesday night.", "Tuesday night", "2018-11-20TNI"),
        ("It fell at 10 p.m. Wednesday.", "10 p.m. Wednesday", "2018-11-21T22:00"),
        (
            "It fell in the early hours of Sunday.",
            "the early hours of Sunday",
            "2018-11-18",
        ),
        ("It fell last night.", "last night", "2018-11-23TNI"),
    ],
)
def test_times_that_are_told_from_the_day_of_publication(
    text: str, words: str, value: str
) -> None:
    found = one(text)

    assert (found.span.of(text), found.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "days", "precision"),
    [
        ("It fell last week.", ("2018-11-12", "2018-11-18"), Precision.WEEK),
        ("It fell over the weekend.", ("2018-11-24", "2018-11-25"), Precision.WEEK),
        ("It fell in early July.", ("2018-07-01", "2018-07-10"), Precision.MONTH),
        ("It fell in mid-March 2017.", ("2017-03-11", "2017-03-20"), Precision.MONTH),
        (
            "It fell in late February 2016.",
            ("2016-02-20", "2016-02-29"),
            Precision.MONTH,
        ),
        ("It fell earlier this month.", ("2018-11-01", "2018-11-24"), Precision.MONTH),
        (
            "It fell in the past three days.",
            ("2018-11-21", "2018-11-24"),
            Precision.WEEK,
        ),
        ("It fell in the last 24 hours.", ("2018-11-23", "2018-11-24"), Precision.DAY),
        ("It fell in the last 48 hours.", ("2018-11-22", "2018-11-24"), Precision.DAY),
        (
            "It opens in the next two weeks.",
            ("2018-11-24", "2018-12-08"),
            Precision.WEEK,
        ),
        ("It fell overnight.", ("2018-11-23", "2018-11-24"), Precision.TIME),
        ("It fell on Monday morning.", ("2018-11-19", "2018-11-19"), Precision.TIME),
        (
            "They met from 1 to 5 May 2018.",
            ("2018-05-01", "2018-05-05"),
            Precision.WEEK,
        ),
        ("It was built in the 1990s.", ("1990-01-01", "1999-12-31"), Precision.DECADE),
        (
            "It fell in the winter of 2016.",
            ("2016-12-01", "2017-02-28"),
            Precision.SEASON,
        ),
        ("It stood for three days.", (None, None), Precision.DURATION),
        ("A three-day truce.", (None, None), Precision.DURATION),
        ("They meet every Monday.", (None, None), Precision.SET),
        ("It fell recently.", (None, None), Precision.VAGUE),
        ("It is now closed.", (None, None), Precision.VAGUE),
    ],
)
def test_precision_is_kept(
    text: str, days: tuple[str | None, str | None], precision: Precision
) -> None:
    found = one(text)

    assert ((found.start, found.end), found.precision) == (days, precision)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on 5 May 2016. Two days later it was rebuilt.", "2016-05-07"),
        ("It fell on 5 May 2016. The same day it was rebuilt.", "2016-05-05"),
        ("It fell on 5 May 2016. The next day it was rebuilt.", "2016-05-06"),
        ("It had rained on 5 May 2016. A week earlier it snowed.", "2016-W17"),
        ("Trade fell in the third quarter. A year earlier it rose.", "2017-Q3"),
        ("It fell last summer. It had been built a year ago.", "2017"),
        ("It fell in May 2016. The following month it was rebuilt.", "2016-06"),
    ],
)
def test_times_that_are_told_from_another_time(text: str, value: str) -> None:
    assert read("It is told. " + text)[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the fall of the city, a second time.",
        "It killed 2000 people and 1500 soldiers.",
        "Theresa May met April Jones.",
        "A 52-year-old man, 37 years old.",
        "About three-quarters of a group.",
        "He spoke to Russia Today.",
        "It costs $5 million a year.",
        "As soon as it fell.",
    ],
)
def test_words_that_say_nothing_of_time(text: str) -> None:
    assert read(text) == ()


def test_without_a_day_of_publication_only_whole_dates_have_days() -> None:
    text = "It fell on Monday, last week, and on 5 May 2016; two days later it rained."
    found = read(text, None)

    assert [(time.value, time.start) for time in found] == [
        ("", None),
        ("", None),
        ("2016-05-05", "2016-05-05"),
        ("2016-05-07", "2016-05-07"),
    ]
    assert [time.precision for time in found[:2]] == [Precision.DAY, Precision.WEEK]


def test_of_a_year_of_publication_only_years_are_told() -> None:
    found = read("It fell last year, in October, on Monday.", "2018")

    assert [time.value for time in found] == ["2017", "", ""]


def test_a_time_of_publication_may_have_an_hour() -> None:
    assert one("It fell yesterday.", "2018-12-09T10:38:00+00:00").value == "2018-12-08"


def test_only_the_given_sentences_are_read() -> None:
    text = "It fell on Monday. It was rebuilt on Tuesday."
    found = times(text, [Span(19, len(text))], SATURDAY)

    assert [time.span.of(text) for time in found] == ["Tuesday"]


def test_a_sentence_that_was_cut_at_an_abbreviation_is_read_whole() -> None:
    text = "It fell at 10 p.m. Wednesday."
    found = times(text, [Span(0, 18), Span(19, len(text))], SATURDAY)

    assert [time.value for time in found] == ["2018-11-21T22:00"]


@pytest.mark.parametrize(
    "text",
    ["two thousand centuries ago", "in 99999999 years", "2018-02-31", "", "0:99"],
)
def test_days_that_do_not_exist_break_nothing(text: str) -> None:
    spans = [Span(0, len(text))] if text else []

    assert all(time.start is None for time in times(text, spans, "0001-01-01"))


WORDS = (
    "the a an last next this past early late mid - – , . ' 's of in on at to and or 1 5 31 12 "
    "1990 2018 1990s May March Monday Mondays week weeks day days year years ago earlier "
    "later before after first second third quarter half two several few hundred twenty "
    "morning night noon overnight p.m. 10:30 GMT today now recently daily every each spring "
    "hours of 3/4/2017 2018-11-24 24/11/18 century Christmas Eve New old more than about"
).split()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=14),
    st.sampled_from([SATURDAY, "2018", None]),
)
def test_any_words_give_times_in_order(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    found = read(text, published) if text else ()
    ends = [0, *(time.span.end for time in found)]

    assert all(end <= time.span.start for end, time in zip(ends, found, strict=False))
    assert all((time.start is None) == (time.end is None) for time in found)
    assert all((time.start or "") <= (time.end or "") for time in found)


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(time.span.end <= len(text) for time in read(text))
