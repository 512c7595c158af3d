import json
import shutil
from pathlib import Path

import pytest

from rashomon.errors import ModelError
from rashomon.extract.models import SMALL
from rashomon.extract.tagger import load, name


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(SMALL, folder / "model"))


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    with (folder / "model.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0\1\2\3")

    with pytest.raises(
        ModelError, match=r"is not the one that was shipped .* install rashomon again"
    ):
        load(folder)


@pytest.mark.parametrize("lost", ["model.onnx", "tokenizer.json", "model.json"])
def test_a_missing_file_is_named(tmp_path: Path, lost: str) -> None:
    folder = copied(tmp_path)
    (folder / lost).unlink()

    with pytest.raises(ModelError, match=lost):
        load(folder)


def test_a_tokenizer_that_is_none_is_refused(tmp_path: Path) -> None:
    from rashomon.extract.vocabulary import Vocabulary

    path = tmp_path / "tokenizer.json"
    path.write_text("{}")

    with pytest.raises(ModelError, match="cannot be read"):
        Vocabulary(path)


def test_the_name_has_version_and_digest() -> None:
    about = json.loads((SMALL / "model.json").read_text())

    assert name(SMALL) == load(SMALL).name
    assert name(SMALL).split() == [
        "tagger-small",
        about["version"],
        about["sha256"]["model.onnx"][:12],
    ]
