"""Queries: which claims are asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    Select,
    exists,
    literal_column,
    or_,
    select,
    text,
)

from rashomon.errors import QueryError
from rashomon.records import Act, Certainty, EvidenceKind, Manner
from rashomon.store.identities import (
    claim_speakers,
    incident_claims,
    source_aliases,
    sources,
)
from rashomon.store.schema import chain_links, claim_evidence, claims, documents

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the claims that are asked for have; None asks for nothing.

    Attributes:
        source: characters of the words that name the source, in any case, or of a name
            that it has here or in another document; or the id of a source.
        incident: the id of the incident that it is about.
        words: words of source, cue or content: all of them; `"in quotation marks"` in
            this order; `begin*` the start of one.
        act: what the source does.
        certainty: how sure the source is, in FactBank's values.
        evidence: a kind of evidence that is offered, or `withheld`.
        no_evidence: nothing is offered; withheld counts as nothing.
        chain_through: characters of a name in the chain, in any case, the claim's own
            source left out.
        manner: direct, indirect, mixed or own.
        outlet: characters of the outlet's name, in any case.
        document: the document's id.
        min_confidence: how sure the reading has to be, between 0 and 1.

    Raises:
        QueryError: there is no such act, certainty, evidence or manner, or no such
            confidence.
    """

    source: str | None = None
    incident: str | None = None
    words: str | None = None
    act: str | None = None
    certainty: str | None = None
    evidence: str | None = None
    no_evidence: bool = False
    chain_through: str | None = None
    manner: str | None = None
    outlet: str | None = None
    document: str | None = None
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        _known("act", self.act, Act)
        _known("certainty", self.certainty, Certainty)
        _known("evidence", self.evidence, EvidenceKind)
        _known("manner", self.manner, Manner)
        if self.min_confidence is not None and not 0 <= self.min_confidence <= 1:
            raise QueryError(
                f"A confidence lies between 0 and 1, not at {self.min_confidence}."
            )


def _known(name: str, value: str | None, words: type[StrEnum]) -> None:
    if value is not None and value not in list(words):
        raise QueryError(
            f"There is no {name} {value!r}; there are: {', '.join(words)}."
        )


def selection(query: Query) -> Select[tuple[int]]:
    """The numbers of the claims asked for, in document order and then by position."""
    chosen = (
        select(claims.c.number)
        .join(documents, documents.c.id == claims.c.document_id)
        .order_by(*document_order(), claims.c.position)
    )
    for column, value in (
        (claims.c.act, query.act),
        (claims.c.certainty, query.certainty),
        (claims.c.manner, query.manner),
        (claims.c.document_id, query.document),
    ):
        if value is not None:
            chosen = chosen.where(column == value)
    if query.min_confidence is not None:
        chosen = chosen.where(claims.c.confidence >= query.min_confidence)
    if query.source is not None:
        chosen = chosen.where(_from(query.source))
    if query.incident is not None:
        chosen = chosen.where(_about(query.incident))
    if query.outlet is not None:
        chosen = chosen.where(
            documents.c.outlet.icontains(query.outlet, autoescape=True)
        )
    if query.words is not None:
        chosen = chosen.where(_holding(query.words))
    return chosen.where(*_offering(query))


def _from(name: str) -> ColumnElement[bool]:
    """That a claim's source is called so: there, in its document, or elsewhere."""
    own = claim_speakers.c.claim_id == claims.c.id
    same = source_aliases.c.source_id == claim_speakers.c.source_id
    known = sources.c.id == claim_speakers.c.source_id
    return or_(
        claims.c.source.icontains(name, autoescape=True),
        exists().where(own, claim_speakers.c.name.icontains(name, autoescape=True)),
        exists().where(own, claim_speakers.c.source_id == name),
        exists().where(own, known, sources.c.name.icontains(name, autoescape=True)),
        exists().where(
            own, same, source_aliases.c.name.icontains(name, autoescape=True)
        ),
    )


def _about(incident: str) -> ColumnElement[bool]:
    table = incident_claims
    return exists().where(
        table.c.claim_id == claims.c.id, table.c.incident_id == incident
    )


def _offering(query: Query) -> Iterator[ColumnElement[bool]]:
    """What is asked of a claim's evidence and chain."""
    own = claim_evidence.c.claim_id == claims.c.id
    if query.evidence is not None:
        yield exists().where(own, claim_evidence.c.kind == query.evidence)
    if query.no_evidence:
        shown = claim_evidence.c.kind != EvidenceKind.WITHHELD.value
        yield ~exists().where(own, shown)
    if query.chain_through is not None:
        later = chain_links.alias()
        behind = exists().where(
            later.c.claim_id == claims.c.id,
            later.c.position > chain_links.c.position,
        )
        yield exists().where(
            chain_links.c.claim_id == claims.c.id,
            chain_links.c.name.icontains(query.chain_through, autoescape=True),
            behind.correlate(claims, chain_links) | (claims.c.source == ""),
        )


def document_order() -> tuple[ColumnElement[object], ...]:
    """By date of publication, the undated last, and then by id."""
    return (
        literal_column("documents.published IS NULL"),
        literal_column("documents.published"),
        literal_column("documents.id"),
    )


def match(words: str) -> str:
    """The words as FTS5 asks for them: nothing of theirs is taken for a command.

    Raises:
        QueryError: there is no letter or digit among them.
    """
    terms = []
    for phrase, word in _TERM.findall(words):
        begin = word.endswith("*")
        term = (phrase or word).replace('"', "").rstrip("*")
        if _WORD.search(term):
            terms.append(f'"{term}"{"*" if begin else ""}')
    if not terms:
        raise QueryError(f"There is no word to look for in {words!r}; give one.")
    return " ".join(terms)


def _holding(words: str) -> ColumnElement[bool]:
    found = text(
        "claims.number IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :words)"
    )
    return found.bindparams(words=match(words))  # type: ignore[return-value]
