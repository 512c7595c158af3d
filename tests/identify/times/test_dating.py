"""When what is said happened, and when it was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.times import times
from rashomon.identify.times.dating import dated
from rashomon.records import Span

SATURDAY = "2018-11-24"


def told(text: str) -> tuple[str | None, str | None]:
    """The two times of a claim whose content, cue and source stand in [], <> and {}."""
    spans: dict[str, list[Span]] = {"[": [], "<": [], "{": []}
    plain, opened = "", [("", 0)]
    for char in text:
        if char in spans:
            opened.append((char, len(plain)))
        elif char in "]>}":
            kind, start = opened.pop()
            spans[kind].append(Span(start, len(plain)))
        else:
            plain += char
    whole = Span(0, len(plain))
    found = times(plain, [whole], SATURDAY)
    two = dated(spans["["], spans["<"], spans["{"], [whole], found, plain)
    happened, said = (time.span.of(plain) if time else None for time in two)
    return happened, said


@pytest.mark.parametrize(
    ("text", "happened", "said"),
    [
        (
            "{The ministry} <said> on Tuesday that [the raid on Monday killed 12].",
            "Monday",
            "Tuesday",
        ),
        (
            "{The ministry} on Tuesday <said> [the raid on Monday killed 12].",
            "Monday",
            "Tuesday",
        ),
        ("On Tuesday, {the ministry} <said> that [12 had died].", None, "Tuesday"),
        (
            "[The raid on Monday killed 12], {the ministry} <said> Tuesday.",
            "Monday",
            "Tuesday",
        ),
        ("{The ministry} <said on Tuesday> that [12 had died].", None, "Tuesday"),
        (
            "{The ministry} <said> in words that an agency had on Tuesday: [12 died].",
            None,
            None,
        ),
        (
            "{The ministry} <said> in a statement in Aldin on Tuesday [12 died].",
            None,
            "Tuesday",
        ),
        ("{The ministry} <said> [on Tuesday that 12 had died].", None, "Tuesday"),
        ("{The ministry} <said> [on Tuesday 12 people died].", "Tuesday", None),
        ("[Monday's raid killed 12], <according to> {the ministry}.", "Monday", None),
        (
            "[A raid killed 12 on Monday], {the ministry} <said>, adding that it was rebuilt.",
            "Monday",
            None,
        ),
        (
            "A raid killed 12 on Monday, {the ministry} said, <adding> that [it was rebuilt].",
            None,
            None,
        ),
        ("They fled on Monday <saying> [it was over].", None, None),
        (
            "{The ministry} <said> and gave them until Tuesday to leave: [it is over].",
            None,
            None,
        ),
    ],
)
def test_said_at_and_happened_at_are_apart(
    text: str, happened: str | None, said: str | None
) -> None:
    assert told(text) == (happened, said)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("[A raid killed 12 on Monday.]", "Monday"),
        ("On Monday [a raid killed 12].", "Monday"),
        ("[In 2015 the war widened and on Monday a raid killed 12.]", "Monday"),
        ("[In May the war widened.]", "May"),
        ("[A raid killed 12 on Monday and three on Tuesday.]", "Monday"),
        ("[The war has lasted since 2011.]", None),
        ("[It is the worst since raids resumed on 15 November.]", None),
        ("[They must leave by the end of June.]", "the end of June"),
        ("[They may stay until Friday.]", None),
        ("[The raid lasted three days.]", None),
        ("[They meet every Monday.]", None),
        ("[It fell recently.]", None),
        ("[Published May 5 2018 A raid killed 12.]", None),
        ("[Sun 5 May 2018 Twelve dead in raid.]", None),
        ("[Twelve dead in raid AFP Sunday 5 May 2018 A raid killed 12.]", None),
    ],
)
def test_when_a_deed_of_the_outlets_own_voice_happened(
    text: str, happened: str | None
) -> None:
    assert told(text) == (happened, None)


def test_times_of_other_sentences_are_left_alone() -> None:
    text = "It fell on Monday. It was rebuilt."
    found = times(text, [Span(0, 18), Span(19, 34)], SATURDAY)

    assert dated([Span(19, 34)], [], [], [Span(19, 34)], found, text) == (None, None)


SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(
        lambda two: Span(two[0], sum(two))
    ),
    max_size=3,
)


@given(SPANS, SPANS, SPANS)
def test_any_spans_can_be_dated(
    cue: list[Span], source: list[Span], content: list[Span]
) -> None:
    text = (
        "On Monday the ministry said on Tuesday that 12 had died on Wednesday in Tarnel."
        * 2
    )
    whole = [Span(0, len(text))]
    found = times(text, whole, SATURDAY)
    happened, said = dated(content, cue, source, whole, found, text)

    assert happened is None or happened is not said
