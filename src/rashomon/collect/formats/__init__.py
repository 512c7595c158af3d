"""The formats that are read: every module here with a `FORMAT` is one.

To add a format, add a module; nothing else changes.
"""

import pkgutil
from functools import cache
from importlib import import_module

from rashomon.collect.format import Format


@cache
def known() -> tuple[Format, ...]:
    """All formats, in the order in which a file is offered to them."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found: list[Format] = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return tuple(sorted(found, key=lambda form: form.order))
