"""Where what a claim says happened: of the places that are named, those that hold it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.records import Grain, Span, Toponym

_ORDER = list(Grain)
_LANDS = (Grain.COUNTRY, Grain.AREA)
_REACH = 48
_SIDED = re.compile(
    r"-(?:based|led|backed|born|run|controlled|allied|supported|sponsored|made|held|"
    r"funded|trained|brokered)\b"
)
_OFFICE = (
    r"government|ministry|minister|president|prime|foreign|defen[cs]e|ambassador|embassy|"
    r"official|envoy|leader|regime|parliament|spokes\w+"
)
_ITS_OFFICE = re.compile(rf"(?:['’]s?|s)?\s+(?:\w+\s+)?(?:{_OFFICE})s?\b", re.I)
_ITS_FORCES = re.compile(
    rf"(?:['’]s?|s)?\s+(?:\w+\s+)?(?:{_OFFICE}|army|military|forces|state|troops|air|jets?|"
    r"warplanes|soldiers|coalition|citizens?|nationals?)s?\b",
    re.I,
)
_OFFICE_OF = re.compile(
    r"\b(?:president|minister|government|ministry|king|ambassador|army|people|republic|"
    r"university|bank|observatory|coalition|envoy|leader|chairman|head|embassy|state) "
    r"(?:of|for|to) (?:the )?$",
    re.I,
)
_SAID_IN = re.compile(
    r"\b(?:said|told \w+|speaking|spoke|reporters|journalists|conference|interview|summit|"
    r"briefing|forum|talks)(?: on \w+)? (?:in|from|at) (?:the )?$",
    re.I,
)
_IN = re.compile(
    r"\b(?:said|told|says|speaking|spoke|statement|conference|interview|talks|reporters|"
    r"reported|correspondent|briefing|summit|meeting|office|headquarters|based)\b"
    r"[^.;]{0,24}? (?:in|from|at) (?:the )?$",
    re.I,
)
_IN = re.compile(
    r"\b(?:in|near|at|outside|around|across|inside|throughout|within)\s+(?:the )?"
    r"(?:(?:\w+ern|(?:north|south)(?:east|west)?|east|west|central|rural|nearby|downtown)\s+)?$",
    re.I,
)
_AT = re.compile(
    r"\b(?:into|over|on|through|from|to|towards?|between|(?:north|south)(?:east|west)?|east|"
    r"west|\w+ern|of|and|or|nearby|rural|central|countryside|city|town|village|province)"
    r"[ ,]*(?:the |nearby |rural |central )*$|, $",
    re.I,
)
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{2,20})?,?\s?(?:\([A-Z][\w /.-]{1,20}\)|[—–]|-{1,2} )"
)


def where(
    content: Sequence[Span],
    sentences: Sequence[Span],
    found: Sequence[Toponym],
    text: str,
) -> tuple[Toponym, ...]:
    """The places where what is said happened, the finest first.

    Those that stand in the content, else in its sentences. Left out are places that only
    say whose a person or a body is ("Russia's ministry", "London-based"), from where the
    article was written, and where somebody spoke.

    Args:
        content: where the words of what is said stand.
        sentences: where the sentences stand that it is in.
        found: the toponyms of the text, in order.
        text: the text that offsets refer to.
    """
    for spans in (content, sentences):
        held = [one for one in _inside(spans, found) if _holds(one, text)]
        if held:
            return tuple(_once(sorted(held, key=_grain)))
    return ()


def _inside(spans: Sequence[Span], found: Sequence[Toponym]) -> Iterator[Toponym]:
    """The toponyms, in order, that stand inside of some spans."""
    for span in sorted(set(spans)):
        at = bisect_left(found, span.start, key=lambda one: one.span.start)
        while at < len(found) and found[at].span.start < span.end:
            if found[at].span.end <= span.end:
                yield found[at]
            at += 1


def _holds(one: Toponym, text: str) -> bool:
    """Whether something can have happened there by the words around it."""
    end, before = one.span.end, text[max(0, one.span.start - _REACH) : one.span.start]
    land = one.place is not None and one.place.grain in _LANDS
    if _SIDED.match(text, end) or _OFFICE_OF.search(before) or _SAID_IN.search(before):
        return False
    opens = before.rstrip(" ")[-1:] in ("", ".", "\n")
    if opens and _DATELINE.match(text, end):
        return False
    if _IN.search(before):
        return True
    if (_ITS_FORCES if land else _ITS_OFFICE).match(text, end):
        return False
    return not land or bool(_AT.search(before))


def _grain(one: Toponym) -> int:
    return _ORDER.index(one.place.grain) if one.place else 0


def _once(found: Sequence[Toponym]) -> Iterator[Toponym]:
    seen = set()
    for one in found:
        key = one.place.id if one.place else one.span
        if key not in seen:
            seen.add(key)
            yield one
