from collections.abc import Callable

import pytest

from rashomon.errors import ModelError
from rashomon.extract import models
from rashomon.settings import MODELS


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_found_by_its_name(model: str) -> None:
    assert models.name(model).startswith(f"tagger-{model} ")
    assert models.load(model).name == models.name(model)
    assert models.load(model) is models.load(model)


@pytest.mark.parametrize("ask", [models.load, models.name])
def test_a_model_that_is_none_is_told(ask: Callable[[str], object]) -> None:
    with pytest.raises(ModelError, match="no model 'large'; there are small and base"):
        ask("large")


def test_a_model_that_is_not_installed_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "BASE", "rashomon_nothing")

    with pytest.raises(
        ModelError, match=r"'base' is not installed; .* `pip install models/base`"
    ):
        models.load("base")
