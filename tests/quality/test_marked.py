"""The hand-marked examples can be read, and say what they seem to say."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "bench/quality"))

import marks  # noqa: E402
from matching import one_to_one  # noqa: E402

import marked  # noqa: E402
from rashomon.records import Span  # noqa: E402


def test_marks_name_claims_and_their_roles() -> None:
    text, claims = marks.example(
        "[1s Ada] [1c said] [1x [2s Bo] [2c lied], ah, [2x no]]."
    )

    assert text == "Ada said Bo lied, ah, no."
    outer, inner = claims
    assert (outer.source, outer.cue) == ((Span(0, 3),), (Span(4, 8),))
    assert [span.of(text) for span in outer.content] == ["Bo lied, ah, no"]
    assert [span.of(text) for span in inner.content] == ["no"]
    assert (outer.parent, inner.parent) == (None, 1)


@pytest.mark.parametrize(
    "line", ["[1s Ada [1c said] [1x no].", "[1s Ada] [1c said] no."]
)
def test_a_mark_that_is_wrong_is_told(line: str) -> None:
    with pytest.raises(
        ValueError, match=r"a mark is not closed|lacks its cue or content"
    ):
        marks.example(line)


@pytest.mark.parametrize("name", ["nested-tuning", "nested-unseen"])
def test_each_half_holds_forty_nested_claims(name: str) -> None:
    found = list(marks.examples(marked.EXAMPLES / f"{name}.txt"))

    assert all(any(one.parent for one in claims) for _, claims in found)
    assert len(found) >= 40


def test_a_mark_for_a_paragraph_is_one() -> None:
    path = marked.EXAMPLES / "across.txt"

    text, claims = next(one for one in marks.examples(path) if "The Front" in one[0])

    assert text.startswith('The Front issued a statement overnight.\n\n"Our fighters')
    assert claims[0].content[0].of(text).startswith("Our fighters were")


def test_pairs_are_made_by_falling_quality() -> None:
    quality = {("a", 1): 0.5, ("a", 2): 0.9, ("b", 2): 0.8, ("b", 1): 0.0}

    assert one_to_one("ab", [1, 2], lambda a, n: quality[a, n]) == [("a", 2)]
