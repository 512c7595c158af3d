"""Namings counted by outlet, and which are an outlet's own."""

import random
from collections import Counter

from rashomon.identify.labels.naming import (
    Usage,
    counts_by_outlet,
    distinctive,
    usages,
)
from rashomon.records import Label, Span

ALDIN = "Government of Aldin"


def label(words: str, entity: str = ALDIN, *, quoted: bool = False) -> Label:
    return Label(span=Span(0, 1), words=words, entity=entity, quoted=quoted)


def usage(entity: str, words: str, outlet: str, own: int, quoted: int) -> Usage:
    return Usage(entity=entity, words=words, outlet=outlet, own=own, quoted=quoted)


SEEN = [
    *[("Courier", label("regime"))] * 8,
    *[("Courier", label("government"))] * 2,
    ("Courier", label("regime", quoted=True)),
    *[("Herald", label("government"))] * 9,
    ("Herald", label("regime", quoted=True)),
    ("Herald", label("rebel", "armed groups (not named)")),
]


def test_usages_are_counted_by_voice_and_the_most_named_comes_first() -> None:
    assert usages(SEEN) == (
        usage(ALDIN, "government", "Herald", 9, 0),
        usage(ALDIN, "government", "Courier", 2, 0),
        usage(ALDIN, "regime", "Courier", 8, 1),
        usage(ALDIN, "regime", "Herald", 0, 1),
        usage("armed groups (not named)", "rebel", "Herald", 1, 0),
    )


def test_the_order_of_the_documents_does_not_matter() -> None:
    shuffled = SEEN[:]
    random.Random(1).shuffle(shuffled)

    assert usages(shuffled) == usages(SEEN)


def test_counts_are_of_one_entity_and_of_one_voice() -> None:
    found = usages(SEEN)

    assert counts_by_outlet(found, entity=ALDIN) == {
        "Courier": Counter(regime=8, government=2),
        "Herald": Counter(government=9),
    }
    assert counts_by_outlet(found, quoted=True) == {
        "Courier": Counter(regime=1),
        "Herald": Counter(regime=1),
    }
    assert counts_by_outlet(found)["Herald"] == Counter(government=9, rebel=1)


def test_an_outlets_own_word_comes_first_with_its_counts() -> None:
    counts = counts_by_outlet(usages(SEEN), entity=ALDIN)
    found = distinctive(counts, strength=2)

    assert [(one.outlet, one.words) for one in found] == [
        ("Courier", "regime"),
        ("Herald", "government"),
        ("Courier", "government"),
    ]
    best = found[0]
    assert (best.count, best.total, best.others, best.others_total) == (8, 10, 0, 9)
    assert best.z > 1.96
    assert found[-1].z < -1.96


def test_what_an_outlet_avoids_is_told_where_it_is_asked_for() -> None:
    counts = counts_by_outlet(usages(SEEN), entity=ALDIN)
    last = distinctive(counts, strength=2, avoided=True)[-1]

    assert {(one.outlet, one.words) for one in distinctive(counts, avoided=True)} >= {
        ("Herald", "regime")
    }
    assert last.z < 0


def test_with_one_outlet_there_is_nothing_to_compare() -> None:
    assert distinctive({"Courier": {"regime": 8, "government": 2}}) == ()
    assert distinctive({}) == ()


def test_nobody_had_a_choice_where_all_use_one_word() -> None:
    found = distinctive({"Courier": {"regime": 8}, "Herald": {"regime": 2}})

    assert [one.z for one in found] == [0, 0]
