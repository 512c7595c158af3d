import os
import signal
import time
from collections.abc import Iterator

import pytest

from rashomon.errors import RashomonError
from rashomon.workers import in_order


def slow_square(number: int) -> int:
    time.sleep(0.01 * (number % 3))
    return number * number


def die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 3, 4, 30])
def test_results_come_in_order(processes: int, count: int) -> None:
    assert list(in_order(slow_square, range(count), processes)) == [
        n * n for n in range(count)
    ]


def test_no_more_is_taken_than_is_in_hand() -> None:
    taken = 0

    def source() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken = number
            yield number

    results = in_order(slow_square, source(), 2)
    next(results)

    assert taken < 50


def test_a_process_that_is_killed_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(
        RashomonError, match="run the command again: it goes on where it stopped"
    ):
        list(in_order(die, range(20), 2))
