"""Sayings: who says what, with the sentences that stand around it.

Acts, certainty and evidence are read off these words, and off nothing else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.records import Span, Spans, Words
from rashomon.text.spans import sentence_at

MONTH = re.compile(r"\bMay\b(?=,? \d)|(?<=\d )May\b|(?<=[Ii]n )May\b")
"""The month, which is no "may"."""
_FAR = 400
"""Characters between a content and a cue that still stand in one passage with it; the
introduction of a statement may be pages away."""
_SHORT = (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"))
_LOST = re.compile(
    r"\b(did|does|do|is|was|are|were|has|have|had|would|could|should|ca|wo)nt\b", re.I
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One saying in its text.

    Attributes:
        text: the document's text.
        before: the sentence before those that the saying stands in, or None.
        here: from the first to the last sentence that it stands in.
        after: the sentence after them, or None.
    """

    text: str
    source: Words
    cue: Words
    content: Words
    before: Span | None
    here: Span
    after: Span | None

    def around(self) -> str:
        """The words of the sentences before, here and after."""
        spans = (self.before, self.here, self.after)
        return " ".join(span.of(self.text) for span in spans if span)


def saying(
    text: str, sentences: Spans, *, source: Words, cue: Words, content: Words
) -> Saying:
    """A saying with its sentences; `sentences` are those of the whole document."""
    start, end = content.spans[0].start, content.spans[-1].end
    for span in (*source.spans, *cue.spans):
        if start - _FAR < span.start and span.end < end + _FAR:
            start, end = min(start, span.start), max(end, span.end)
    first = sentence_at(sentences, start)
    last = max(sentence_at(sentences, end - 1), first)
    if not sentences:
        return Saying(text, source, cue, content, None, Span(start, end), None)
    here = Span(min(sentences[first].start, start), max(sentences[last].end, end))
    return Saying(
        text,
        source,
        cue,
        content,
        _at(sentences, first - 1),
        here,
        _at(sentences, last + 1),
    )


@lru_cache(256)
def plain(words: str) -> str:
    """Words in small letters, with every "not" written out."""
    small = MONTH.sub("month", words).lower().replace("’", "'")
    for short, long in _SHORT:
        small = small.replace(short, long)
    return _LOST.sub(r"\1 not", re.sub(r"n't\b", " not", small))


def _at(sentences: Sequence[Span], index: int) -> Span | None:
    return sentences[index] if 0 <= index < len(sentences) else None
