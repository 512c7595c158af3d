"""Leading the words of a source to somebody of the cast."""

import re

from rashomon.identify.names import Name
from rashomon.identify.names.bodies import body_name
from rashomon.identify.speakers.descriptions import (
    belongs,
    body_of,
    meant,
    singular,
    speaking_body,
)
from rashomon.identify.speakers.entering import entered, unnamed
from rashomon.identify.speakers.members import Member
from rashomon.identify.speakers.mention_countries import led_by
from rashomon.identify.speakers.mention_words import (
    PAPERS,
    Description,
    Sort,
    described,
    pronoun,
)
from rashomon.identify.speakers.mentions import reading
from rashomon.identify.speakers.parts import Part
from rashomon.identify.speakers.pronouns import followed, stood_for
from rashomon.identify.speakers.scene import Members, Scene

_FORMER = re.compile(r"\b(?:former|ex)\b", re.I)


def resolve(scene: Scene, part: Part) -> Members:
    """Who speaks in one part of a source; none where it cannot be told.

    The scene is told of it, for the parts that follow.
    """
    found = _resolved(scene, part)
    scene.note(part, found)
    return found


def _resolved(scene: Scene, part: Part) -> Members:
    word = pronoun(part.words)
    if word is None:
        return _named(scene, part)
    if word.of != "antecedent":
        found = stood_for(scene, part, word)
        return found if found or word.of != "kind" else (_entered_as(scene, part),)
    nouns = followed(scene, part)
    return tuple(
        member
        for one in nouns
        for member in (_named(scene, one) if isinstance(one, Part) else (one,))
    )


def _entered_as(scene: Scene, part: Part) -> Member:
    """Those whom only a word like "many" stands for."""
    name = unnamed(part, reading(part.words), None)
    return scene.cast.enter(part.words, name, part.span)


def _named(scene: Scene, part: Part) -> Members:
    """Whom words name or describe; several who issued the statement that they mean."""
    name, told = reading(part.words), described(part.words)
    beside = _apposed(scene, part, told) if told else None
    if beside:
        return (beside,)
    if name.person and not _others(part.words, name.person, told):
        return (_person(scene, part, name, name.person),)
    member = meant(scene, part, name, told) if told else None
    if member and told and told.noun.sort in PAPERS:
        return scene.joint.get(member.name, (member,))
    if member is None and (name.short or name.name.isupper()):
        member = scene.cast.bearer(name.name, part.span.start)
    return (member or entered(scene, part, name, told),)


def _apposed(scene: Scene, part: Part, told: Description) -> Member | None:
    """The person whose office the words name behind the name: "Ada Brun, a spokeswoman"."""
    if part.relative or told.noun.sort is not Sort.PERSON or told.noun.many:
        return None
    at = part.span.start
    for mention in scene.named_before(at, len(", ") + 1):
        comma = scene.text[mention.span.end : at].strip()
        if mention.name.person and comma in ("", ",") and told.article == "a":
            member = scene.cast.known(mention.name)
            if member:
                member.learn(part.words, reading(part.words))
                member.part_of = member.part_of or belongs(scene, part, told)
            return member
    return None


def _others(words: str, person: str, told: Description | None) -> bool:
    """Whether not a person speaks but others: "opponents of the president N"."""
    return bool(told and told.noun.many and not words.startswith(person))


def _person(scene: Scene, part: Part, name: Name, person: str) -> Member:
    """A person, by the fullest name that the article gives."""
    at = part.span.start
    bearer = scene.cast.bearer
    member = bearer(person, at) or bearer(part.words, at)
    if member is None and person.endswith("s"):
        unmarked = bearer(person[:-1], at)
        if unmarked:  # "Ada Bruns office", its apostrophe lost
            return unmarked
    member = member or scene.cast.enter(part.words, name, part.span)
    member.learn(part.words, name)
    if member.part_of is None:
        member.part_of = _part_of(scene, part, name)
    return member


def _part_of(scene: Scene, part: Part, name: Name) -> str | None:
    """The body of a person whom only an office or a noun gives one: "the minister"."""
    if name.told:
        return body_of(scene, part, singular(name.told))
    if name.office == "spokesman":
        return speaking_body(scene, part)
    if name.institution and not _FORMER.search(part.words):
        country = _led(scene, part, name) or scene.countries.before(part.span.start)
        return body_name(name.institution, country) if country else None
    return None


def _led(scene: Scene, part: Part, name: Name) -> str | None:
    """The country of a leader whom all know, or of the state that spoke last."""
    led = led_by(name.person or "") if name.institution == "government" else None
    return led or scene.state(part)
