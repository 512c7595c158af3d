"""What the layers of a tagger say of words, as its graph gives it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from graft import layer
from rashomon.extract import tagger
from rashomon.extract.sheet import Sheet, write_strip
from rashomon.extract.vocabulary import Vocabulary


class Layers:
    """A graph, with the states of some of its layers as outputs."""

    def __init__(self, folder: Path, numbers: Sequence[int]) -> None:
        self.vocabulary = Vocabulary(folder / "tokenizer.json")
        self.room = json.loads((folder / "model.json").read_text("utf-8"))["room"]
        model = onnx.load(folder / "model.onnx")
        self.names = [layer(model.graph, number) for number in numbers]
        model.graph.output.extend(
            helper.make_tensor_value_info(name, TensorProto.FLOAT, None)
            for name in self.names
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry(*tagger.EXACT)
        self.session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, disabled_optimizers=tagger.SLOW
        )

    def read(self, sheet: Sheet) -> Iterator[np.ndarray]:
        """The states of a sheet's words, (words, layers, width), window by window.

        They are half precise.
        """
        for window in sheet.windows(room=self.room, context=tagger.CONTEXT):
            strip = write_strip(sheet, window, self.vocabulary)
            given = {"ids": strip.ids, "shapes": strip.shapes, "quoted": strip.quoted}
            feed = {name: np.array([row], np.int64) for name, row in given.items()}
            found = self.session.run(self.names, feed)
            yield np.stack([one[0][strip.first] for one in found], 1).astype(np.float16)
