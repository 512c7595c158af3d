"""The happenings of one document."""

import numpy as np
import pytest
from telling import article

from rashomon.divide import divide
from rashomon.identify.incidents.happenings import happenings
from rashomon.records import Coreference, IncidentKind


@pytest.mark.parametrize(
    ("text", "grouped"),
    [
        # what a deed leaves behind is told of that deed
        (
            "Warplanes struck a market in [Aleppo] on Monday. Seventeen people were killed in "
            "the strike. Rescuers dug through the rubble until dawn.",
            ["Warplanes+Seventeen+Rescuers"],
        ),
        # a turn to another place, day and sort of deed
        (
            "Warplanes struck a market in [Aleppo] on Monday. Seventeen people were killed in "
            "the strike. Meanwhile a car bomb went off in [Hasakah] on Sunday. Nine policemen "
            "died in the explosion.",
            ["Warplanes+Seventeen", "Meanwhile+Nine"],
        ),
        # totals of a war are no deed
        (
            "Mortars fell on [Idlib] on Friday. Four children were hurt. More than 280,000 "
            "people have been killed in Syria since the conflict began in 2011.",
            ["Mortars+Four"],
        ),
        # what happened last year is another deed than today's
        (
            "A car bomb went off in [Homs] on Monday. Six people died. On 4 March 2015 a "
            "helicopter crashed near [Latakia], killing its pilot.",
            ["A+Six", "On"],
        ),
        ("The council has nine members. Its seats are held for life.", []),
    ],
)
def test_claims_join_the_deed_that_they_tell_of(text: str, grouped: list[str]) -> None:
    assert article(text, "2016-07-05").grouped == grouped


def test_a_happening_has_kind_day_and_place() -> None:
    (one,) = article(
        "Warplanes struck a market in [Aleppo] on Monday.", "2016-07-05"
    ).found.happenings
    assert one.kind is IncidentKind.AIRSTRIKE
    assert (one.start, one.end) == ("2016-07-04", "2016-07-04")
    assert [place.name for place in one.places] == ["Aleppo"]
    assert one.main


def test_the_day_that_the_page_writes_counts_before_that_of_publication() -> None:
    (one,) = article(
        "Posted on 3 March 2015\nA bomb went off at a bus stop in [Homs]. Two people died.",
        "2018-01-01",
    ).found.happenings
    assert (one.start, one.end) == ("2015-03-02", "2015-03-03")


def test_a_month_in_passing_does_not_move_the_deed() -> None:
    (one,) = article(
        "Sarin was used against the town of [Khan Shaykhun]. Eighty people died in the "
        "chemical attack. The group had warned of such a chemical attack in January 2017.",
        "2017-04-05",
    ).found.happenings
    assert (one.start, one.end) == ("2017-04-04", "2017-04-05")


def test_who_reacts_abroad_is_not_where_it_happened() -> None:
    (one, *_) = article(
        "Sarin was used against the town of [Khan Shaykhun] in [Idlib] on 4 April 2017. "
        "Doctors in [Idlib] counted 80 dead after the chemical attack. The chemical attack "
        "was condemned in [Paris].",
        "2017-04-05",
    ).found.happenings
    assert {place.country for place in one.places} == {"SY"}


def test_no_claim_is_in_two_happenings() -> None:
    found = article(
        "Warplanes struck [Aleppo] on Monday. Elsewhere, mortars fell on [Damascus]. The "
        "strike killed nine. On Sunday a car bomb went off in [Homs]. The shelling went on.",
        "2016-07-05",
    ).found.happenings
    claims = [claim for one in found for claim in one.claims]
    assert len(claims) == len(set(claims)) > 2


@pytest.mark.parametrize(
    ("same", "none", "new", "sizes"),
    [
        (0.0, 0.0, 0.0, [2]),
        (-9.0, 0.0, 9.0, [1, 1]),
        (9.0, 0.0, 0.0, [2]),
        (0.0, 9.0, 0.0, [1]),
    ],
)
def test_what_a_network_sees_is_added_to_the_evidence(
    same: float, none: float, new: float, sizes: list[int]
) -> None:
    read = article(
        "A bomb went off in [Tarnel] on Monday. The blast in [Tarnel] killed four.",
        "2024-03-06",
    )
    first, second = read.found.claims
    seen = Coreference(
        rows={first.id: 0, second.id: 1},
        same=np.array([[0], [same]], np.float32),
        alone=np.array([[0, 0], [none, new]], np.float32),
    )

    found = happenings(
        read.document, divide(read.document), read.found.claims, "2024-03-06", seen
    )

    assert [len(one.claims) for one in found] == sizes
