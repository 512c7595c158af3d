import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.collect.paths import files, why_unreadable
from rashomon.records import Refusal


def names(*paths: Path) -> list[str]:
    return [path.name for path in files(paths) if isinstance(path, Path)]


def reasons(*paths: Path) -> list[str]:
    return [found.reason for found in files(paths) if isinstance(found, Refusal)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/z.txt", "b/a.txt", "a.txt"):
        (tmp_path / name).touch()

    assert names(tmp_path) == ["a.txt", "a.txt", "z.txt", "c.txt"]


def test_a_file_is_given_once_however_often_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    (tmp_path / "b.txt").symlink_to(file)
    (tmp_path / "again").symlink_to(tmp_path)

    assert names(file, tmp_path, file) == ["a.txt"]


def test_a_folder_that_holds_itself_through_a_link_is_entered_once(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "loop").symlink_to(tmp_path)

    assert names(tmp_path) == ["a.txt"]
    assert reasons(tmp_path) == [
        "This folder is reached again through a link to a folder above it; "
        "it was entered once, and nothing is lost."
    ]


def test_folders_that_all_hold_one_another_are_walked_in_no_time(
    tmp_path: Path,
) -> None:
    folders = [tmp_path / f"{i:02}" for i in range(25)]
    for folder in folders:
        folder.mkdir()
        (folder / "a.txt").touch()
    for here in folders:
        for there in folders:
            (here / f"to{there.name}").symlink_to(there)

    assert len(names(tmp_path)) == 25


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)

    assert reasons(link) == ["It is a link that leads back to itself; remove the link."]


@pytest.mark.parametrize("name", ["none.txt", "dangling"])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")

    assert reasons(tmp_path / name) == [
        "There is no such file; look at the spelling of its name."
    ]


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "sock"))

        found = reasons(tmp_path)

    assert (
        found
        == [
            "It is a pipe, a socket or a device and no file; save what it gives to a file."
        ]
        * 2
    )


def test_a_folder_that_may_not_be_entered_is_refused_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").touch()
    enter = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:
        if self.name == "closed":
            raise PermissionError(13, "Permission denied")
        return enter(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)

    assert names(tmp_path) == ["a.txt"]
    assert reasons(tmp_path) == [
        "You have no permission to read it; change its permissions or its owner."
    ]


def test_folders_may_be_deeper_than_functions_may_call_one_another(
    tmp_path: Path,
) -> None:
    folders = [tmp_path.joinpath(*["d"] * depth) for depth in range(1, 1200)]
    for folder in folders:
        folder.mkdir()

    found = list(files([tmp_path]))
    for folder in reversed(folders):
        folder.rmdir()

    assert found == []


def test_any_other_fault_is_told_in_the_systems_words() -> None:
    assert why_unreadable(OSError(5, "Input/output error")) == (
        "It cannot be read (Input/output error); look at the disk it is on."
    )
