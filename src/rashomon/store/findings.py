"""What was read in all documents of a case, kind by kind, as streams in document order."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, Select, Table, select

from rashomon.records import Figure, Happening, Label, Speaker, TimeExpression
from rashomon.store import database, identities, identity_rows
from rashomon.store.ledger import as_of, read_figure
from rashomon.store.query import document_order
from rashomon.store.rows import Row
from rashomon.store.schema import claims, documents
from rashomon.store.statements import pages

_TOGETHER = 200  # documents whose findings are fetched at once

T = TypeVar("T")


class Findings:
    """What was read in the documents of one case.

    Args:
        engine: of the case.
        path: the case file, for errors.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path

    def heads(self) -> dict[str, tuple[str | None, str | None]]:
        """Outlet and day of publication of every document, by id."""
        own = documents.c
        with self._transaction() as connection:
            found = connection.execute(select(own.id, own.outlet, own.published))
            return {row.id: (row.outlet, row.published) for row in found}

    def speakers(self) -> Iterator[tuple[str, str, int, Speaker]]:
        """Document, claim, which of its speakers, and the speaker."""
        table = identities.claim_speakers
        chosen = (
            select(claims.c.document_id, table)
            .join(claims, claims.c.id == table.c.claim_id)
            .order_by(claims.c.position, table.c.position)
        )
        for key, row in self._rows(chosen, claims):
            yield key, row["claim_id"], row["position"], identity_rows.speaker(row)

    def happenings(self) -> Iterator[tuple[str, Happening]]:
        """Document, and what it tells of."""
        yield from self._of(identities.happenings, "position", identity_rows.happening)

    def labels(self) -> Iterator[tuple[str, Label]]:
        """Document, and one naming in it."""
        yield from self._of(identities.labels, "start", identity_rows.label)

    def times(self) -> Iterator[tuple[str, TimeExpression]]:
        """Document, and one expression of time in it."""
        yield from self._of(identities.times, "start", identity_rows.time)

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Document, and one figure in it."""
        table = identities.figures
        chosen = select(table).order_by(table.c.start)
        for page in pages(self._ids(), _TOGETHER):
            with self._transaction() as connection:
                days = as_of(connection, page)
                found = _by_document(connection, chosen, table, page)
            for key in page:
                for row in found.get(key, ()):
                    yield key, read_figure(row, days.get(key, ()))

    def _of(
        self, table: Table, order: str, made: Callable[[Row], T]
    ) -> Iterator[tuple[str, T]]:
        for key, row in self._rows(select(table).order_by(table.c[order]), table):
            yield key, made(row)

    def _rows(self, chosen: Select[Any], table: Table) -> Iterator[tuple[str, Row]]:
        for page in pages(self._ids(), _TOGETHER):
            # A transaction for each page: a reader must not keep a writer waiting.
            with self._transaction() as connection:
                found = _by_document(connection, chosen, table, page)
            for key in page:
                for row in found.get(key, ()):
                    yield key, row

    def _ids(self) -> list[str]:
        with self._transaction() as connection:
            found = select(documents.c.id).order_by(*document_order())
            return list(connection.execute(found).scalars())

    def _transaction(self) -> Any:
        return database.transaction(self._engine, self._path)


def _by_document(
    connection: Any, chosen: Select[Any], table: Table, page: Sequence[str]
) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    asked = chosen.where(table.c.document_id.in_(page))
    for row in connection.execute(asked).mappings():
        found.setdefault(row["document_id"], []).append(row)
    return found
