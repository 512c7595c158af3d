"""The lexicon of deeds."""

from importlib.resources import files

import pytest

from rashomon.identify.incidents.deeds import FILE, agreement, deeds, near, sorts
from rashomon.text import lexicon


def _examples(part: str) -> list[dict[str, object]]:
    return [dict(one) for one in lexicon.entries(FILE, part)]


@pytest.mark.parametrize(
    "entry", _examples("deed"), ids=lambda entry: str(entry["sort"])
)
def test_every_sort_is_told_by_its_example(entry: dict[str, object]) -> None:
    found = {sort.name for sort in deeds(str(entry["example"])).sorts}
    assert entry["sort"] in found


@pytest.mark.parametrize("part", ["result", "again", "turn", "general"])
def test_every_sign_is_seen_in_its_example(part: str) -> None:
    for entry in _examples(part):
        assert getattr(deeds(str(entry["example"])), part), entry["example"]


def test_a_sort_agrees_with_itself_and_both_ways_round() -> None:
    names = list(sorts())
    assert all(agreement(name, name) == 1 for name in names)
    for one in names:
        for other in names:
            assert agreement(one, other) == agreement(other, one)


def test_only_sorts_that_there_are_may_be_near() -> None:
    assert set().union(*near()) <= set(sorts())


def test_the_lexicon_is_shipped() -> None:
    assert files("rashomon").joinpath(FILE).is_file()
