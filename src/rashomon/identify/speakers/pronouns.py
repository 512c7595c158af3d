"""Pronouns: whom "he", "it", "we" and "who" stand for."""

import re
from dataclasses import replace

from rashomon.identify.speakers.anaphora import antecedent
from rashomon.identify.speakers.fits import fit_pronoun, is_human
from rashomon.identify.speakers.mention_countries import is_country
from rashomon.identify.speakers.mention_words import Pronoun, described
from rashomon.identify.speakers.parts import Part
from rashomon.identify.speakers.scene import Members, Scene

_FOLLOWED = re.compile(r"[\s,]*(?:[(\[][^()\[\]]{1,20}[)\]])?[\s,]*")
"""What may stand between a name and the "who" that follows it: a comma, an acronym."""
_NEAR = 30
"""Characters in which that stands."""
_BEHIND = 90
"""Characters in front of "who" in which the noun that it follows stands."""
_BEGINS = re.compile(r"(?:the|an?|this|that|its|his|her|their|other|another)\b", re.I)
_PAIR = 5
"""Words of two countries: "the United States and Russia"."""
_WORDS = 7
"""Words of the longest such noun with what belongs to it."""


def stood_for(scene: Scene, part: Part, word: Pronoun) -> Members:
    """Whom a pronoun stands for; none where it cannot be told."""
    last = scene.level(part)
    if word.of == "speaker":
        return scene.parents(part) or _quoted(scene, part, word)
    if word.of == "kind":
        return tuple(one for one in last if not one.named)
    several = scene.parents(part) if len(scene.parents(part)) > 1 else last
    if word.number == "many" and len(several) > 1:
        return several
    if word.number == "two":
        return ()
    found = antecedent(
        scene.point(part), scene.cast.near(part.span.start), fit_pronoun(word)
    )
    return (found,) if found else ()


def _quoted(scene: Scene, part: Part, word: Pronoun) -> Members:
    """Who goes on speaking: whoever spoke in the sentence before; else it is the writer."""
    found = [
        one
        for one in scene.level(part)
        if any(seen.spoke and seen.sentence >= part.sentence - 1 for seen in one.seen)
        and (word.number == "any" or is_human(one))
    ]
    return tuple(found)


def followed(scene: Scene, part: Part) -> Members | list[Part]:
    """Whom the noun in front of "who", "which" or "that" names, or its words."""
    end = part.span.start
    for mention in scene.named_before(end, _NEAR):
        if _FOLLOWED.fullmatch(scene.text, mention.span.end, end):
            member = scene.cast.known(mention.name)
            return (member,) if member else ()
    last = scene.text[max(end - _BEHIND, 0) : end].split()[-_WORDS:]
    phrases = [" ".join(last[at:]).strip(" ,") for at in range(len(last))]
    nouns = [one for one in phrases if "," not in one and _ends_in_noun(one)]
    whole = [one for one in nouns if _BEGINS.match(one)]
    found = (whole or nouns)[-1:] or _country(phrases) or _plain(last)
    some = found[0].split(" and ") if found else []
    return [replace(part, words=words, relative=True) for words in some]


def _ends_in_noun(phrase: str) -> bool:
    told = described(phrase)
    return told is not None and not told.after


def _country(phrases: list[str]) -> list[str]:
    """A country, or two: "Russia and China, which …"."""
    some = [one for one in phrases[-_PAIR:] if all(map(is_country, one.split(" and ")))]
    return some[:1]


def _plain(words: list[str]) -> list[str]:
    """A last noun that no lexicon has: "paramedics" who said something."""
    last = words[-1] if words else ""
    return [last] if last.isalpha() and last.islower() and last.endswith("s") else []
