"""The labels of sources, figures and incidents are whole, and no event is in both halves."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from rashomon.records import SourceKind

LABELS = Path(__file__).parent.parent / "identities/labels.jsonl"
MORE = LABELS.with_name("labels_incidents.jsonl")
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in LABELS.read_text("utf-8").splitlines()
]


def test_some_of_the_articles_are_held_out() -> None:
    halves = [row["half"] for row in ROWS]

    assert (halves.count("tuning"), halves.count("held")) == (116, 32)
    assert len({row["id"] for row in ROWS}) == 148


def test_no_held_article_is_learned_from() -> None:
    held = {row["id"] for row in ROWS if row["half"] == "held"}
    more = [json.loads(line) for line in MORE.read_text("utf-8").splitlines()]

    assert len(more) == 478
    assert held.isdisjoint(row["id"] for row in more)


def test_no_incident_is_in_both_halves() -> None:
    halves: defaultdict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        for incident in row["incidents"]:
            halves[incident["key"]].add(row["half"])

    assert len(halves) == 288
    assert all(len(found) == 1 for found in halves.values())


def test_every_claim_is_about_an_incident_of_its_article_or_about_none() -> None:
    for row in ROWS:
        known = {incident["key"] for incident in row["incidents"]} | {None}
        assert {claim["incident"] for claim in row["claims"]} <= known


def test_sources_are_of_the_closed_set() -> None:
    kinds = {one["kind"] for row in ROWS for one in row["sources"]}

    assert kinds <= set(SourceKind)


def test_the_least_is_not_above_the_most() -> None:
    figures = [one for row in ROWS for one in row["figures"]]

    assert len(figures) == 1106
    for one in figures:
        assert one["span"][0] < one["span"][1]
        if one["low"] is not None and one["high"] is not None:
            assert one["low"] <= one["high"]
