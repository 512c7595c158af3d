import itertools
import json
import multiprocessing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon import extract, pipeline
from rashomon.casefile import Case
from rashomon.errors import CaseBusyError, EmptyError, StorageError
from rashomon.extract import extracting
from rashomon.records import Document, Passage
from rashomon.show.export import export

ARTICLE = (
    "Bridge falls\n\nThe ministry said on Monday that the bridge had fallen.\n\n"
    '"We heard a blast," Ada Ruun, a ferryman, told the paper.\n'
)


def exported(case: Case, folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in export(case, "jsonl", folder)}


@pytest.fixture(scope="module")
def ledger(
    tmp_path_factory: pytest.TempPathFactory, demo_articles: Path
) -> dict[str, bytes]:
    """The demo's ledger, built in one go."""
    folder = tmp_path_factory.mktemp("ledger")
    case = Case(folder / "a.case", create=True)
    case.add(demo_articles)
    case.build()
    return exported(case, folder / "out")


def test_building_twice_is_building_once(
    tmp_path: Path, demo_articles: Path, ledger: dict[str, bytes]
) -> None:
    case = Case(tmp_path / "a.case", create=True)
    case.add(demo_articles)
    case.build()
    again = case.add(demo_articles)
    second = case.build()

    assert again.new == 0
    assert second.read == 0
    assert exported(case, tmp_path / "out") == ledger


@pytest.mark.parametrize("step", [1, -1])
def test_the_order_of_adding_does_not_matter(
    tmp_path: Path, demo_articles: Path, ledger: dict[str, bytes], step: int
) -> None:
    case = Case(
        tmp_path / "a.case", create=True, settings=rashomon.Settings(processes=1)
    )
    for path in sorted(demo_articles.iterdir())[::step]:
        case.add(path)
        case.build()

    assert exported(case, tmp_path / "out") == ledger


def test_one_process_and_two_read_the_same(
    tmp_path: Path, demo_articles: Path, ledger: dict[str, bytes]
) -> None:
    case = Case(
        tmp_path / "a.case", create=True, settings=rashomon.Settings(processes=2)
    )
    case.add(demo_articles)
    case.build()

    assert exported(case, tmp_path / "out") == ledger


def test_the_ledger_of_the_demo_is_well(tmp_path: Path, demo_articles: Path) -> None:
    case = Case(tmp_path / "a.case", create=True)
    case.add(demo_articles)
    case.build()

    assert case.check() == []
    assert case.pending() == 0


def test_what_an_older_version_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    case = Case(tmp_path / "a.case", create=True)
    case.add(tmp_path / "a.txt")
    assert case.build().read == 1

    monkeypatch.setattr(pipeline, "STAGES", pipeline.STAGES + 1)

    assert case.pending() == 1
    assert case.build().read == 1
    assert case.build().read == 0


def test_two_builds_at_once_are_told_apart(tmp_path: Path) -> None:
    case = Case(tmp_path / "a.case", create=True)
    with case._store.lock():
        for verb in (case.build, lambda: case.add(tmp_path)):
            with pytest.raises(CaseBusyError, match="Another rashomon is at work on"):
                verb()


def test_a_fault_in_one_article_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text("Cursed\n\n" + ARTICLE)
    whole = extracting.extract

    def faulty(
        document: Document, passages: tuple[Passage, ...], *rest: object
    ) -> object:
        if "Cursed" in document.text:
            raise IndexError("an invented fault")
        return whole(document, passages, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(extract, "extract", faulty)
    case = Case(tmp_path / "a.case", create=True)
    case.add(tmp_path / "a.txt", tmp_path / "b.txt")
    report = case.build()

    assert report.read == 2
    assert [why for _, why in report.unread] == [
        "Reading it failed (IndexError: an invented fault); "
        "please report this with the article."
    ]
    assert report.claims > 0


def test_a_build_that_cannot_keep_ends_its_processes_and_says_why(
    tmp_path: Path, demo_articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = Case(
        tmp_path / "a.case", create=True, settings=rashomon.Settings(processes=2)
    )
    case.add(demo_articles)

    def full(_: object) -> None:
        raise StorageError("an invented full disk")

    monkeypatch.setattr(case._store, "add_readings", full)

    with pytest.raises(StorageError, match="an invented full disk"):
        case.build()
    assert multiprocessing.active_children() == []


def test_a_language_that_is_not_read_is_kept_and_said(tmp_path: Path) -> None:
    text = (
        "Die Brücke ist am Montag eingestürzt, wie das Ministerium mitteilte. Nach Angaben "
        "der Behörden wurden elf Menschen getötet, darunter drei Kinder aus dem Dorf."
    )
    (tmp_path / "a.txt").write_text(text)
    case = Case(tmp_path / "a.case", create=True)
    case.add(tmp_path / "a.txt")
    report = case.build()

    assert [why for _, why in report.unread] == [
        "Its language (de) is not read; only English is."
    ]
    assert [document.text for document in case.documents()] == [text]
    assert list(case.claims()) == []
    assert case.unread() == list(report.unread)


def test_reading_needs_no_case() -> None:
    reading = rashomon.read(ARTICLE, outlet="Zora", published="3 May 2031")

    assert reading.document.text == ARTICLE
    assert reading.document.published == "2031-05-03"
    ferryman = next(claim for claim in reading.claims if "blast" in claim.content.text)
    assert ferryman.source.text.startswith("Ada Ruun")
    assert ferryman.manner == "direct"
    assert [link.name for link in ferryman.chain] == ["Zora", "Ada Ruun"]


def test_an_empty_text_is_an_error() -> None:
    with pytest.raises(EmptyError, match="there is nothing to read"):
        rashomon.read(" \n")


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_words_of_every_claim_stand_in_the_text(text: str) -> None:
    wild = f'{text}\n\n"It fell," said {text} Ada. {text}\n\nHe denied that {text}.'
    reading = rashomon.read(wild)

    read = reading.document.text
    assert len(read) == len(wild)
    assert reading.unread is None or "language" in reading.unread
    for claim in reading.claims:
        for words in (claim.source, claim.cue, claim.content):
            assert words.text == " ".join(span.of(read) for span in words.spans)
            assert all(a.end <= b.start for a, b in itertools.pairwise(words.spans))


def test_readings_are_the_same_from_run_to_run() -> None:
    assert rashomon.read(ARTICLE) == rashomon.read(ARTICLE)


def test_an_export_lists_its_files_with_their_digests(
    tmp_path: Path, ledger: dict[str, bytes]
) -> None:
    package = json.loads(ledger["datapackage.json"])

    assert {r["path"] for r in package["resources"]} == ledger.keys() - {
        "datapackage.json"
    }
    for resource in package["resources"]:
        assert resource["bytes"] == len(ledger[resource["path"]])
