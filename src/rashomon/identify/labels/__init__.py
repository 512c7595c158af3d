"""What is called what, by whom, and which words are whose own."""

from rashomon.identify.labels.labelling import labels
from rashomon.identify.labels.naming import (
    Distinctive,
    Usage,
    counts_by_outlet,
    distinctive,
    usages,
)

__all__ = [
    "Distinctive",
    "Usage",
    "counts_by_outlet",
    "distinctive",
    "labels",
    "usages",
]
