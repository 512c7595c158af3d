"""Incidents: happenings of several documents that are one."""

from itertools import permutations

import pytest
from telling import article

from rashomon.identify.incidents import Told, incidents
from rashomon.identify.incidents.blocks import candidates
from rashomon.identify.incidents.scores import profiles

STRIKE = article(
    "Warplanes struck a market in [Aleppo] on Monday. Seventeen people were killed in the "
    "strike, 4 of them children.",
    "2016-07-05",
)
SAME = article(
    "At least 17 people died on Monday when jets hit a busy market in [Aleppo], doctors said. "
    "Rescuers pulled children out of the rubble of the market.",
    "2016-07-04",
    "Radio Varis",
)
LATER = article(
    "Warplanes struck a bakery in [Aleppo] on Sunday. Two people were killed in the strike.",
    "2016-07-25",
)
ELSEWHERE = article(
    "Warplanes struck a market in [Raqqa] on Monday. Seventeen people were killed.",
    "2016-07-05",
)


def together(*some: Told) -> list[set[str]]:
    """The documents of each incident."""
    return [set(one.documents) for one in incidents(some)]


def test_two_outlets_tell_of_one_incident() -> None:
    assert together(*STRIKE.told, *SAME.told) == [
        {STRIKE.document.id, SAME.document.id}
    ]


@pytest.mark.parametrize("other", [LATER, ELSEWHERE], ids=["day", "place"])
def test_another_day_or_place_is_another_incident(other: object) -> None:
    assert isinstance(other, type(STRIKE))
    assert len(together(*STRIKE.told, *other.told)) == 2


def test_two_spellings_of_a_place_are_one_place() -> None:
    texts = [
        f"Sarin was used against the town of [{name}] on 4 April 2017. Doctors saw 80 dead."
        for name in ("Khan Shaykhun", "Khan Sheikhoun")
    ]
    told = [one for text in texts for one in article(text, "2017-04-05").told]
    assert len(together(*told)) == 1


def test_a_follow_up_without_a_day_is_no_incident_of_its_own() -> None:
    first = article(
        "A sarin attack on the town of [Khan Shaykhun] on 4 April 2017 killed 83 people. "
        "Doctors treated the victims of the sarin attack in tents.",
        "2017-04-05",
    )
    after = article(
        "Inspectors say that the sarin attack on the town of [Khan Shaykhun] killed 83 people."
        " They spoke with doctors who treated the victims of the sarin attack.",
        "2017-04-20",
        "Radio Varis",
    )
    assert together(*first.told, *after.told) == [
        {first.document.id, after.document.id}
    ]


def test_the_order_of_the_documents_plays_no_part() -> None:
    pool = [*STRIKE.told, *SAME.told, *LATER.told, *ELSEWHERE.told]
    results = {incidents(order) for order in permutations(pool)}
    assert len(results) == 1


def test_all_happenings_are_in_one_incident_each() -> None:
    pool = [*STRIKE.told, *SAME.told, *LATER.told, *ELSEWHERE.told]
    claims = [claim for one in incidents(pool) for claim in one.claims]
    assert sorted(claims) == sorted(
        claim for one in pool for claim in one.happening.claims
    )


def test_nothing_happened_where_nothing_is_told() -> None:
    assert incidents(()) == ()


def test_the_pairs_of_a_crowded_day_grow_with_its_happenings() -> None:
    towns = ["Aleppo", "Homs", "Hama", "Idlib", "Raqqa", "Daraa", "Latakia", "Tartus"]
    told = [
        one
        for number in range(160)
        for one in article(
            f"Mortars fell on [{towns[number % 8]}] on Monday, killing {number + 2} people.",
            "2016-07-05",
            f"Outlet {number}",
        ).told
    ]
    pairs = list(candidates(profiles(told)))
    assert len(set(pairs)) == len(pairs)
    assert len(pairs) < 60 * len(told) < len(told) ** 2 / 2
