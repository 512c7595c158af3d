"""Statements: the few ways in which rows are put into tables and taken out of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Select, Table, func, select
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert as upsert

from rashomon.store.rows import Row

V = TypeVar("V")


def insert(connection: Connection, table: Table, values: list[dict[str, Any]]) -> None:
    """Insert rows, if there are any."""
    if values:
        connection.execute(plain_insert(table), values)


def insert_new(
    connection: Connection, table: Table, values: Iterable[dict[str, Any]]
) -> None:
    """Insert the rows that are not there yet."""
    if given := list(values):
        connection.execute(upsert(table).on_conflict_do_nothing(), given)


def keep(connection: Connection, table: Table, values: dict[str, str]) -> None:
    """Insert a row, or replace the one with the same key."""
    given = upsert(table).values(values)
    connection.execute(
        given.on_conflict_do_update(index_elements=[*table.primary_key], set_=values)
    )


def grouped(
    connection: Connection, chosen: Select[Any], by: Column[str], order: Column[Any]
) -> dict[str, list[Row]]:
    """The rows of a selection by the value of a column, each group in order."""
    found = connection.execute(chosen.order_by(by, order)).mappings()
    return {
        key: list(group) for key, group in groupby(found, lambda row: str(row[by.name]))
    }


def count(connection: Connection, table: Table) -> int:
    """How many rows a table has."""
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def pages(values: Sequence[V], size: int) -> Iterator[Sequence[V]]:
    """The values, `size` at a time."""
    return (values[start : start + size] for start in range(0, len(values), size))
