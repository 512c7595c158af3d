"""The day that an article gives as its own."""

import pytest

from rashomon.identify.times import times
from rashomon.identify.times.page import written_day
from rashomon.records import Span

BODY = "A bridge fell in Tarnel on Monday. "


@pytest.mark.parametrize(
    "head",
    [
        "Wed Jun 1 2016 ",
        "1 June 2016\n",
        "01-06-2016 ",
        "Published June 1 2016 ",
        "Date of publication 1 June 2016 ",
        "Bridge falls in Tarnel AFP Wednesday 1 Jun 2016 ",
        "The bridge\n1 June 2016\n",
        "TARNEL, June 1, 2016 (AP) - ",
    ],
)
def test_a_date_that_stands_alone_is_the_articles_own(head: str) -> None:
    assert written_day(head + BODY, "2012-03-04") == "2016-06-01"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "On June 1, 2016, it rained. ",
        "The law of June 1 2016 is old. ",
        "It rained in Tarnel, June 1, 2016, and in Aldin. ",
        "It rained on June 1. ",
        "In June 2016 it rained. ",
        "It rained. " * 40 + "\nPublished June 1 2016\n",
    ],
)
def test_a_date_of_the_story_is_not(head: str) -> None:
    assert written_day(head + BODY, "2012-03-04") == "2012-03-04"


@pytest.mark.parametrize("text", ["", "12", "99-99-9999"])
def test_a_text_without_a_date_has_none(text: str) -> None:
    assert written_day(text, None) is None


def test_what_is_told_is_told_from_it() -> None:
    text = "Wed Jun 1 2016 " + BODY
    found = times(text, [Span(0, len(text))], "2012-03-04")

    assert [time.value for time in found] == ["2016-06-01", "2016-05-30"]


@pytest.mark.parametrize(
    ("head", "published", "day"),
    [
        ("01-06-2016 ", "2016-01-06", "2016-01-06"),
        ("01-06-2016 ", "2016-02-01", "2016-06-01"),
        ("1/6/2016 ", "2016-01-01", "2016-01-06"),
        ("1/6/2016 ", None, "2016-06-01"),
        ("31/6/2016 ", None, None),
    ],
)
def test_dates_in_numbers_may_begin_with_the_month(
    head: str, published: str | None, day: str | None
) -> None:
    assert written_day(head + BODY, published) == (day or published)
