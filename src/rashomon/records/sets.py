"""The closed sets of words that records hold."""

from enum import StrEnum


class PassageKind(StrEnum):
    """What a stretch of a page is. Claims are read from the first six only."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    BLOCK_QUOTATION = "block quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    COMMENT = "comment"
    FURNITURE = "furniture"


READ_KINDS = frozenset(PassageKind) - {PassageKind.COMMENT, PassageKind.FURNITURE}


class Manner(StrEnum):
    """Whose words a claim is in: the source's, the writer's, both, or no source's."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"


class Act(StrEnum):
    """What a source does in saying something."""

    ASSERT = "assert"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    CONCEDE = "concede"
    PREDICT = "predict"
    WARN = "warn"
    THREATEN = "threaten"
    DEMAND = "demand"
    PLEDGE = "pledge"
    CONDEMN = "condemn"
    QUESTION = "question"
    DECLINE = "decline"


class Certainty(StrEnum):
    """How sure a source is of what it says: FactBank's values, from the source's side."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAIN_NOT = "CT-"
    PROBABLE_NOT = "PR-"
    POSSIBLE_NOT = "PS-"
    UNCOMMITTED = "Uu"


class Band(StrEnum):
    """What a word of likelihood means by ICD 203: seven bands, with their chances."""

    ALMOST_NO_CHANCE = "almost no chance"  # 1 to 5 in 100
    VERY_UNLIKELY = "very unlikely"  # 5 to 20
    UNLIKELY = "unlikely"  # 20 to 45
    EVEN_CHANCE = "roughly even chance"  # 45 to 55
    LIKELY = "likely"  # 55 to 80
    VERY_LIKELY = "very likely"  # 80 to 95
    ALMOST_CERTAIN = "almost certain"  # 95 to 99


class Voice(StrEnum):
    """Who hedges: the source what it says, or the reporter what the source is worth."""

    SOURCE = "source"
    REPORTER = "reporter"


class EvidenceKind(StrEnum):
    """What is offered for a claim, or said not to be."""

    PHYSICAL = "physical"
    INSTRUMENT = "instrument"
    IMAGERY = "imagery"
    WITNESS = "witness"
    MEDICAL = "medical"
    DOCUMENT = "document"
    INTERCEPT = "intercept"
    RECORD = "record"
    EXPERT = "expert"
    REPORT = "report"
    UNSPECIFIED = "unspecified"
    WITHHELD = "withheld"


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    STATE_BODY = "state body"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed group"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
