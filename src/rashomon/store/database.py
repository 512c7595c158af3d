"""The database: opened, migrated, and its errors put into this project's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from rashomon.errors import (
    CaseBusyError,
    CaseError,
    CaseExistsError,
    CaseMissingError,
    CaseTooNewError,
    NotACaseError,
    StorageError,
)
from rashomon.store.migrations import APPLICATION, newest, pending

_PATIENCE = 20  # seconds that a reader waits for a writer's commit


def create(path: Path) -> Engine:
    """A new, empty case at `path`.

    Raises:
        CaseExistsError: there is a file already.
        StorageError: the file cannot be written.
    """
    if path.exists():
        raise CaseExistsError(
            f"There is a file at {path} already; choose another name, or add to it."
        )
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent}; make it first.")
    engine = _engine(path)
    _migrate(engine, path, 0)
    return engine


def connect(path: Path) -> Engine:
    """The case at `path`, brought up to date.

    Raises:
        CaseMissingError: there is no such file.
        NotACaseError: the file is something else.
        CaseTooNewError: a newer version made it.
    """
    if not path.is_file():
        raise CaseMissingError(
            f"There is no case at {path}; make one with `rashomon new {path}`."
        )
    engine = _engine(path)
    application, version = _stamps(engine, path)
    if application != APPLICATION:
        raise NotACaseError(f"{path} is not a Rashomon case; look at its name.")
    if version > newest():
        raise CaseTooNewError(
            f"A newer Rashomon made {path} (format {version}; this one knows "
            f"{newest()}); install the newer version to open it."
        )
    if version < newest():
        _migrate(engine, path, version)
    return engine


@contextmanager
def transaction(engine: Engine, path: Path) -> Iterator[Connection]:
    """A connection whose changes are kept together or not at all.

    Raises:
        CaseError: the database refused; what it said, in this project's words.
    """
    with translated(path), engine.begin() as connection:
        yield connection


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the database's errors into ours."""
    try:
        yield
    except (DatabaseError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DatabaseError) else error
        raise _error(str(cause), path) from error


def _error(said: str, path: Path) -> CaseError:
    if "not a database" in said or "malformed" in said or "no such table" in said:
        return NotACaseError(f"{path} is no case, or a damaged one ({said}).")
    if "full" in said or "disk I/O" in said:
        return StorageError(
            f"The disk that holds {path} is full or failing ({said}); make room and "
            "run the command again: all that was kept is still there."
        )
    if "locked" in said or "busy" in said:
        return CaseBusyError(
            f"Another program is writing to {path}; wait until it has finished."
        )
    if "readonly" in said or "unable to open" in said:
        return StorageError(f"{path} cannot be written ({said}); look at its folder.")
    return StorageError(f"{path} could not be used ({said}).")


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": _PATIENCE}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: object) -> None:
    """Foreign keys on, and transactions under our control instead of the driver's."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _stamps(engine: Engine, path: Path) -> tuple[int, int]:
    with translated(path), engine.connect() as connection:
        names = ("application_id", "user_version")
        one, two = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names
        )
        return int(one), int(two)


def _migrate(engine: Engine, path: Path, version: int) -> None:
    with translated(path):
        raw = engine.raw_connection()
        try:
            raw.driver_connection.executescript(pending(version))  # type: ignore[union-attr]
        finally:
            raw.close()
