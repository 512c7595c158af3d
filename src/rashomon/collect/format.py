"""What a format is: how it is known, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rashomon.collect.article import Article
from rashomon.collect.received import Received
from rashomon.records import Refusal
from rashomon.settings import Limits

Found = Iterator[Article | Refusal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format.

    Attributes:
        name: what people call it.
        suffixes: the ends of file names that people give it, with the dot.
        order: formats with a lower number are asked first; those that know their files
            by content come before those that go by name.
        matches: whether a file is of this format.
        read: the articles of a file and what in it could not be read. An InputError
            that it raises refuses the whole file.
    """

    name: str
    suffixes: tuple[str, ...]
    order: int
    matches: Callable[[Received], bool]
    read: Callable[[Received, Limits], Found]
