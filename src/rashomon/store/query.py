"""Queries: which claims are asked for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, literal_column, select, text

from rashomon.errors import QueryError
from rashomon.records import Act, Manner
from rashomon.store.schema import claims, documents

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the claims that are asked for have; None asks for nothing.

    Attributes:
        source: characters of the words that name the source, in any case.
        words: words of source, cue or content: all of them; `"in quotation marks"` in
            this order; `begin*` the start of one.
        act: what the source does.
        manner: direct, indirect, mixed or own.
        outlet: characters of the outlet's name, in any case.
        document: the document's id.
        min_confidence: how sure the reading has to be, between 0 and 1.

    Raises:
        QueryError: there is no such act or manner, or no such confidence.
    """

    source: str | None = None
    words: str | None = None
    act: str | None = None
    manner: str | None = None
    outlet: str | None = None
    document: str | None = None
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        _known("act", self.act, Act)
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
        (claims.c.manner, query.manner),
        (claims.c.document_id, query.document),
    ):
        if value is not None:
            chosen = chosen.where(column == value)
    if query.min_confidence is not None:
        chosen = chosen.where(claims.c.confidence >= query.min_confidence)
    if query.source is not None:
        chosen = chosen.where(claims.c.source.icontains(query.source, autoescape=True))
    if query.outlet is not None:
        chosen = chosen.where(
            documents.c.outlet.icontains(query.outlet, autoescape=True)
        )
    if query.words is not None:
        chosen = chosen.where(_holding(query.words))
    return chosen


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
