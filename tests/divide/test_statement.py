import pytest

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.records import Passage, PassageKind

LEAD = "Shells hit the harbour of Port Aldin on Monday, killing two people."
WE = "We did not shell the harbour of Port Aldin, and we have never shelled it."
ALSO = (
    "Our guns stood twelve miles away. We ask for an inquiry into whose stood nearer."
)
AFTER = "Grain prices rose by a fifth, the port authority said on Tuesday."
INTRODUCTION = "The full text of the statement by Governor Tov Osk is below:"


def blocks(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    """The reprinted statements: their words, who speaks, and what introduces them."""
    text = "\n\n".join(paragraphs)
    return [
        (
            passage.span.of(text),
            passage.speaker.of(text),
            passage.introduction.of(text) if passage.introduction else None,
        )
        for passage in divide(document_from_text(text))
        if passage.speaker
    ]


def said(*paragraphs: str) -> list[str]:
    return [words for words, _, _ in blocks(*paragraphs)]


@pytest.mark.parametrize(
    ("introduction", "speaker", "words"),
    [
        (
            "The full text of the statement by council spokeswoman Ilka Maren is below:",
            "council spokeswoman Ilka Maren",
            "full text of the statement by",
        ),
        (
            "Full text of the statement issued by the Vesna Defence Ministry late on "
            "Monday:",
            "the Vesna Defence Ministry",
            "Full text of the statement issued by",
        ),
        (
            "The following is the full text of a statement from the Littoral Front:",
            "the Littoral Front",
            "full text of a statement from",
        ),
        (
            "The text of the letter sent by the families to the council is as follows:",
            "the families",
            "text of the letter sent by",
        ),
        (
            "Here's the full text of the open letter by Mira Dall, a former judge, to "
            "the council:",
            "Mira Dall, a former judge",
            "full text of the open letter by",
        ),
        (
            "Transcript of the speech by President Mira Dall:",
            "President Mira Dall",
            "Transcript of the speech by",
        ),
        ("Text of President Mira Dall's speech:", "President Mira Dall", "speech"),
        (
            "The Littoral Front released the following statement:",
            "The Littoral Front",
            "released the following statement",
        ),
        (
            "On Monday evening the Littoral Front issued the following statement on its "
            "channel:",
            "the Littoral Front",
            "issued the following statement",
        ),
        (
            "In Aldin, meanwhile, the Littoral Front posted this message:",
            "the Littoral Front",
            "posted this message",
        ),
        (
            "Ilka Maren, the council's spokeswoman, has published the following press "
            "release:",
            "Ilka Maren, the council's spokeswoman",
            "has published the following press release",
        ),
        (
            "The statement by Governor Tov Osk reads as follows:",
            "Governor Tov Osk",
            "statement by",
        ),
        (
            "The U.N. Mission just posted this message:",
            "The U.N. Mission",
            "just posted this message",
        ),
        (
            "The Littoral Front, which holds the northern bank, posted this message:",
            "The Littoral Front",
            "posted this message",
        ),
        (
            "When the council fell in March, Governor Tov Osk sent this letter:",
            "Governor Tov Osk",
            "sent this letter",
        ),
        (
            "Statement by the Littoral Front on the shelling of the harbour:",
            "the Littoral Front",
            "Statement by",
        ),
        ("Statement by the Littoral Front:", "the Littoral Front", "Statement by"),
        (
            "Here is Governor Tov Osk’s full statement:",
            "Governor Tov Osk",
            "full statement",
        ),
        (
            "Nobody believed it. Read the Vesna Red Cross's full letter below:",
            "the Vesna Red Cross",
            "full letter",
        ),
        (
            "🔥 حلب. The full text of the statement by حلب Council is below:",
            "حلب Council",
            "full text of the statement by",
        ),
    ],
)
def test_an_introduction_names_the_speaker(
    introduction: str, speaker: str, words: str
) -> None:
    found = blocks(LEAD, introduction, WE, ALSO)

    assert found == [(f"{WE}\n\n{ALSO}", speaker, words)]


@pytest.mark.parametrize(
    "line",
    [
        "The ministry said in a statement:",
        "The governor's statement was short.",
        "The full text of the statement by Governor Tov Osk is long.",
        "Nobody has seen the full text of the treaty:",
        "The following were killed:",
        "He issued the following orders:",
        "Watch Governor Tov Osk's full remarks below:",
        "The statement from Governor Osk followed a letter that says they are alone:",
        "Word " * 70 + "issued the following statement:",
    ],
)
def test_what_introduces_no_statement_begins_none(line: str) -> None:
    assert said(LEAD, line, WE, ALSO) == []


@pytest.mark.parametrize(
    "line",
    [
        "The statement gave no proof of it.",
        "His letter says nothing of the guns on the northern bank.",
        "In its last line the statement said more would follow.",
        'The governor claims to have been "twelve miles away", which nobody can prove.',
        "“That is a lie,” Ilka Maren said, and she left the room.",
        '"Nobody believes him," the council said.',
        "Nobody believes him, the council's spokeswoman said.",
        "Ilka Maren said on Tuesday that nobody believed him.",
        "Ilka Maren told reporters that nobody believed him.",
        "Nobody believes him. — Aldin Watch (@aldinwatch) March 5, 2031",
    ],
)
def test_a_statement_ends_where_the_writers_voice_returns(line: str) -> None:
    assert said(LEAD, INTRODUCTION, WE, ALSO, line, AFTER) == [f"{WE}\n\n{ALSO}"]


@pytest.mark.parametrize(
    "line",
    [
        "The governor asks all parties to hold their fire.",
        "There was “no order” to fire, and there is none today.",
        "We stated this in March, and we state it again.",
    ],
)
def test_a_statement_goes_on_while_its_own_voice_does(line: str) -> None:
    assert said(LEAD, INTRODUCTION, WE, line) == [f"{WE}\n\n{line}"]


def test_a_statement_in_quotation_marks_ends_with_them() -> None:
    found = said(LEAD, INTRODUCTION, f"“{WE}", f"“{ALSO}”", AFTER, f"“{WE}” he added.")

    assert found == [f"“{WE}\n\n“{ALSO}”"]


def test_a_long_statement_in_quotation_marks_is_one_block() -> None:
    quoted = [f"“{WE}"] * 9 + [f"“{ALSO}”"]

    assert said(LEAD, INTRODUCTION, *quoted, AFTER) == ["\n\n".join(quoted)]


def test_a_quotation_with_a_speaker_of_its_own_is_no_reprinted_statement() -> None:
    assert said(LEAD, INTRODUCTION, f"“{WE},” the governor said.", AFTER) == []


def test_an_introduction_with_nothing_under_it_begins_no_statement() -> None:
    assert said(LEAD, INTRODUCTION) == []
    assert said(LEAD, INTRODUCTION, "Advertisement") == []
    assert said(LEAD, INTRODUCTION, "What happened next", AFTER) == []


def test_two_statements_in_a_row_are_two() -> None:
    other = "The Littoral Front released the following statement:"

    found = blocks(LEAD, INTRODUCTION, WE, other, ALSO)

    assert [(words, speaker) for words, speaker, _ in found] == [
        (WE, "Governor Tov Osk"),
        (ALSO, "The Littoral Front"),
    ]


def test_furniture_in_a_statement_parts_it_and_is_not_said_by_anybody() -> None:
    found = blocks(LEAD, INTRODUCTION, "osk.jpg", WE, "Advertisement", ALSO, AFTER)

    assert [(words, speaker) for words, speaker, _ in found] == [
        (WE, "Governor Tov Osk"),
        (ALSO, "Governor Tov Osk"),
    ]


def test_a_statement_is_a_block_quotation_with_the_sentences_of_all_its_paragraphs() -> (
    None
):
    text = "\n\n".join([LEAD, INTRODUCTION, WE, ALSO])

    block: Passage = divide(document_from_text(text))[-1]

    assert block.kind is PassageKind.BLOCK_QUOTATION
    assert [sentence.of(text) for sentence in block.sentences] == [
        WE,
        "Our guns stood twelve miles away.",
        "We ask for an inquiry into whose stood nearer.",
    ]
