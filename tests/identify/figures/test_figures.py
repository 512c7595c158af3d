"""What a sentence counts: kinds, ranges and groups, and what it does not count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.figures import figures
from rashomon.records import Among, Figure, Precision, Span, TimeExpression


def read(*sentences: str) -> tuple[str, tuple[Figure, ...]]:
    """A text of some sentences, and its figures."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " "
    return text, figures(text, spans)


def told(*sentences: str) -> list[str]:
    """The figures as "words kind"."""
    text, found = read(*sentences)
    return [f"{one.span.of(text)} {one.kind}" for one in found]


def groups(*sentences: str) -> list[str]:
    """The groups of each figure, joined."""
    return ["+".join(one.among) for one in read(*sentences)[1]]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        # a deed before the number
        ("The flood killed at least 12 people.", ["at least 12 killed"]),
        ("The blast wounded another 40.", ["40 injured"]),
        ("A fire claimed the lives of 37 workers.", ["37 killed"]),
        ("The storm caused the deaths of nine.", ["nine killed"]),
        ("Police arrested about 120 marchers.", ["about 120 detained"]),
        ("The gang abducted a dozen schoolgirls.", ["a dozen abducted"]),
        ("The quake displaced millions.", ["millions displaced"]),
        ("Boats rescued some 45 passengers.", ["some 45 rescued"]),
        ("Shells killing and injuring scores hit it.", ["scores killed or injured"]),
        ("Blast Kills Injures over 70 Tarnelians", ["over 70 killed or injured"]),
        ('The raid killed "at least 18 guards".', ["at least 18 killed"]),
        # behind it
        ("Sixteen people were killed.", ["Sixteen killed"]),
        ("16 dead in Tarnel mine fire", ["16 killed"]),
        ("Dozens of villagers have fled.", ["Dozens displaced"]),
        ("Seven miners are still trapped.", ["Seven trapped"]),
        ("60 are unaccounted for.", ["60 missing"]),
        ("In the raid 18 of the 31 lorries burned.", ["18 vehicles", "31 vehicles"]),
        ("Many hundreds of people were killed.", ["Many hundreds killed"]),
        ("The wave left 3,400 homeless.", ["3,400 displaced"]),
        ("Five farmers in the north were reported killed.", ["Five killed"]),
        ("Most of the 20 IS fighters were killed.", ["20 killed"]),
        ("They took 900 people hostage.", ["900 abducted"]),
        ("The guards shot two men dead.", ["two killed"]),
        ("The rain forced 13,000 residents to flee.", ["13,000 displaced"]),
        # a noun that says it
        ("There were 12 deaths and 30 injuries.", ["12 killed", "30 injured"]),
        ("The blast caused several casualties.", ["several killed or injured"]),
        ("Fifteen of the wounded are critical.", ["Fifteen injured"]),
        ("Six of the wounded later died.", ["Six killed"]),
        ("Three injured men arrived.", ["Three injured"]),
        # a toll
        ("The death toll rose to 85 people.", ["85 killed"]),
        ("The death toll rose from 12 to 15.", ["12 killed", "15 killed"]),
        ("The number of missing stood at 14.", ["14 missing"]),
        ("He gave a toll of 36 dead.", ["36 killed"]),
        ("Among the dead were 20 children.", ["20 killed"]),
        # what goes on from the figure before
        ("35 people including 22 pupils died.", ["35 killed", "22 killed"]),
        ("It killed 15 villagers and 27 soldiers.", ["15 killed", "27 killed"]),
        ("16 dead, among them four teachers.", ["16 killed", "four killed"]),
        ("Three people, two of them women, drowned.", ["Three killed", "two killed"]),
        (
            "It killed 21 men, 15 in the port and another six in a tower.",
            ["21 killed", "15 killed", "six killed"],
        ),
        ("16 were killed and 40 wounded.", ["16 killed", "40 injured"]),
        ("16 killed 40 wounded in Tarnel", ["16 killed", "40 injured"]),
        ("Bombers killed 16 wounded 40", ["16 killed", "40 injured"]),
        ("More than 9 died and up to 7 million fled.", [
            "More than 9 killed", "up to 7 million displaced",
        ]),
        # one person
        ("A child was killed.", ["A killed"]),
        ("It hit a car, killing an 8-year-old girl.", ["an killed"]),
        ("Two brothers died and it injured a third.", ["Two killed", "a injured"]),
        ("One civilian was among those killed.", ["One killed"]),
        # no deed
        ("Some 4,000 residents live there.", ["Some 4,000 civilians"]),
        ("More than 200 people marched.", ["More than 200 other"]),
        ("The rebels have 1,500 fighters.", ["1,500 fighters"]),
        ("The column had 13 tanks.", ["13 vehicles"]),
        ("They fired 20 rockets in 16 air strikes.", ["20 weapons", "16 strikes"]),
        ("The ferry carried 230 passengers.", ["230 other"]),
    ],
)  # fmt: skip
def test_a_number_counts_what_the_words_beside_it_tell(
    sentence: str, figures: list[str]
) -> None:
    assert told(sentence) == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The war cost 5 million dollars and $40 a day.",
        "It rained for 40 days, 5 percent more than in 2015.",
        "On July 5 people met at 8:30 on 12 March 2016.",
        "She is 34, a 24-year-old, by a T-72 and 3 MiG-29.",
        "Resolution 2254, Article 5 and Channel 4 were named on page 12.",
        "The 93rd Division and Division 17 moved 12 km.",
        "A suicide bomber killed the mayor.",
        "A rebel attack killed nobody.",
        "No one was hurt and so many were missed.",
        "One of the largest attacks began.",
        "The army took five villages and two hospitals.",
        "Call 555-0134 or visit 192.168.0.1 at 16/3.",
        "The match ended 3-2.",
    ],
)
def test_other_numbers_are_no_figures(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("It killed six civilians and a child.", ["civilians", "children"]),
        ("Six Kurdish fighters died.", ["kurdish fighters"]),
        ("Six members of the Kurdish force died.", ["kurdish fighters"]),
        ("Twelve women and children died.", ["women+children"]),
        ("Twelve people died.", ["people"]),
        ("Twelve died.", [""]),
        ("It killed 75 civilians and wounded another 150.", ["civilians", "civilians"]),
        ("22 children died along with six teachers.", ["children", ""]),
        ("They fired 20 rebel rockets.", [""]),
        ("Eight civil defence workers died.", ["rescuers"]),
    ],
)
def test_the_groups_are_those_that_the_words_name(
    sentence: str, among: list[str]
) -> None:
    assert groups(sentence) == among


