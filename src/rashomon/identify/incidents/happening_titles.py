"""Titles: the words that tell a happening best, cut to a line."""

import re
from collections.abc import Sequence

from rashomon.identify.incidents.deeds import Deeds, deeds
from rashomon.identify.incidents.happening_mentions import Mention
from rashomon.records import Document

LONGEST = 110
"""Characters of a title."""
_SHORTEST = 40
_OPENINGS = re.compile(r"^(?:[\s\"“”'‘’,;:.–—-]|that\b)+", re.I)
_CLOSINGS = re.compile(r"[\s\"“”'‘’,;:.–—-]+$")
_CLAUSE = re.compile(
    r"[,;:–—]|\s(?=(?:which|who|that|while|as|when|after|before|where|but|and|including|"
    r"killing|wounding|injuring|leaving|destroying|according|during|in an?|amid)\b)"
)
_POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|another|others?|some of|its|their)\b",
    re.I,
)


def title(document: Document, mentions: Sequence[Mention], *, main: bool) -> str:
    """The headline of a document that is about it, else the claim that tells it best."""
    best = max(mentions, key=lambda one: (_worth(one), -one.sentence))
    worth = _worth(best)
    if main and document.title:
        headline = deeds(document.title)
        if _told(headline) + 2.0 >= worth:
            return shortened(document.title)
    return shortened(best.claim.content.text)


def shortened(words: str) -> str:
    """Words in one line of at most `LONGEST` characters, cut where a clause ends."""
    line = (
        _CLOSINGS.sub("", _OPENINGS.sub("", " ".join(words.split()))) or words.strip()
    )
    line = line[:1].upper() + line[1:]
    if len(line) <= LONGEST:
        return line
    ends = [m.start() for m in _CLAUSE.finditer(line, _SHORTEST, LONGEST)]
    end = ends[-1] if ends else line.rfind(" ", _SHORTEST, LONGEST)
    return f"{_CLOSINGS.sub('', line[: end if end > 0 else LONGEST - 1])} …"


def _told(words: Deeds) -> float:
    return 2.0 * bool(words.sure) + bool(words.sorts) + bool(words.result)


def _worth(mention: Mention) -> float:
    """How much of what, where and how many a claim tells by itself."""
    words = mention.claim.content.text
    worth = _told(mention.deeds) + bool(mention.sites) + bool(mention.claim.figures)
    worth -= 2.0 * bool(_POINTING.match(_OPENINGS.sub("", words)))
    worth -= 1.5 * (len(words) < _SHORTEST) + 0.5 * (len(words) > 2 * LONGEST)
    return worth - 0.5 * (mention.claim.parent_id is not None)
