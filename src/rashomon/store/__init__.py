"""Storing: a case is one SQLite file, through SQLAlchemy Core."""

from rashomon.store.query import Query
from rashomon.store.store import Store

__all__ = ["Query", "Store"]
