"""Columns: the few shapes that the tables are made of."""

from sqlalchemy import REAL, Column, ForeignKey, Integer, MetaData, Text

metadata = MetaData()


def key(name: str, target: str | None = None) -> Column[str]:
    """A part of the primary key that is text, and whose row it is."""
    foreign = (ForeignKey(target),) if target else ()
    return Column(name, Text, *foreign, primary_key=True)


def place(name: str) -> Column[int]:
    """A part of the primary key that is a number."""
    return Column(name, Integer, primary_key=True)


def text(name: str, target: str | None = None, *, null: bool = False) -> Column[str]:
    """Words, and the row that they name where they are an id."""
    foreign = (ForeignKey(target),) if target else ()
    return Column(name, Text, *foreign, nullable=null)


def integer(name: str, *, null: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, Integer, nullable=null)


def real(name: str) -> Column[float]:
    """A number with a fraction."""
    return Column(name, REAL, nullable=False)
