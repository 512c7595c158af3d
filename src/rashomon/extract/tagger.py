"""The tagger: the one door to the `onnxruntime` package.

A network in int8 gives tags, vectors and states; decoding and linking are this package's
own (`decode`, `link`). A second, small one tells acts and certainties from the states
(`head`), a third names (`entities`), a fourth which claims tell of one event
(`coreference`). What they are made of and how well they read stands in
`docs/model.md`.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rashomon.errors import ModelError
from rashomon.extract.attribution import Attribution, attributions
from rashomon.extract.confidence import Calibration
from rashomon.extract.coreference import coreference
from rashomon.extract.decode import Floats
from rashomon.extract.entities import entities
from rashomon.extract.head import Judgement, Numbers, judged
from rashomon.extract.link import LinkTables
from rashomon.extract.scene import Scene
from rashomon.extract.scores import Scores, score
from rashomon.extract.sheet import Sheet, Strip
from rashomon.extract.vocabulary import Vocabulary
from rashomon.records import Claim, Coreference, Entity, Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

CONTEXT = 0
"""Pieces of context on each side of a window's core: they did not help
(`docs/model.md`)."""

SLOW = ["SkipLayerNormFusion"]
"""A rewriting of the graph that makes it a third slower on a CPU (onnxruntime 1.32)."""

EXACT = ("session.x64quantprecision", "1")
"""Where a processor has no VNNI, its quick int8 product overflows in 16 bits, and the
tagger finds a fifth of what it should; this takes the slower one that does not."""


@dataclass(frozen=True)
class Tagger:
    """A loaded model.

    Attributes:
        name: its name, its version and the start of its digest; every claim carries it.
        room: pieces that a window holds, chosen on dev (`docs/model.md`).
        following: how likely each tag of a name is behind each other one.
    """

    name: str
    room: int
    vocabulary: Vocabulary
    session: "InferenceSession"
    head: "InferenceSession"
    namer: "InferenceSession"
    comparer: "InferenceSession"
    transitions: Floats
    following: Floats
    tables: LinkTables
    calibration: Calibration

    def scores(self, sheet: Sheet) -> Scores:
        """What the network says of every word of a sheet."""
        windows = sheet.windows(room=self.room, context=CONTEXT)
        return score(sheet, windows, self._encode, self.vocabulary)

    def attributions(self, sheet: Sheet, scores: Scores) -> list[Attribution]:
        """Who says what in a sheet."""
        return attributions(sheet, scores, self.transitions, self.tables)

    def confidence(self, attribution: Attribution) -> float:
        """How likely an attribution is right, from 0 to 1."""
        return self.calibration.confidence(attribution.words, attribution.links)

    def judgements(
        self, scenes: Sequence[Scene], scores: Scores
    ) -> Iterator[Judgement]:
        """The act and the certainty of each of some sayings of a sheet."""
        return judged(scenes, scores.states, self._judge)

    def entities(self, sheet: Sheet, scores: Scores) -> tuple[Entity, ...]:
        """The names of people, organisations and places in a sheet, in order of place."""
        return entities(sheet, scores.names, self.following, self._name)

    def coreference(
        self,
        claims: Sequence[Claim],
        sentences: Sequence[Span],
        sheet: Sheet,
        scores: Scores,
    ) -> Coreference:
        """Which claims of a sheet tell of one event, as far as their words show."""
        return coreference(claims, sentences, sheet, scores, self._compare)

    def _encode(self, strip: Strip) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        rows = {"ids": strip.ids, "shapes": strip.shapes, "quoted": strip.quoted}
        feed = {name: np.array([row], dtype=np.int64) for name, row in rows.items()}
        tags, events, vectors, states, names = self.session.run(None, feed)
        return tags, events, vectors, states, names

    def _judge(
        self, states: Floats, parts: Numbers, hints: Numbers
    ) -> tuple[Floats, Floats]:
        feed = {"states": states, "parts": parts, "hints": hints}
        acts, certainties = self.head.run(None, feed)
        return acts, certainties

    def _name(self, states: Floats, shapes: Numbers, breaks: Numbers) -> Floats:
        feed = {"states": states, "shapes": shapes, "breaks": breaks}
        (tags,) = self.namer.run(None, feed)
        return np.asarray(tags, np.float32)

    def _compare(self, some: Floats, every: Floats) -> tuple[Floats, Floats]:
        same, alone = self.comparer.run(None, {"some": some, "every": every})
        return same, alone


@cache
def load(folder: Path) -> Tagger:
    """The model in `folder`, loaded once a process.

    Raises:
        ModelError: a file is missing, or is not the one that was shipped.
    """
    about = _about(folder)
    for name, digest in about["sha256"].items():
        _check(folder / name, digest)
    links = {
        name: np.array(table, dtype=np.float32)
        for name, table in about["links"].items()
    }
    return Tagger(
        name=_name(about),
        room=int(about["room"]),
        vocabulary=Vocabulary(folder / "tokenizer.json"),
        session=_session(folder / "model.onnx"),
        head=_session(folder / "head.onnx"),
        namer=_session(folder / "entities.onnx"),
        comparer=_session(folder / "coreference.onnx"),
        transitions=np.array(about["transitions"], dtype=np.float32),
        following=np.array(about["entities"], dtype=np.float32),
        tables=LinkTables(**links),
        calibration=Calibration(**about["confidence"]),
    )


@cache
def name(folder: Path) -> str:
    """The name of the model in `folder`, without loading it."""
    return _name(_about(folder))


def _name(about: dict[str, Any]) -> str:
    return f"{about['name']} {about['version']} {about['sha256']['model.onnx'][:12]}"


def _about(folder: Path) -> dict[str, Any]:
    path = folder / "model.json"
    try:
        about: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The model's description at {path} cannot be read ({error}); "
            "install rashomon again."
        ) from error
    return about


def _check(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"The model's file {path} cannot be read ({error.strerror}); "
            "install rashomon again."
        ) from error
    if found != digest:
        raise ModelError(
            f"The model's file {path} is not the one that was shipped "
            f"(SHA-256 {found[:12]}…, not {digest[:12]}…); install rashomon again."
        )


def _session(path: Path) -> "InferenceSession":
    """One thread: documents are read side by side, and results never depend on it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry(*EXACT)
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=SLOW,
    )
