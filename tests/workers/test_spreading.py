"""Whoever does the work, the results and their order are the same, and little is taken ahead."""

import os
import time
from collections.abc import Iterator

import pytest

from timeline.errors import DataError
from timeline.workers import processes


def squared_late(number: int) -> int:
    """The first takes longest, so that the others are done before it."""
    time.sleep(0.2 if number == 0 else 0)
    return number * number


def refused(number: int) -> int:
    raise DataError(f"number {number} is refused")


def whose(number: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_given(jobs: int) -> None:
    with processes(jobs) as spread:
        assert list(spread(squared_late, range(9))) == [number * number for number in range(9)]


def test_several_processes_share_the_work() -> None:
    with processes(2) as spread:
        assert os.getpid() not in set(spread(whose, range(4)))


def test_what_the_work_raises_is_raised_here() -> None:
    with processes(2) as spread, pytest.raises(DataError, match="number 0"):
        list(spread(refused, range(3)))


def test_no_more_is_taken_than_is_under_way() -> None:
    taken: list[int] = []

    def given() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with processes(2) as spread:
        assert next(spread(squared_late, given())) == 0
    assert len(taken) <= 8
