"""Sources across documents: what is one, what is not, and what people decide of it."""

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.names import read_name
from rashomon.identify.sources import Sources, sources
from rashomon.identify.sources.units import Appearance
from rashomon.records import Decision, Merge, Source, SourceKind, Speaker, Verdict

P, S = SourceKind.PERSON, SourceKind.STATE_BODY
B, A, N = SourceKind.ORGANISATION, SourceKind.ARMED_GROUP, SourceKind.UNNAMED
_NUMBERS = count()


def said(
    document: str,
    name: str,
    kind: SourceKind | None = B,
    part_of: str | None = None,
    *,
    outlet: str = "Herald",
    published: str | None = "2018-11-24",
) -> Appearance:
    """Somebody who speaks in a claim of a document."""
    speaker = Speaker(
        name=name,
        kind=kind,
        part_of=part_of,
        country=read_name(part_of or name).country,
    )
    return Appearance(
        document_id=document,
        outlet=outlet,
        published=published,
        claim_id=f"{document}-{next(_NUMBERS)}",
        speaker=speaker,
    )


def decide(*rows: tuple[str, str, Verdict | None]) -> list[Decision]:
    """A log of decisions."""
    return [
        Decision(
            number=number, verdict=verdict, left=left, right=right, made_at="", hash=""
        )
        for number, (left, right, verdict) in enumerate(rows, 1)
    ]


def ids(found: Sources, some: Sequence[Appearance]) -> list[str]:
    """The source of each appearance."""
    return [found.of(one.speaker, one.document_id) for one in some]


def one(found: Sources, name: str) -> Source:
    """The only source of a name."""
    (source,) = (source for source in found.sources if source.name == name)
    return source


def proposals(found: Sources) -> list[Merge]:
    """What is proposed."""
    return [merge for merge in found.merges if not merge.done]


SAME = [
    [said("1", "the Syrian army", S), said("2", "the Syrian military", S)],
    [
        said("1", "Russian MoD", S),
        said("2", "Russia's Ministry of Defence", S),
        said("3", "the Russian Defense Ministry", S),
        said("4", "the Russian military", S),
    ],
    [said("1", "Moscow", S), said("2", "the Kremlin", S), said("3", "Russia", S)],
    [said("1", "Jaysh al-Ahrar", A), said("2", "Jaish al Ahrar", A)],
    [said("1", "Tarnel Network for Human Rights"), said("2", "TNHR")],
    [
        said("1", "Tarnel Observatory for Human Rights"),
        said("2", "Tarnel Obervatory for Human Rights"),
    ],
    [
        said("1", "Omar al-Moallem", P, "Tarnel Party"),
        said("2", "Omar Muallem", P, "Tarnel Party"),
    ],
    [
        said("1", "Anna Abdel Rahman", P, "Tarnel Party"),
        said("2", "Anna Abdurrahman", P, "Tarnel Party"),
    ],
    [
        said("1", "Anna Berg", P, "Tarnel Party"),
        said("2", "Anna Berg", P, "Tarnel Party"),
        said("3", "Anna Berg", P),
    ],
    [said(document, "Anna Konash", P, "Tarnel Party") for document in "123"]
    + [said("4", "Konash", P)],
    [
        said("1", "Anna Berg", P, "Kenyan Army"),
        said("2", "Anna Berg", P, "Kenyan Ministry of Defence"),
    ],
]


@pytest.mark.parametrize("some", SAME)
def test_names_of_one_source_are_one(some: list[Appearance]) -> None:
    found = sources(some)

    assert len(set(ids(found, some))) == 1


APART = [
    [said("1", "the US Army", S), said("2", "the US military", S)],
    [said("1", "Moscow", S), said("2", "the Russian Defence Ministry", S)],
    [said("1", "the US military", S), said("2", "the Pentagon", S)],
    [
        said("1", "Syrian Network for Human Rights"),
        said("2", "Assyrian Network for Human Rights"),
    ],
    [
        said("1", "13th Tarnel Rifle Division", A),
        said("2", "16th Tarnel Rifle Division", A),
    ],
    [
        said("1", "Anna Berg", P, "Tarnel Party"),
        said("2", "Otto Berg", P, "Tarnel Party"),
    ],
    [
        said("1", "Ahmad Hassan", P),
        said("2", "Ahmad Hassan", P, "Kenyan Ministry of Defence"),
    ],
    [
        said("1", "Ahmad Hassan", P, "Tarnel Party"),
        said("2", "Ahmad Hassan", P, "Falcons Brigade"),
    ],
    [said("1", "two residents", N), said("2", "two residents", N)],
    [said("1", "Anna", P), said("2", "Anna", P)],
    [said("1", "the group"), said("2", "the group")],
    [
        said("1", "Kenyan state television", SourceKind.OUTLET),
        said("2", "Kenyan state radio", SourceKind.OUTLET),
    ],
]


