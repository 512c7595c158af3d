"""Sources, incidents, figures and labels of a case, and what people decide of them."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from rashomon.casefile import Case
from rashomon.errors import QueryError
from rashomon.records import Source

ARTICLES = (
    {
        "id": "one",
        "outlet": "Tarnel Herald",
        "published": "2018-11-24",
        "title": "Shelling kills 12 in Aleppo market",
        "text": "Shelling killed at least 12 people at a market in Aleppo on Saturday, "
        "the Syrian Observatory for Human Rights said.\n\n"
        "The regime denied that its guns had fired. "
        "“We have no guns there,” said Syria’s Foreign Minister Walid al-Moallem.\n\n"
        "The Observatory said that 30 others were wounded.\n",
    },
    {
        "id": "two",
        "outlet": "Aldin Post",
        "published": "2018-11-25",
        "title": "Toll of Aleppo market shelling rises to 15",
        "text": "The shelling of a market in Aleppo on Saturday killed 15 people, SOHR said "
        "on Sunday.\n\n"
        "The terrorists had fired the shells, the Russian Ministry of Defence said. "
        "Syrian Foreign Minister Walid Muallem said that the army had not fired.\n",
    },
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("case")
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in ARTICLES))
    case = Case(folder / "market.case", create=True)
    case.add(path)
    report = case.build()
    assert report.sources == len(case.sources())
    assert report.incidents == len(case.incidents())
    return case


def named(found: Iterable[Source], name: str) -> Source:
    (one,) = (source for source in found if source.name == name)
    return one


def test_one_body_of_many_names_is_one_source(case: Case) -> None:
    observatory = named(case.sources(), "Syrian Observatory for Human Rights")

    assert (observatory.documents, observatory.outlets) == (2, 2)
    assert observatory.claims >= 3
    found = list(case.claims(source="syrian observatory"))
    assert {claim.source.text for claim in found} >= {"The Observatory", "SOHR"}
    assert {claim.speakers[0].source_id for claim in found} == {observatory.id}


def test_spellings_of_a_person_are_merged_with_reasons(case: Case) -> None:
    spelt = [one for one in case.sources() if "Walid" in one.name]

    assert len(spelt) == 1
    merged = [one for one in case.merges() if one.done and "Walid" in one.left]
    assert merged
    assert merged[0].reasons
    assert 0 < merged[0].score <= 1


def test_both_outlets_tell_of_one_incident(case: Case) -> None:
    most = max(case.incidents(), key=lambda one: len(one.documents))

    assert len(most.documents) == 2
    assert (most.start, most.end) == ("2018-11-24", "2018-11-24")
    assert "Aleppo" in [place.name for place in most.places]
    assert {claim.incident_id for claim in case.claims(incident=most.id)} == {most.id}


def test_a_later_figure_of_a_source_supersedes_its_earlier_one(case: Case) -> None:
    figures = case.figures(incident="aleppo", kind="killed")

    by_number = {one.figure.low: one for one in figures}
    assert by_number[12].superseded_by is not None
    assert by_number[15].superseded_by is None
    assert by_number[12].superseded_by[0] == by_number[15].document_id


def test_reductions_are_views_of_the_current_figures(case: Case) -> None:
    (acled,) = case.reduced("acled", incident="aleppo", kind="killed")
    (ucdp,) = case.reduced("ucdp", incident="aleppo", kind="killed")

    assert acled.best == 15
    assert (ucdp.best, ucdp.low, ucdp.high) == (15, 15, 15)
    assert acled.superseded >= 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"kind": "hurt"}, "There is no kind 'hurt'; there are: killed"),
        ({"incident": "nothing"}, "There is no incident 'nothing'; `rashomon incid"),
    ],
)
def test_what_is_not_there_cannot_be_asked_for(
    case: Case, asked: dict[str, str], said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        case.figures(**asked)


def test_no_other_reduction_is_there(case: Case) -> None:
    with pytest.raises(QueryError, match="no reduction 'mean'; there are: acled, ucdp"):
        case.reduced("mean")


def test_labels_tell_own_voice_from_quoted_voice(case: Case) -> None:
    found = {one.label.words: one for one in case.labels()}

    assert "terrorist" in found
    assert found["terrorist"].label.quoted
    usages, _ = case.naming(outlet="herald")
    assert {one.outlet for one in usages} == {"Tarnel Herald"}
    assert list(case.labels(entity="no such entity")) == []


def test_a_decision_is_followed_undone_and_logged(case: Case) -> None:
    before = case.sources()
    left, right = "Government of Syria", "Russian Ministry of Defence"

    made = case.decide("same", left, right)
    case.build()
    joined = case.sources()
    case.decide("undo", left, right)
    case.build()

    assert made.number == 1
    assert len(joined) == len(before) - 1
    (one,) = (source for source in joined if left in (source.name, *source.aliases))
    assert right in (one.name, *one.aliases)
    assert case.sources() == before
    assert [one.verdict for one in case.decisions()] == ["same", None]
    assert case.check() == []


def test_what_was_decided_of_two_ids_can_be_undone(case: Case) -> None:
    before = case.sources()
    names = ("Government of Syria", "Russian Ministry of Defence")
    left, right = (one.id for one in before if one.name in names)

    case.decide("same", left, right)
    case.build()
    joined = case.sources()
    case.decide("undo", right, left)
    case.build()

    assert not {left, right} <= {one.id for one in joined}
    assert case.sources() == before
    with pytest.raises(QueryError, match="Nothing is decided of"):
        case.decide("undo", left, right)


@pytest.mark.parametrize(
    ("verdict", "right", "said"),
    [
        ("perhaps", "SOHR", "There is no verdict 'perhaps'; there are: same, diff"),
        ("same", "Nobody", "There is no source called 'Nobody'; give a name"),
        ("same", "Government of Syria", "is one name; give two names"),
    ],
)
def test_what_cannot_be_decided_is_told(
    case: Case, verdict: str, right: str, said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        case.decide(verdict, "Government of Syria", right)


def test_a_build_without_news_makes_nothing_anew(case: Case, tmp_path: Path) -> None:
    assert "unify" not in case.build().seconds
