import pytest

from rashomon.extract.acts import act, inflected, lexicon
from rashomon.records import Act


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said", Act.ASSERT),
        ("according to", Act.ASSERT),
        ("", Act.ASSERT),
        ("denied", Act.DENY),
        ("has repeatedly denied", Act.DENY),
        ("did not deny", Act.CONCEDE),
        ("rejected claims", Act.DENY),
        ("dismissed as", Act.DENY),
        ("ruled out", Act.DENY),
        ("did not rule out", Act.ASSERT),
        ("could not be ruled out", Act.ASSERT),
        ("confirmed", Act.CONFIRM),
        ("could not confirm", Act.DECLINE),
        ("did not confirm", Act.DECLINE),
        ("declined to confirm", Act.DECLINE),
        ("declined to comment", Act.DECLINE),
        ("refused to say", Act.DECLINE),
        ("accused", Act.ACCUSE),
        ("went on to accuse", Act.ACCUSE),
        ("Warned", Act.WARN),
        ("has vowed", Act.PLEDGE),
        ("called for", Act.DEMAND),
        ("condemned", Act.CONDEMN),
        ("admitted", Act.CONCEDE),
        ("predicted", Act.PREDICT),
        ("questioned", Act.QUESTION),
        ("threatened to", Act.THREATEN),
        ("hasn’t denied", Act.CONCEDE),
        ("🙂 ؟ —", Act.ASSERT),
    ],
)
def test_the_cue_tells_the_act(cue: str, expected: Act) -> None:
    assert act(cue) is expected


def test_a_statement_is_judged_by_what_it_performs() -> None:
    assert (
        act("full text of the statement by", "We strongly condemn the raid.")
        is Act.CONDEMN
    )
    assert (
        act("full text of the statement by", "We have seen the pictures.") is Act.ASSERT
    )


def test_every_entry_has_a_sentence_that_shows_it() -> None:
    shown = {
        entry.example
        for form, entry in lexicon().items()
        if form in entry.example.lower()
    }

    assert {entry.example for entry in lexicon().values()} == shown


def test_every_act_but_assertion_has_a_cue() -> None:
    assert {entry.act for entry in lexicon().values()} >= set(Act) - {Act.ASSERT}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("accuse", ["accuse", "accuses", "accused", "accusing"]),
        ("rule out", ["rule out", "rules out", "ruled out", "ruling out"]),
        ("pledge", ["pledge", "pledges", "pledged", "pledging"]),
    ],
)
def test_forms_are_made_by_the_rules(lemma: str, forms: list[str]) -> None:
    assert inflected(lemma) == forms
