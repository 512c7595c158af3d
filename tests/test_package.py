import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
from rashomon import errors

HEAVY = {
    "onnxruntime",
    "tokenizers",
    "sqlalchemy",
    "trafilatura",
    "dateparser",
    "py3langid",
    "numpy",
    "rich",
    "typer",
}


def modules_after(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not modules_after("import rashomon") & HEAVY


def test_the_help_loads_no_model_and_no_database() -> None:
    code = (
        "import contextlib, io\n"
        "from rashomon.cli.app import app\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    with contextlib.suppress(SystemExit):\n"
        "        app(['--help'])"
    )

    assert not modules_after(code) & (HEAVY - {"rich", "typer"})


def test_reading_one_article_loads_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The army denied that it had fired.\n")
    code = (
        "import contextlib, io\n"
        "from rashomon.cli.app import app\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    with contextlib.suppress(SystemExit):\n"
        f"        app(['read', {str(tmp_path / 'a.txt')!r}])"
    )

    loaded = modules_after(code)

    assert "onnxruntime" in loaded
    assert not loaded & {"sqlalchemy", "trafilatura", "dateparser", "py3langid"}


def test_every_exported_name_is_there_and_in_order() -> None:
    assert sorted(rashomon.__all__, key=str.lower) == sorted(
        rashomon.__all__, key=str.lower
    )
    assert set(rashomon.__all__) == set(rashomon._HOMES)
    for name in rashomon.__all__:
        assert getattr(rashomon, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        rashomon.nothing  # noqa: B018


def test_every_error_stands_in_the_tree_that_is_drawn() -> None:
    drawn = errors.__doc__ or ""
    for name, error in vars(errors).items():
        if isinstance(error, type):
            assert name in drawn
            assert issubclass(error, errors.RashomonError)
            assert error.__doc__
