"""Descriptions: whom "the monitor", "the group's spokesman", "state media" stand for."""

import re

from rashomon.identify.names import Name
from rashomon.identify.speakers.anaphora import WEIGHTS, Fit, antecedent
from rashomon.identify.speakers.fits import fit_description
from rashomon.identify.speakers.members import Member, small_words
from rashomon.identify.speakers.mention_countries import country_of
from rashomon.identify.speakers.mention_words import (
    PAPERS,
    STATE,
    Description,
    Sort,
    described,
    nouns,
)
from rashomon.identify.speakers.mentions import reading
from rashomon.identify.speakers.parts import Part
from rashomon.identify.speakers.scene import Scene
from rashomon.records import SourceKind

_OF = re.compile(
    r"^(?:of|at|for|with|in|to|from|by)\s|^(?:released|issued|published)\b.{,40}?\bby\s",
    re.I,
)
_CAPITAL = re.compile(r"[A-Z][\w’']*(?<!s)")
_BESIDE = 4
"""Characters between a name and "…, the group's head": a comma at most."""
_SOON = 2
"""Sentences within which "the spokesman" is named whom nothing has named before."""
_AGENCY = 2.0
"""How well somebody must fit "Syrian state media" that they are meant: an agency does."""
_SURE = 3.0
"""How well a name must fit a new "an aid group" that it is to be: it is called that."""


def meant(scene: Scene, part: Part, name: Name, told: Description) -> Member | None:
    """Whom a description stands for; None where it names or means itself."""
    own = bool(name.body and not name.office and not name.unnamed)
    if not _stands_for(told, name, own=own) or _proper(part, name, told):
        return None
    if told.noun.sort in PAPERS and (name.institution or belongs(scene, part, told)):
        return None
    body = None
    if told.noun.sort is Sort.PERSON:
        body = name.body or belongs(scene, part, told)
        beside = _beside(scene, part) if told.article else None
        if beside:
            return _joins(beside, body)
    found = _found(scene, part, name, told, body=body, own=own)
    if told.noun.sort is Sort.PERSON:
        return found or (_soon(scene, part, body) if told.article else None)
    return _issuing(scene, found) if told.noun.sort in PAPERS else found


def belongs(scene: Scene, part: Part, told: Description) -> str | None:
    """The body of "the group's head", "the head of the group"."""
    after = _OF.search(told.after)
    before = " ".join(told.before)
    for words in (told.after[after.end() :] if after else "", singular(before)):
        found = body_of(scene, part, words) if words else None
        if found:
            return found
    return None


def body_of(scene: Scene, part: Part, words: str) -> str | None:
    """The full name of a body that some words stand for."""
    name = reading(words)
    if name.body and not name.unnamed and not name.short:
        return name.body
    told = described(words)
    if told is None or told.noun.many or told.noun.sort in (Sort.PERSON, Sort.PEOPLE):
        return None
    fit = fit_description(told, telling(told), based(told))
    members = [
        one for one in scene.cast.near(part.span.start) if one.named and one.kind
    ]
    member = antecedent(scene.point(part, ahead=True), members, fit)
    return member.name if member else None


def speaking_body(scene: Scene, part: Part) -> str | None:
    """The body for which "spokesman N" speaks where only that is said: who spoke last."""

    def fit(member: Member) -> float | None:
        body = member.named and member.kind not in (None, SourceKind.PERSON)
        spoke = any(seen.spoke for seen in member.seen)
        return 0.0 if body and spoke and member.kind is not SourceKind.OUTLET else None

    member = antecedent(scene.point(part), scene.cast.near(part.span.start), fit)
    return member.name if member else None


def telling(told: Description) -> set[str]:
    """The words of a description that tell one from another."""
    words = {part for word in told.before for part in small_words(word)}
    return words - STATE - {"the", "based", "run", "owned"}


def based(told: Description) -> str | None:
    """The country that a description gives."""
    return next(filter(None, map(country_of, told.before)), None)


