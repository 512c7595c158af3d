"""Word pieces: the one door to the `tokenizers` package."""

from collections.abc import Sequence
from pathlib import Path

from rashomon.errors import ModelError


class Vocabulary:
    """The word pieces that an encoder was trained on.

    Args:
        path: a `tokenizer.json`.

    Raises:
        ModelError: the file is missing or damaged.
    """

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the package raises bare `Exception`
            raise ModelError(
                f"The tokenizer at {path} cannot be read ({error}); "
                "install rashomon again."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.start = self._id("[CLS]")
        self.end = self._id("[SEP]")
        self.unknown = self._id("[UNK]")

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """For each word the ids of its pieces, one at the least."""
        encoding = self._tokenizer.encode(
            list(words), is_pretokenized=True, add_special_tokens=False
        )
        found: list[list[int]] = [[] for _ in words]
        for word, piece in zip(encoding.word_ids, encoding.ids, strict=True):
            if word is not None:
                found[word].append(piece)
        return [ids or [self.unknown] for ids in found]

    def _id(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise ModelError(f"The tokenizer lacks {token}; install rashomon again.")
        return int(number)
