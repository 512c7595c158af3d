"""The day that an article itself gives as its own: "Wed Jun 1 2016", "Published 3 May 2018".

What a page says of itself is nearer to the truth than what was noted beside it, and what is
told in it is told from that day.
"""

from rashomon.identify.times.dates import READINGS
from rashomon.identify.times.grammar import Found, read_line
from rashomon.identify.times.scene import Published, Scene
from rashomon.identify.times.words import line
from rashomon.records import Precision, Span

_HEAD = 300
"""Characters at the beginning in which it may stand: behind a headline and a standfirst."""
_READ = ("iso", "numeric", "date")
_PUBLISHED = {"published", "posted", "updated", "update", "publication"}
_PROSE = {
    *"on in of since from until by to the and for late early before after a".split()
}
_RIGHT = {"at", "by", "am", "pm"}
_DASHES = {"(", "-", "–", "—", ":", "|"}


def written_day(text: str, published: str | None) -> str | None:
    """The day from which an article is told, ISO 8601: its own, else that of publication.

    Its own is a whole date, with its year, that stands at the beginning outside of any
    sentence: "Ten dead AFP Sunday 30 Mar 2014 At least ten people were killed …".
    """
    head = Span(0, min(_HEAD, len(text))) if text else None
    if not head or not any(char.isdigit() for char in text[:_HEAD]):
        return published
    scene = Scene(text, Published.of(published), head)

    def own(found: Found) -> str | None:
        if found.read not in _READ or not _stands_alone(found, text):
            return None
        meaning = READINGS[found.read](found, scene)
        if meaning is None or meaning.relative or meaning.span is None:
            return None
        is_day = meaning.fineness in (Precision.DAY, Precision.TIME)
        return meaning.span[0].isoformat() if is_day else None

    return next(read_line(line(text, head), own), published)


def _stands_alone(found: Found, text: str) -> bool:
    """Whether the words around are no sentence's that the date belongs to."""
    before = found.line.tokens[max(found.first - 2, 0) : found.first]
    words = [token[0] for token in before]
    if not words or (words[-1].isupper() and words[-1].isalpha()):
        return True  # the first words of all, or behind an agency's name
    if not _PUBLISHED.isdisjoint(word.lower() for word in words):
        return True
    return _opens(text, words, found) and _closes(text, found)


def _opens(text: str, before: list[str], found: Found) -> bool:
    """Whether nothing before the date goes on in it: a line's start, a name, a mark."""
    start = found.line.tokens[found.first - 1].end() if before else 0
    if not before or "\n" in text[start : found.start]:
        return True
    if before[-1] == ",":  # of a dateline: DAMASCUS, May 5, 2016 (AP)
        return before[0][:1].isupper() and found.right_written in _DASHES
    is_word = before[-1][:1].isalnum()
    return not is_word or (
        before[-1][:1].isupper() and before[-1].lower() not in _PROSE
    )


def _closes(text: str, found: Found) -> bool:
    """Whether no sentence goes on behind the date."""
    right = found.right_written
    rest = found.line.tokens[found.last : found.last + 1]
    if rest and "\n" in text[found.end : rest[0].start()]:
        return True
    return right != "," and (not right[:1].islower() or right in _RIGHT)
