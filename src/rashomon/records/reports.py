"""Reports: what became of what was added, and what a build did."""

from dataclasses import dataclass, field

from rashomon.records.documents import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What became of what was added.

    Attributes:
        read: documents that were read, also those that the case had already.
        new: documents that it had not.
        notes: what the reading had to change or guess: path and sentence.
        seconds: by stage.
    """

    read: int
    new: int
    refused: tuple[Refusal, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did.

    Attributes:
        model: what read them, `small` or `base`.
        read: documents that were read now.
        kept: documents whose reading was up to date.
        claims: claims in the case.
        sources: sources in the case.
        incidents: incidents in the case.
        conflicts: decisions that could not be followed, in sentences.
        proposed: pairs of sources that might be one, about which a person may decide.
        unread: documents in which nothing was read, and why: document and reason.
        refused: what could not be added, from the case.
        seconds: by stage; those of processes side by side are added up.
    """

    model: str
    read: int
    kept: int
    claims: int
    sources: int = 0
    incidents: int = 0
    proposed: int = 0
    conflicts: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    refused: tuple[Refusal, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
