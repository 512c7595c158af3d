"""Invented articles whose sentences are the claims, read as far as their happenings."""

import re
from dataclasses import dataclass

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify.identifying import Identified, identify
from rashomon.identify.incidents import Told, told
from rashomon.records import (
    Claim,
    Document,
    Entity,
    EntityKind,
    Manner,
    Span,
    Words,
    claim_id,
)


@dataclass(frozen=True, slots=True)
class Article:
    """An article that is read."""

    document: Document
    found: Identified

    @property
    def grouped(self) -> list[str]:
        """The first words of the claims of each happening, with plus signs between them."""
        texts = {one.id: one.content.text.split()[0] for one in self.found.claims}
        return [
            "+".join(map(texts.__getitem__, one.claims))
            for one in self.found.happenings
        ]

    @property
    def told(self) -> tuple[Told, ...]:
        """Its happenings with what they are compared by."""
        return told(self.document, self.found.happenings, self.found.claims)


def article(marked: str, published: str, outlet: str = "Tarnel Post") -> Article:
    """An article whose places stand in square brackets; every sentence is a claim."""
    text, entities = "", []
    for piece in re.split(r"(\[[^\]]+\])", marked):
        if piece.startswith("["):
            span = Span(len(text), len(text) + len(piece) - 2)
            entities.append(Entity(span=span, kind=EntityKind.PLACE))
        text += piece.strip("[]")
    document = document_from_text(text, title=None, outlet=outlet, published=published)
    passages = divide(document)
    claims = [
        _claim(document, one) for passage in passages for one in passage.sentences
    ]
    return Article(document, identify(document, passages, claims, entities))


def _claim(document: Document, sentence: Span) -> Claim:
    content = Words.of(document.text, [sentence])
    return Claim(
        id=claim_id(document.id, content, Words(), Words()),
        document_id=document.id,
        content=content,
        source=Words(),
        manner=Manner.OWN,
        chain=(),
    )
