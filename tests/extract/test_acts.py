import pytest
from sayings import said

from rashomon.extract.acts import By, Deed, act, cues, deeds, inflected, of_cue
from rashomon.extract.main_clause import main_clause
from rashomon.extract.saying import plain
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
    assert (of_cue(cue) or Act.ASSERT) is expected


def told(source: str, cue: str, content: str, before: str = "") -> Act:
    return act(said(source, cue, content, before=before)).act


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("rejected", "claims that its boats had crossed the line", Act.DENY),
        ("did not rule out", "an attack", Act.ASSERT),
        ("declined to say", "whether the boats had crossed", Act.DECLINE),
        ("has never said", "that it would leave", Act.DECLINE),
        ("accused", "the front of lying about the fire", Act.ACCUSE),
        ("called", "the report a fabrication", Act.DENY),
        ("called", "for an inquiry", Act.DEMAND),
        ("called again for", "an inquiry", Act.DEMAND),
        ("asked", "whether the dam would hold", Act.QUESTION),
        ("asked", "the two sides to wait", Act.ASSERT),
        ("asked", "for a truce", Act.DEMAND),
        ("said", "the army was not responsible for the fire", Act.DENY),
        ("said", "the governor was responsible for the fire", Act.ACCUSE),
        ("said", "“This is a disgrace”", Act.CONDEMN),
        ("said", "the port must open at once", Act.DEMAND),
        ("said", "she would rebuild the pier", Act.PLEDGE),
        ("said", "“We will rebuild the pier.”", Act.PLEDGE),
        ("said", "the harbour would freeze", Act.PREDICT),
        ("said", "“Who gave the order?”", Act.QUESTION),
        ("said", "nine people had been hurt", Act.ASSERT),
        ("didn’t comment", "on the fire", Act.DECLINE),
        ("didnt comment", "on the fire", Act.DECLINE),
        ("was not seeking", "a vote", Act.ASSERT),
    ],
)
def test_cue_and_content_tell_the_act(cue: str, content: str, expected: Act) -> None:
    assert told("The ministry", cue, content) is expected


def test_we_did_not_is_a_denial_where_it_answers_a_charge() -> None:
    words = "“We were not on the ridge”"

    assert told("He", "said", words, "The front accused the army.") is Act.DENY
    assert told("He", "said", words, "It rained.") is Act.ASSERT


def test_an_outlet_speaking_for_itself_asserts() -> None:
    assert told("", "", "The governor must go") is Act.ASSERT


@pytest.mark.parametrize(
    ("cue", "content", "by"),
    [
        ("denied", "that its guns had fired", By.CUE),
        ("said", "the army was not responsible for the fire", By.CONTENT),
        ("said", "nine were hurt", By.NEUTRAL),
        ("flummoxed", "nine were hurt", By.UNKNOWN),
    ],
)
def test_it_is_known_what_told_an_act(cue: str, content: str, by: By) -> None:
    assert act(said("He", cue, content)).by is by


def test_a_statement_is_judged_by_what_it_performs() -> None:
    cue = "full text of the statement by"

    assert told("the front", cue, "We strongly condemn the raid.") is Act.CONDEMN
    assert told("the front", cue, "We have seen the pictures.") is Act.ASSERT


def test_every_cue_stands_in_the_sentence_that_shows_it() -> None:
    for form, entries in cues().items():
        for entry in entries:
            forms = [f for f, others in cues().items() if entry in others]
            assert any(f in plain(entry.example) for f in forms), form


@pytest.mark.parametrize("deed", deeds(), ids=lambda deed: deed.example[:30])
def test_every_deed_is_done_by_the_sentence_that_shows_it(deed: Deed) -> None:
    example = deed.example
    content = example.split("“")[1].split("”")[0] if "“" in example else ""
    content = content or example.split(" said that ")[-1].rstrip(".")

    assert deed.pattern.search(content if deed.whole else main_clause(content))


def test_every_act_but_assertion_has_a_cue() -> None:
    known = {entry.act for entries in cues().values() for entry in entries}

    assert known >= set(Act) - {Act.ASSERT}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("accuse", ["accuse", "accuses", "accused", "accusing"]),
        ("rule out", ["rule out", "rules out", "ruled out", "ruling out"]),
        ("pledge", ["pledge", "pledges", "pledged", "pledging"]),
        ("not say", ["not say"]),
    ],
)
def test_forms_are_made_by_the_rules(lemma: str, forms: list[str]) -> None:
    assert inflected(lemma) == forms
