import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

ARTICLE = (
    "Bridge falls\n\nThe ministry said on Monday that the bridge had fallen.\n\n"
    "The army denied that its boats had fired on it.\n"
)


def run(
    *arguments: str | Path, data: bytes = b""
) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, "-m", "rashomon", *map(str, arguments)],
        input=data,
        capture_output=True,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def well(*arguments: str | Path, data: bytes = b"") -> str:
    done = run(*arguments, data=data)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    (folder / "bridge.txt").write_text(ARTICLE)
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 not read")
    path = folder / "flood.case"
    well("new", path)
    well("add", path, folder / "bridge.txt", folder / "bad.pdf")
    well("build", path)
    return path


def test_a_case_from_new_to_export(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    assert "is well" in well("check", case)
    assert str(out / "claims.jsonl") in well(
        "export", case, "--format", "jsonl", "--output", out
    ).replace("\n", "")
    claims = [
        json.loads(line) for line in (out / "claims.jsonl").read_text().splitlines()
    ]
    documents = [
        json.loads(line) for line in (out / "documents.jsonl").read_text().splitlines()
    ]
    assert {claim["document_id"] for claim in claims} == {
        document["id"] for document in documents
    }
    assert claims == [
        json.loads(line) for line in well("claims", case, "--jsonl").splitlines()
    ]


def test_the_reports_say_what_was_refused(case: Path) -> None:
    again = run("add", case, case.parent / "bad.pdf")

    assert again.returncode == 1
    said = " ".join(again.stdout.split())
    assert (
        "bad.pdf: It is a PDF, which is not read yet; save the article's text" in said
    )
    assert "bad.pdf" in well("check", case)
    assert "bad.pdf" in well("build", case)


def test_a_check_lists_what_was_changed_guessed_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.case"
    (tmp_path / "odd.txt").write_bytes(b"The mayor said\0 that it fell.\n")
    german = "Die Brücke ist am Montag eingestürzt, wie das Ministerium mitteilte. "
    (tmp_path / "german.txt").write_text(german * 3)
    well("new", path)
    added = well("add", path, tmp_path / "odd.txt", tmp_path / "german.txt")
    built = well("build", path)
    checked = " ".join(well("check", path).split())

    assert "note: " in added
    assert "not analysed: " in built
    assert "odd.txt: 1 NULs, lone surrogates or odd bytes were replaced" in checked
    assert "Its language (de) is not read; only English is." in checked


def test_claims_are_asked_for_by_source_words_and_act(case: Path) -> None:
    def texts(*options: str) -> list[str]:
        found = map(json.loads, well("claims", case, "--jsonl", *options).splitlines())
        return [claim["content"]["text"] for claim in found]

    assert len(texts()) == 2 + len(texts("--manner", "own"))
    assert texts("--source", "Ministry") == ["that the bridge had fallen"]
    assert texts("--act", "deny") == ["that its boats had fired on it"]
    assert texts("--words", '"bridge had"') == ["that the bridge had fallen"]
    assert texts("--words", "nowhere") == []


def test_claims_are_asked_for_by_certainty_evidence_and_chain(tmp_path: Path) -> None:
    path = tmp_path / "flood.case"
    (tmp_path / "a.txt").write_text(
        "Bridge falls\n\n"
        "OSTRELIN (Littoral Press) — The mayor told AFP that the bridge may have fallen.\n\n"
        "Two residents said that they had heard a blast.\n\n"
        "The army denied that its boats had fired. It presented no evidence.\n"
    )
    well("new", path)
    well("add", path, tmp_path / "a.txt")
    well("build", path)

    def sources(*options: str) -> set[str | None]:
        found = map(json.loads, well("claims", path, "--jsonl", *options).splitlines())
        return {claim["source"]["name"] for claim in found if claim["source"]["name"]}

    assert sources("--certainty", "PS+") == {"mayor"}
    assert "army" in sources("--certainty", "CT-")
    assert sources("--evidence", "witness") == {"two residents"}
    assert "army" in sources("--evidence", "withheld")
    assert {"army", "mayor"} <= sources("--no-evidence")
    assert "two residents" not in sources("--no-evidence")
    assert sources("--chain-through", "afp") == {"mayor"}
    assert {"mayor", "two residents"} <= sources("--chain-through", "littoral")
    assert "army" not in sources("--chain-through", "army")
    (mayor,) = map(
        json.loads, well("claims", path, "--jsonl", "--source", "mayor").splitlines()
    )
    names = [link["name"] for link in mayor["chain"]]
    assert names == ["Littoral Press", "AFP", "mayor"]
    assert mayor["certainty"]["value"] == "PS+"
    printed = well("read", tmp_path / "a.txt")
    assert "possible (“may”)" in printed
    assert "Littoral Press → AFP → mayor" in printed
    assert "evidence: witness “residents”" in printed


def test_a_certainty_that_is_none_is_told(case: Path) -> None:
    done = run("claims", case, "--certainty", "sure")

    assert done.returncode == 1
    assert "There is no certainty 'sure'; there are: CT+, PR+" in done.stderr


def test_claims_are_asked_for_by_how_sure_the_reading_is(case: Path) -> None:
    whole = [json.loads(line) for line in well("claims", case, "--jsonl").splitlines()]
    middle = sorted(claim["confidence"] for claim in whole)[len(whole) // 2]
    option = ("--min-confidence", str(middle))

    asked = well("claims", case, "--jsonl", *option).splitlines()
    read = json.loads(well("read", case.parent / "bridge.txt", "--jsonl", *option))

    kept = [claim["id"] for claim in whole if claim["confidence"] >= middle]
    assert 0 < len(kept) < len(whole)
    assert [json.loads(line)["id"] for line in asked] == kept
    assert [claim["id"] for claim in read["claims"]] == kept


def test_a_case_keeps_to_the_model_that_it_was_told(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "flood.case"
    shutil.copy(case, path)

    def made_by() -> set[str]:
        claims = map(json.loads, well("claims", path, "--jsonl").splitlines())
        return {claim["made_by"].split()[0] for claim in claims}

    def told(*options: str) -> str:
        return " ".join(well("build", path, *options).split())

    assert made_by() == {"tagger-small"}
    assert "1 document read now with the base model" in told("--model", "base")
    assert made_by() == {"tagger-base"}
    assert "0 documents read now with the base model, 1 up to date" in told()
    assert "is well" in well("check", path)
    assert "1 document read now with the small model" in told("--model", "small")
    assert made_by() == {"tagger-small"}


def test_one_article_is_read_with_the_model_that_is_named(case: Path) -> None:
    article = case.parent / "bridge.txt"
    for model in ("small", "base"):
        told = json.loads(well("read", article, "--jsonl", "--model", model))
        assert told["claims"][0]["made_by"].startswith(f"tagger-{model} ")


def test_every_form_tells_the_same(case: Path) -> None:
    lines = [json.loads(line) for line in well("claims", case, "--jsonl").splitlines()]
    rows = list(csv.DictReader(io.StringIO(well("claims", case, "--csv"))))
    table = well("claims", case)

    assert json.loads(well("claims", case, "--json")) == lines
    assert [row["content"] for row in rows] == [
        line["content"]["text"] for line in lines
    ]
    assert "that the bridge had fallen" in table
    assert f"{len(lines)} claims." in table
    assert json.loads(well("claims", case, "--json", "--words", "nowhere")) == []


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (
            ["claims", "none.case"],
            1,
            "There is no case at none.case; make one with `rashomon new none.case`.",
        ),
        (
            ["claims", "CASE", "--json", "--csv"],
            1,
            "Choose one of --table, --jsonl, --json and --csv.",
        ),
        (
            ["claims", "CASE", "--words", "!"],
            1,
            "There is no word to look for in '!'; give one.",
        ),
        (
            ["claims", "CASE", "--act", "lie"],
            1,
            "There is no act 'lie'; there are: assert, confirm,",
        ),
        (
            ["claims", "CASE", "--manner", "loud"],
            1,
            "There is no manner 'loud'; there are: direct,",
        ),
        (
            ["claims", "CASE", "--min-confidence", "2"],
            2,
            "'--min-confidence': Input should be less",
        ),
        (["new", "CASE"], 1, "There is a file at"),
        (
            ["export", "CASE", "--format", "poem", "--output", "x"],
            1,
            "There is no format 'poem'; there is: jsonl.",
        ),
        (
            ["read", "none.txt"],
            1,
            "none.txt: There is no such file; look at the spelling of its name.",
        ),
        (["claims"], 2, "Missing argument"),
        (["frobnicate"], 2, "No such command"),
    ],
)
def test_errors_are_one_sentence(
    case: Path, arguments: Sequence[str], code: int, sentence: str
) -> None:
    done = run(*(case if word == "CASE" else word for word in arguments))

    assert done.returncode == code
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    if code == 1:
        assert done.stderr.startswith("rashomon: ")
        assert done.stderr.count("\n") == 1
        assert done.stdout == ""


def test_a_fault_in_a_case_has_its_own_exit_code(case: Path, tmp_path: Path) -> None:
    import sqlite3

    copy = tmp_path / "copy.case"
    copy.write_bytes(case.read_bytes())
    with sqlite3.connect(copy) as connection:
        connection.execute(
            "UPDATE claim_spans SET start = start + 1 WHERE role = 'content'"
        )

    done = run("check", copy)

    assert done.returncode == 3
    assert "fault: The content of claim" in done.stdout


def test_a_reader_that_goes_away_is_no_error(case: Path) -> None:
    for arguments in (
        ["claims", case, "--jsonl"],
        ["claims", case],
        ["read", case.parent / "bridge.txt", "--jsonl"],
    ):
        program = [sys.executable, "-m", "rashomon", *map(str, arguments)]
        with subprocess.Popen(
            program, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


def test_readings_are_streamed_in_order(tmp_path: Path) -> None:
    rows: list[object] = [
        {"id": str(n), "text": f"Mayor {n} said that bridge {n} fell."}
        for n in range(9)
    ]
    lines = [json.dumps(row) for row in rows]
    lines.insert(4, '{"id": broken')
    done = run("read", "-", "--jsonl", data="\n".join(lines).encode())

    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row["id"] for row in found] == [str(n) for n in range(9)]
    assert [row["text"] for row in found] == [row["text"] for row in rows]  # type: ignore[index]
    assert "-:5: The line is no JSON" in done.stderr
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines))
    assert well("read", path, "--jsonl") == done.stdout