def test_a_sentence_may_count_parts_of_the_figure_before_it() -> None:
    sentences = ("The wave killed 36 people.", "Eleven of them were children.")

    assert told(*sentences) == ["36 killed", "Eleven killed"]
    assert groups(*sentences)[1] == "children"
    assert told(sentences[0], "Forty of them were children.") == ["36 killed"]


def test_a_toll_may_be_said_anew() -> None:
    assert told("The wave killed 36.", "This was later raised to 41.") == [
        "36 killed",
        "41 killed",
    ]


def test_the_range_and_its_words_are_kept() -> None:
    _, (one,) = read("Between 35 and 40 people were hurt.")

    assert (one.low, one.high, one.vague) == (35, 40, "between")
    assert one.among == (Among.PEOPLE,)


def test_a_bound_that_holds_a_word_of_number_is_one_bound() -> None:
    _, (one,) = read("As many as 58 people fled.")

    assert (one.low, one.high, one.vague) == (None, 58, "as many as")


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("As of Monday, 44 people had died.", True),
        ("By Monday the wave had killed 44.", True),
        ("44 people died on Monday.", False),
        ("44 people were killed by Monday raids.", False),
    ],
)
def test_the_day_for_which_it_is_given(sentence: str, given: bool) -> None:
    start = sentence.index("Monday")
    monday = TimeExpression(
        span=Span(start, start + 6),
        start="2018-11-26",
        end="2018-11-26",
        precision=Precision.DAY,
    )

    (found,) = figures(sentence, [Span(0, len(sentence))], [monday])

    assert found.as_of == (monday if given else None)


WORDS = (
    "killed wounded 16 40 were people a child and including of them , . one two dozens IS "
    "members the toll rose to at least between July 2015 from in $ 5% tanks others more"
)


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join) | st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    found = figures(text, [Span(0, len(text))] if text else [])

    assert list(found) == sorted(found, key=lambda one: one.span)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    assert all(one.span.end <= len(text) for one in found)
    assert all(one.span.of(text).strip() == one.span.of(text) for one in found)


def test_a_long_sentence_takes_no_more_than_its_share() -> None:
    assert len(told("16 people were killed and " * 2_000)) == 2_000
