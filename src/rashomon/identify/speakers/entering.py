"""Those who speak without standing for anybody named elsewhere: by their own words.

The words are read with what the article adds: whose army it is, that a statement is its
issuer's, that nobody is named.
"""

import re
from dataclasses import replace

from rashomon.identify.names import Name, called
from rashomon.identify.names.bodies import body_name, usual_country
from rashomon.identify.names.spelling import normal
from rashomon.identify.speakers.descriptions import belongs
from rashomon.identify.speakers.members import Member, small_words
from rashomon.identify.speakers.mention_countries import adjective
from rashomon.identify.speakers.mention_words import PAPERS, Description, Sort, nouns
from rashomon.identify.speakers.mentions import reading
from rashomon.identify.speakers.parts import Part
from rashomon.identify.speakers.scene import Scene
from rashomon.records import SourceKind

_ARTICLE = re.compile(r"^(?:the|an?|another|other|one)\s+(?=\S)", re.I)
_SOME = re.compile(
    r"(?:some|many|several|most|others|one|two|members|a number) (?:of|in|from)\b", re.I
)
"""What tells that not a body speaks, but somebody in it."""
_NEW = re.compile(r"(?:an?|one|another|some|several|many)\b", re.I)
_CALLED = re.compile(
    r"(?:known as|called|named|that calls itself|which calls itself)\b", re.I
)
_LOCAL = re.compile(r" (?:in|at|for) (?:[A-Z]|al-)")
"""A place that has an institution of its own: "the department of education in Tarnel"."""


def entered(scene: Scene, part: Part, name: Name, told: Description | None) -> Member:
    """Whoever the words alone name or describe."""
    issuer = _named_issuer(scene, part, name, told)
    if issuer:
        return issuer
    whole = _whole(scene, part, name, told)
    member = scene.cast.enter(part.words, whole, part.span)
    member.describe(part.words)
    if not member.named and told:
        member.noun = member.noun or told.noun
        if member.part_of is None and told.noun.sort is Sort.PERSON:
            member.part_of = belongs(scene, part, told)
    return member


def unnamed(part: Part, name: Name, told: Description | None) -> Name:
    """A name for those whom only their words describe, or whom no table knows."""
    plain = part.unnamed or name.unnamed or bool(told or name.office or name.body)
    words = name.name if name.unnamed else part.words
    bare = _ARTICLE.sub("", words)
    if not plain and bare != bare.lower():
        return name
    paper = _is_paper(name, told) and not _has_people(part.words)
    kind = SourceKind.DOCUMENT if paper else SourceKind.UNNAMED
    key = f"unnamed {normal(bare)}"
    return replace(name, name=bare, kind=kind, unnamed=True, person=None, key=key)


def _named_issuer(
    scene: Scene, part: Part, name: Name, told: Description | None
) -> Member | None:
    """Whose a document is that says so: "an Observatory toll", "a report by the group"."""
    if told is None or told.noun.many or name.body or not _is_paper(name, told):
        return None
    body = belongs(scene, part, told)
    return scene.cast.body(body) if body else None


def _whole(scene: Scene, part: Part, name: Name, told: Description | None) -> Name:
    """A name with what the article adds."""
    known = _well_known(scene, told)
    if known:
        return known
    if _SOME.match(part.words) or _several(part, name, told):
        return unnamed(part, name, told)
    found = _issuer(part, name, told) or _institution(scene, part, name, told)
    if found:
        return found
    return unnamed(part, name, told) if _is_plain(name, told) else name


def _well_known(scene: Scene, told: Description | None) -> Name | None:
    """The body that "the Observatory" is in an article that never says whose."""
    home = scene.countries.home
    if told is None or home is None or told.article != "the" or told.before:
        return None
    if told.noun.sort is not Sort.MONITOR:
        return None
    name = reading(f"{adjective(home)} {told.noun.words.title()}")
    return name if name.body and called(name.body) else None


def _several(part: Part, name: Name, told: Description | None) -> bool:
    """Whether some of a body speak: "UN agencies", "a UN committee"; no body of that name."""
    if told is None or not (name.body or name.person) or told.noun.sort in PAPERS:
        return False
    if _CALLED.match(told.after):
        return False
    core = part.words.removesuffix(told.after).strip(" ,")
    if told.article == "a" and name.body and not reading(core).body:
        return True
    some = told.noun.many or told.article == "a"
    return some and told.noun.words.split()[-1] not in small_words(name.body or "")


def _issuer(part: Part, name: Name, told: Description | None) -> Name | None:
    """The body that a document is from."""
    if not (name.body and _is_paper(name, told)) or _has_people(part.words):
        return None
    body = reading(name.body)
    return body if body.kind is not None and not body.unnamed else None


def _institution(
    scene: Scene, part: Part, name: Name, told: Description | None
) -> Name | None:
    """An institution with its country: "the army" of an article on Aldin is Aldin's."""
    if not name.institution or name.body or _has_people(part.words):
        return None
    if name.unnamed and not _is_paper(name, told):
        return None
    if _LOCAL.search(part.words) or (told is None and _NEW.match(part.words)):
        return None
    country = _whose(scene, part, name.institution)
    return reading(body_name(name.institution, country)) if country else None


def _whose(scene: Scene, part: Part, institution: str) -> str | None:
    """Whose an institution is: that of its sentence, or of the article.

    A ministry is rather that of the state that spoke last; "the Senate" is that of the
    country whose it mostly is, if the article names that country at all.
    """
    usual = usual_country(institution)
    if usual and scene.countries.names(usual):
        return usual
    here = scene.countries.here(part.span.start)
    last = scene.state(part) if institution.startswith("ministry") else None
    return here or last or scene.countries.home


def _is_plain(name: Name, told: Description | None) -> bool:
    """Whether words only describe."""
    if name.unnamed or name.office or name.kind is None:
        return True
    return name.body is None and (told is not None or name.name == name.name.lower())


def _is_paper(name: Name, told: Description | None) -> bool:
    """Whether a name is that of a document, or of what is issued."""
    return name.kind is SourceKind.DOCUMENT or bool(told and told.noun.sort in PAPERS)


def _has_people(words: str) -> bool:
    """Whether a document is that of people: "reports from opposition sources"."""
    known = nouns()
    return any(
        word in known and known[word].sort is Sort.PEOPLE for word in small_words(words)
    )
