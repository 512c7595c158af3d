import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify.speakers import speakers
from rashomon.records import (
    ChainLink,
    Claim,
    Manner,
    SourceKind,
    Span,
    Speaker,
    Words,
    claim_id,
)

NONE = Words()


def read(marked: str) -> list[tuple[Speaker, ...]]:
    """Who speaks in each claim of a text whose sources stand in square brackets.

    The content of a claim is the rest of its sentence, behind the source or before it.
    """
    spans, text = [], ""
    for piece in re.split(r"(\[[^\]]+\])", marked):
        if piece.startswith("["):
            spans.append(Span(len(text), len(text) + len(piece) - 2))
            piece = piece[1:-1]
        text += piece
    document = document_from_text(text, title=None, outlet=None, published=None)
    passages = divide(document)
    sentences = [one for passage in passages for one in passage.sentences]
    claims = [_claim(document.id, text, source, sentences) for source in spans]
    found = speakers(document, passages, claims, ())
    return [found.get(claim.id, ()) for claim in claims]


def _claim(document: str, text: str, source: Span, sentences: list[Span]) -> Claim:
    here = next(one for one in sentences if one.start <= source.start < one.end)
    behind = Span(min(source.end, here.end - 1), here.end)
    before = Span(here.start, max(source.start, here.start + 1))
    content = behind if behind.end - behind.start > 12 else before
    words = Words.of(text, [source])
    told = Words.of(text, [content])
    return Claim(
        id=claim_id(document, told, NONE, words),
        document_id=document,
        content=told,
        source=words,
        manner=Manner.INDIRECT,
        chain=(ChainLink(name=words.text),),
    )


def names(marked: str) -> list[str]:
    """The names of those who speak, with a plus between those who speak together."""
    return [" + ".join(one.name for one in some) for some in read(marked)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # a surname, an abbreviation, a shortened name
        (
            "[Mayor Dana Orlov] said the dam held. The water fell. [Orlov] said no more.",
            "Dana Orlov",
        ),
        (
            "[The Tarnel Flood Relief Network] counted nine dead. "
            "[TFRN] said more were missing in the valley.",
            "Tarnel Flood Relief Network",
        ),
        # titles and descriptions
        (
            "[Kestrel Mining Company] said the pit was safe. "
            "[The company] said it would pay for the houses.",
            "Kestrel Mining Company",
        ),
        (
            "[Amnesty International] called for an inquiry. "
            "[The rights group] said the police had fired first.",
            "Amnesty International",
        ),
        (
            "[UNICEF Director Anna Berg] spoke on Monday. The wells were dry. "
            "[The UNICEF director] said the water was foul.",
            "Anna Berg",
        ),
        (
            "[Interior Ministry spokesman Pavel Dorn] spoke. Nobody asked. "
            "[The spokesman] said the count would go on.",
            "Pavel Dorn",
        ),
        # pronouns
        (
            "[Dana Orlov], mayor of Tarnel, spoke. [She] said the road was closed for good.",
            "Dana Orlov",
        ),
        (
            "[Reuters] reported the collapse. [It] said the wall had been weak.",
            "Reuters",
        ),
        (
            "[Residents] left their houses. [They] said nobody had warned them of it.",
            "residents",
        ),
        # what is issued is whoever issued it
        (
            "[The World Food Programme] said in a statement that the ships were late. "
            "[The statement] said the grain was spoilt.",
            "World Food Programme",
        ),
        # an unnamed one stays the same one
        (
            "[An engineer at the dam] spoke. Then it rained. [The engineer] said it was old.",
            "engineer at the dam",
        ),
    ],
)
def test_short_words_get_the_fullest_name(text: str, last: str) -> None:
    assert names(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Nine people died, [a monitoring group] said. "
            "[The Syrian Observatory for Human Rights] said it would count again.",
            "Syrian Observatory for Human Rights",
        ),
        (
            "[State media] said the bridge had held. "
            "[The state news agency SANA] said traffic was normal.",
            "Syrian Arab News Agency",
        ),
    ],
)
def test_who_is_named_only_later_is_found(text: str, first: str) -> None:
    assert names(text)[0] == first


def test_an_indefinite_source_that_nothing_names_stays_unnamed() -> None:
    (who,) = read("Nine people died, [a monitoring group] said on Monday.")[0]

    assert (who.name, who.kind) == ("monitoring group", SourceKind.UNNAMED)


def test_several_who_speak_together_are_several() -> None:
    found = names(
        "[Reuters and residents of the town] said the wall fell. "
        "[They] said nobody was under it then."
    )

    assert found == ["Reuters + residents of the town"] * 2


def test_a_male_pronoun_passes_over_a_spokeswoman() -> None:
    found = names(
        "[Mayor Pavel Dorn] said the dam held. "
        "[Army spokeswoman Dana Orlov] said it leaked. [He] said it was old."
    )

    assert found[-1] == "Pavel Dorn"


def test_a_spokesman_keeps_his_body_and_where_he_is_named() -> None:
    text = (
        "[Russian Defence Ministry spokesman Igor Konashenkov] spoke. It was late. "
        "[Konashenkov] said the count was wrong."
    )
    (who,) = read(text)[-1]

    assert who.part_of == "Russian Ministry of Defence"
    assert who.kind is SourceKind.PERSON
    assert who.named_at is not None
    assert who.named_at.start == 0


def test_the_army_is_that_of_the_country_that_the_article_is_about() -> None:
    text = (
        "Fighting went on in Peru. Peru was quiet by night. [The army] said it had won."
    )

    assert names(text) == ["Peruvian Army"]


def test_the_us_is_no_pronoun() -> None:
    assert names("[US] said the talks went on.") == ["Government of the United States"]


def test_the_outlets_own_voice_has_no_speaker() -> None:
    text = "The wall fell on Monday."
    document = document_from_text(text, title=None, outlet=None, published=None)
    content = Words.of(text, [Span(0, len(text))])
    own = Claim(id="1", document_id=document.id, content=content, manner=Manner.OWN)

    assert speakers(document, divide(document), [own], ()) == {}


@given(st.text(alphabet="TheaAOt sdf[]tc,.()-“’\n&", max_size=120))
def test_messy_text_never_raises_and_spans_stay_inside(marked: str) -> None:
    text = "The " + re.sub(r"[\[\]]", "", marked)
    document = document_from_text(text, title=None, outlet=None, published=None)
    passages = divide(document)
    end = len(document.text)
    source = Words.of(document.text, [Span(0, max(1, end // 2))])
    content = Words.of(document.text, [Span(end // 2, end)])
    claim = Claim(
        id="1",
        document_id=document.id,
        content=content,
        source=source,
        manner=Manner.INDIRECT,
    )
    for who in speakers(document, passages, [claim], ()).get("1", ()):
        assert who.name
        assert who.span is not None
        assert 0 <= who.span.start < who.span.end <= end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # whose office stands behind the name
        (
            "The mayor met Dana Orlov, [a spokeswoman for the council]. It rained.",
            "Dana Orlov",
        ),
        # an institution that mostly is one country's, in an article on another
        (
            "President Bashar al-Assad of Syria spoke in Damascus. Syria was asked for it by "
            "the United States. [The Senate] said no.",
            "United States Senate",
        ),
    ],
)
def test_whose_words_they_are(text: str, name: str) -> None:
    assert names(text)[-1] == name