def _proper(part: Part, name: Name, told: Description) -> bool:
    """Whether a description holds a name that no table has: "the Tarnel News network"."""
    nouns_, length = told.noun.words.split(), len(told.before)
    head = part.words[: len(part.words) - len(told.after)].split()[: -len(nouns_)]
    before = head[len(head) - length :]
    capitals = [word for word in before if _CAPITAL.fullmatch(word)]
    first = part.words.split(" ", 1)[0]
    strange = [word for word in capitals if word != first and not country_of(word)]
    return bool(strange) and not (name.office or name.body or told.noun.sort in PAPERS)


def _stands_for(told: Description, name: Name, *, own: bool) -> bool:
    """Whether a description can stand for somebody who is named elsewhere."""
    if own:
        return told.noun.sort is Sort.MEDIA and name.institution is not None
    if told.article in ("a", "other"):
        return told.noun.open
    if told.noun.many and told.noun.sort in PAPERS:
        return False
    if told.article:
        return True
    if told.noun.sort is Sort.PERSON:
        return bool(told.before) and not told.noun.many
    rest = [word for word in told.before if word not in STATE and not country_of(word)]
    return told.state and not rest


def _found(
    scene: Scene,
    part: Part,
    name: Name,
    told: Description,
    *,
    body: str | None,
    own: bool,
) -> Member | None:
    country = based(told) or (None if told.based else name.country)
    fit = fit_description(told, telling(told), country, scene.countries.home)
    if body:
        fit = _of_body(fit, body)
    if told.article != "the" and told.noun.sort is Sort.PERSON:
        fit = _at_least(fit, _SURE if body else _SURE + WEIGHTS["shared"])
    if told.article == "a" and told.noun.sort is not Sort.MONITOR:
        fit = _at_least(fit, _SURE)
    members = scene.cast.near(part.span.start)
    if told.article == "a":
        members = [one for one in members if one.named]
    if own:
        itself = scene.cast.known(name)
        members = [
            one
            for one in members
            if one.named and one is not itself and not _before(one, part)
        ]
        fit = _at_least(fit, _AGENCY)
    ahead = told.noun.sort not in PAPERS
    point = scene.point(part, ahead=ahead, fresh=told.article == "a")
    return antecedent(point, members, fit)


def _beside(scene: Scene, part: Part) -> Member | None:
    """The person named right before "…, the organization's head"."""
    at = part.span.start
    for mention in scene.named_before(at, _BESIDE):
        if mention.name.person and not scene.text[mention.span.end : at].strip(" ,"):
            return scene.cast.known(mention.name)
    return None


def _joins(member: Member, body: str | None) -> Member:
    member.part_of = member.part_of or body
    return member


def _soon(scene: Scene, part: Part, body: str | None) -> Member | None:
    """The person who is named soon after "the spokesman said", if they have no office."""
    for member in scene.cast.near(part.span.start):
        first = member.seen[0] if member.seen else None
        if first is None or member.kind is not SourceKind.PERSON or not first.spoke:
            continue
        near = 0 <= first.sentence - part.sentence <= _SOON
        if near and first.start > part.span.start and member.part_of is None:
            return _joins(member, body)
    return None


def _issuing(scene: Scene, member: Member | None) -> Member | None:
    """Of a spokesman's statement the body that he speaks for."""
    if member is None or member.part_of is None or "spokesman" not in member.nouns:
        return member
    return scene.cast.body(member.part_of) or member


def _before(member: Member, part: Part) -> bool:
    return any(seen.start < part.span.start for seen in member.seen)


def _of_body(fit: Fit, body: str) -> Fit:
    """Only those who belong to a body."""

    def fits(member: Member) -> float | None:
        how = fit(member)
        same = member.part_of == body
        return how + WEIGHTS["shared"] if same and how is not None else None

    return fits


def _at_least(fit: Fit, least: float) -> Fit:
    """Only those who fit so well."""

    def fits(member: Member) -> float | None:
        how = fit(member)
        return how if how is not None and how >= least else None

    return fits


def singular(words: str) -> str:
    """Words without the "s" of a possessive that lost its apostrophe."""
    bare = words.strip().removesuffix("'s").removesuffix("’s")
    last = bare.rsplit(" ", 1)[-1].lower()
    return bare[:-1] if last.endswith("s") and last[:-1] in nouns() else bare
