"""Every error that Rashomon raises on purpose.

    RashomonError
    ├── InputError           what was given cannot be read
    │   ├── UnreadableError      a file cannot be opened or its bytes are no text
    │   ├── FormatError          a file is not what its format asks for
    │   ├── EmptyError           nothing is left to read
    │   └── LimitError           something is larger than is safe to read
    ├── CaseError            the case file
    │   ├── CaseMissingError     there is no such case
    │   ├── CaseExistsError      there is one already
    │   ├── NotACaseError        the file is something else
    │   ├── CaseTooNewError      a newer Rashomon made it
    │   ├── CaseBusyError        another process is writing to it
    │   └── StorageError         the disk or the database refused
    ├── ModelError           the model's files are missing or damaged
    ├── LexiconError         a list of words has a mistake
    └── QueryError           a question that cannot be asked

A message says what happened, to which thing, and what to do now, in one sentence.
The command line prints it and exits 1; nothing below the command line prints.
"""


class RashomonError(Exception):
    """The base of every error that Rashomon raises on purpose."""


class InputError(RashomonError):
    """What was given cannot be read."""


class UnreadableError(InputError):
    """A file cannot be opened, or its bytes are no text."""


class FormatError(InputError):
    """A file is not what its format asks for."""


class EmptyError(InputError):
    """Nothing is left to read."""


class LimitError(InputError):
    """Something is larger than is safe to read."""


class CaseError(RashomonError):
    """Something is wrong with the case file."""


class CaseMissingError(CaseError):
    """There is no case at that path."""


class CaseExistsError(CaseError):
    """There is a file at that path already."""


class NotACaseError(CaseError):
    """The file at that path is not a Rashomon case."""


class CaseTooNewError(CaseError):
    """A newer version of Rashomon made the case."""


class CaseBusyError(CaseError):
    """Another process is writing to the case."""


class StorageError(CaseError):
    """The disk or the database refused to keep something."""


class ModelError(RashomonError):
    """The model's files are missing or damaged."""


class LexiconError(RashomonError):
    """A list of words has a mistake."""


class QueryError(RashomonError):
    """A question that cannot be asked of a case."""
