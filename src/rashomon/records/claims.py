"""Claims: who says what, in which document, and all that their words tell."""

from dataclasses import dataclass, field, replace

from rashomon.records.documents import Document, Passage
from rashomon.records.identities import (
    Entity,
    Figure,
    Happening,
    Label,
    Speaker,
    TimeExpression,
    Toponym,
)
from rashomon.records.ids import digest
from rashomon.records.sets import (
    Act,
    Band,
    Certainty,
    EvidenceKind,
    Manner,
    SourceKind,
    Voice,
)
from rashomon.records.spans import Span, Words

_NOTHING = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that make a claim less sure.

    Attributes:
        span: where they stand.
        by: whose they are.
        band: what they mean as likelihood by ICD 203, or None where it does not say.
    """

    span: Span
    by: Voice
    band: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that is offered for a claim, or said to be withheld.

    Attributes:
        span: the words that name it.
    """

    kind: EvidenceKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link of a chain of authority: somebody through whom a claim reaches us.

    Attributes:
        name: the words that name them.
        kind: what they are, or None where it is not known.
        span: where the words stand, or None where they stand outside the text.
        certainty: how sure they are of what they say here; None of an outlet that only
            passes it on.
        number: how many they are, of the unnamed; None where it is not said.
        reason: the words that say why they are not named.
    """

    name: str
    kind: SourceKind | None = None
    span: Span | None = None
    certainty: Certainty | None = None
    number: int | None = None
    reason: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One saying in one document; never merged with another.

    Attributes:
        id: hash of the document's id and the spans (`claim_id`).
        content: what is said, in one piece or several.
        cue: the words that say that it is said; none in the outlet's own voice and in
            a reprinted statement that nothing introduces.
        source: who says it; none in the outlet's own voice, or where nobody is named.
        manner: direct, indirect, mixed or own.
        act: what the source does in saying it.
        act_confidence: how likely the act is right.
        certainty: how sure the source is of what it says.
        hedges: the words that make it less sure, in order.
        evidence: what is offered for it, in order; of each kind the first.
        parent_id: the claim in whose content this one is nested.
        chain: from the outlet, outermost, to the one who is said to know.
        speakers: who the source is, by name; several who speak together are several.
        figures: the quantities in the content, in order.
        when: when what is said happened or will happen, as far as the words tell.
        said: when it was said, where the words tell.
        where: the places where it happened, as far as the words tell.
        incident_id: the incident that it is about. Only a case knows it.
        confidence: between 0 and 1, from the tagger; 1 is sure.
        made_by: the name, version and digest of what read it.
    """

    id: str
    document_id: str
    content: Words
    cue: Words = _NOTHING
    source: Words = _NOTHING
    manner: Manner
    act: Act = Act.ASSERT
    act_confidence: float = 1.0
    certainty: Certainty = Certainty.CERTAIN
    hedges: tuple[Hedge, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    parent_id: str | None = None
    chain: tuple[ChainLink, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    figures: tuple[Figure, ...] = ()
    when: TimeExpression | None = None
    said: TimeExpression | None = None
    where: tuple[Toponym, ...] = ()
    incident_id: str | None = None
    confidence: float = 1.0
    made_by: str = ""

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a claim has content")
        if self.manner is Manner.OWN and (self.source or self.cue):
            raise ValueError("the outlet's own voice has neither source nor cue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one document: what a build keeps of it.

    Attributes:
        entities: the names that stand in it, in order.
        figures: every quantity in it, in order, those that stand in no claim too.
        times: every expression of time in it.
        toponyms: every place that it names.
        labels: what it calls whom.
        happenings: what it tells of.
        made_by: which version of the stages and of the model made it.
        unread: why no claims were read (a language that no model reads, a fault), or
            None where they were.
        seconds: how long each stage took.
    """

    document: Document
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    labels: tuple[Label, ...] = ()
    happenings: tuple[Happening, ...] = ()
    made_by: str = ""
    unread: str | None = None
    seconds: dict[str, float] = field(default_factory=dict, compare=False)

    def sure(self, min_confidence: float) -> "Reading":
        """The reading with only those claims that have so much confidence or more.

        A claim may be left without the one in which it is nested; its `parent_id` then
        still says which that was.
        """
        kept = (one for one in self.claims if one.confidence >= min_confidence)
        return replace(self, claims=tuple(kept))


def claim_id(document: str, content: Words, cue: Words, source: Words) -> str:
    """The id of a claim: the document and where the words stand."""
    where = (
        " ".join(f"{span.start}-{span.end}" for span in role.spans)
        for role in (content, cue, source)
    )
    return digest(document, *where)
