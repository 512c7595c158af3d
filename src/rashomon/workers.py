"""Workers: a function over many things, side by side, results in order."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import TypeVar

from rashomon.errors import RashomonError

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4  # things in hand for each process: keeps memory flat and nobody idle
_WORTH = 4  # fewer things than this are done here: a process takes a second to start


def in_order(
    function: Callable[[T], R], things: Iterable[T], processes: int
) -> Generator[R, None, None]:
    """`function` of each of `things`, in their order, as they become ready.

    Things are taken as they are needed, so that a stream stays a stream. Close it where
    it is not read to its end: the processes end with it.

    Raises:
        RashomonError: a process was killed, for want of memory for example.
    """
    source = iter(things)
    first = list(islice(source, _WORTH))
    if processes < 2 or len(first) < _WORTH:
        yield from map(function, first)
        yield from map(function, source)
        return
    with ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_prepare
    ) as pool:
        try:
            yield from _streamed(pool, function, first, source, processes * _AHEAD)
        except BrokenProcessPool as error:
            raise RashomonError(
                "A process that was reading was killed, perhaps for want of memory; "
                "run the command again: it goes on where it stopped."
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _streamed(
    pool: ProcessPoolExecutor,
    function: Callable[[T], R],
    first: list[T],
    rest: Iterator[T],
    ahead: int,
) -> Iterator[R]:
    waiting: deque[Future[R]] = deque(pool.submit(function, thing) for thing in first)
    for thing in rest:
        waiting.append(pool.submit(function, thing))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _prepare() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
