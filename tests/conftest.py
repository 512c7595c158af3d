"""What every test has: no network, and the corpora where they are."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings

from rashomon.collect import collect
from rashomon.records import Document, Refusal

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

Read = Callable[[str, bytes | str], list[Document | Refusal]]

settings.register_profile("calm", deadline=None)  # a busy machine is no fault
settings.load_profile("calm")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection is a fault: Rashomon works without a network."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("a test opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the corpora are not beside the checkout (../shared)")
    return SHARED


@pytest.fixture(scope="session")
def demo_articles() -> Path:
    """The invented articles."""
    return ROOT / "src/rashomon/cli/demo"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a file of this name and content gives."""

    def read(name: str, data: bytes | str) -> list[Document | Refusal]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(collect([path]))

    return read


@pytest.fixture
def document(read: Read) -> Callable[[str, bytes | str], Document]:
    """The one document that a file of this name and content holds."""

    def document(name: str, data: bytes | str) -> Document:
        (found,) = read(name, data)
        assert isinstance(found, Document), found
        return found

    return document


@pytest.fixture
def refused(read: Read) -> Callable[[str, bytes | str], str]:
    """Why a file of this name and content is refused."""

    def refused(name: str, data: bytes | str) -> str:
        (found,) = read(name, data)
        assert isinstance(found, Refusal), found
        return found.reason

    return refused
