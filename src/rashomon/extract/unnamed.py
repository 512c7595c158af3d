"""Unnamed sources: how many they are, and why they are not named.

"two doctors", "a senior official who asked not to be named because …": the words that
describe them are the link's name; the number and the reason are kept beside it.
"""

import re
from dataclasses import dataclass

from rashomon.extract.saying import Saying
from rashomon.records import Span

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1, "an": 1, "another": 1, "both": 2, "a couple of": 2}
_PEOPLE = (
    r"(?:sources?|officials?|diplomats?|witness(?:es)?|eyewitness(?:es)?|residents?|doctors?|"
    r"medics?|nurses?|activists?|aides?|advis[eo]rs?|officers?|soldiers?|fighters?|militants?|"
    r"rebels?|commanders?|lawmakers?|analysts?|experts?|critics|supporters|opponents|people|"
    r"persons?|insiders?|strategists?|operatives?|survivors?|villagers?|neighbou?rs?|locals|"
    r"refugees?|workers?|rescuers?|employees?|staffers?|members?|journalists?|reporters?|"
    r"photographers?|correspondents?|observers?|donors?|voters?|friends?|relatives?|colleagues?|"
    r"businessm[ae]n|traders?|engineers?|sailors?|fisherm[ae]n|wom[ae]n|m[ae]n)"
)
_UNNAMED = re.compile(
    rf"^(?P<number>the|an?|another|both|a couple of|\d+|{'|'.join(_NUMBERS)}|several|"
    rf"some|many|multiple|a (?:few|number|group) of|dozens of|other|unnamed|anonymous)?\s*"
    rf"(?:[\w.’'-]+ ){{0,5}}?(?P<head>{_PEOPLE})\b",
    re.I,
)
_NAME = re.compile(
    r"(?:^|, )(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Lt|Maj)\.? )?[A-Z][\w’'-]+ "
    r"(?:[A-Z]\. )?(?:al-|bin |van |de )?[A-Z][\w’'-]+(?=,|$| of | from )"
)
_ANONYMITY = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|on (?:the )?condition that (?:he|she|they|his|"
    r"her|their)\b[^.;]{0,40}?not be (?:named|used|printed|published|identified)|"
    r"(?:ask|request|want|prefer)(?:s|ed|ing)? (?:that (?:he|she|they) )?not (?:to )?be "
    r"(?:named|identified|quoted by name)|(?:request|ask)(?:ed|ing)? (?:for )?anonymity|"
    r"(?:declin|refus)(?:ed|ing) to be (?:named|identified)|"
    r"asked (?:me|us) not to (?:print|use|publish) (?:his|her|their) names?|"
    r"not authori[sz]ed to (?:speak|discuss|talk)|whose names? (?:was|were) not)\b",
    re.I,
)
_REASON = re.compile(
    r"[^.;”\"]{0,60}?\b(?P<why>(?:because|since|as (?:he|she|they|the)\b|due to|for fear|"
    r"out of fear|fearing|citing|so as not|in order to|to (?:discuss|speak|talk|describe|"
    r"avoid|protect))\b[^.;”\"]{3,160}?)(?=[.;”\"]|, (?:said|says|told|added|who)\b|$)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A source without a name.

    Attributes:
        number: how many they are, or None where it is not said.
        reason: the words that say why they are not named, or None.
    """

    number: int | None
    reason: Span | None


def unnamed(saying: Saying) -> Unnamed | None:
    """What is said of a source without a name; None of one that has one."""
    words = " ".join(saying.source.text.split())
    match = _UNNAMED.match(words)
    if not match or _NAME.search(words):
        return None
    head, said = match["head"].lower(), (match["number"] or "").lower()
    plural = head.endswith(("s", "people", "men")) and not head.endswith("witness")
    number = int(said) if said.isdigit() else _NUMBERS.get(said)
    if number == 1 and plural:
        number = None
    if said == "the" and not plural:
        number = 1
    return Unnamed(number, _reason(saying))


def _reason(saying: Saying) -> Span | None:
    """Why they are not named, where the sentence or the next one says it."""
    end = saying.after.end if saying.after else saying.here.end
    asked = _ANONYMITY.search(saying.text, saying.here.start, end)
    if not asked:
        return None
    why = _REASON.match(saying.text, asked.end(), end)
    return Span(*why.span("why")) if why else Span(*asked.span())
