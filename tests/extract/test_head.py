"""What the head is shown of a saying, and what it makes of it."""

import numpy as np
import pytest
from sayings import said

import rashomon
from rashomon.extract import models
from rashomon.extract.acts import By, Told
from rashomon.extract.decode import Floats
from rashomon.extract.head import Judgement, Numbers, filled, judged
from rashomon.extract.qualities import judgements
from rashomon.extract.saying import Saying
from rashomon.extract.scene import HINTS, LONGEST, MOST, Part, Scene, scene
from rashomon.extract.sheet import Sheet, document_sheet
from rashomon.records import Act, Certainty

LEXICONS = Told(Act.ASSERT, By.NEUTRAL)


def sheet_of(one: Saying) -> Sheet:
    reading = rashomon.read(one.text)
    vocabulary = models.load("small").vocabulary
    return document_sheet(reading.document, reading.passages, vocabulary)


def shown(one: Saying) -> tuple[list[tuple[str, Part]], Scene]:
    sheet = sheet_of(one)
    found = scene(one, sheet, LEXICONS, Certainty.CERTAIN)
    words = [sheet.spans[word].of(one.text) for word in found.words]
    return list(zip(words, map(Part, found.parts), strict=True)), found


def test_a_scene_holds_the_words_with_their_parts() -> None:
    words, _ = shown(said("Ada Ruun", "denied", "it", before="The mill burned."))

    assert words == [
        ("Ada", Part.SOURCE),
        ("Ruun", Part.SOURCE),
        ("denied", Part.CUE),
        ("it", Part.CONTENT),
        ("The", Part.BEFORE),
        ("mill", Part.BEFORE),
        ("burned", Part.BEFORE),
        (".", Part.BEFORE),
    ]


def test_a_scene_ends_where_the_head_sees_no_further() -> None:
    words, found = shown(said("Ada", "said", "and ".join(["it rained "] * 60)))

    assert sum(part is Part.CONTENT for _, part in words) == MOST[Part.CONTENT]
    assert len(found.words) <= LONGEST


def test_the_lexicons_answers_are_three_hints() -> None:
    _, found = shown(said("Ada", "said", "it rained"))

    assert len(set(found.hints)) == 3
    assert all(0 <= hint < HINTS for hint in found.hints)


def test_scenes_of_any_length_are_filled_up_with_nothing() -> None:
    states = np.ones((4, 2), np.float32)
    some = [Scene([0, 1, 2], [1, 2, 3], (0, 13, 17)), Scene([3], [3], (1, 14, 18))]

    seen, parts, hints = filled(some, states)

    assert parts.tolist() == [[1, 2, 3], [3, 0, 0]]
    assert seen[1].sum() == 2.0
    assert hints.shape == (2, 3)


def network(seen: Floats, parts: Numbers, hints: Numbers) -> tuple[Floats, Floats]:
    """Says what the first hint says, and that it is possible."""
    acts = np.zeros((len(hints), len(Act)), np.float32)
    acts[np.arange(len(hints)), hints[:, 0]] = 9
    certainties = np.zeros((len(hints), len(Certainty)), np.float32)
    certainties[:, list(Certainty).index(Certainty.POSSIBLE)] = 1
    return acts, certainties


@pytest.mark.parametrize("count", [0, 1, 150])
def test_every_scene_is_judged_in_its_order(count: int) -> None:
    some = [Scene([], [], (at % 13, 13, 17)) for at in range(count)]

    found = list(judged(some, np.zeros((1, 2), np.float32), network))

    assert [one.act for one in found] == [list(Act)[at % 13] for at in range(count)]
    assert all(one.certainty is Certainty.POSSIBLE for one in found)
    assert all(one.confidence > 0.99 for one in found)


def test_an_outlet_asserts_whatever_the_judge_says() -> None:
    own, other = said("", "", "The mill burned"), said("Ada", "said", "it burned")
    verdict = Judgement(Act.DENY, 0.9, Certainty.CERTAIN_NOT)

    found = judgements(
        [own, other], (), sheet_of(own), lambda some: [verdict for _ in some]
    )

    assert [one.act for one in found] == [Act.ASSERT, Act.DENY]


def test_the_lexicons_judge_a_reprinted_statement() -> None:
    read = rashomon.read(
        "The mill burned on Monday.\n\n"
        "The full text of the statement by the port authority of Aldin is below:\n\n"
        "The port authority categorically denies this.\n\n"
        "The authority calls on the mayor to enter the mill."
    )

    told = {one.content.text: (one.act, one.certainty) for one in read.claims}
    denial = told["The port authority categorically denies this."]
    assert denial == (Act.DENY, Certainty.CERTAIN_NOT)


@pytest.mark.parametrize(
    ("text", "act", "certainty"),
    [
        ("The ministry denied that its guns had fired.", "deny", "CT-"),
        ("Ada Ruun accused the army of burning the mill.", "accuse", "CT+"),
        ("The port declined to comment on the fire.", "decline", "Uu"),
        ("The mayor warned that the bridge could fall.", "warn", "PS+"),
        ("The mayor said that the bridge had fallen.", "assert", "CT+"),
    ],
)
def test_plain_sayings_are_judged_right(text: str, act: str, certainty: str) -> None:
    (found,) = (claim for claim in rashomon.read(text).claims if claim.source)

    assert (found.act, found.certainty) == (act, certainty)
    assert 0.5 < found.act_confidence <= 1
