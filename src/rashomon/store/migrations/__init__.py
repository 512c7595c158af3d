"""Migrations: numbered files of SQL, each run once, in order.

The number of the last one run stands in the file's `user_version`; `application_id` says
that the file is a case at all.
"""

import re
from functools import cache
from importlib.resources import files

APPLICATION = 0x52534D4E
"""`RSMN`, by which `file` and everything else knows a case."""


@cache
def scripts() -> tuple[tuple[int, str], ...]:
    """Number and SQL of every migration, in order."""
    found = [
        (int(entry.name[:4]), entry.read_text("utf-8"))
        for entry in files(__name__).iterdir()
        if re.fullmatch(r"\d{4}_\w+\.sql", entry.name)
    ]
    return tuple(sorted(found))


def newest() -> int:
    """The number of the last migration that this version knows."""
    return scripts()[-1][0]


def pending(version: int) -> str:
    """One script that takes a case of `version` to the newest, in one transaction."""
    steps = [sql for number, sql in scripts() if number > version]
    return "\n".join(
        (
            "BEGIN IMMEDIATE;",
            *steps,
            f"PRAGMA application_id = {APPLICATION};",
            f"PRAGMA user_version = {newest()};",
            "COMMIT;",
        )
    )
