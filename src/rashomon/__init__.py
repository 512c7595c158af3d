"""Rashomon keeps a ledger of who says what about a contested event.

    import rashomon

    reading = rashomon.read("The ministry denied that its guns had fired.")
    with rashomon.open("flood.case", create=True) as case:
        case.add("articles/")
        case.build()

Everything is imported when it is first used, so that `import rashomon` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.casefile import Case, read
    from rashomon.casefile import Case as open  # noqa: A004, N813 (as `gzip.open`)
    from rashomon.errors import RashomonError
    from rashomon.records import Claim, Document, Passage, Reading
    from rashomon.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Case": ("casefile", "Case"),
    "Claim": ("records", "Claim"),
    "Document": ("records", "Document"),
    "Passage": ("records", "Passage"),
    "RashomonError": ("errors", "RashomonError"),
    "Reading": ("records", "Reading"),
    "Settings": ("settings", "Settings"),
    "open": ("casefile", "Case"),
    "read": ("casefile", "read"),
}

__all__ = [
    "Case",
    "Claim",
    "Document",
    "Passage",
    "RashomonError",
    "Reading",
    "Settings",
    "open",
    "read",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(f"rashomon.{module}"), attribute)
