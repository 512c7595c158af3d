"""The outlet's own voice: sentences that report an event and are nobody's speech.

The tagger has a head that says of each word how likely it is an event that is said to
have happened (trained on factuality corpora; Saurí and Pustejovsky 2009 for the idea). A
sentence that holds one outside every attribution is a claim of the outlet itself.
"""

import re
from collections.abc import Iterator, Sequence

from rashomon.extract.attribution import Attribution
from rashomon.extract.decode import Floats, sigmoid
from rashomon.extract.sheet import Sheet
from rashomon.records import Claim, Document, Manner, Span, Words, claim_id
from rashomon.text.words import Shape

ASSERTED = 0.5
"""From this probability on a word is an event that is said to have happened."""

FREE = 0.5
"""So much of a sentence must stand outside attributions."""

QUESTION = re.compile(
    r"^(?:who|what|why|how|when|where|which)\b.*[^.!]$|\?[\"”’')\]]*$", re.I | re.S
)
"""A sentence that asks reports nothing; headlines ask without a question mark."""

SHORTEST = 3
"""Words of a piece that is worth keeping."""


def own_voice(
    document: Document,
    sheet: Sheet,
    events: Floats,
    found: Sequence[Attribution],
    sentences: Sequence[Span],
    made_by: str,
) -> Iterator[Claim]:
    """The claims of the outlet itself among `sentences`, in order.

    Args:
        document: the document.
        sheet: its words.
        events: the event head's scores, shape (words,).
        found: the attributions of the document.
        sentences: the sentences that may hold such claims.
        made_by: what is reading.
    """
    likely = sigmoid(events)
    taken = _taken(len(sheet.spans), found)
    for sentence in sentences:
        if QUESTION.search(sentence.of(document.text)):
            continue
        words = sheet.words_in(sentence)
        runs = list(_runs(sheet, words, taken))
        count = sum(end - start for start, end in runs)
        if not runs or count < FREE * len(words) or _quoting(sheet, runs):
            continue
        sure = max(float(likely[start:end].max()) for start, end in runs)
        if sure >= ASSERTED:
            content = Words.of(document.text, (sheet.covering(*run) for run in runs))
            yield Claim(
                id=claim_id(document.id, content, Words(), Words()),
                document_id=document.id,
                content=content,
                manner=Manner.OWN,
                confidence=round(sure, 4),
                made_by=made_by,
            )


def _taken(words: int, found: Sequence[Attribution]) -> list[bool]:
    taken = [False] * words
    for attribution in found:
        for stretch in (*attribution.source, attribution.cue, *attribution.content):
            for word in range(stretch.start, stretch.end):
                taken[word] = True
    return taken


def _runs(
    sheet: Sheet, words: range, taken: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """Runs of words that nobody else says, without marks at their ends."""
    start: int | None = None
    for word in (*words, words.stop):
        inside = word < words.stop and not taken[word]
        if inside and start is None:
            start = word
        elif not inside and start is not None:
            run = _trimmed(sheet, start, word)
            if run[1] - run[0] >= SHORTEST:
                yield run
            start = None


def _trimmed(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    marks = (Shape.OTHER, Shape.QUOTATION)
    while start < end and sheet.shapes[start] in marks:
        start += 1
    while start < end and sheet.shapes[end - 1] in marks:
        end -= 1
    return start, end


def _quoting(sheet: Sheet, runs: Sequence[tuple[int, int]]) -> bool:
    """Whether the words are mostly somebody's, between quotation marks, named or not."""
    quoted = [sheet.quoted[word] > 0 for run in runs for word in range(*run)]
    return 2 * sum(quoted) > len(quoted)
