"""What a user may turn, in one place."""

import os
from dataclasses import dataclass
from typing import Literal, get_args

Model = Literal["small", "base"]
MODELS: tuple[str, ...] = get_args(Model)
"""The sizes of the tagger: `base` reads better and takes more than twice the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is too large to be read safely.

    Attributes:
        article_bytes: one article as a file or as one line of a file.
        article_characters: the text of one article; a long book has a million.
        html_depth: how deep the elements of a page may nest.
    """

    article_bytes: int = 10_000_000
    article_characters: int = 1_000_000
    html_depth: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a case is worked on.

    Attributes:
        processes: how many documents are read at once; 0 means one a processor.
        model: what reads, one of `MODELS`; None: what the case was read with before, at
            first `small`.
        limits: what is too large to be read.
    """

    processes: int = 0
    model: str | None = None
    limits: Limits = Limits()

    def workers(self) -> int:
        """How many processes to start."""
        return self.processes or len(os.sched_getaffinity(0))


DEFAULTS = Settings()
