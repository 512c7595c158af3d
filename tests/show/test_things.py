"""The pages of sources, incidents, figures and labels say what a researcher looks for."""

import csv
import io
from collections.abc import Iterable

import pytest
from rich.console import Console, RenderableType

from rashomon.identify.labels import Distinctive, Usage
from rashomon.records import (
    Decision,
    Figure,
    FigureKind,
    GivenFigure,
    GivenLabel,
    Grain,
    Incident,
    IncidentKind,
    Label,
    Merge,
    Place,
    Reason,
    Reduced,
    Source,
    SourceKind,
    Span,
    Verdict,
)
from rashomon.show import naming, numbers, things
from rashomon.show import thing_objects as objects
from rashomon.show.amounts import amount
from rashomon.show.lines import objects_csv

TARNEL = Place(
    id="7", name="Tarnel", country="AL", latitude=1.5, longitude=-2.25, grain=Grain.TOWN
)
MARKET = Incident(
    id="i1",
    title="Shells hit a market",
    kind=IncidentKind.SHELLING,
    start="2018-11-24",
    end="2018-11-25",
    places=(TARNEL,),
    claims=("c1", "c2"),
    documents=("d1",),
)


def printed(page: RenderableType) -> str:
    console = Console(width=120, record=True, file=io.StringIO())
    console.print(page)
    return " ".join(console.export_text().split())


def source(name: str, **more: object) -> Source:
    values = {"id": name, "name": name, "kind": SourceKind.PERSON, **more}
    return Source(**values)  # type: ignore[arg-type]


def given(low: int | None, high: int | None, **more: object) -> GivenFigure:
    figure = Figure(span=Span(4, 6), kind=FigureKind.KILLED, low=low, high=high)
    values: dict[str, object] = {
        "document_id": "d1",
        "words": "12",
        "outlet": "Herald",
        "published": "2018-11-24",
        "source_id": "s1",
        "source": "Ada Ruun",
        "source_kind": SourceKind.PERSON,
        "incident_id": "i1",
        **more,
    }
    return GivenFigure(figure=figure, **values)  # type: ignore[arg-type]


def test_a_source_is_shown_with_its_other_names_and_its_body() -> None:
    ministry = source("Ministry of Health", kind=SourceKind.STATE_BODY)
    person = source(
        "Ada Ruun",
        aliases=("A. Ruun", "Ruun"),
        part_of="Ministry of Health",
        country="AL",
        claims=3,
        documents=2,
        outlets=1,
    )

    page = printed(
        things.sources_page([person], {one.id: one.name for one in (ministry, person)})
    )

    assert "Ada Ruun (AL)" in page
    assert "also: A. Ruun; Ruun" in page
    assert "Ministry of Health" in page
    assert "3 2 1" in page


def test_a_name_of_an_article_is_no_command_for_the_terminal() -> None:
    page = printed(things.sources_page([source("Ada\x1b[31m Ruun[/]")], {}))

    assert "\x1b" not in page
    assert "Ruun[/]" in page


def test_a_merge_is_shown_with_its_reasons_and_a_proposal_with_what_to_type() -> None:
    merge = Merge(
        left="Moallem",
        right="Muallem",
        left_id="1",
        right_id="2",
        score=0.6,
        reasons=(Reason(name="sounds the same", value="Moallem", weight=0.6),),
        done=False,
    )

    page = printed(things.merges_page([merge], "a.case"))

    assert "Moallem =? Muallem 0.60" in page
    assert "+0.60 sounds the same: Moallem" in page
    assert 'rashomon decide a.case same|different|unsure "Moallem" "Muallem"' in page


def test_an_incident_tells_when_where_and_by_whom() -> None:
    page = printed(things.incidents_page([MARKET], {}))

    assert "2018-11-24 to 2018-11-25 shelling Tarnel, AL" in page
    assert "2 claims in 1 document" in page
    assert "[i1]" in page


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (58, 58, "58"),
        (58, None, "≥ 58"),
        (None, 58, "≤ 58"),
        (24, 99, "24–99"),
        (None, None, "?"),
        (120000, 120000, "120,000"),
    ],
)
def test_an_amount_shows_what_it_can_be(
    low: int | None, high: int | None, words: str
) -> None:
    assert amount(given(low, high).figure) == words


def test_figures_are_shown_by_incident_and_the_replaced_are_marked() -> None:
    old = given(12, None, superseded_by=("d2", Span(1, 3)))
    free = given(3, 3, incident_id=None, source_id=None, source="Herald")

    page = printed(numbers.figures_page([free, old, given(15, 15)], {"i1": MARKET}))

    assert page.index("Shells hit a market") < page.index("Of no incident")
    assert "Ada Ruun ↦ later" in page
    assert "Herald (own voice)" in page


def test_a_reduction_says_whose_it_is() -> None:
    reduced = Reduced(
        incident_id="i1",
        title="Shells hit a market",
        kind=FigureKind.KILLED,
        figures=3,
        superseded=1,
        best=12,
    )

    page = printed(numbers.reduced_page([reduced], "acled"))

    assert "ACLED (most conservative)" in page
    assert "killed 3 1 12" in page


def test_labels_show_both_voices_and_what_is_unusually_an_outlets_own() -> None:
    usages = [
        Usage(entity="Army", words="regime", outlet="Post", own=7, quoted=2),
        Usage(entity="Army", words="regime", outlet="Herald", own=0, quoted=1),
    ]
    own = Distinctive(
        outlet="Post",
        words="regime",
        count=7,
        total=9,
        others=0,
        others_total=30,
        z=3.21,
    )

    page = printed(naming.naming_page(usages, [own], whole=False))

    assert "regime Post 7 Post 2, Herald 1" in page
    assert "3.2 7 of 9 0 of 30" in page


def test_what_is_not_there_is_said() -> None:
    assert "No incident" in printed(things.incidents_page([], {}))
    assert "No figure" in printed(numbers.figures_page([], {}))
    assert "No naming" in printed(naming.naming_page([], [], whole=False))
    assert "Nothing was decided" in printed(things.decisions_page([]))


def rows(found: Iterable[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(found))))


def test_objects_keep_the_contract() -> None:
    label = Label(span=Span(4, 9), words="rebel", entity="Front", quoted=True)
    made = objects.label_object(
        GivenLabel(
            label=label, document_id="d1", outlet="Post", text="Rebel", source_id="s1"
        )
    )
    figure = objects.figure_object(given(12, None, superseded_by=("d2", Span(1, 3))))

    assert made["voice"] == "quoted"
    assert made["entity_source_id"] == "s1"
    assert figure["source"] == {"id": "s1", "name": "Ada Ruun", "kind": "person"}
    assert figure["superseded_by"] == {"document_id": "d2", "span": [1, 3]}
    assert objects.incident_object(MARKET)["where"] == {
        "name": "Tarnel",
        "country": "AL",
        "latitude": 1.5,
        "longitude": -2.25,
    }


def test_objects_as_csv_keep_lists_in_one_cell() -> None:
    (row,) = rows(objects_csv([objects.source_object(source("=Ada", aliases=("A",)))]))

    assert row["aliases"] == '["A"]'
    assert row["name"] == "'=Ada"


def test_the_log_shows_what_was_taken_back() -> None:
    made = Decision(
        number=2,
        verdict=None,
        left="A",
        right="B",
        made_at="2026-01-01T00:00:00+00:00",
        hash="0",
    )

    page = printed(things.decisions_page([made]))

    assert "undone A · B" in page
    assert objects.decision_object(made)["verdict"] is None
    assert Verdict.SAME.value == "same"
