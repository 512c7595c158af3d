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


class EntityKind(StrEnum):
    """What a name is a name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class Precision(StrEnum):
    """How precise words that say when are."""

    TIME = "time"  # a part of a day, or an hour
    DAY = "day"
    WEEK = "week"  # also a week-end, and the last few days
    MONTH = "month"
    SEASON = "season"  # also a quarter
    YEAR = "year"
    DECADE = "decade"  # also a century
    VAGUE = "vague"  # "recently", "now"
    DURATION = "duration"  # how long, not when
    SET = "set"  # how often, not when


class Grain(StrEnum):
    """How large a place is."""

    POINT = "point"  # a building, a crossing, a camp, a quarter
    TOWN = "town"  # a populated place of any size
    REGION = "region"  # a province, a district, a state of a union
    COUNTRY = "country"
    AREA = "area"  # a continent, a sea, a river, a range of mountains


class FigureKind(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "killed or injured"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"
    TRAPPED = "trapped"
    RESCUED = "rescued"
    FIGHTERS = "fighters"
    CIVILIANS = "civilians"
    VEHICLES = "vehicles"
    WEAPONS = "weapons"
    STRIKES = "strikes"
    OTHER = "other"


class Among(StrEnum):
    """Whom a figure counts."""

    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    MEDICS = "medics"
    JOURNALISTS = "journalists"
    RESCUERS = "rescuers"
    AID_WORKERS = "aid workers"
    SOLDIERS = "soldiers"
    POLICE = "police"
    MILITANTS = "militants"
    REBELS = "rebels"
    JIHADISTS = "jihadists"
    GOVERNMENT_FIGHTERS = "government fighters"
    KURDISH_FIGHTERS = "kurdish fighters"
    PEOPLE = "people"


class IncidentKind(StrEnum):
    """What sort of deed an incident is."""

    AIRSTRIKE = "airstrike"
    BOMBING = "bombing"
    SHELLING = "shelling"
    CLASH = "clash"
    CHEMICAL_ATTACK = "chemical attack"
    EXECUTION = "execution"
    ABDUCTION = "abduction"
    CRASH = "crash"
    OTHER = "other"


class Verdict(StrEnum):
    """What a person decides of two sources."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
