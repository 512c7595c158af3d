"""A case opens in Datasette, with what is in it."""

import asyncio
import warnings
from pathlib import Path
from typing import Any

from rashomon.casefile import Case


def asked(path: Path, *addresses: str) -> list[Any]:
    """The JSON that Datasette answers to each address."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from datasette.app import Datasette

        async def ask() -> list[Any]:
            client = Datasette([str(path)], immutables=[]).client
            return [(await client.get(address)).json() for address in addresses]

        return asyncio.run(ask())


def test_a_case_opens_in_datasette(tmp_path: Path) -> None:
    article = tmp_path / "bridge.txt"
    article.write_text(
        "Bridge falls\n\nThe ministry said on Monday that the bridge had fallen.\n"
    )
    path = tmp_path / "flood.case"
    case = Case(path, create=True)
    case.add(article)
    case.build()

    tables, claims, found = asked(
        path,
        "/flood.json",
        "/flood/claims.json?_shape=array&_labels=on",
        "/flood/claims.json?_shape=array&_search=bridge",
    )

    by_name = {table["name"]: table for table in tables["tables"]}
    assert by_name["claims"]["fts_table"] == "claims_fts"
    assert by_name["claims"]["count"] == len(claims) > 0
    assert any("bridge had fallen" in claim["content"] for claim in claims)
    assert {claim["id"] for claim in found} <= {claim["id"] for claim in claims}
    assert found
