"""Conduits: the outlets that a saying went through, "told AFP", "was quoted by SANA"."""

import re
from functools import cache

from rashomon.extract.credits import names
from rashomon.extract.saying import Saying
from rashomon.records import ChainLink, SourceKind, Span
from rashomon.text.spans import touch

_NEAR = 60
"""Characters behind a cue in which the outlet that was told is named."""


def conduits(saying: Saying) -> tuple[ChainLink, ...]:
    """The outlets to whom the source said it, or that quote it: "told AFP", in order."""
    taken = (*saying.source.spans, *saying.content.spans)
    start = min((span.start for span in saying.cue.spans), default=saying.here.start)
    end = max((span.end for span in saying.cue.spans), default=start) + _NEAR
    found = []
    for match in _told().finditer(saying.text, start, min(end, saying.here.end)):
        span = Span(*match.span("name"))
        if not any(touch(span, other) for other in taken):
            link = ChainLink(name=match["name"], kind=SourceKind.OUTLET, span=span)
            found.append(link)
    return tuple(found)


@cache
def _told() -> re.Pattern[str]:
    title = (
        r"(?:news agency|News Agency|news channel|TV|television|daily|newspaper|radio|"
        r"magazine)"
    )
    formed = (
        rf"(?:[A-Z][\w’'-]+ ){{1,4}}{title}|(?:daily|newspaper|channel) [A-Z][\w’'-]+"
    )
    return re.compile(
        r"\b(?:told|tells|telling|said to|spoke to|speaking to|"
        r"(?:interview|statement|comments?|remarks?) (?:with|to|published by|carried by)|"
        r"quoted (?:as saying )?(?:by|in)|"
        r"(?:as saying|cited|carried|reported) by) (?:the |state |official |semi-official |"
        rf"local |state-run )*(?P<name>{names().listed()}|{formed})\b"
    )
