"""Sayings inside sayings, read with the shipped model."""

import rashomon
from rashomon.records import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return rashomon.read(text, outlet="Zora").claims


def test_what_is_said_in_a_saying_is_its_child() -> None:
    found = claims(
        "The mayor said on Monday that the ministry had warned that the bridge could fall."
    )

    outer = next(claim for claim in found if claim.source.text == "The mayor")
    inner = next(claim for claim in found if claim.source.text == "the ministry")
    assert inner.parent_id == outer.id
    assert inner.act == "warn"
    assert [link.name for link in inner.chain] == ["Zora", "mayor", "ministry"]


def test_a_child_stands_whole_in_its_parent() -> None:
    found = claims(
        "The daily quoted sources close to the Front as saying that the army had warned "
        'traders to stay away. "We told them that it would come," Ada Ruun said.'
    )

    by_id = {claim.id: claim for claim in found}
    children = [claim for claim in found if claim.parent_id]
    assert children
    for child in children:
        outer = by_id[child.parent_id or ""].content.spans
        for words in (child.source, child.cue, child.content):
            for span in words.spans:
                assert any(o.start <= span.start and span.end <= o.end for o in outer)


def test_a_source_is_not_shared_with_a_cue_that_opens_the_next_sentence() -> None:
    found = claims(
        "The mayor said that the bridge had fallen. Warnings of a second blast were "
        "spreading."
    )

    for claim in found:
        if "second blast" in claim.content.text:
            assert claim.source.text != "The mayor"


def test_an_agency_that_is_told_by_its_own_source_is_one_link() -> None:
    found = rashomon.read(
        'OSTRELIN (AFP) — "We counted nine dead," Ada Ruun told AFP on Monday.',
        outlet="Zora",
    ).claims

    names = [[link.name for link in claim.chain] for claim in found if claim.source]
    assert names == [["Zora", "AFP", "Ada Ruun"]]
