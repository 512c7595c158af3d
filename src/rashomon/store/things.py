"""What documents have in common: sources, incidents, and what people decided of them."""

from collections.abc import Iterable
from itertools import starmap
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, bindparam, delete, select, update

from rashomon.records import (
    Incident,
    Merge,
    Source,
)
from rashomon.store import database, identities, thing_rows
from rashomon.store.schema import settings
from rashomon.store.statements import insert, keep

UNIFIED = "unified"
"""The setting that says what the sources and incidents of a case were made by; none where
documents were read, or something was decided, since."""


class Things:
    """The tables of what a case's documents have in common.

    Args:
        engine: of the case.
        path: the case file, for errors.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path

    def keep_sources(
        self,
        sources: Iterable[Source],
        merges: Iterable[Merge],
        assigned: Iterable[tuple[str, int, str]],
    ) -> None:
        """Keep the sources of a case in place of those it had.

        Args:
            sources: all of them.
            merges: what was merged, or might be.
            assigned: claim, number of its speaker, and the source that this is.
        """
        found = list(sources)
        with self._transaction() as connection:
            connection.execute(delete(identities.sources))
            for table, rows in (
                (identities.sources, map(thing_rows.source_row, found)),
                (identities.source_aliases, thing_rows.alias_rows(found)),
                (identities.merges, starmap(thing_rows.merge_row, enumerate(merges))),
            ):
                insert(connection, table, list(rows))
            values = [
                {"of_claim": claim, "at": at, "is": source}
                for claim, at, source in assigned
            ]
            if values:
                connection.execute(_assignment(), values)

    def keep_incidents(self, incidents: Iterable[Incident], made_by: str) -> None:
        """Keep the incidents of a case in place of those it had: all is `made_by` now."""
        found = list(incidents)
        with self._transaction() as connection:
            connection.execute(delete(identities.incidents))
            rows = [thing_rows.incident_row(i, one) for i, one in enumerate(found)]
            insert(connection, identities.incidents, rows)
            for table, column in (
                (identities.incident_claims, "claims"),
                (identities.incident_documents, "documents"),
            ):
                key = f"{column[:-1]}_id"
                own = [
                    {"incident_id": one.id, key: value}
                    for one in found
                    for value in getattr(one, column)
                ]
                insert(connection, table, own)
            keep(connection, settings, {"name": UNIFIED, "value": made_by})

    def sources(self) -> list[Source]:
        """The sources, those of most claims first."""
        own, aliases = identities.sources, identities.source_aliases
        names: dict[str, list[str]] = {}
        with self._transaction() as connection:
            for row in connection.execute(select(aliases).order_by(aliases.c.name)):
                names.setdefault(row.source_id, []).append(row.name)
            ordered = select(own).order_by(own.c.claims.desc(), own.c.name, own.c.id)
            found = connection.execute(ordered).mappings()
            return [thing_rows.source(row, names) for row in found]

    def merges(self) -> list[Merge]:
        """What was merged and what might be, in the order of the build."""
        table = identities.merges
        with self._transaction() as connection:
            found = connection.execute(select(table).order_by(table.c.position))
            return [thing_rows.merge(row) for row in found.mappings()]

    def incidents(self) -> list[Incident]:
        """The incidents, in the order of their days."""
        table = identities.incidents
        with self._transaction() as connection:
            claims = _members(connection, identities.incident_claims, "claim_id")
            own = _members(connection, identities.incident_documents, "document_id")
            found = connection.execute(select(table).order_by(table.c.position))
            return [thing_rows.incident(row, claims, own) for row in found.mappings()]

    def incident_of_claims(self) -> dict[str, str]:
        """The incident that each claim is about, by the claim's id."""
        table = identities.incident_claims
        with self._transaction() as connection:
            found = connection.execute(select(table.c.claim_id, table.c.incident_id))
            return {row.claim_id: row.incident_id for row in found}

    def _transaction(self) -> Any:
        return database.transaction(self._engine, self._path)


def _assignment() -> Any:
    table = identities.claim_speakers
    return (
        update(table)
        .where(table.c.claim_id == bindparam("of_claim"))
        .where(table.c.position == bindparam("at"))
        .values(source_id=bindparam("is"))
    )


def _members(connection: Any, table: Any, column: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    ordered = select(table).order_by(table.c.incident_id, table.c[column])
    for row in connection.execute(ordered).mappings():
        found.setdefault(row["incident_id"], []).append(row[column])
    return {key: tuple(values) for key, values in found.items()}
