"""Collecting: files and folders become documents, or refusals with a reason."""

from rashomon.collect.collecting import collect, collect_stream, document_from_text

__all__ = ["collect", "collect_stream", "document_from_text"]
