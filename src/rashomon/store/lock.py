"""One writer at a time: the one door to the `filelock` package."""

from pathlib import Path

from filelock import FileLock, Timeout

from rashomon.errors import CaseBusyError


class Lock:
    """One writer at a time; the lock is the operating system's and dies with us."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(f"{path}.lock", timeout=0)

    def __enter__(self) -> None:
        try:
            self._lock.acquire()
        except Timeout as error:
            raise CaseBusyError(
                f"Another rashomon is at work on {self._path}; wait until it has "
                "finished, and run the command again."
            ) from error
        except OSError as error:
            raise CaseBusyError(
                f"{self._path}.lock cannot be written ({error.strerror}); "
                "look at the folder's permissions."
            ) from error

    def __exit__(self, *_: object) -> None:
        # Taken away while it is still held: nobody can be waiting on it, since asking
        # for it never waits.
        Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()
