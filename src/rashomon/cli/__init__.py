"""The command line: `rashomon VERB …`."""

import sys


def main() -> None:
    """Run the command line.

    Exit codes: 0 well, 1 a known error (one sentence on stderr), 2 wrong usage, 3
    `check` found a fault.
    """
    from rashomon.cli.app import app
    from rashomon.cli.output import fail
    from rashomon.errors import RashomonError

    try:
        app()
    except RashomonError as error:
        sys.exit(fail(str(error)))