def test_a_reading_can_be_read_by_a_person(case: Path) -> None:
    shown = well("read", case.parent / "bridge.txt")

    assert "The army  deny  certainly not  indirect" in shown
    assert "that its boats had fired on it" in shown


def test_nothing_of_an_article_is_a_command_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "The [red]mayor[/red] said that \x1b[31mthe bridge\x1b[0m [link=x]fell[/link].\n"
    )
    shown = well("read", path)

    assert "\x1b" not in shown
    assert "[red]mayor[/red]" in shown


def test_the_demo_prints_its_ledger_and_what_to_type_next(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "rashomon", "demo"]
    done = subprocess.run(
        program, cwd=tmp_path, capture_output=True, text=True, check=True
    )

    said = " ".join(done.stdout.split())
    assert "0 refusals" in said
    assert str(tmp_path / "rashomon-demo.case") in done.stdout.replace("\n", "")
    assert "rashomon claims rashomon-demo.case --act deny" in said
    assert os.listdir(tmp_path) == ["rashomon-demo.case"]  # noqa: PTH208
    again = subprocess.run(
        program, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "0 documents read now" in again.stdout


def test_a_build_that_is_stopped_says_that_nothing_is_lost(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    text = "The ministry said that the bridge had fallen. " * 200
    rows = (json.dumps({"text": f"{number} {text}"}) + "\n" for number in range(200))
    articles.write_text("".join(rows))
    path = tmp_path / "a.case"
    well("new", path)
    well("add", path, articles)
    program = [sys.executable, "-m", "rashomon", "build", str(path)]
    # Of tests that run in the background Ctrl-C is ignored, and children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        said = process.stderr.read()

    assert process.returncode == 1
    assert said.startswith("rashomon: Stopped; all that was kept is still there")
    assert said.count("\n") == 1
    assert "is well" in well("check", path)


def test_the_version_is_printed() -> None:
    import rashomon

    assert well("--version") == f"rashomon {rashomon.__version__}\n"
