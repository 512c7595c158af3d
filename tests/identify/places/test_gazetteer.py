import multiprocessing
from pathlib import Path

import pytest

from rashomon.identify.places import gazetteer
from rashomon.identify.places import index as place_index
from rashomon.identify.places.gazetteer import candidates, sounding, spelt
from rashomon.identify.places.keys import fold, keys, sound
from rashomon.records import Grain


@pytest.mark.parametrize(
    ("name", "country", "grain"),
    [
        ("Syria", "SY", Grain.COUNTRY),
        ("U.S.", "US", Grain.COUNTRY),
        ("UK", "GB", Grain.COUNTRY),
        ("Burma", "MM", Grain.COUNTRY),
        ("Kerala", "IN", Grain.REGION),
        ("Calif.", "US", Grain.REGION),
        ("Kent", "GB", Grain.REGION),
        ("West Bank", "PS", Grain.REGION),
        ("Black Sea", None, Grain.AREA),
        ("Europe", None, Grain.AREA),
    ],
)
def test_the_first_candidate_is_the_largest(
    name: str, country: str | None, grain: Grain
) -> None:
    place = spelt(name)[0].place

    assert (place.country, place.grain) == (country, grain)


@pytest.mark.parametrize(
    ("spellings", "main"),
    [
        ("Khan Sheikhoun|Khan Shaykhun|Khan-Shaykhun|Khan Shaikhoun", "Khān Shaykhūn"),
        ("Raqqa|Raqa|Rakka|Ar-Raqqah|al-Raqqa", "Ar Raqqah"),
        ("Deir ez-Zor|Deir Ezzor|Deir al-Zour|Dayr az Zawr", "Deir ez-Zor"),
        ("Homs|Hims", "Homs"),
        ("Hasakah|Hasakeh|Hassakeh|Hasaka|al-Hasaka", "Al Ḩasakah"),
        ("Qamishli|Kameshli|al-Qamishly", "Al Qāmishlī"),
        ("Salamiyeh|Salamiyah", "As Salamīyah"),
        ("Kharkiv|Kharkov|Harkiv", "Kharkiv"),
    ],
)
def test_all_spellings_lead_to_the_town(spellings: str, main: str) -> None:
    for spelling in spellings.split("|"):
        towns = [one.place.name for one in candidates(spelling)]

        assert main in towns, spelling


def test_a_name_is_only_heard_where_letters_are_others() -> None:
    heard = {one.place.country for one in sounding("Parys")}

    assert not heard & {"FR", "US", "ZA"}
    assert not any(one.exact for one in sounding("Kameshli"))


def test_a_place_knows_its_province_and_people() -> None:
    town = next(one for one in spelt("Manbij") if one.place.grain is Grain.TOWN)

    assert town.region == "SY.09"
    assert 50_000 < town.people < 200_000
    assert abs(town.place.latitude - 36.53) < 0.1


@pytest.mark.parametrize("name", ["", " ", "-", "…", "Zzyzxqq", "🙂", "it", "U.N."])
def test_what_is_no_name_has_no_candidates(name: str) -> None:
    assert spelt(name) == ()


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Khān Shaykhūn", "khan shaykhun"),
        ("Ma‘arrat an Nu‘mān", "maarrat an numan"),
        ("Łódź", "lodz"),
        ("St. Louis", "saint louis"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Москва", ""),
    ],
)
def test_folding(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_sounds_keep_what_tells_towns_apart() -> None:
    names = "homs hama manbij idlib raqqa daraa tartus latakia palmyra douma".split()

    assert len(set(map(sound, names))) == len(names)
    assert sound("as suwayda") == sound("suweida")


def test_abbreviations_have_keys_of_their_own() -> None:
    assert keys("US") != keys("us")
    assert keys("Wash.") != keys("Wash")
    assert "lima" in keys("LIMA")


def test_an_index_finds_each_name_and_no_other() -> None:
    names = [f"name {number:04d}" for number in range(1000)]
    made = place_index.packed(
        (f"{number}\tx", {name: number % 2 == 0}) for number, name in enumerate(names)
    )
    index = place_index.unpacked(made)

    assert index is not None
    for number, name in enumerate(names):
        assert index.find(name) == [(str(number), "x", "*" if number % 2 == 0 else "")]
    for other in ("", "name", "name 0000x", "name 1000", "a", "z", "name 0500 "):
        assert index.find(other) == []


def test_lines_of_one_name_keep_their_order() -> None:
    made = place_index.packed(
        [("large", {"x": True}), ("small", {"x": False, "y": True})]
    )
    index = place_index.unpacked(made)

    assert index is not None
    assert index.find("x") == [("large", "*"), ("small", "")]


@pytest.mark.parametrize("cut", [0, 1, 10, 30, 60, 200, -1])
def test_a_damaged_file_is_none(tmp_path: Path, cut: int) -> None:
    made = place_index.packed((str(n), {f"name{n}": True}) for n in range(200))
    (tmp_path / "short.index").write_bytes(made[:cut])
    (tmp_path / "changed.index").write_bytes(made[:150] + b"#" + made[151:])

    assert place_index.opened(tmp_path / "short.index") is None
    assert place_index.opened(tmp_path / "changed.index") is None
    assert place_index.opened(tmp_path / "none.index") is None


def test_an_index_is_written_whole_and_older_ones_go(tmp_path: Path) -> None:
    made = place_index.packed([("line", {"name": True})])
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "old.index").write_bytes(b"x")

    assert place_index.written(made, tmp_path / "cache" / "new.index")
    assert [one.name for one in (tmp_path / "cache").iterdir()] == ["new.index"]
    assert place_index.opened(tmp_path / "cache" / "new.index") is not None


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    assert not place_index.written(b"x", tmp_path / "file" / "new.index")


def test_without_a_folder_the_index_is_kept_in_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    made = place_index.packed(
        [("1\tTarnel\tAL\t1\t2\ttown\tAL.1\t5", {"tarnel": True})]
    )
    monkeypatch.setattr(gazetteer, "_made", lambda: made)
    for folder in (None, tmp_path / "file"):
        monkeypatch.setattr(place_index, "cache_folder", lambda folder=folder: folder)
        index = gazetteer._index.__wrapped__()

        assert index.find("tarnel")[0][1] == "Tarnel"


def test_an_older_python_process_may_hold_the_file() -> None:
    gazetteer.prepare()
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        [found] = pool.map(spelt, ["Manbij"])

    assert found == spelt("Manbij")
