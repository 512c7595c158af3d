"""The table of figures is whole, and every entry shows what it does."""

import pytest

from rashomon.errors import LexiconError
from rashomon.identify.figures import figures
from rashomon.identify.figures import terms as figure_terms
from rashomon.identify.figures.terms import FILE, Part, terms
from rashomon.records import FigureKind, Span
from rashomon.text import lexicon


def entries(*parts: str) -> list[lexicon.Entry]:
    """All entries of some parts of the table."""
    return [entry for part in parts for entry in lexicon.entries(FILE, part)]


def kinds(entry: lexicon.Entry) -> list[FigureKind]:
    """What the example of an entry counts."""
    text = entry["example"]
    return [one.kind for one in figures(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "entry", entries("deed"), ids=lambda one: f"line {one['line']}"
)
def test_the_example_of_a_deed_counts_it(entry: lexicon.Entry) -> None:
    assert kinds(entry)[0] in (entry["kind"], entry.get("fighters"))


@pytest.mark.parametrize(
    "entry", entries("people", "thing"), ids=lambda one: f"line {one['line']}"
)
def test_the_example_of_a_noun_holds_one_of_its_words(entry: lexicon.Entry) -> None:
    said = entry["example"].lower()

    assert len(kinds(entry)) == 1
    assert any(words in said for words in (*entry["words"], *entry.get("one", ())))


@pytest.mark.parametrize(
    "entry", entries("unit", "label"), ids=lambda one: f"line {one['line']}"
)
def test_the_example_of_no_count_counts_nothing(entry: lexicon.Entry) -> None:
    assert kinds(entry) == []


@pytest.mark.parametrize(
    "entry", entries("group"), ids=lambda one: f"line {one['line']}"
)
def test_the_example_of_a_group_names_it(entry: lexicon.Entry) -> None:
    text = entry["example"]
    (found,) = figures(text, [Span(0, len(text))])

    assert set(entry["among"]) <= set(found.among)


def test_no_word_stands_twice_in_one_part_with_two_kinds() -> None:
    for some in terms().values():
        seen: dict[tuple[tuple[str, ...], Part], FigureKind | None] = {}
        for term in some:
            assert seen.setdefault((term.words, term.part), term.kind) is term.kind


def test_longer_phrases_come_first() -> None:
    assert all(
        [len(term.words) for term in some]
        == sorted((len(term.words) for term in some), reverse=True)
        for some in terms().values()
    )


def test_a_group_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"words": ["dogs"], "among": ["dogs"], "line": 7}
    monkeypatch.setattr(lexicon, "entries", lambda *_, **__: [wrong])

    with pytest.raises(LexiconError, match=r"figures.toml, line 7: 'dogs'"):
        figure_terms.terms.__wrapped__()
