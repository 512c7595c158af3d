"""The scene: what is known so far, while a document's sources are read in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.identify.speakers.anaphora import Point
from rashomon.identify.speakers.cast import Cast
from rashomon.identify.speakers.members import Member, Seen, small_words
from rashomon.identify.speakers.mention_countries import Countries
from rashomon.identify.speakers.mention_words import issues
from rashomon.identify.speakers.mentions import Mention
from rashomon.identify.speakers.parts import Part
from rashomon.records import SourceKind, Span

Members = tuple[Member, ...]

_ISSUED = 40
"""Characters before a source and behind a cue in which "in a statement" stands."""


@dataclass(slots=True)
class Scene:
    """What is known of a document's speakers.

    Attributes:
        ends: the mentions, by where they end.
        said: who speaks in each claim, by its id.
        last: who spoke last at each level, by the id of the claim above it.
        joint: who issued a statement last with somebody, by that one's name.
    """

    text: str
    sentences: Sequence[Span]
    cast: Cast
    ends: Mapping[int, Mention]
    countries: Countries
    said: dict[str, list[Member]] = field(default_factory=dict)
    last: dict[str | None, Members] = field(default_factory=dict)
    joint: dict[str, Members] = field(default_factory=dict)

    def point(self, part: Part, *, ahead: bool = False, fresh: bool = False) -> Point:
        """Where a part of a source stands."""
        if part.relative:
            return Point(part.span.start, part.sentence, ahead=ahead, quiet=True)
        return Point(
            part.span.start,
            part.sentence,
            last=self.level(part),
            parents=self.parents(part),
            ahead=ahead,
            fresh=fresh,
        )

    def parents(self, part: Part) -> Members:
        """Who says that in which a part of a source stands."""
        return tuple(self.said.get(part.claim.parent_id or "", ()))

    def level(self, part: Part) -> Members:
        """Who spoke last, in what the same people say."""
        return self.last.get(part.claim.parent_id, ())

    def named_before(self, at: int, within: int) -> Iterator[Mention]:
        """The mentions that end shortly before a place, the nearest first."""
        for end in range(at, max(at - within, -1), -1):
            if end in self.ends:
                yield self.ends[end]

    def state(self, part: Part) -> str | None:
        """The country of the state that spoke last, if it was one."""
        last = self.level(part)
        states = (one.country for one in last if one.kind is SourceKind.STATE_BODY)
        return next(states, None)

    def note(self, part: Part, found: Members) -> None:
        """Keep that some spoke, for those who are looked for further on."""
        spoke = self.said.setdefault(part.claim.id, [])
        issued = self._issues(part)
        for member in found:
            if not any(one is member for one in spoke):
                spoke.append(member)
            member.issues |= issued
            seen = Seen(part.span.start, part.sentence, True, part.leads, part.told)
            self.cast.see(member, seen)
        if issued:
            self.joint |= {one.name: tuple(spoke) for one in spoke}
        if spoke:
            self.last[part.claim.parent_id] = tuple(spoke)

    def _issues(self, part: Part) -> frozenset[str]:
        """What is issued in a saying: "in a statement N said", "the ministry's report"."""
        cue = part.claim.cue
        end = cue.spans[-1].end if cue else part.span.end
        start = self.sentences[part.sentence].start if self.sentences else 0
        before = self.text[max(start, part.span.start - _ISSUED) : part.span.start]
        behind = self.text[end : end + _ISSUED]
        return small_words(f"{before} {part.words} {cue.text} {behind}") & issues()
