"""`kill -9` at any instant of an add or a build loses nothing that was kept."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.casefile import Case
from rashomon.show.export import export

ARTICLES = 80
KILLS = 12


def run(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "rashomon", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def killed(rng: random.Random, seconds: float, *arguments: str) -> bool:
    """Start the program and kill it at a random instant; whether it was still running."""
    process = run(*arguments)
    time.sleep(rng.uniform(0.05, seconds))
    running = process.poll() is None
    if running:
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    if running:
        wait_for_family(process.pid)
    return running


def wait_for_family(group: int) -> None:
    """The processes that it had started must end by themselves."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("processes outlive the program that started them")


def exported(case: Case, folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in export(case, "jsonl", folder)}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = (
        {
            "id": str(number),
            "text": f"The ministry said on day {number} that bridge {number} had fallen.\n\n"
            f'"We counted {number} boats," said Ada Ruun. A fire broke out at noon.\n\n'
            * 3,
        }
        for number in range(ARTICLES)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_a_killed_add_and_build_end_as_undisturbed_ones(
    tmp_path: Path, articles: Path
) -> None:
    whole = Case(tmp_path / "whole.case", create=True)
    whole.add(articles)
    whole.build()
    expected = exported(whole, tmp_path / "expected")
    rng = random.Random(11)
    path = tmp_path / "killed.case"
    Case(path, create=True)

    adds = sum(killed(rng, 0.9, "add", str(path), str(articles)) for _ in range(KILLS))
    kept = Case(path).counts()["documents"]
    assert run("add", str(path), str(articles)).wait() == 0
    assert Case(path).counts()["documents"] == ARTICLES >= kept

    waiting = [ARTICLES]
    builds = 0
    for _ in range(KILLS):
        builds += killed(rng, 4, "build", str(path), "--processes", "2")
        waiting.append(Case(path).pending())
    assert waiting == sorted(waiting, reverse=True), "what was read once is kept"
    assert Case(path).check() == []
    assert run("build", str(path), "--processes", "2").wait() == 0

    assert adds > 0
    assert builds > 0
    assert exported(Case(path), tmp_path / "out") == expected
