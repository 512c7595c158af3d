"""What a log of human decisions means."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.sources.decisions import Groups, decided, grouped
from rashomon.records import Decision, Verdict

NAMES = "abcdef"
VERDICTS = [*Verdict, None]


def log(*rows: tuple[str, Verdict | None]) -> list[Decision]:
    """A log of decisions: ("ab", Verdict.SAME) is of the names "a" and "b"."""
    return [
        Decision(
            number=number,
            verdict=verdict,
            left=names[0],
            right=names[1],
            made_at="2018-12-01T00:00:00Z",
            hash="",
        )
        for number, (names, verdict) in enumerate(rows, 1)
    ]


def groups_of(decisions: list[Decision]) -> Groups[str]:
    """The groups of names that a log makes, with nothing else known."""
    groups = Groups[str]()
    for one in decided(decisions).decisions:
        groups.decide(one, [one.left], [one.right])
    return groups


def partition(groups: Groups[str]) -> set[frozenset[str]]:
    """Who is one, and who is kept apart from whom."""
    return set(map(frozenset, grouped(groups, NAMES).values()))


logs = st.lists(
    st.tuples(
        st.sampled_from([f"{a}{b}" for a in NAMES for b in NAMES if a != b]),
        st.sampled_from(VERDICTS),
    ),
    max_size=12,
).map(lambda rows: log(*rows))


def test_same_is_transitive() -> None:
    groups = groups_of(log(("ab", Verdict.SAME), ("cb", Verdict.SAME)))

    assert groups.together("a", "c")
    assert not groups.together("a", "d")


def test_different_binds_all_that_is_the_same() -> None:
    groups = groups_of(
        log(("ab", Verdict.SAME), ("cd", Verdict.SAME), ("ac", Verdict.DIFFERENT))
    )

    assert groups.apart("b", "d") is Verdict.DIFFERENT
    assert not groups.together("b", "d")


def test_the_last_decision_on_two_names_holds() -> None:
    rows = ("ab", Verdict.SAME), ("ba", Verdict.DIFFERENT)

    assert groups_of(log(*rows)).apart("a", "b") is Verdict.DIFFERENT
    assert groups_of(log(*reversed(rows))).together("a", "b")


def test_a_newer_decision_wins_and_the_older_is_told() -> None:
    groups = groups_of(
        log(("ab", Verdict.SAME), ("bc", Verdict.SAME), ("ac", Verdict.DIFFERENT))
    )

    assert groups.together("b", "c")
    assert not groups.together("a", "b")
    assert groups.conflicts == [
        "Decision 1 (“a” and “b”: same) does not hold: a newer decision keeps them apart."
    ]


def test_different_within_one_group_is_told() -> None:
    groups = groups_of(
        log(("ac", Verdict.DIFFERENT), ("ab", Verdict.SAME), ("bc", Verdict.SAME))
    )

    assert groups.together("a", "c")
    assert [one[:10] for one in groups.conflicts] == ["Decision 1"]


def test_unsure_does_not_stand_against_same() -> None:
    groups = groups_of(
        log(("ab", Verdict.UNSURE), ("ac", Verdict.SAME), ("cb", Verdict.SAME))
    )

    assert groups.together("a", "b")


def test_different_is_stronger_than_unsure() -> None:
    groups = groups_of(
        log(("ab", Verdict.DIFFERENT), ("cd", Verdict.UNSURE), ("ac", Verdict.SAME))
    )
    groups.join("b", "d")

    assert groups.apart("a", "b") is Verdict.DIFFERENT


@given(logs, st.randoms())
def test_the_order_of_rows_does_not_matter(
    rows: list[Decision], random: st.DrawFn
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert decided(shuffled) == decided(rows)


@given(
    logs, st.sampled_from(list(combinations(NAMES, 2))), st.sampled_from(list(Verdict))
)
def test_taking_back_restores_what_was(
    rows: list[Decision], pair: tuple[str, str], verdict: Verdict
) -> None:
    before = [row for row in rows if {row.left, row.right} != set(pair)]
    kept = [(row.left + row.right, row.verdict) for row in before]
    after = log(*kept, ("".join(pair), verdict), ("".join(pair[::-1]), None))

    assert partition(groups_of(after)) == partition(groups_of(log(*kept)))
    assert groups_of(after).conflicts == groups_of(log(*kept)).conflicts


@given(logs)
def test_what_holds_holds_together(rows: list[Decision]) -> None:
    groups = groups_of(rows)
    told = {int(one.split()[1]) for one in groups.conflicts}
    for one in decided(rows).decisions:
        if one.number in told:
            continue
        if one.verdict is Verdict.SAME:
            assert groups.together(one.left, one.right)
        if one.verdict is Verdict.DIFFERENT:
            assert not groups.together(one.left, one.right)
            assert groups.apart(one.left, one.right) is Verdict.DIFFERENT


@given(logs)
def test_every_name_is_in_one_group(rows: list[Decision]) -> None:
    found = list(grouped(groups_of(rows), NAMES).values())

    assert sorted(name for some in found for name in some) == sorted(NAMES)
