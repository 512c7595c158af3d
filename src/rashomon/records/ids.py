"""Ids: hashes of content, the same on every machine."""

import hashlib


def digest(*parts: str) -> str:
    """A short id: the first 16 hexadecimal digits of the SHA-256 of `parts`."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
