"""Manner: whether the words of a claim are the source's own or the writer's."""

from collections.abc import Sequence

from rashomon.extract.decode import Stretch
from rashomon.extract.sheet import Sheet
from rashomon.records import Manner
from rashomon.text.words import Shape

_WHOLE = 0.9  # of the words; marks are lost in scraping, so not all must be inside


def manner(sheet: Sheet, cue: Stretch, content: Sequence[Stretch]) -> Manner:
    """Direct, mixed or indirect, by how much of the content is in quotation marks.

    Marks around the cue too do not count: inside a quotation the words are another's.
    """
    around = sheet.quoted[cue.start]
    quoted = [
        sheet.quoted[word] > around
        for stretch in content
        for word in range(stretch.start, stretch.end)
        if sheet.shapes[word] not in (Shape.QUOTATION, Shape.OTHER)
    ]
    share = sum(quoted) / len(quoted) if quoted else 0.0
    if share >= _WHOLE:
        return Manner.DIRECT
    return Manner.MIXED if share > 0 else Manner.INDIRECT