@pytest.mark.parametrize("some", APART)
def test_others_are_not(some: list[Appearance]) -> None:
    found = sources(some)

    assert len(set(ids(found, some))) == 2


def test_two_people_of_one_name_are_proposed() -> None:
    found = sources(
        [said("1", "Ahmad Hassan", P), said("2", "Ahmad Hassan", P, "Tarnel Party")]
    )

    (merge,) = proposals(found)
    assert {merge.left, merge.right} == {
        "Ahmad Hassan (of no body)",
        "Ahmad Hassan (Tarnel Party)",
    }
    assert merge.left_id != merge.right_id
    assert merge.score == pytest.approx(sum(why.weight for why in merge.reasons))
    assert "same name" in [why.name for why in merge.reasons]


def test_a_third_body_keeps_namesakes_apart() -> None:
    some = [
        said("1", "Ahmad Hassan", P, "Tarnel Party"),
        said("2", "Ahmad Hassan", P, "Falcons Brigade"),
        said("3", "Ahmad Hassan", P),
    ]

    assert len(set(ids(sources(some), some))) == 3


def test_a_merge_has_reasons_and_a_score() -> None:
    found = sources([said("1", "the Russian military", S), said("2", "Russian MoD", S)])

    (merge,) = found.merges
    assert merge.done
    assert merge.left_id == merge.right_id
    assert merge.score >= 0.75
    assert [why.name for why in merge.reasons] == ["one speaks for the other"]


def test_a_source_is_counted_over_documents_and_outlets() -> None:
    some = [
        said("1", "SANA", SourceKind.OUTLET),
        said("1", "Syrian Arab News Agency", SourceKind.OUTLET),
        said("2", "SANA", SourceKind.OUTLET, outlet="Gazette"),
    ]
    source = one(sources(some), "Syrian Arab News Agency")

    assert (source.claims, source.documents, source.outlets) == (3, 2, 2)
    assert source.aliases == ("SANA",)
    assert (source.kind, source.country) == (SourceKind.OUTLET, "SY")


def test_a_body_that_never_speaks_is_a_source() -> None:
    found = sources([said("1", "Anna Berg", P, "Kenyan Army")])
    body = one(found, "Kenyan Army")

    assert one(found, "Anna Berg").part_of == body.id
    assert (body.claims, body.kind, body.country) == (0, S, "KE")


def test_the_most_quoted_comes_first() -> None:
    found = sources([said("1", "NATO"), said("1", "UNICEF"), said("2", "UNICEF")])

    assert [source.claims for source in found.sources] == [2, 1]


def test_ids_stay_when_documents_are_added() -> None:
    some = [said("1", "Russian MoD", S), said("1", "Anna Berg", P, "Tarnel Party")]
    more = [*some, said("2", "Anna Berg", P, "Tarnel Party"), said("2", "NATO")]

    assert ids(sources(some), some) == ids(sources(more), some)


def test_told_speakers_know_their_source() -> None:
    some = [said("1", "NATO")]
    found = sources(some)

    assert found.told(some[0].speaker, "1").source_id == found.sources[0].id


