"""No score is below its floor; floors only rise."""

import json
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent.parent / "bench/quality"
sys.path.insert(0, str(BENCH))

import attribution  # noqa: E402
import figures  # noqa: E402
import incidents  # noqa: E402
import invented  # noqa: E402
import sources  # noqa: E402
import times  # noqa: E402

import entities  # noqa: E402
import qualities  # noqa: E402
from rashomon.settings import MODELS  # noqa: E402


@pytest.mark.shared
@pytest.mark.parametrize("model", MODELS)
def test_the_reading_of_the_development_part_is_not_below_its_floors(
    shared: Path, model: str
) -> None:
    kept = json.loads(attribution.FLOORS.read_text())
    assert kept["sha256"] == attribution.digest(shared)

    scores, _ = attribution.measured(shared, model)

    assert attribution.below(scores, kept["floors"][model]) == []


@pytest.mark.parametrize("model", MODELS)
def test_the_reading_of_the_invented_articles_is_not_below_its_floors(
    model: str,
) -> None:
    floors = json.loads(invented.FLOORS.read_text())[model]

    assert attribution.below(invented.measured(model), floors) == []


@pytest.mark.shared
@pytest.mark.parametrize("model", MODELS)
def test_the_qualities_of_labelled_claims_are_not_below_their_floors(
    shared: Path, model: str
) -> None:
    floors = json.loads(qualities.FLOORS.read_text())[model]

    scores, _ = qualities.measured(shared, "held", model)

    assert attribution.below(scores, floors) == []


@pytest.mark.shared
def test_who_when_and_how_many_are_not_below_their_floors(shared: Path) -> None:
    floors = json.loads((BENCH / "floors_identities.json").read_text())

    scores = {
        "figures": figures.measured(shared, "held"),
        "times": times.measured(shared, ["timebank", "aquaint"]),
        "sources": sources.measured(shared, "held"),
        "incidents": incidents.measured_alone(shared, "held"),
    }

    for name, found in scores.items():
        assert attribution.below(found, floors[name]) == [], name


@pytest.mark.shared
@pytest.mark.parametrize("model", MODELS)
def test_the_names_in_public_sets_are_not_below_their_floors(
    shared: Path, model: str
) -> None:
    floors = json.loads(entities.FLOORS.read_text())[model]

    scores = entities.overall(entities.measured(shared, model))

    assert attribution.below(scores, floors) == []


def test_floors_only_rise() -> None:
    assert attribution.lifted({"a": 5.0, "b": 1.0, "c": 3.0}, {"a": 1.0, "b": 2.0}) == {
        "a": 4.7,
        "b": 2.0,
        "c": 2.7,
    }


def test_a_score_below_its_floor_is_told() -> None:
    assert attribution.below({"a": 1.0, "b": 2.0}, {"a": 1.1, "b": 2.0}) == [
        "a is 1.0, below its floor of 1.1."
    ]
