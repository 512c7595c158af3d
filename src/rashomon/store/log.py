"""The log of what people decided: rows are only ever added, each sealed by the one before.

A row carries the SHA-256 of itself and of the row before, so that none can be changed or
taken out unseen; the database refuses both besides.
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, delete, select

from rashomon.records import Decision, Verdict
from rashomon.store import database
from rashomon.store.identities import decisions
from rashomon.store.schema import settings
from rashomon.store.statements import insert
from rashomon.store.things import UNIFIED


class Log:
    """The log of one case.

    Args:
        engine: of the case.
        path: the case file, for errors.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path

    def add(
        self, verdict: Verdict | None, left: str, right: str, made_at: str
    ) -> Decision:
        """Log what was decided of two sources; the next build follows it."""
        with self._transaction() as connection:
            before = _read(connection)
            made = Decision(
                number=len(before) + 1,
                verdict=verdict,
                left=left,
                right=right,
                made_at=made_at,
                hash=_seal(
                    before[-1].hash if before else "", verdict, left, right, made_at
                ),
            )
            insert(connection, decisions, [asdict(made)])
            connection.execute(delete(settings).where(settings.c.name == UNIFIED))
        return made

    def decisions(self) -> list[Decision]:
        """What was decided, in order."""
        with self._transaction() as connection:
            return _read(connection)

    def faults(self) -> list[str]:
        """Rows that are not what they were, in sentences."""
        before, found = "", []
        for place, one in enumerate(self.decisions(), 1):
            seal = _seal(before, one.verdict, one.left, one.right, one.made_at)
            if one.hash != seal or one.number != place:
                found.append(
                    f"Decision {one.number} of the log was changed, or one before it "
                    "was taken out."
                )
            before = one.hash
        return found

    def _transaction(self) -> Any:
        return database.transaction(self._engine, self._path)


def _seal(
    before: str, verdict: Verdict | None, left: str, right: str, made_at: str
) -> str:
    row = json.dumps([before, verdict, left, right, made_at])
    return hashlib.sha256(row.encode()).hexdigest()


def _read(connection: Any) -> list[Decision]:
    found = connection.execute(select(decisions).order_by(decisions.c.number))
    return [
        Decision(
            **{**row, "verdict": Verdict(row["verdict"]) if row["verdict"] else None}
        )
        for row in found.mappings()
    ]