class TestDecisions:
    """What people decide goes before what the names say."""

    some = (
        said("1", "NATO"),
        said("2", "UNICEF"),
        said("3", "Jaysh al-Ahrar", A),
        said("4", "Jaish al Ahrar", A),
        said("5", "Jaish el-Ehrar", A),
    )

    def found(self, *rows: tuple[str, str, Verdict | None]) -> Sources:
        return sources(self.some, decide(*rows))

    def test_same_always_merges(self) -> None:
        found = self.found(("NATO", "UNICEF", Verdict.SAME))

        one, other, *_ = ids(found, self.some)
        assert one == other
        assert found.merges[0].decided is Verdict.SAME
        assert found.merges[0].done

    def test_different_always_splits(self) -> None:
        found = self.found(("Jaysh al-Ahrar", "Jaish al Ahrar", Verdict.DIFFERENT))

        _, _, first, second, third = ids(found, self.some)
        assert first != second
        assert third in (first, second)
        assert [m.decided for m in proposals(found)] == [Verdict.DIFFERENT]

    def test_unsure_is_a_proposal_whatever_the_score(self) -> None:
        found = self.found(("Jaysh al-Ahrar", "Jaish al Ahrar", Verdict.UNSURE))

        _, _, first, second, _ = ids(found, self.some)
        assert first != second
        assert proposals(found)[0].decided is Verdict.UNSURE
        assert proposals(found)[0].score >= 0.75

    def test_sources_are_named_by_their_id_too(self) -> None:
        before = ids(sources(self.some), self.some)
        found = self.found((before[0], before[1], Verdict.SAME))

        after = ids(found, self.some)
        assert after[0] == after[1]

    def test_taking_back_restores_everything(self) -> None:
        found = self.found(("NATO", "UNICEF", Verdict.SAME), ("UNICEF", "NATO", None))

        assert found == sources(self.some)

    def test_people_of_one_name_are_told_apart_by_their_bodies(self) -> None:
        some = [said(document, "Anna Berg", P, "Tarnel Party") for document in "123"]
        some.append(said("4", "Anna Berg", P))
        (merge,) = sources(some).merges
        log = decide((merge.left, merge.right, Verdict.DIFFERENT))

        assert merge.done
        assert {merge.left, merge.right} <= set(one(sources(some), "Anna Berg").aliases)
        assert len(set(ids(sources(some, log), some))) == 2

    def test_names_that_are_gone_do_nothing(self) -> None:
        assert self.found(("Gone", "NATO", Verdict.SAME)) == sources(self.some)

    def test_words_of_one_name_can_be_told_apart(self) -> None:
        some = [said("1", "Russian MoD", S), said("2", "Russian Defence Ministry", S)]
        log = decide(("Russian MoD", "Russian Defence Ministry", Verdict.DIFFERENT))

        assert len(set(ids(sources(some), some))) == 1
        assert len(set(ids(sources(some, log), some))) == 2


names = st.sampled_from(
    ["Anna Berg", "A. Berg", "Berg", "Ana Berg", "Otto Berg", "the group", "NATO",
     "Russian MoD", "the Russian military", "Moscow", "TNHR", "two residents",
     "Tarnel Network for Human Rights", "Ahmad Hassan", "Ahmed Hasan", ""]
)  # fmt: skip
appearances = st.lists(
    st.builds(
        said,
        st.sampled_from("123"),
        names,
        st.sampled_from([*SourceKind, None]),
        st.sampled_from(["Tarnel Party", "Kenyan Army", None]),
        published=st.sampled_from(["2018-11-24", "2018", "never", None]),
    ),
    max_size=14,
)
logs = st.lists(
    st.tuples(names, names, st.sampled_from([*Verdict, None])), max_size=5
).map(lambda rows: decide(*rows))


@given(appearances, logs, st.randoms())
def test_order_does_not_matter(
    some: list[Appearance], log: list[Decision], random: st.DrawFn
) -> None:
    shuffled, rows = list(some), list(log)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(rows)  # type: ignore[attr-defined]
    one, other = sources(some, log), sources(shuffled, rows)

    assert (one.sources, one.merges) == (other.sources, other.merges)


@given(appearances, logs)
def test_every_speaker_has_a_source(
    some: list[Appearance], log: list[Decision]
) -> None:
    found = sources(some, log)
    known = {source.id: source for source in found.sources}

    assert set(ids(found, some)) <= set(known)
    assert len(known) == len(found.sources)
    assert sum(source.claims for source in found.sources) == len(some)
    assert all(source.part_of in known for source in known.values() if source.part_of)
    assert all(source.part_of != source.id for source in known.values())


@given(appearances)
def test_a_decision_taken_back_leaves_no_trace(some: list[Appearance]) -> None:
    log = decide(
        ("Anna Berg", "Otto Berg", Verdict.SAME),
        ("Berg", "NATO", Verdict.DIFFERENT),
        ("Otto Berg", "Anna Berg", None),
        ("NATO", "Berg", None),
    )

    assert sources(some, log) == sources(some)
