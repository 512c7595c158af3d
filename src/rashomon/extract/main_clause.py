"""The main clause of what is said, and whether it says yes or no.

Without a parser: a content is cut at the first sign that a clause inside it begins, and a
negation in what is left belongs to its verb. What goes wrong with that stands in
`docs/limits.md`.
"""

import re
from functools import lru_cache

from rashomon.extract.saying import plain

_LEADING = re.compile(
    r"^(?:that\s+|,\s*|and\s+|but\s+|so\s+|[\"“”‘'(\[]+\s*)*"
    r"(?:(?:if|when|because|although|though|while|as|after|before|since|unless|once|even if|"
    r"even though|in case|given that)\b[^,.;]{3,120},\s*)?",
    re.I,
)
_BELIEF = re.compile(
    r"(?:[^,.;]{3,40}, )?(?:(?:i|we) (?:\w+ )?"
    r"(?:think|believe|know|feel|guess|suppose|suspect|mean|expect|assume|"
    r"am (?:\w+ )?(?:sure|confident|certain)|['’]m (?:\w+ )?(?:sure|confident|certain))"
    r"|there is no (?:doubt|question)|of course)(?: that)?\s+",
    re.I,
)
"""What opens a clause without being what it says."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|"
    r"must|should|shall|\w{3,}ed|said|went|came|made|took|gave|got|knew|saw|left|lost|won|"
    r"fell|led|held|kept|began|found|told|felt|put|set|hit|cut|let|says?|\w+n['’]t|"
    r"\w+['’](?:s|re|m|ll|ve|d))\b",
    re.I,
)
_END = re.compile(
    r"[.;:!?](?:[\"”’')\]]*)(?:\s|$)|\s[–—-]{1,2}\s|,\s*(?:which|who|whose|where|when|"
    r"because|although|though|while|whereas|but|and\s+(?:that|the|he|she|it|they|we|I)|"
    r"\w+ing|if|unless|so|he|she|it|they|we|i)\b|\s+and\s+(?=(?:had|has|have|was|were|is|"
    r"are|did|will|would)\b)|(?<=\w)\s+(?:because|although|though|unless|until|whereas|"
    r"so that|in order|after|before|since|if|when|while|where|which|who|whom|whose|how|"
    r"thus|therefore|but|that)\b|,(?:[”\"’']|'')(?=\s|$)",
    re.I,
)
"""Where a clause ends, or another one begins inside it."""
_SAID = re.compile(
    r"\b(?:said|says|stated|states|believes?|believed|thinks?|thought|hopes?|hoped|knows?|"
    r"knew|announced|denie[sd]|confirm(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|means?)"
    r"(?=\s+(?:that|he|she|it|they|the|there|we|i|you)\b)",
    re.I,
)
"""What is said to be said is no longer the main clause."""
_ANY = re.compile(r"\b(?:no|ne|failed|refuse)")
"""What every negation begins with: a quick look, since most clauses have none."""
_NEGATION = re.compile(
    r"(?:(?<=\bis )|(?<=\bare )|(?<=\bwas )|(?<=\bwere )|(?<=\bbe )|(?<=\bdo )|(?<=\bdid )|"
    r"(?<=\bdoes )|(?<=\bhas )|(?<=\bhave )|(?<=\bhad )|(?<=\bwill )|(?<=\bwould )|"
    r"(?<=\bcan )|(?<=\bcould )|(?<=\bshould )|(?<=\bmust )|(?<=\bmay )|(?<=\bmight )|"
    r"(?<='s )|(?<='re )|(?<='m )|^)not\b|"
    r"\b(?:never|no longer|neither|nobody|no one|none|nothing|nowhere|"
    r"(?:failed|refused|refuses)(?= to\b|$))\b|"
    r"(?:^|\b(?:is|are|was|were|be|has|have|had|with|saw|found|see|made|gave|got|'s) )no\b"
)
_NO_NEGATION = re.compile(
    r"\b(?:no (?:question|doubt|fewer|less|more than|later|matter|wonder|secret|sooner)|"
    r"not (?:only|just|merely|simply|least|surprising\w*|yet been named)|"
    r"nothing (?:but|more than|less than|short of|other than)|"
    r"why not|whether or not|or not|none other|not hesitate|not unlike|"
    r"no\. ?\d|instead of|rather than)\b"
)


@lru_cache(256)
def main_clause(content: str) -> str:
    """The main clause of a content: small letters, every "not" written out.

    "I think that" and the like stay, with the clause that they open.
    """
    words = content.strip()
    lead = _LEADING.match(words)
    words = words[lead.end() :] if lead else words
    belief = _BELIEF.match(words)
    at = belief.end() if belief else 0
    return plain(words[:at] + _first(words[at:]))


def _first(words: str) -> str:
    """The words up to the first sign that another clause begins."""
    if said := _SAID.search(words):
        words = words[: said.end()]
    verb = _VERB.search(words)
    for end in _END.finditer(words):
        # A clause that ends before its verb is only a subject with an aside.
        closed = end[0][0] in ".!?" or end[0][-1] in "”\"’'"
        whole = closed or not verb or end.start() >= verb.end()
        if end.start() > 2 and whole:
            return words[: end.start()]
    return words


def negated(clause: str) -> bool:
    """Whether a main clause, as `main_clause` gives it, says that it is not so.

    A "not" counts behind an auxiliary verb only: not in "the shops, not the barracks".
    """
    if not _ANY.search(clause):
        return False
    bare = _NO_NEGATION.sub(" ", clause)
    found = {match[0] for match in _NEGATION.finditer(bare)}
    return len(found) % 2 == 1
