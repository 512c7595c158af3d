"""Dividing: a document becomes passages, each of one kind, with their sentences."""

from rashomon.divide.passages import divide

__all__ = ["divide"]
