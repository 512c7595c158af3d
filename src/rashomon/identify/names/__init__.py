"""Names: read as country, institution, office and person."""

from rashomon.identify.names.name import Name, called, is_full, is_pronoun, read_name

__all__ = ["Name", "called", "is_full", "is_pronoun", "read_name"]
