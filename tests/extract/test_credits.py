import pytest
from sayings import said

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract.conduits import conduits
from rashomon.extract.credits import credited, forms
from rashomon.extract.unnamed import unnamed

BODY = "Shells hit market\n\n{}Shells hit the market on Saturday, the ministry said.{}"


def credits_of(text: str, outlet: str | None = None) -> list[str]:
    document = document_from_text(text, title=None, outlet=outlet, published=None)
    return [link.name for link in credited(document, divide(document))]


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("OSTRELIN, March 1 (Reuters) - ", "", ["Reuters"]),
        ("Ostrelin (AFP) – ", "", ["AFP"]),
        ("OSTRELIN, N.H. (AP) — ", "", ["AP"]),
        ("OSTRELIN (Littoral Press) — ", "", ["Littoral Press"]),
        ("", "--AFP", ["AFP"]),
        ("", "\n\n- TPA", ["TPA"]),
        ("", " (With Reuters and AFP)", ["Reuters", "AFP"]),
        ("", "\n\nh/t: The Coast Tribune", ["The Coast Tribune"]),
        ("", "\n\n(h/t Mediaite.)\n\nFollow us.", ["Mediaite"]),
        ("", "\n\nSource: Tarnel World and agencies", ["Tarnel World", "agencies"]),
        ("", "\n\nAgencies contributed to this report.", ["Agencies"]),
        ("", "\n\n(Reporting by Ilka Maren; Editing by T. Osk)", ["Reuters"]),
        ("", "", []),
        ("The Front (FLT) said no. ", "", []),
        ("Ilka Maren (R-S.C.) – ", "", []),
    ],
)
def test_credits_are_found_where_they_stand(
    before: str, after: str, names: list[str]
) -> None:
    assert credits_of(BODY.format(before, after)) == names


def test_a_credit_says_where_it_stands() -> None:
    text = BODY.format("OSTRELIN (AP) — ", "")
    document = document_from_text(text, title=None, outlet=None, published=None)

    (link,) = credited(document, divide(document))

    assert link.span
    assert link.span.of(text) == "AP"


def test_an_outlet_does_not_credit_itself() -> None:
    assert credits_of(BODY.format("MOSCOW (Sputnik) ", ""), outlet="sputnik") == []


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
def test_every_form_fits_the_line_that_shows_it(form: object) -> None:
    assert form.pattern.search(form.example)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("cue", "content", "names"),
    [
        ("told AFP", "that it fell", ["AFP"]),
        ("told", "that it fell", []),
        ("was quoted as saying by Al Mayadeen", "that it fell", ["Al Mayadeen"]),
        (
            "said in an interview with the daily Tarnel",
            "that it fell",
            ["daily Tarnel"],
        ),
        ("told the Littoral News Agency", "that it fell", ["Littoral News Agency"]),
    ],
)
def test_whoever_was_told_is_a_link(cue: str, content: str, names: list[str]) -> None:
    assert [link.name for link in conduits(said("Ada Ruun", cue, content))] == names


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("two doctors", 2),
        ("A senior official", 1),
        ("an aide to the governor", 1),
        ("residents", None),
        ("Several witnesses", None),
        ("12 sailors", 12),
        ("the source", 1),
        ("security sources", None),
    ],
)
def test_unnamed_sources_are_counted(source: str, number: int | None) -> None:
    found = unnamed(said(source, "said", "it fell"))

    assert found
    assert found.number == number


@pytest.mark.parametrize(
    "source", ["Ada Ruun", "the ministry", "Rami Tal, an activist in Ostrelin", "SANA"]
)
def test_the_named_are_not_unnamed(source: str) -> None:
    assert unnamed(said(source, "said", "it fell")) is None


def test_why_a_source_is_not_named_is_kept() -> None:
    saying = said(
        "an official",
        "who spoke on condition of anonymity because he was not allowed to, said",
        "that it fell",
    )

    found = unnamed(saying)

    assert found
    assert found.reason
    assert found.reason.of(saying.text) == "because he was not allowed to"


def test_anonymity_without_a_reason_is_kept_too() -> None:
    saying = said("an official", "said", "it fell", after="He asked not to be named.")

    found = unnamed(saying)

    assert found
    assert found.reason
    assert found.reason.of(saying.text) == "asked not to be named"
