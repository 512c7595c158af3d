"""The store: records in, records out; one transaction for what belongs together."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, select, text

from rashomon.records import Claim, Document, Passage, Reading, Refusal
from rashomon.store import database, identities, identity_rows, rows
from rashomon.store.findings import Findings
from rashomon.store.ledger import read_claims
from rashomon.store.lock import Lock
from rashomon.store.log import Log
from rashomon.store.query import Query, document_order, selection
from rashomon.store.schema import (
    chain_links,
    claim_evidence,
    claim_hedges,
    claim_spans,
    claims,
    documents,
    origins,
    passages,
    readings,
    refusals,
    settings,
)
from rashomon.store.statements import count, insert, insert_new, keep, pages
from rashomon.store.things import UNIFIED, Things

_PAGE = 500  # claims that are fetched at once
_FEW = 32  # documents that are fetched at once; one may be long

_DOCUMENTS = """
SELECT documents.*, origins.path, origins.sha256, origins.given_id, (
  SELECT before.id FROM documents AS before
  WHERE before.url = documents.url
    AND (coalesce(before.published, ''), before.number)
      < (coalesce(documents.published, ''), documents.number)
  ORDER BY coalesce(before.published, '') DESC, before.number DESC LIMIT 1
) AS revision_of
FROM documents JOIN origins ON origins.rowid = (
  SELECT first.rowid FROM origins AS first WHERE first.document_id = documents.id
  ORDER BY first.path, first.sha256, first.given_id LIMIT 1)
