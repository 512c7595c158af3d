"""What the network of names learns from: texts, their tags, and what frozen layers say.

The corpora are those of `bench/quality/named.py`. Some texts come a second time as scraping
leaves them, without commas or apostrophes, or in capitals.
"""

import json
import random
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from zlib import crc32

import numpy as np
from named import Name, Named, gum, meantime, re3d, tagged

from corpus import lines, sheet_of
from layers import Layers
from rashomon.extract.entities import KINDS
from rashomon.extract.sheet import Sheet
from rashomon.records import Span

LAYERS = (0, 2, 4)
"""Of the encoder, 0 being the word pieces; joined they tell more than any one."""
UNKNOWN = -1
"""The tag of a word of which a corpus says nothing."""
GENRES = frozenset({"poetry", "dictionary", "proof", "esports", "syllabus"})
"""Of GUM, those that are least like news."""
TOPICS = frozenset({"middle_east", "isis", "terrorism", "russia", "foreign_policy"})
"""Of AllSides, those whose articles are labelled by a first network."""
ABROAD = 30
"""How many of those."""
MARKS = (",", "'’", ",'’", ",'’")
"""What a worn text has lost, one of these drawn for each."""
WORN, SHOUTED = 0.5, 0.1
"""Shares of a corpus's texts that come again worn, or in capitals."""


HELD = 10
"""One in so many texts is kept for choosing."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text's words, their tags, and what the layers say of each."""

    corpus: str
    text: str
    spans: list[list[int]]
    shapes: list[int]
    breaks: list[int]
    tags: list[int]
    states: np.ndarray  # (words, layers, width), half precise


def held(one: Lesson) -> bool:
    """Whether a text is kept for choosing; then it is so worn and in capitals, too."""
    letters = "".join(filter(str.isalpha, one.text.casefold()))
    return one.corpus != "news" and crc32(letters.encode()) % HELD == 0


def corpora(data: Path, labels: Path) -> dict[str, Callable[[], Iterator[Named]]]:
    """All that is learned from, by name; of news no name is known."""
    ner = data / "ner"
    plain = {
        "wn_dev": lambda: tagged(ner / "wikineural_en_dev.jsonl.gz"),
        "wn_test": lambda: tagged(ner / "wikineural_en_test.jsonl.gz"),
        "wnut_train": lambda: tagged(ner / "wnut17_train.jsonl.gz", together=1),
        "btc_f": lambda: tagged(ner / "btc_f.jsonl.gz", together=1),
        "btc_g": lambda: tagged(ner / "btc_g.jsonl.gz", together=1),
        "uner_dev": lambda: tagged(ner / "uner_ewt_dev.jsonl.gz"),
        "re3d0": lambda: re3d(ner / "re3d_half.jsonl.gz", 0),
        "gum": lambda: gum(data / "gum/gum_noreddit.jsonl.gz", GENRES),
        "meantime": lambda: meantime(data / "meantime/meantime_crossdoc.jsonl.gz"),
        "wnut_dev": lambda: tagged(ner / "wnut17_dev.jsonl.gz", together=1),
    }
    twice = {
        f"{name}+drop": lambda name=name: worn(plain[name](), name)
        for name in ("wn_dev", "meantime", "re3d0", "uner_dev")
    }
    loud = {
        f"{name}+shout": lambda name=name: shouted(plain[name](), name)
        for name in ("wn_dev", "gum")
    }
    return plain | twice | loud | {"news": lambda: news(data, labels)}


def news(data: Path, labels: Path) -> Iterator[Named]:
    """Articles that nobody labelled: a fourth of FA-KES, and some of AllSides."""
    labelled = {row["id"] for row in lines(labels)}
    war = (row for row in lines(data / "fakes/fakes.jsonl.gz"))
    rows = [row for row in war if row["id"] not in labelled][::4]
    world = lines(data / "clustering/allsides/articles.jsonl.gz")
    rows += islice((row for row in world if row["topic"] in TOPICS), ABROAD)
    for row in rows:
        yield Named(row["id"], row["text"], ())


def worn(texts: Iterator[Named], seed: str) -> Iterator[Named]:
    """Some of the texts without commas, apostrophes or both."""
    rng = random.Random(f"{seed}+drop")
    for one in texts:
        if rng.random() >= WORN:
            yield _without(one, rng.choice(MARKS))


def _without(one: Named, marks: str) -> Named:
    kept = [i for i, letter in enumerate(one.text) if letter not in marks]

    def moved(span: Span) -> tuple[int, int]:
        return bisect_left(kept, span.start), bisect_left(kept, span.end)

    names = ((moved(name.span), name.kind) for name in one.names)
    return Named(
        one.id,
        "".join(one.text[i] for i in kept),
        tuple(Name(Span(*at), kind) for at, kind in names if at[0] < at[1]),
    )


def shouted(texts: Iterator[Named], seed: str) -> Iterator[Named]:
    """A few of the texts in capitals."""
    rng = random.Random(f"{seed}+shout")
    for one in texts:
        if rng.random() >= 1 - SHOUTED:
            upper = (c.upper() if len(c.upper()) == 1 else c for c in one.text)
            yield Named(one.id, "".join(upper), one.names)


def tags(sheet: Sheet, names: tuple[Name, ...]) -> list[int]:
    """One a word: 0 for none, odd for a name's first word, even for its later ones."""
    found = [0] * len(sheet.spans)
    for name in names:
        for at, word in enumerate(sheet.words_in(name.span)):
            known = name.kind is not None
            first = 1 + 2 * KINDS.index(name.kind) if name.kind else 0
            found[word] = first + (at > 0) if known else UNKNOWN
    return found


def extract(texts: Iterator[Named], layers: Layers, path: Path) -> None:
    """Read texts once, and keep what the layers say beside `path`."""
    rows = []
    with path.with_suffix(".part").open("wb") as file:
        for one in texts:
            sheet = sheet_of(one.text, layers.vocabulary)
            for states in layers.read(sheet):
                file.write(states.tobytes())
            rows.append(
                {
                    "text": one.text,
                    "spans": [[span.start, span.end] for span in sheet.spans],
                    "shapes": sheet.shapes,
                    "breaks": sheet.breaks,
                    "tags": tags(sheet, one.names),
                }
            )
    path.with_suffix(".json").write_text(json.dumps(rows))
    path.with_suffix(".part").rename(path.with_suffix(".bin"))


def lessons(path: Path) -> list[Lesson]:
    """What `extract` kept; the states stay on disk until they are asked for."""
    rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
    words = sum(len(row["spans"]) for row in rows)
    shape = (words, len(LAYERS), 768)
    states = np.memmap(path.with_suffix(".bin"), np.float16, "r", shape=shape)
    found, at = [], 0
    for row in rows:
        end = at + len(row["spans"])
        found.append(Lesson(path.name, **row, states=states[at:end]))
        at = end
    return [one for one in found if one.spans]
