"""The case: the one object that users hold."""

from rashomon.casefile.case import Case, read

__all__ = ["Case", "read"]
