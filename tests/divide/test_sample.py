"""The page that started the project: read whole, without what is no part of it."""

from pathlib import Path

import pytest

from rashomon.collect import collect
from rashomon.divide import divide
from rashomon.records import READ_KINDS, Document, Passage, PassageKind

pytestmark = pytest.mark.shared

SPEAKER = "State Department spokesman Robert Palladino"
PICTURES = (".png", ".jpg")
MAY_BE_FURNITURE = "in #informationwar6 years ago (edited)"


@pytest.fixture(scope="module")
def page(shared: Path) -> Document:
    (found,) = collect([shared / "sample" / "steem-post.txt"])
    assert isinstance(found, Document)
    return found


@pytest.fixture(scope="module")
def passages(page: Document) -> tuple[Passage, ...]:
    return divide(page)


def lines(page: Document, passages: tuple[Passage, ...], *kinds: PassageKind) -> str:
    return "\n".join(p.span.of(page.text) for p in passages if p.kind in kinds)


def test_pictures_and_prices_are_furniture(
    page: Document, passages: tuple[Passage, ...]
) -> None:
    found = lines(page, passages, PassageKind.FURNITURE).splitlines()

    prices = page.text[page.text.index("Coin Marketplace") :].split("\n")
    pictures = [line for line in page.text.split("\n") if line.endswith(PICTURES)]
    assert len(pictures) == 4
    assert [line for line in found if line != MAY_BE_FURNITURE] == [
        *pictures,
        *[line for line in prices if line],
    ]


def test_the_robots_comment_is_a_comment(
    page: Document, passages: tuple[Passage, ...]
) -> None:
    found = lines(page, passages, PassageKind.COMMENT).splitlines()

    start = page.text.index("Congratulations @")
    end = page.text.index("Coin Marketplace")
    assert found == [line for line in page.text[start:end].splitlines() if line.strip()]


def test_every_other_line_is_read(
    page: Document, passages: tuple[Passage, ...]
) -> None:
    read = lines(page, passages, *READ_KINDS).splitlines()

    article = page.text[: page.text.index("Congratulations @")].splitlines()
    expected = [
        line.strip() for line in article if line.strip() and not line.endswith(PICTURES)
    ]
    assert [line for line in read if line] == [
        line for line in expected if line != MAY_BE_FURNITURE
    ]


def test_the_statement_is_one_block_with_one_speaker(
    page: Document, passages: tuple[Passage, ...]
) -> None:
    (block,) = [passage for passage in passages if passage.speaker]

    assert block.speaker
    assert block.speaker.of(page.text) == SPEAKER
    first, last = block.span.of(page.text).split("\n\n")
    assert first.startswith("On November 24, 2018, the Assad regime")
    assert last.endswith("can be held accountable.")
    assert len(block.sentences) == 5
