"""The docs say what is there: every verb, dependency and word; and their code runs."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main

import rashomon
from rashomon.cli.app import app
from rashomon.records import Act, Manner, PassageKind
from rashomon.show.export import FORMATS

ROOT = Path(__file__).parent.parent
DOCS = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}
README = (ROOT / "README.md").read_text("utf-8")
VERBS = sorted(typer.main.get_group(app).commands)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_in_readme_or_tour(verb: str) -> None:
    assert f"rashomon {verb}" in README + DOCS["tour.md"]


@pytest.mark.parametrize("word", [*Manner, *Act, *PassageKind])
def test_every_word_is_in_the_glossary(word: str) -> None:
    assert word in DOCS["glossary.md"]


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    for line in [*project["dependencies"], *(one for extra in extras for one in extra)]:
        name = re.split(r"[><=\[]", line)[0]
        assert name.lower() in DOCS["dependencies.md"].lower(), name


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_described(form: str) -> None:
    assert f"--format {form}" in DOCS["formats.md"]


def test_every_link_leads_somewhere() -> None:
    for name, text in {"../README.md": README, **DOCS}.items():
        for link in re.findall(r"\]\(([^)#:]+)\)", text):
            assert ((ROOT / "docs" / name).parent / link).exists(), f"{name}: {link}"


def test_the_commands_of_the_tour_run(tmp_path: Path) -> None:
    (tmp_path / "PATHS").write_text("Bridge falls\n\nThe mayor said that it fell.\n")
    commands = re.findall(r"^    (rashomon .+)$", DOCS["tour.md"], re.M)
    assert len(commands) >= 10
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout, command


def test_the_python_of_the_docs_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text("The army denied that it had fired.\n")
    for text in (README, DOCS["tour.md"]):
        for code in re.findall(r"```python\n(.*?)```", text, re.S):
            exec(compile(code, "docs", "exec"), {})

    assert capsys.readouterr().out.count("fired") == 2
    assert rashomon.__version__ in (ROOT / "CHANGELOG.md").read_text()