WHERE documents.id IN :ids
"""
"""Each document with its first origin and the version before it at the same URL. Both are
looked up by index for each one: a page costs the same in a case of any size."""


class Store:
    """The tables of one case.

    Args:
        path: the case file.
        create: make a new one.

    Attributes:
        findings: what was read in all documents, kind by kind.
        things: what the documents have in common.
        log: what people decided.

    Raises:
        CaseError: it cannot be opened, or is none.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self._engine: Engine = (
            database.create(path) if create else database.connect(path)
        )
        self.findings = Findings(self._engine, path)
        self.things = Things(self._engine, path)
        self.log = Log(self._engine, path)

    def lock(self) -> Lock:
        """Hold the case for writing, as a context.

        Raises:
            CaseBusyError: another process holds it.
        """
        return Lock(self.path)

    def add_documents(self, found: Iterable[Document]) -> int:
        """Keep documents with their origins; returns how many were new."""
        found = list(found)
        with self._transaction() as connection:
            before = count(connection, documents)
            insert_new(connection, documents, map(rows.document_row, found))
            insert_new(connection, origins, map(rows.origin_row, found))
            paths = [document.origin.path for document in found]
            connection.execute(delete(refusals).where(refusals.c.path.in_(paths)))
            return count(connection, documents) - before

    def add_refusals(self, found: Iterable[Refusal]) -> None:
        """Keep what could not be read; a newer reason replaces an older one."""
        with self._transaction() as connection:
            for refusal in found:
                values = {"path": refusal.path, "reason": refusal.reason}
                keep(connection, refusals, values)

    def refusals(self) -> list[Refusal]:
        """What could not be read, by path."""
        with self._transaction() as connection:
            found = connection.execute(select(refusals).order_by(refusals.c.path))
            return [Refusal(path=row.path, reason=row.reason) for row in found]

    def documents(self, ids: Sequence[str] | None = None) -> Iterator[Document]:
        """All documents in their order, or those of `ids` in the order of these."""
        for page in pages(self._document_ids() if ids is None else ids, _FEW):
            # A transaction for each page: a reader must not keep a writer waiting.
            with self._transaction() as connection:
                found = _documents(connection, page)
            yield from found

    def pending(self, made_by: str) -> list[str]:
        """Ids of the documents that `made_by` has not read, in order of adding."""
        with self._transaction() as connection:
            found = (
                select(documents.c.id)
                .outerjoin(readings, readings.c.document_id == documents.c.id)
                .where((readings.c.made_by.is_(None)) | (readings.c.made_by != made_by))
                .order_by(documents.c.number)
            )
            return list(connection.execute(found).scalars())

    def add_readings(self, found: Iterable[Reading]) -> None:
        """Keep readings; one of the same document is replaced as a whole."""
        with self._transaction() as connection:
            connection.execute(delete(settings).where(settings.c.name == UNIFIED))
            for reading in found:
                _replace(connection, reading)

    def readings(self) -> Iterator[tuple[str, str, str | None]]:
        """Document id, what made its reading, and why nothing was read or None."""
        with self._transaction() as connection:
            found = connection.execute(select(readings).order_by("document_id"))
            yield from ((row.document_id, row.made_by, row.unread) for row in found)

    def setting(self, name: str) -> str | None:
        """What the case keeps to, or None where it was never told."""
        chosen = select(settings.c.value).where(settings.c.name == name)
        with self._transaction() as connection:
            value: str | None = connection.execute(chosen).scalar_one_or_none()
        return value

    def keep_setting(self, name: str, value: str) -> None:
        """Keep to `value` from now on."""
        with self._transaction() as connection:
            keep(connection, settings, {"name": name, "value": value})

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a document, in order."""
        with self._transaction() as connection:
            found = connection.execute(
                select(passages)
                .where(passages.c.document_id == document_id)
                .order_by(passages.c.start)
            )
            return tuple(rows.passage(row) for row in found.mappings())

    def claims(self, query: Query) -> Iterator[Claim]:
        """The claims that a query asks for, in document order and then by position."""
        with self._transaction() as connection:
            numbers = list(connection.execute(selection(query)).scalars())
        for page in pages(numbers, _PAGE):
            with self._transaction() as connection:
                found = list(read_claims(connection, page))
            yield from found

    def counts(self) -> dict[str, int]:
        """How many documents, claims, refusals, sources and incidents there are."""
        own = (identities.sources, identities.incidents)
        tables = (documents, claims, refusals, *own)
        with self._transaction() as connection:
            return {table.name: count(connection, table) for table in tables}

    def faults(self) -> list[str]:
        """What the database itself finds wrong with the file, in sentences."""
        with self._transaction() as connection:
            damage = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            broken = connection.execute(text("PRAGMA foreign_key_check")).all()
        found = [f"The database is damaged: {said}." for said in damage if said != "ok"]
        found += [f"A row of {row[0]} points at nothing in {row[2]}." for row in broken]
        return found + self._unsearchable() + self.log.faults()

    def _unsearchable(self) -> list[str]:
        found = []
        for table in ("documents_fts", "claims_fts"):
            check = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
            try:
                with self._engine.begin() as connection:
                    connection.execute(text(check))
            except Exception as error:
                found.append(f"The full-text table {table} is damaged: {error}.")
        return found

    def _document_ids(self) -> list[str]:
        with self._transaction() as connection:
            found = select(documents.c.id).order_by(*document_order())
            return list(connection.execute(found).scalars())

    def _transaction(self) -> Any:
        return database.transaction(self._engine, self.path)


def _documents(connection: Connection, ids: Sequence[str]) -> list[Document]:
    asked = text(_DOCUMENTS).bindparams(bindparam("ids", expanding=True))
    found = connection.execute(asked, {"ids": list(ids)}).mappings()
    by_id = {row["id"]: rows.document(row) for row in found}
    return [by_id[value] for value in ids if value in by_id]


def _replace(connection: Connection, reading: Reading) -> None:
    key = reading.document.id
    connection.execute(delete(readings).where(readings.c.document_id == key))
    head = {"document_id": key, "made_by": reading.made_by, "unread": reading.unread}
    insert(connection, readings, [head])
    insert(connection, passages, [rows.passage_row(key, p) for p in reading.passages])
    insert(
        connection, claims, [rows.claim_row(c, i) for i, c in enumerate(reading.claims)]
    )
    for table, made in (
        (claim_spans, rows.span_rows),
        (chain_links, rows.link_rows),
        (claim_hedges, rows.hedge_rows),
        (claim_evidence, rows.evidence_rows),
    ):
        insert(connection, table, [r for c in reading.claims for r in made(c)])
    insert_new(connection, identities.places, identity_rows.place_rows(reading))
    for table, found in identity_rows.document_rows(reading):
        insert(connection, table, found)
