from pathlib import Path

import pytest

from rashomon.casefile import Case

OWN = "Shells killed nine people at the Saltgate market in Ostrelin."
SAID = "The mayor said that shells had killed nine people at the Saltgate market in Ostrelin."


@pytest.fixture
def found(tmp_path: Path) -> "list[tuple[str | None, list[str]]]":
    """What is found among articles of four outlets."""
    articles = {
        "own": ("The Quay", "2031-03-01", OWN),
        "said": ("The Herald", "2031-03-02", SAID),
        "late": ("The Courier", "2031-09-02", SAID),
        "other number": ("The Tribune", "2031-03-02", SAID.replace("nine", "eight")),
        "same outlet": ("The Quay", "2031-03-02", SAID),
        "denied": ("The Post", "2031-03-02", SAID.replace("said", "denied")),
    }
    for name, (outlet, day, text) in articles.items():
        (tmp_path / f"{name}.md").write_text(
            f"---\noutlet: {outlet}\ndate: {day}\ntitle: {name}\n---\n\n{text}\n"
        )
    case = Case(tmp_path / "a.case", create=True)
    case.add(*tmp_path.glob("*.md"))
    case.build()
    outlets = {document.id: document.outlet for document in case.documents()}
    return [
        (
            outlets[one.own.document_id],
            [str(outlets[claim.document_id]) for claim in one.attributed],
        )
        for one in case.unattributed()
    ]


def test_what_another_outlet_attributes_at_the_time_is_found(
    found: "list[tuple[str | None, list[str]]]",
) -> None:
    assert found == [("The Quay", ["The Herald"])]
