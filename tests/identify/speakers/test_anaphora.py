from rashomon.identify.speakers.anaphora import Point, antecedent
from rashomon.identify.speakers.fits import fit_description, fit_pronoun
from rashomon.identify.speakers.members import Member, Seen
from rashomon.identify.speakers.mention_words import described, pronoun
from rashomon.records import SourceKind


def member(name: str, kind: SourceKind, *at: int, spoke: bool = True) -> Member:
    """Somebody who stands in the sentences of these numbers, one at every tenth letter."""
    found = Member(name, kind, words={word.lower() for word in name.split()})
    for number in at:
        found.see(Seen(number * 10, number, spoke=spoke))
    return found


def meant(words: str, point: Point, *members: Member) -> str | None:
    """Who is meant by a pronoun or a description."""
    word, told = pronoun(words), described(words)
    if word:
        fit = fit_pronoun(word)
    else:
        assert told is not None
        fit = fit_description(told, set(told.before), None)
    found = antecedent(point, members, fit)
    return found.name if found else None


ANNA = member("Anna", SourceKind.PERSON, 0)
PAUL = member("Paul", SourceKind.PERSON, 2)
BANK = member("the bank", SourceKind.ORGANISATION, 3)


def test_the_nearest_who_agrees_is_meant() -> None:
    assert meant("he", Point(40, 4), ANNA, PAUL, BANK) == "Paul"
    assert meant("it", Point(40, 4), ANNA, PAUL, BANK) == "the bank"


def test_who_spoke_last_goes_before_who_is_only_named_nearer() -> None:
    named = member("Otto", SourceKind.PERSON, 3, spoke=False)

    assert meant("he", Point(40, 4, last=(PAUL,)), ANNA, PAUL, named) == "Paul"


def test_gender_rules_out() -> None:
    spokesman = member("Otto", SourceKind.PERSON, 3)
    spokesman.gender = "male"

    assert meant("she", Point(40, 4), ANNA, spokesman) == "Anna"


def test_nobody_is_meant_where_nobody_agrees() -> None:
    assert meant("he", Point(40, 4), BANK) is None
    assert meant("he", Point(5, 0), PAUL) is None


def test_only_a_new_description_may_stand_for_who_comes_later() -> None:
    later = member("Tarnel Observatory", SourceKind.ORGANISATION, 5)
    later.called = {"monitor"}

    assert meant("a monitor", Point(5, 0, ahead=True, fresh=True), later) == later.name
    assert meant("the monitor", Point(5, 0), later) is None


def test_a_statement_is_rather_that_of_who_issued_one() -> None:
    issuer = member("the mine", SourceKind.ORGANISATION, 0)
    issuer.issues = {"statement"}

    assert meant("the statement", Point(40, 4), issuer, BANK) == "the mine"


def test_what_stands_beside_a_verb_of_saying_counts_more() -> None:
    point = Point(40, 4)
    silent = member("Otto", SourceKind.PERSON, 2, spoke=False)

    assert meant("he", point, silent, PAUL) == "Paul"
