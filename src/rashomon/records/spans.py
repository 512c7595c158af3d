"""Places in a text, and the words that stand there."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open, non-empty range `[start, end)` of code points.

    Raises:
        ValueError: the range is empty, reversed, or starts before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span of text: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text, in one piece or several, or none at all.

    Attributes:
        spans: where they stand.
        text: what they are, the pieces joined with a blank.
    """

    spans: Spans = ()
    text: str = ""

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> "Words":
        """The words of `text` that `spans` cover, in order of place."""
        ordered = tuple(sorted(spans))
        return cls(ordered, " ".join(span.of(text) for span in ordered))

    def __bool__(self) -> bool:
        return bool(self.spans)
