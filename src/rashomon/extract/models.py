"""Models: the sizes of the tagger, and where their files lie.

`small` is in this package. `base` is a package of its own, `rashomon-base`, for it is as
large again as all the rest together.
"""

from importlib.util import find_spec
from pathlib import Path

from rashomon.errors import ModelError
from rashomon.extract import tagger
from rashomon.settings import MODELS

SMALL = Path(__file__).parent / "model"
BASE = "rashomon_base"
"""The package that holds the larger model's files, and no code."""


def load(model: str) -> tagger.Tagger:
    """A model, loaded once a process.

    Raises:
        ModelError: there is no such model, it is not installed, or its files are not
            those that were shipped.
    """
    return tagger.load(folder(model))


def name(model: str) -> str:
    """A model's name, version and the start of its digest, without loading it.

    Raises:
        ModelError: as `load`.
    """
    return tagger.name(folder(model))


def folder(model: str) -> Path:
    """Where a model's files lie.

    Raises:
        ModelError: there is no such model, or it is not installed.
    """
    if model not in MODELS:
        raise ModelError(
            f"There is no model {model!r}; there are {' and '.join(MODELS)}."
        )
    return SMALL if model == MODELS[0] else _installed(BASE)


def _installed(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(
            "The model 'base' is not installed; install the package rashomon-base, in a "
            "checkout with `pip install models/base`."
        )
    return Path(next(iter(spec.submodule_search_locations)))
